import { type Delivered, type DeliveryAudit, deliveredBy, deliveryOf } from './delivery';
import { columnsOf, type DoubtAudit, doubtsOf } from './doubts';
import { type Basis, basisOf, chooseSources, conversionsOf, knownOf, type Rules } from './known';
import {
  type Judged,
  judge,
  type Known,
  kpiId,
  kpiOver,
  RATIOS,
  RESULT_MEASURES,
  STAGES,
  type Stage,
  type Status,
  sum,
  VOLUMES,
  volumeOver,
} from './metrics';
import { type Moment, momentIn, momentOf, numberIn, type Row, readTab, sameName } from './read-csv';
import { type Member, readRoster } from './roster';

/** What the report of one campaign must say, worked out from the written specification alone. */
export interface CampaignAudit {
  readonly campaign: string;
  readonly status: 'planned' | 'live' | 'provisional' | 'settled' | null;
  readonly primary: Judged | null;
  readonly diagnostic: Judged | null;
  readonly basis: Basis;
  readonly stages: readonly { readonly stage: Stage; readonly metrics: readonly MetricAudit[] }[];
  readonly creators: readonly CreatorAudit[];
  readonly delivery: DeliveryAudit | null;
  /** Known cost of all creators, and of those without a live post that can still come. */
  readonly cost: { readonly total: number | null; readonly from: number; readonly of: number };
  readonly committed: { readonly cost: number | null; readonly creators: readonly string[] };
  /** Creators with a currency that cannot be converted, `name on platform`. */
  readonly unknownCost: readonly string[];
  /** Posts of the creators whose views stand in for impressions. */
  readonly viewsAsImpressions: number;
  /** For each measure the source that is counted (as the file spells it, in lower case). */
  readonly sources: Readonly<Record<string, string | null>>;
  /** For each measure the sum of every source, to compare. */
  readonly bySource: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rows of the campaign that belong to no creator; `blankPlatform` is part of `results`. */
  readonly unmatched: {
    readonly posts: number;
    readonly results: number;
    readonly blankPlatform: number;
  };
  readonly resultsOutsideDates: number;
  readonly doubts: readonly DoubtAudit[];
}

export interface MetricAudit {
  readonly id: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly status: Status | null;
  /** "From 11 of 13." */
  readonly from: number;
  readonly of: number;
}

export interface CreatorAudit {
  readonly creator: string;
  readonly platform: string;
  readonly stage: string | null;
  readonly cost: number | null;
  readonly hasLivePost: boolean;
  readonly attention: Readonly<Record<(typeof ATTENTION)[number], number | null>>;
  readonly action: Readonly<Record<(typeof ACTION)[number], number | null>>;
  readonly quadrant: 'star' | 'attention only' | 'quiet seller' | 'low' | null;
  readonly delivered: Delivered | null;
  /** Every volume known of the creator, for questions beyond the report. */
  readonly known: Known;
}

const ATTENTION = [
  ...(['impressions', 'reach', 'views', 'engagements'] as const),
  ...(['engagement_rate', 'cpm', 'cpe'] as const),
] as const;
const ACTION = [
  ...(['clicks', 'sessions', 'conversions', 'redemptions', 'revenue'] as const),
  ...(['ctr', 'conversion_rate', 'cpa', 'roas', 'roi'] as const),
] as const;

/** What is asked of a folder. */
interface Asked {
  /** This one alone, by its name. */
  readonly campaign?: string;
  /** Tabs that an earlier report was built from and that are gone. */
  readonly missing?: readonly string[];
}

/** Every campaign of a folder as of a day (its end) or a moment; the spreadsheet's zone is UTC. */
export function reportFromCsv(
  folder: string,
  asOf: string,
  { campaign, missing }: Asked = {},
): CampaignAudit[] {
  return readTab(folder, 'Campaigns')
    .filter((row) => row.campaign !== undefined)
    .filter((row) => campaign === undefined || sameName(row.campaign, campaign))
    .map((row) => auditCampaign(folder, row, momentOf(asOf), missing));
}

function auditCampaign(
  folder: string,
  campaign: Row,
  asOf: Moment,
  missing: readonly string[] = [],
): CampaignAudit {
  const name = campaign.campaign ?? '';
  const roster = readRoster(folder, name);
  // "Results dated later and posts posted later are left out"; "results count by calendar day".
  const posts = roster.posts.filter(
    ({ row }) => (momentIn(row, 'posted_at')?.begins ?? -Infinity) <= asOf.ends,
  );
  const results = roster.results.filter(
    ({ row }) => (momentIn(row, 'date')?.day ?? '') <= asOf.day,
  );
  const owned = results.filter(({ owner }) => owner !== null).map(({ row }) => row);
  const sources = chooseSources(owned);
  const conversions = conversionsOf(campaign.use_case, campaign.primary_kpi);
  const rules: Rules = {
    currency: campaign.currency,
    margin: numberIn(campaign, 'margin') ?? 1,
    basis: basisOf(campaign.er_basis, roster.members),
    conversions,
    sources,
    // Installs, leads and trials have no "sales by code alone" to leave out.
    hasClickOrders: conversions === 'orders' && sources.click_orders !== null,
  };
  const people = roster.members.map((member) => {
    const own = posts.filter(({ owner }) => owner === member).map(({ row }) => row);
    const counted = results.filter(({ owner }) => owner === member).map(({ row }) => row);
    const known = knownOf(member, own, counted, rules);
    return {
      member,
      known,
      hasLivePost: own.some((row) => row.post !== undefined || row.posted_at !== undefined),
    };
  });
  const everyone = people.map(({ known }) => known);
  const doubts = doubtsOf(folder, name, asOf, rules, missing);
  // "The status of every KPI that one touches is `check first`."
  const isTouched = (id: string) =>
    ['everything', ...columnsOf(id, rules)].some((column) =>
      doubts.some(({ touched }) => touched.has(column)),
    );
  const judged = (id: string, value: number | null, target: number | null): Judged => {
    const found = judge(id, value, target);
    return isTouched(id) ? { ...found, status: 'check first' } : found;
  };
  const kpi = (id: string | undefined, target: number | null) =>
    id === undefined ? null : judged(kpiId(id), kpiOver(everyone, kpiId(id)).value, target);
  const primary = kpi(campaign.primary_kpi, numberIn(campaign, 'target'));
  const diagnostic = kpi(campaign.diagnostic_kpi, numberIn(campaign, 'diagnostic_target'));
  const targets = targetsOf(folder, name, [primary, diagnostic]);
  const cost = volumeOver(everyone, 'cost');
  // "Committed only counts what can still come." "A dropped creator without a post is not committed."
  const isOver = asOf.ends > (momentIn(campaign, 'end')?.ends ?? Infinity);
  const without = people.filter(
    ({ hasLivePost, member }) => !isOver && !hasLivePost && !sameName(member.row.status, 'dropped'),
  );
  const delivered = deliveredBy(folder, roster, asOf);
  const label = ({ member }: { member: Member }) => `${member.name} on ${member.platform}`;
  return {
    campaign: name,
    status: statusOf(
      campaign,
      posts.filter(({ owner }) => owner !== null).map(({ row }) => row),
      asOf,
    ),
    primary,
    diagnostic,
    basis: rules.basis,
    stages: STAGES.map((stage) => ({
      stage,
      metrics: metricsOf(stage, everyone, targets, judged),
    })),
    creators: people.map((p) => ({
      ...creatorOf(p, people),
      delivered: delivered === null ? null : delivered(p.member),
    })),
    delivery: deliveryOf(folder, roster, asOf, campaign),
    cost: { total: cost.value, from: cost.from, of: people.length },
    committed: {
      cost: sum(without.map(({ known }) => known.cost ?? null)),
      creators: without.map(label),
    },
    unknownCost: people.filter(({ known }) => (known.cost ?? null) === null).map(label),
    viewsAsImpressions: posts.filter(
      ({ owner, row }) =>
        owner !== null && row.impressions === undefined && row.views !== undefined,
    ).length,
    sources,
    bySource: sumsBySource(owned),
    unmatched: {
      posts: posts.filter(({ owner }) => owner === null).length,
      results: results.filter(({ owner }) => owner === null).length,
      blankPlatform: results.filter((r) => r.owner === null && r.row.platform === undefined).length,
    },
    // "Results outside Start–End count, and a note says how many."
    doubts,
    resultsOutsideDates: owned.filter((row) => isOutside(campaign, momentIn(row, 'date'))).length,
  };
}

/**
 * "`planned` before Start, `live` until End, `provisional` until Settle after (30 when blank) days have
 * passed since the later of End and the last post, then `settled`." "A bare as-of or End means the end of
 * that day …, a bare Start its beginning."
 */
function statusOf(campaign: Row, posts: readonly Row[], asOf: Moment): CampaignAudit['status'] {
  const start = momentIn(campaign, 'start');
  const end = momentIn(campaign, 'end');
  if (start === null || end === null) return null;
  if (asOf.ends < start.begins) return 'planned';
  if (asOf.ends <= end.ends) return 'live';
  const live = posts.filter((row) => row.post !== undefined);
  const posted = live.map((row) => momentIn(row, 'posted_at')?.begins ?? -Infinity);
  const days = numberIn(campaign, 'settle_after_days') ?? 30;
  const settles = Math.max(end.ends, ...posted) + days * 86_400_000;
  return asOf.ends < settles ? 'provisional' : 'settled';
}

function isOutside(campaign: Row, date: Moment | null): boolean {
  if (date === null) return false;
  const start = momentIn(campaign, 'start')?.day ?? '';
  const end = momentIn(campaign, 'end')?.day ?? '9999-12-31';
  return date.day < start || date.day > end;
}

/** The campaign's own two targets, then those of `Targets` without a platform. */
function targetsOf(
  folder: string,
  campaign: string,
  own: readonly (Judged | null)[],
): ReadonlyMap<string, number> {
  const beside = readTab(folder, 'Targets').filter(
    (row) => sameName(row.campaign, campaign) && row.platform === undefined,
  );
  const targets = new Map<string, number>();
  const add = (id: string, target: number | null) => {
    if (target !== null && !targets.has(id)) targets.set(id, target);
  };
  for (const judged of own) if (judged) add(judged.kpi, judged.target);
  for (const row of beside) add(kpiId(row.kpi ?? ''), numberIn(row, 'target'));
  return targets;
}

function metricsOf(
  stage: Stage,
  everyone: readonly Known[],
  targets: ReadonlyMap<string, number>,
  judged: typeof judge,
): MetricAudit[] {
  const ids = [...VOLUMES[stage], ...RATIOS.filter((r) => r.stage === stage).map((r) => r.id)];
  return ids.map((id) => {
    const { value, from } = kpiOver(everyone, id);
    const target = targets.get(id) ?? null;
    return {
      id,
      value,
      target,
      status: judged(id, value, target).status,
      from,
      of: everyone.length,
    };
  });
}

interface Person {
  readonly member: Member;
  readonly known: Known;
  readonly hasLivePost: boolean;
}

function creatorOf(person: Person, people: readonly Person[]): Omit<CreatorAudit, 'delivered'> {
  const { member, known, hasLivePost } = person;
  const pick = <Id extends string>(ids: readonly Id[]) =>
    Object.fromEntries(ids.map((id) => [id, kpiOver([known], id).value])) as Record<
      Id,
      number | null
    >;
  return {
    creator: member.name,
    platform: member.platform,
    stage: member.stage,
    cost: known.cost ?? null,
    hasLivePost,
    attention: pick(ATTENTION),
    action: pick(ACTION),
    quadrant: quadrantOf(person, people),
    known,
  };
}

/**
 * "Among the creators of the same platform and stage." "High meaning at or above the median of its column
 * …; blank where either is blank, and for all with fewer than four known rows."
 */
function quadrantOf(person: Person, people: readonly Person[]): CreatorAudit['quadrant'] {
  const { platform, stage } = person.member;
  const attentionOf = (p: Person) => p.known.attention ?? null;
  const actionOf = (p: Person) => p.known.action ?? null;
  const rows = people
    .filter((p) => p.member.platform === platform && p.member.stage === stage)
    .filter((p) => attentionOf(p) !== null && actionOf(p) !== null);
  if (rows.length < 4 || !rows.includes(person)) return null;
  const seen = (attentionOf(person) ?? 0) >= median(rows.map((p) => attentionOf(p) ?? 0));
  const acted = (actionOf(person) ?? 0) >= median(rows.map((p) => actionOf(p) ?? 0));
  if (seen) return acted ? 'star' : 'attention only';
  return acted ? 'quiet seller' : 'low';
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + upper) / 2 : upper;
}

function sumsBySource(results: readonly Row[]): CampaignAudit['bySource'] {
  const sums: Record<string, Record<string, number>> = {};
  for (const measure of RESULT_MEASURES) {
    for (const row of results) {
      const value = numberIn(row, measure);
      if (value === null) continue;
      const source = (row.source ?? '').toLowerCase();
      sums[measure] ??= {};
      sums[measure][source] = (sums[measure][source] ?? 0) + value;
    }
  }
  return sums;
}
