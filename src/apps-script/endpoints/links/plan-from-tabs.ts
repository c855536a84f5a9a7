import { type Outcome, type Problem, rowOf, success, unexpected } from '../../../cells/problem';
import type { PlannedLink } from '../../../links/plan/link-plan';
import { planLinks } from '../../../links/plan/plan-links';
import { readCampaigns } from '../../../tabs/rows/campaigns';
import { type CreatorRecord, readCreators } from '../../../tabs/rows/creators';
import { type CreatorKey, creatorKey } from './creator-key';
import { findCampaign, type LinkRecords, linkInputOf } from './link-records';
import { storedPolicy } from './policy-store';

/** What generating would write, and why what it leaves out is left out. */
export interface PlanOfTabs {
  /** The creators of the campaign, or of all, in the order of their tab; those that were dropped are left out. */
  readonly roster: readonly CreatorRecord[];
  readonly planned: readonly PlannedLink[];
  /** What keeps a campaign from being read: then nothing is planned. */
  readonly inCampaigns: readonly Problem[];
  /** `row` is null where the problem is the campaign's or of a chosen creator who is not there. */
  readonly problems: readonly { readonly row: number | null; readonly problem: Problem }[];
}

/** What links and codes are made of; what else a row holds cannot hold them up. */
export const LINK_COLUMNS = ['campaign', 'creator', 'handle', 'platform', 'link', 'code'];

/** Plans links and codes for the chosen creators of a campaign; null stands for all who were not dropped. */
export function planFromTabs(
  records: LinkRecords,
  campaign: string | null,
  chosen: readonly CreatorKey[] | null,
): Outcome<PlanOfTabs> {
  const { creators } = records;
  const only = campaign ?? undefined;
  const named = campaign === null ? success(null) : findCampaign(records.campaigns, campaign);
  if (!named.ok) return named;
  const campaigns = readCampaigns(records.campaigns, only);
  const ofCampaign = campaign === null ? creators.all() : creators.of(campaign);
  const roster = ofCampaign.filter(({ isDropped }) => !isDropped);
  if (campaigns.problems.length > 0)
    return success({ roster, planned: [], inCampaigns: campaigns.problems, problems: [] });

  const ofRoster = new Set(roster.map(({ row }) => row));
  const read = readCreators(creators, only, LINK_COLUMNS);
  const unreadable = new Set(read.problems.map(rowOf));
  const picked = pick(roster, chosen, campaign);
  const policy = storedPolicy();
  if (!policy.ok) return policy;
  const plan = planLinks({
    ...linkInputOf(records),
    creators: read.rows,
    campaigns: campaigns.rows,
    policy: policy.value,
    chosen: new Set([...picked.rows].filter((row) => !unreadable.has(row))),
  });
  return success({
    roster,
    planned: plan.planned,
    inCampaigns: [],
    problems: [
      ...read.problems
        .map((problem) => ({ row: rowOf(problem) ?? null, problem }))
        .filter(({ row }) => row !== null && ofRoster.has(row) && picked.rows.has(row)),
      ...plan.problems,
      ...picked.missing.map((problem) => ({ row: null, problem })),
    ],
  });
}

/** The rows of the chosen creators; who is not there any more is a problem and holds up nobody else. */
function pick(
  roster: readonly CreatorRecord[],
  chosen: readonly CreatorKey[] | null,
  campaign: string | null,
): { rows: ReadonlySet<number>; missing: readonly Problem[] } {
  if (chosen === null) return { rows: new Set(roster.map(({ row }) => row)), missing: [] };
  const there = new Set(roster.map(creatorKey));
  const wanted = new Set(chosen.map(creatorKey));
  return {
    rows: new Set(roster.filter((row) => wanted.has(creatorKey(row))).map(({ row }) => row)),
    missing: chosen
      .filter((key) => !there.has(creatorKey(key)))
      .map(({ creator, platform }) =>
        unexpected(
          'unknown_value',
          { tab: 'Creators' },
          `${creator} (${platform})`,
          campaign === null ? 'a creator of the workbook' : `a creator of ${campaign}`,
        ),
      ),
  };
}
