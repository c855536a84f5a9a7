import {
  CARRIED_BY_CAMPAIGN,
  CARRIED_BY_CREATOR,
  type CampaignForm,
  type Carried,
  type CreatorForm,
  type KpiTarget,
} from '../../../campaign/campaign-form';
import type { Kpi } from '../../../campaign/kpi';
import { kpiWord, shownTarget } from '../../../campaign/start-campaign';
import { type Outcome, success } from '../../../cells/problem';
import { describePolicy } from '../../../links/naming/describe-policy';
import { type CampaignRecord, campaignDecoder } from '../../../tabs/rows/campaigns';
import { type CreatorRecord, creatorDecoder } from '../../../tabs/rows/creators';
import { learningDecoder } from '../../../tabs/rows/learnings';
import type { ReadRow, Records } from '../../../tabs/rows/records';
import { type TargetRecord, targetDecoder } from '../../../tabs/rows/targets';
import { EXAMPLE_CAMPAIGN } from '../../../tabs/set-up/examples';
import type { Tab } from '../../../tabs/tab';
import { CAMPAIGNS, CREATORS } from '../../../tabs/workbook';
import { nameKey } from '../../../text/name-key';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
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
  const spreadsheet = activeSpreadsheet();
  const tabs = new WorkbookTabs(spreadsheet);
  if (tabs.sheet(CAMPAIGNS.name) === null) return success(null);
  const records = tabs.recordsOf({
    campaigns: campaignDecoder,
    targets: targetDecoder,
    learnings: learningDecoder,
  });
  if (!records.ok) return records;
  const { campaigns, targets, learnings } = records.value;
  const creators = creatorsOf(tabs);
  if (!creators.ok) return creators;
  const last = lastStarted(campaigns.all());
  if (last === undefined) return success(null);
  const { name } = last;
  const learned = learnings
    .of(name)
    .map(({ creator, happened, next }) => ({ creator, happened, next }));
  const creatorForms = creators.value
    .of(name)
    .filter(({ isDropped }) => !isDropped)
    .map((creator) => creatorForm(creator, learned));
  const isOfCreator = ({ creator }: Learning) =>
    creatorForms.some((each) => nameKey(each.creator) === nameKey(creator));
  return success({
    name,
    form: {
      ...campaignPart(last),
      efficiency: otherTarget(targets.of(name), last),
      notes: notesOf(learned.filter((each) => !isOfCreator(each))),
      creators: creatorForms,
    },
    learnings: learned,
    policy: policyInWords(),
  });
}

/** A workbook without creators has campaigns all the same. */
function creatorsOf(tabs: WorkbookTabs): Outcome<Records<CreatorRecord>> {
  const table = tabs.read({ ...CREATORS, required: false });
  return table.ok ? success(creatorDecoder.records(table.value, tabs.timeZone)) : table;
}

/** The example campaign is nobody's. */
function lastStarted(campaigns: readonly CampaignRecord[]): CampaignRecord | undefined {
  return campaigns
    .filter(({ name }) => nameKey(name) !== '' && nameKey(name) !== nameKey(EXAMPLE_CAMPAIGN))
    .sort((left, right) => (right.start ?? 0) - (left.start ?? 0) || right.row - left.row)[0];
}

function campaignPart(campaign: CampaignRecord): CampaignForm {
  const { objective, useCase, landingPage, currency, offer } = campaign;
  return {
    ...{ name: '', by: '', start: '', end: '', budget: null, notes: '' },
    margin: campaign.margin === null ? null : shownTarget(campaign.margin, 'fraction'),
    ...{ objective, useCase, landingPage },
    primary: kpiTarget(campaign.primaryKpi, campaign.target),
    diagnostic: kpiTarget(campaign.diagnosticKpi, campaign.diagnosticTarget),
    efficiency: NO_KPI,
    ...{ currency, offer },
    ...{ creators: [], posts: [] },
    carried: carriedOf(CAMPAIGNS, campaign.cells, CARRIED_BY_CAMPAIGN),
  };
}

const NO_KPI: KpiTarget = { kpi: '', target: null };

function kpiTarget(kpi: Kpi | null, target: number | null): KpiTarget {
  if (kpi === null) return NO_KPI;
  return {
    kpi: kpiWord(kpi),
    target: target === null ? null : shownTarget(target, kpi.unit),
  };
}

/** The first target of the whole campaign beside its two KPIs. */
function otherTarget(
  targets: readonly TargetRecord[],
  { primaryKpi, diagnosticKpi }: CampaignRecord,
): KpiTarget {
  return (
    targets
      .filter(({ platform, kpi }) => platform === '' && kpi !== primaryKpi && kpi !== diagnosticKpi)
      .map(({ kpi, target }) => kpiTarget(kpi, target))
      .find(({ kpi, target }) => kpi !== '' && target !== null) ?? NO_KPI
  );
}

function creatorForm(
  { cells, handle, platform, stage, fee }: CreatorRecord,
  learned: readonly Learning[],
): CreatorForm {
  // And not the record's, which is the handle where there is no name.
  const creator = cells.text('creator').trim();
  return {
    creator,
    handle: handle.trim(),
    ...{ platform, stage, postingDate: '', fee },
    notes: notesOf(learned.filter((each) => nameKey(each.creator) === nameKey(creator))),
    carried: carriedOf(CREATORS, cells, CARRIED_BY_CREATOR),
  };
}

/** Numbers as numbers, texts as texts; what is no number in a column of numbers is left behind. */
function carriedOf({ columns }: Tab, cells: ReadRow, ids: readonly string[]): Carried {
  const carried = ids.flatMap((id): [string, string | number][] => {
    const isNumber = columns.some((column) => column.id === id && column.type === 'number');
    const cell = isNumber ? cells.number(id) : cells.text(id).trim();
    return cell === undefined || cell === '' ? [] : [[id, cell]];
  });
  return Object.fromEntries(carried);
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
