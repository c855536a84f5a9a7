import type { CampaignForm } from '../../../campaign/campaign-form';
import {
  type CampaignRows,
  type FieldProblem,
  type PlannedRow,
  problemsOf,
  rowsOf,
  type Standing,
} from '../../../campaign/start-campaign';
import { failure, NOWHERE, type Outcome, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import { tagPage } from '../../../links/check/landing-page';
import type { CreatorRow, LinkedCampaign } from '../../../links/plan/plan-input';
import { type PlannedPostLink, type PostRow, planPostLinks } from '../../../links/plan/post-links';
import { campaignDecoder } from '../../../tabs/rows/campaigns';
import { creatorDecoder } from '../../../tabs/rows/creators';
import { linkDecoder } from '../../../tabs/rows/links';
import { readTable, type Table } from '../../../tabs/rows/read-table';
import type { Decoder, RowRecord } from '../../../tabs/rows/records';
import { planTab } from '../../../tabs/set-up/set-up-workbook';
import type { Tab } from '../../../tabs/tab';
import { CAMPAIGNS, CREATORS, POSTS, TARGETS } from '../../../tabs/workbook';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { guardedWrite } from '../../workbook/guarded-write';
import { keepingView } from '../../workbook/scratch-tab';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { makeTab } from '../../workbook/write-tab';
import { logLinks } from '../links/links-log';
import { storedPolicy } from '../links/policy-store';
import { BegunStart, rowsNaming, type StartedCampaign } from './begun-start';

export interface CheckedForm {
  readonly problems: readonly FieldProblem[];
}

export interface CampaignStart {
  /** What was written; null where the form has problems, and nothing was. */
  readonly started: StartedCampaign | null;
  readonly problems: readonly FieldProblem[];
}

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What is wrong with a form; nothing is written. */
export function checkCampaignForm(form: CampaignForm): Outcome<CheckedForm> {
  const spreadsheet = activeSpreadsheet();
  const standing = standingOf(new WorkbookTabs(spreadsheet));
  return standing.ok ? success({ problems: problemsOf(form, standing.value) }) : standing;
}

/** Appends the rows of a new campaign, all of them or none: what a run that was cut off left is taken out first. */
export function startCampaignFrom(form: CampaignForm, now: Date): Outcome<CampaignStart> {
  return withDocumentLock<CampaignStart>(() => {
    const spreadsheet = activeSpreadsheet();
    const begun = new BegunStart(spreadsheet);
    const left = begun.finish(form);
    if (!left.ok) return left;
    if (left.value !== null) return success({ started: left.value, problems: [] });
    const tabs = new WorkbookTabs(spreadsheet);
    const standing = standingOf(tabs);
    if (!standing.ok) return standing;
    const problems = problemsOf(form, standing.value);
    if (problems.length > 0) return success({ started: null, problems });
    const places = placesOf(tabs, rowsOf(form));
    if (!places.ok) return places;
    const linked = withPostLinks(form, places.value, tabs);
    if (!linked.ok) return linked;
    if (linked.value.problems.length > 0)
      return success({ started: null, problems: linked.value.problems });
    const started = startedOf(form, linked.value);
    begun.begin({
      form,
      started,
      before: linked.value.places.map(({ tab, table }) => ({
        tab: tab.name,
        ofCampaign: rowsNaming(table, form.name).length,
        rows: table.rows.length,
      })),
    });
    try {
      const written = write(spreadsheet, linked.value, serialOf(now, tabs.timeZone));
      if (!written.ok) {
        const undone = begun.finish(null);
        return undone.ok ? written : failure([...written.problems, ...undone.problems]);
      }
      begun.done();
    } catch (error) {
      // What cannot be taken out now stays noted for the next run.
      begun.finish(null);
      throw error;
    }
    return success({ started, problems: [] });
  });
}

function write(
  spreadsheet: Spreadsheet,
  { places, postLinks, links }: Linked,
  now: number,
): Outcome<null> {
  if (places.some(({ isNew }) => isNew))
    keepingView(spreadsheet, () => {
      for (const { tab, isNew } of places)
        if (isNew) makeTab(spreadsheet, planTab(tab, spreadsheet.getNumSheets()));
    });
  // The log first: what a broken run leaves only in the log is given again by the next one.
  const logged = logLinks(
    spreadsheet,
    links,
    postLinks.filter(({ isLogged }) => !isLogged),
    now,
  );
  if (!logged.ok) return logged;
  for (const { tab, table, rows } of places) {
    const written = guardedWrite(spreadsheet, { tab, table, identity: [], rows });
    if (!written.ok) return written;
  }
  return success(null);
}

function startedOf(form: CampaignForm, { places, postLinks }: Linked): StartedCampaign {
  return {
    campaign: form.name.trim(),
    targets: places.find(({ tab }) => tab === TARGETS)?.rows.length ?? 0,
    creators: form.creators.length,
    posts: form.posts.length,
    links: postLinks.length,
  };
}

/** Where the rows of one tab go. */
interface Place {
  readonly tab: Tab;
  /** Whether the tab is still to be made. */
  readonly isNew: boolean;
  readonly table: Table;
  readonly rows: readonly PlannedRow[];
}

function standingOf(tabs: WorkbookTabs): Outcome<Standing> {
  const campaigns = standingIn(tabs, campaignDecoder);
  if (!campaigns.ok) return campaigns;
  const creators = standingIn(tabs, creatorDecoder);
  if (!creators.ok) return creators;
  return success({
    campaigns: campaigns.value,
    creators: creators.value,
    pageProblems: (landingPage) => {
      const link = tagPage(landingPage, {}, NOWHERE);
      return link.ok ? [] : link.problems;
    },
  });
}

/** The rows of a tab; none where there is no such tab yet. */
function standingIn<R extends RowRecord>(
  tabs: WorkbookTabs,
  decoder: Decoder<R>,
): Outcome<readonly R[]> {
  if (tabs.sheet(decoder.tab.name) === null) return success([]);
  const records = tabs.records(decoder);
  return records.ok ? success(records.value.all()) : records;
}

/** The tabs that get rows, the campaign's own row last: until it stands, nobody sees the campaign. */
function placesOf(tabs: WorkbookTabs, rows: CampaignRows): Outcome<Place[]> {
  const wanted: readonly (readonly [Tab, readonly PlannedRow[]])[] = [
    [TARGETS, rows.targets],
    [CREATORS, rows.creators],
    [POSTS, rows.posts],
    [CAMPAIGNS, rows.campaigns],
  ];
  const places: Place[] = [];
  for (const [tab, ofTab] of wanted) {
    if (ofTab.length === 0) continue;
    const isNew = tabs.sheet(tab.name) === null;
    const headers = tab.columns.map(({ header }) => header);
    const table = isNew ? readTable(tab, [headers]) : tabs.readAnew(tab);
    if (!table.ok) return table;
    places.push({ tab, isNew, table: table.value, rows: ofTab });
  }
  return success(places);
}

interface Linked {
  readonly places: readonly Place[];
  readonly postLinks: readonly PlannedPostLink[];
  /** The log of links as it stands. */
  readonly links: Table;
  readonly problems: readonly FieldProblem[];
}

/** Makes the links of the posts that are to have one of their own. */
function withPostLinks(
  form: CampaignForm,
  places: readonly Place[],
  tabs: WorkbookTabs,
): Outcome<Linked> {
  const links = tabs.records(linkDecoder);
  if (!links.ok) return links;
  const policy = storedPolicy();
  if (!policy.ok) return policy;
  const rowsFor = (tab: Tab) => places.find((place) => place.tab === tab);
  const posts = rowsFor(POSTS);
  const wanted = form.posts.flatMap(({ hasOwnLink }, at) => (hasOwnLink ? [at] : []));
  if (posts === undefined || wanted.length === 0)
    return success({ places, postLinks: [], links: links.value.table, problems: [] });
  const plan = planPostLinks(
    wanted.map((at) => plannedPost(posts.rows[at]!, at)),
    {
      policy: policy.value,
      campaigns: [
        ...standingCampaigns(tabs),
        ...(rowsFor(CAMPAIGNS)?.rows ?? []).map(linkedCampaign),
      ],
      creators: (rowsFor(CREATORS)?.rows ?? []).map(linkedCreator),
      codes: [],
      log: links.value.all(),
    },
  );
  const linkOf = new Map(plan.planned.map(({ row, link }) => [row, link]));
  const withLinks = posts.rows.map((row, at) =>
    linkOf.has(at) ? { ...row, link: linkOf.get(at)! } : row,
  );
  return success({
    places: places.map((place) => (place === posts ? { ...place, rows: withLinks } : place)),
    postLinks: plan.planned,
    links: links.value.table,
    problems: plan.problems.map(({ row, problem }) => ({
      field: `posts.${row ?? wanted[0]!}.hasOwnLink`,
      problem,
    })),
  });
}

function standingCampaigns(tabs: WorkbookTabs): readonly LinkedCampaign[] {
  const campaigns = standingIn(tabs, campaignDecoder);
  return campaigns.ok ? campaigns.value : [];
}

function textOf(row: PlannedRow, id: string): string {
  return String(row[id] ?? '');
}

function plannedPost(row: PlannedRow, at: number): PostRow {
  return {
    row: at,
    campaign: textOf(row, 'campaign'),
    creator: textOf(row, 'creator'),
    platform: textOf(row, 'platform'),
    type: textOf(row, 'type'),
    due: Number(row.due),
    ...{ post: '', title: '', isBoosted: false, link: '' },
  };
}

function linkedCampaign(row: PlannedRow, at: number): LinkedCampaign {
  return {
    row: at,
    name: textOf(row, 'campaign'),
    landingPage: textOf(row, 'landing_page'),
    start: Number(row.start),
    ...{ utmCampaign: '', codePattern: '', offer: '' },
  };
}

function linkedCreator(row: PlannedRow, at: number): CreatorRow {
  return {
    row: at,
    campaign: textOf(row, 'campaign'),
    creator: textOf(row, 'creator') || textOf(row, 'handle'),
    handle: textOf(row, 'handle'),
    platform: textOf(row, 'platform'),
    ...{ link: '', code: '' },
  };
}
