import { identitiesOf } from '../../../campaign/creator-identity';
import { failure, type Outcome, problem, success } from '../../../cells/problem';
import { problemInWords } from '../../../cells/problem-words';
import { serialOf, shortDay } from '../../../cells/serial-date';
import type { CellEdit } from '../../../links/audit/audit-links';
import {
  type PlannedPostLink,
  type PostLinkPlan,
  planPostLinks,
} from '../../../links/plan/post-links';
import { ofCampaign } from '../../../tabs/rows/campaign-rows';
import { readRows, type Table, type TableRow } from '../../../tabs/rows/read-table';
import { CAMPAIGNS, LINKS, POSTS } from '../../../tabs/workbook';
import { nameKey } from '../../../text/name-key';
import { withDocumentLock } from '../../workbook/document-lock';
import { checkEdits, rewriteCells } from '../../workbook/rewrite-cells';
import { sameCells } from '../../workbook/same-cells';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import type { CreatorKey } from './creator-key';
import {
  dayIn,
  isFilled,
  type LinkTables,
  linkInputOf,
  missingCampaign,
  postsOf,
  readLinkTables,
  textIn,
} from './link-rows';
import { storedPolicy } from './policy-store';
import { appendToLinks, insertLinksTab } from './write-links';

/** A post with a day to come, without an address, and without a link of its own. */
export interface PostWithoutLink extends CreatorKey {
  /** Of `Posts`. */
  readonly row: number;
  readonly type: string;
  /** In words: `10 Mar 2026`; as it was typed where it is no day. */
  readonly due: string;
}

export interface PostsWithoutLink {
  /** Of all of them, those not listed too. */
  readonly count: number;
  /** The first 50, in the order of their tab. */
  readonly posts: readonly PostWithoutLink[];
}

export interface GeneratedPostLinks {
  /** How many were written to Posts. */
  readonly links: number;
  /** Why posts are left without one; each names its row, or the campaign or policy that holds up all. */
  readonly problems: readonly string[];
}

/** How many posts are listed; all are counted. */
const MOST_LISTED = 50;

/** What the link of a post is made of, and where it goes. */
const POST_COLUMNS = [
  ...['campaign', 'creator', 'platform', 'post', 'due', 'type', 'organic_or_paid', 'link'],
];

/** The planned posts of a campaign without a link of their own; nothing is written. */
export function postsWithoutLinkOf(campaign: string): Outcome<PostsWithoutLink> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tabs = new WorkbookTabs(spreadsheet);
  const campaigns = tabs.read(CAMPAIGNS);
  if (!campaigns.ok) return campaigns;
  const found = findPosts(tabs, campaigns.value, campaign);
  if (!found.ok) return found;
  const { table, wanting } = found.value;
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const listed = postsOf({ ...table, rows: wanting.slice(0, MOST_LISTED) });
  return success({
    count: wanting.length,
    posts: listed.map(({ row, creator, platform, type }, at) => ({
      ...{ row, creator: creator.trim(), platform, type: type.trim() },
      due: dueInWords(table, wanting[at]!, timeZone),
    })),
  });
}

/** Makes the links of their own that planned posts of a campaign lack, and logs them in Links. */
export function generatePostLinksFor(campaign: string, now: Date): Outcome<GeneratedPostLinks> {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const tabs = new WorkbookTabs(spreadsheet);
    const tables = readLinkTables(spreadsheet, tabs);
    if (!tables.ok) return tables;
    const found = findPosts(tabs, tables.value.campaigns, campaign);
    if (!found.ok) return found;
    const plan = planFor(found.value, tables.value, timeZone);
    if (!plan.ok) return plan;
    const { planned, problems } = plan.value;
    const checked = checkEdits(tabs, planned.map(editOf));
    if (!checked.ok) return checked;
    const again = tabs.read(POSTS);
    if (!again.ok) return again;
    if (!sameCells(found.value.table, again.value, POST_COLUMNS))
      return failure(
        problem(
          'busy',
          { tab: POSTS.name },
          'somebody has changed the tab in this very moment',
          '',
          'nothing was written: try again',
        ),
      );
    const { edits, left } = checked.value;
    const written = new Set(edits.map(({ where }) => where.row));
    // The log first: what a broken run leaves only in the log is given again by the next one.
    appendToLinks(
      () => tabs.sheet(LINKS.name) ?? insertLinksTab(spreadsheet),
      tables.value.links,
      planned.filter(({ row, isLogged }) => written.has(row) && !isLogged),
      serialOf(now, timeZone),
    );
    rewriteCells(tabs, edits);
    // What is wrong with the campaign is a problem of each of its posts.
    const messages = new Set([...problems.map((each) => problemInWords(each.problem)), ...left]);
    return success({ links: edits.length, problems: [...messages] });
  });
}

interface FoundPosts {
  readonly table: Table;
  /** The planned posts of the campaign whose Link shows nothing. */
  readonly wanting: readonly TableRow[];
}

function findPosts(tabs: WorkbookTabs, campaigns: Table, campaign: string): Outcome<FoundPosts> {
  const stray = missingCampaign(campaigns, campaign);
  if (stray !== undefined) return stray;
  if (tabs.sheet(POSTS.name) === null)
    return failure(
      problem(
        'missing_tab',
        { tab: POSTS.name },
        'the workbook has no tab "Posts", where planned posts are expected',
        '',
        'set up the workbook in Plan',
      ),
    );
  const posts = tabs.read(POSTS);
  if (!posts.ok) return posts;
  const table = posts.value;
  const wanting = table.rows
    .filter(ofCampaign(table, campaign))
    .filter((row) => isFilled(table, row, 'due'))
    .filter((row) => !isFilled(table, row, 'post') && !isFilled(table, row, 'link'));
  return wanting.length > 0 && table.placeOf('link') === undefined
    ? failure(
        problem(
          'missing_column',
          { tab: POSTS.name },
          'the header row has no column "Link", where the links of posts are expected',
          '',
          'add it',
        ),
      )
    : success({ table, wanting });
}

/** Plans the links of the posts found; a Due that is no day is a problem of its row. */
function planFor(
  { table, wanting }: FoundPosts,
  tables: LinkTables,
  timeZone: string,
): Outcome<PostLinkPlan> {
  const policy = storedPolicy();
  if (!policy.ok) return policy;
  const input = linkInputOf(tables, timeZone);
  const wanted = new Set(wanting.map(({ row }) => row));
  const dues = readRows(table, timeZone, ({ row }) => wanted.has(row), ['due']);
  for (const { row } of dues.problems) wanted.delete(row);
  const boosted = new Set(
    input.creators.filter(({ isBoosted }) => isBoosted === true).flatMap(identitiesOf),
  );
  const posts = postsOf(table).map((post, at) => ({
    ...post,
    ...{ due: dayIn(table, table.rows[at]!, 'due', timeZone), title: '' },
    isBoosted: isBoosted(textIn(table, table.rows[at]!, 'organic_or_paid'), () =>
      identitiesOf({ ...post, handle: '' }).some((identity) => boosted.has(identity)),
    ),
  }));
  const plan = planPostLinks(
    // Links that other posts have are not given twice.
    posts.filter(({ row, link }) => wanted.has(row) || link.trim() !== ''),
    { ...input, policy: policy.value },
  );
  return success({
    planned: plan.planned,
    problems: [
      ...dues.problems.map(({ row, ...each }) => ({ row, problem: each })),
      ...plan.problems,
    ],
  });
}

/** What the post says itself, else what is said of its creator. */
function isBoosted(organicOrPaid: string, isCreatorBoosted: () => boolean): boolean {
  const word = nameKey(organicOrPaid);
  return word === 'paid' || (word === '' && isCreatorBoosted());
}

function editOf({ row, link }: PlannedPostLink): CellEdit {
  return { where: { tab: 'Posts', row, column: 'Link' }, from: '', to: link };
}

function dueInWords(table: Table, row: TableRow, timeZone: string): string {
  const due = dayIn(table, row, 'due', timeZone);
  return due === null ? textIn(table, row, 'due').trim() : shortDay(due, 0);
}
