import { identitiesOf } from '../../../campaign/creator-identity';
import {
  failure,
  type Outcome,
  type Problem,
  problem,
  rowOf,
  success,
} from '../../../cells/problem';
import { distinctProblems } from '../../../cells/problem-words';
import { serialOf, shortDay } from '../../../cells/serial-date';
import { type PostLinkPlan, planPostLinks } from '../../../links/plan/post-links';
import type { CampaignRecord } from '../../../tabs/rows/campaigns';
import { type PostRecord, postDecoder } from '../../../tabs/rows/posts';
import type { ReadRow, Records } from '../../../tabs/rows/records';
import { POSTS } from '../../../tabs/workbook';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { checkWrite, guardedWrite, isOfAnotherRow } from '../../workbook/guarded-write';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { rowsChanged } from '../../workbook/write-problems';
import type { CreatorKey } from './creator-key';
import { findCampaign, type LinkRecords, linkInputOf, readLinkRecords } from './link-records';
import { logLinks } from './links-log';
import { storedPolicy } from './policy-store';

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
  readonly problems: readonly Problem[];
}

/** How many posts are listed; all are counted. */
const MOST_LISTED = 50;

/** What the link of a post is made from. */
const POST_IDENTITY = [
  ...['campaign', 'creator', 'platform', 'post', 'due', 'type', 'organic_or_paid'],
];

/** The planned posts of a campaign without a link of their own; nothing is written. */
export function postsWithoutLinkOf(
  campaign: string,
  tabs: WorkbookTabs,
): Outcome<PostsWithoutLink> {
  const records = readLinkRecords(tabs);
  if (!records.ok) return records;
  const found = findPosts(tabs, records.value.campaigns, campaign);
  if (!found.ok) return found;
  const { wanting } = found.value;
  return success({
    count: wanting.length,
    posts: wanting.slice(0, MOST_LISTED).map((post) => ({
      ...{ row: post.row, creator: post.creator.trim(), platform: post.platform },
      ...{ type: post.type.trim(), due: dueInWords(post) },
    })),
  });
}

/** Makes the links of their own that planned posts of a campaign lack, and logs them in Links. */
export function generatePostLinksFor(campaign: string, now: Date): Outcome<GeneratedPostLinks> {
  return withDocumentLock(() => {
    const spreadsheet = activeSpreadsheet();
    const tabs = new WorkbookTabs(spreadsheet);
    const records = readLinkRecords(tabs);
    if (!records.ok) return records;
    const found = findPosts(tabs, records.value.campaigns, campaign);
    if (!found.ok) return found;
    const plan = planFor(found.value, records.value);
    if (!plan.ok) return plan;
    const { planned, problems } = plan.value;
    const cells = {
      ...{ tab: POSTS, table: found.value.posts.table, identity: POST_IDENTITY },
      edits: planned.map(({ row, link }) => ({ row, column: 'link', to: link })),
    };
    const checked = checkWrite(spreadsheet, cells);
    if (!checked.ok) return checked;
    if (checked.value.refused.some(isOfAnotherRow)) return rowsChanged(POSTS);
    const writable = new Set(checked.value.written.map(({ row }) => row));
    const logged = logLinks(
      spreadsheet,
      records.value.links.table,
      planned.filter(({ row, isLogged }) => writable.has(row) && !isLogged),
      serialOf(now, tabs.timeZone),
    );
    if (!logged.ok) return logged;
    const outcome = guardedWrite(spreadsheet, cells);
    if (!outcome.ok) return outcome;
    const { written, refused } = outcome.value;
    // What is wrong with the campaign is a problem of each of its posts.
    const all = [...problems, ...refused].map(({ problem }) => problem);
    return success({ links: written.length, problems: distinctProblems(all) });
  });
}

interface FoundPosts {
  readonly posts: Records<PostRecord>;
  /** The planned posts of the campaign whose Link shows nothing. */
  readonly wanting: readonly PostRecord[];
}

function findPosts(
  tabs: WorkbookTabs,
  campaigns: Records<CampaignRecord>,
  campaign: string,
): Outcome<FoundPosts> {
  const named = findCampaign(campaigns, campaign);
  if (!named.ok) return named;
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
  const posts = tabs.records(postDecoder);
  if (!posts.ok) return posts;
  const wanting = posts.value
    .of(campaign)
    .filter(({ cells }) => isFilled(cells, 'due'))
    .filter(({ cells }) => !isFilled(cells, 'post') && !isFilled(cells, 'link'));
  return wanting.length > 0 && posts.value.table.placeOf('link') === undefined
    ? failure(
        problem(
          'missing_column',
          { tab: POSTS.name },
          'the header row has no column "Link", where the links of posts are expected',
          '',
          'add it',
        ),
      )
    : success({ posts: posts.value, wanting });
}

/** Plans the links of the posts found; a Due that is no day is a problem of its row. */
function planFor({ posts, wanting }: FoundPosts, records: LinkRecords): Outcome<PostLinkPlan> {
  const policy = storedPolicy();
  if (!policy.ok) return policy;
  const input = linkInputOf(records);
  const inDues = wanting.flatMap(({ cells }) => cells.problems(['due']));
  const wanted = new Set(wanting.map(({ row }) => row));
  for (const inDue of inDues) wanted.delete(rowOf(inDue)!);
  const boosted = new Set(
    input.creators.filter(({ isBoosted }) => isBoosted === true).flatMap(identitiesOf),
  );
  // Links that other posts have are not given twice.
  const concerned = posts
    .all()
    .filter(({ row, link }) => wanted.has(row) || link.trim() !== '')
    .map((post) => ({
      ...post,
      title: '',
      // What the post says itself, else what is said of its creator.
      isBoosted:
        post.isPaid ??
        identitiesOf({ ...post, handle: '' }).some((identity) => boosted.has(identity)),
    }));
  const plan = planPostLinks(concerned, { ...input, policy: policy.value });
  return success({
    planned: plan.planned,
    problems: [...inDues.map((problem) => ({ row: rowOf(problem)!, problem })), ...plan.problems],
  });
}

/** Whether a cell shows anything, a day too. */
function isFilled(cells: ReadRow, columnId: string): boolean {
  return String(cells.raw(columnId)).trim() !== '';
}

function dueInWords({ due, cells }: PostRecord): string {
  return due === null ? cells.written('due').trim() : shortDay(due, 0);
}
