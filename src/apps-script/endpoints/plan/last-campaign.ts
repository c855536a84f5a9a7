import {
  CARRIED_BY_CAMPAIGN,
  CARRIED_BY_CREATOR,
  type CampaignForm,
  type Carried,
  type CreatorForm,
  type KpiTarget,
} from '../../../campaign/campaign-form';
import { isDropped } from '../../../campaign/creator-status';
import { findKpi } from '../../../campaign/kpi';
import { findPlatform } from '../../../campaign/platforms';
import { kpiWord, shownTarget } from '../../../campaign/start-campaign';
import { type Outcome, success } from '../../../cells/problem';
import { describePolicy } from '../../../links/naming/describe-policy';
import { ofCampaign } from '../../../tabs/rows/campaign-rows';
import type { Table, TableRow } from '../../../tabs/rows/read-table';
import { EXAMPLE_CAMPAIGN } from '../../../tabs/set-up/examples';
import { CAMPAIGNS, CREATORS, LEARNINGS, TARGETS } from '../../../tabs/workbook';
import { nameKey } from '../../../text/name-key';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { dayIn, numberIn, textIn } from '../links/link-rows';
import { storedPolicy } from '../links/policy-store';

export interface LastCampaign {
  readonly name: string;
  /** The form with everything that is handed on; name, days, budget and posts are blank. */
  readonly form: CampaignForm;
  readonly learnings: readonly Learning[];
  /** How links are named, in one sentence: the policy is the workbook's. */
  readonly policy: string;
}

export interface Learning {
  /** Blank: about the campaign as a whole. */
  readonly creator: string;
  readonly happened: string;
  readonly next: string;
}

/** What the campaign that started last hands on: its goal, creators, rates and learnings. */
export function lastCampaignOf(): Outcome<LastCampaign | null> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tabs = new WorkbookTabs(spreadsheet);
  if (tabs.sheet(CAMPAIGNS.name) === null) return success(null);
  const tables = tabs.readAll({
    campaigns: CAMPAIGNS,
    targets: TARGETS,
    creators: { ...CREATORS, required: false },
    learnings: LEARNINGS,
  });
  if (!tables.ok) return tables;
  const { campaigns, targets, creators, learnings } = tables.value;
  const last = lastRow(campaigns, spreadsheet.getSpreadsheetTimeZone());
  if (last === undefined) return success(null);
  const name = textIn(campaigns, last, 'campaign');
  const learned = learnings.rows
    .filter(ofCampaign(learnings, name))
    .map((row) => learningOf(learnings, row));
  const creatorForms = creators.rows
    .filter(ofCampaign(creators, name))
    .filter((row) => !isDropped(textIn(creators, row, 'status')))
    .map((row) => creatorForm(creators, row, learned));
  const isOfCreator = ({ creator }: Learning) =>
    creatorForms.some((each) => nameKey(each.creator) === nameKey(creator));
  return success({
    name,
    form: {
      ...campaignPart(campaigns, last),
      efficiency: otherTarget(targets, campaigns, last, name),
      notes: notesOf(learned.filter((each) => !isOfCreator(each))),
      creators: creatorForms,
    },
    learnings: learned,
    policy: policyInWords(),
  });
}

/** The example campaign is nobody's. */
function lastRow(campaigns: Table, timeZone: string): TableRow | undefined {
  return campaigns.rows
    .filter((row) => {
      const name = nameKey(textIn(campaigns, row, 'campaign'));
      return name !== '' && name !== nameKey(EXAMPLE_CAMPAIGN);
    })
    .map((row) => ({ row, start: dayIn(campaigns, row, 'start', timeZone) ?? 0 }))
    .sort((left, right) => right.start - left.start || right.row.row - left.row.row)[0]?.row;
}

function campaignPart(table: Table, row: TableRow): CampaignForm {
  const text = (id: string) => textIn(table, row, id).trim();
  return {
    ...{ name: '', by: '', start: '', end: '', budget: null, notes: '' },
    objective: text('objective').toLowerCase(),
    useCase: text('use_case'),
    landingPage: text('landing_page'),
    primary: kpiTarget(table, row, 'primary_kpi', 'target'),
    diagnostic: kpiTarget(table, row, 'diagnostic_kpi', 'diagnostic_target'),
    efficiency: NO_KPI,
    currency: text('currency'),
    offer: text('offer'),
    ...{ creators: [], posts: [] },
    carried: carriedOf(table, row, CARRIED_BY_CAMPAIGN),
  };
}

const NO_KPI: KpiTarget = { kpi: '', target: null };

function kpiTarget(table: Table, row: TableRow, kpiId: string, targetId: string): KpiTarget {
  const kpi = findKpi(textIn(table, row, kpiId));
  if (kpi === undefined) return NO_KPI;
  const target = numberIn(table, row, targetId);
  return {
    kpi: kpiWord(kpi),
    target: target === null ? null : shownTarget(target, kpi.unit),
  };
}

/** The first target of the whole campaign beside its two KPIs. */
function otherTarget(targets: Table, campaigns: Table, last: TableRow, name: string): KpiTarget {
  const own = ['primary_kpi', 'diagnostic_kpi'].map((id) => findKpi(textIn(campaigns, last, id)));
  return (
    targets.rows
      .filter(ofCampaign(targets, name))
      .filter((row) => textIn(targets, row, 'platform').trim() === '')
      .filter((row) => !own.includes(findKpi(textIn(targets, row, 'kpi'))))
      .map((row) => kpiTarget(targets, row, 'kpi', 'target'))
      .find(({ kpi, target }) => kpi !== '' && target !== null) ?? NO_KPI
  );
}

function creatorForm(table: Table, row: TableRow, learned: readonly Learning[]): CreatorForm {
  const text = (id: string) => textIn(table, row, id).trim();
  const creator = text('creator');
  return {
    creator,
    handle: text('handle'),
    platform: findPlatform(text('platform'))?.name ?? text('platform'),
    stage: text('stage').toLowerCase(),
    postingDate: '',
    fee: numberIn(table, row, 'fee'),
    notes: notesOf(learned.filter((each) => nameKey(each.creator) === nameKey(creator))),
    carried: carriedOf(table, row, CARRIED_BY_CREATOR),
  };
}

/** Numbers as numbers, texts as texts; what is no number in a column of numbers is left behind. */
function carriedOf(table: Table, row: TableRow, ids: readonly string[]): Carried {
  const cells = ids.flatMap((id): [string, string | number][] => {
    const column = table.tab.columns.find((each) => each.id === id)!;
    const cell =
      column.type === 'number' ? numberIn(table, row, id) : textIn(table, row, id).trim();
    return cell === null || cell === '' ? [] : [[id, cell]];
  });
  return Object.fromEntries(cells);
}

function learningOf(table: Table, row: TableRow): Learning {
  const text = (id: string) => textIn(table, row, id).trim();
  return { creator: text('creator'), happened: text('what_happened'), next: text('next_time') };
}

function notesOf(learned: readonly Learning[]): string {
  return learned
    .map(({ happened, next }) => next || happened)
    .filter((sentence) => sentence !== '')
    .map((sentence) => `Learned: ${sentence}`)
    .join('\n');
}

function policyInWords(): string {
  const policy = storedPolicy();
  if (!policy.ok) return '';
  const tags = describePolicy(policy.value)
    .filter(({ example }) => example !== '')
    .map(({ tag, example }) => `${tag} ${example}`);
  return `Links are named as before: ${tags.join(', ')}.`;
}
