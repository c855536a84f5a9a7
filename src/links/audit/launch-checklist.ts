import { hasEnded } from '../../campaign/campaign-status';
import { identitiesOf } from '../../campaign/creator-identity';
import { isDropped } from '../../campaign/creator-status';
import { shortDay } from '../../cells/serial-date';
import { nameKey } from '../../text/name-key';
import { type Issue, whoIs } from './audit-issue';
import type { LaunchedCreator, LaunchedPost, LaunchInput, LaunchItem } from './launch-item';

/** The columns of `Results` without which a campaign cannot be read while it runs. */
const LAUNCH_COLUMNS = ['Date', 'Campaign', 'Creator', 'Source', 'Clicks'] as const;

const NAMED = 3;

/**
 * What must be in place before a campaign goes live and while it runs, in the order in which it is set up; after its
 * end, what closes it. Always the same items at one time, so that a list on the screen keeps its shape.
 */
export function launchChecklist(input: LaunchInput): LaunchItem[] {
  const { campaign, time } = input;
  const booked = input.creators.filter(({ status }) => !isDropped(status));
  const name = nameKey(campaign.name);
  const issues = input.issues.filter((each) => nameKey(each.campaign) === name);
  if (hasEnded(time))
    return [
      missingPosts(input),
      missingNumbers(input),
      missingResults(input),
      codesInUse(input),
      lessonsOf(issues),
      item(
        'lessons',
        input.lessons === 0 && 'No lesson is kept: write down what to do again, and what not',
        `${counted(input.lessons, 'lesson')} kept`,
      ),
      targetItem(input),
      marginItem(input),
      resultItem(input),
    ];
  return [
    item(
      'objective',
      campaign.objective === '' && 'No objective is set: choose one in Campaigns',
      `The objective is ${campaign.objective}`,
      'wrong',
    ),
    targetItem(input),
    marginItem(input),
    item(
      'creators',
      booked.length === 0 && 'No creator is booked: add them to Creators',
      `${counted(booked.length, 'creator')} booked`,
      'wrong',
    ),
    everyone(booked, 'links', 'wrong', 'link', ({ link }) => link.trim() !== ''),
    issueItem(issues),
    codeItem(input, booked),
    postingItem(input, booked),
    everyone(booked, 'stages', 'look', 'stage', ({ stage }) => stage !== ''),
    channelItem(issues),
    resultItem(input),
    ...(time === 'live' ? [overdueItem(input)] : []),
  ];
}

function targetItem({ campaign: { primaryKpi, target }, time }: LaunchInput): LaunchItem {
  const kpi = primaryKpi.trim();
  const why =
    time === 'planned' ? 'set one before the first post' : 'without one nobody can say how it went';
  const fault =
    kpi === ''
      ? 'No primary KPI is set: choose one in Campaigns'
      : target === null && `${kpi} has no target: ${why}`;
  return item('target', fault, `${kpi} has a target`, 'wrong');
}

/** A blank margin stops nothing, and makes a return look better than it is. */
function marginItem({ campaign: { margin, asksMargin } }: LaunchInput): LaunchItem {
  return item(
    'margin',
    margin === null &&
      asksMargin &&
      'No margin is set: ROI counts the revenue whole, and ROAS has no break-even. Fill in Margin in Campaigns, such as 60%',
    margin === null ? 'No KPI of the campaign needs a margin' : 'ROI counts the margin',
  );
}

function issueItem(found: readonly Issue[]): LaunchItem {
  const issues = ofLinks(found);
  const wrong = issues.filter(({ severity }) => severity === 'wrong');
  const first = ([issue]: readonly Issue[]) => `, first: ${issue!.sentence}`;
  const fault =
    wrong.length > 0
      ? `${counted(wrong.length, 'issue')} to fix${first(wrong)}`
      : issues.length > 0 && `${counted(issues.length, 'thing')} to look at${first(issues)}`;
  return item(
    'link_issues',
    fault,
    'Nothing was found in links and codes',
    wrong.length > 0 ? 'wrong' : 'look',
  );
}

/** After the end nobody mends a link; what is wrong even then is whose numbers are whose. */
function lessonsOf(found: readonly Issue[]): LaunchItem {
  const issues = ofLinks(found);
  if (issues.some(({ severity }) => severity === 'wrong')) return issueItem(issues);
  const [first, ...rest] = issues;
  return item(
    'link_issues',
    first !== undefined &&
      `${counted(rest.length + 1, 'lesson')} for the next campaign, first: ${first.sentence}`,
    'Nothing was found in links and codes',
    'note',
  );
}

/** Missing links and stray channels have items of their own. */
function ofLinks(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ code }) => code !== 'no_link' && code !== 'channel');
}

function codeItem({ campaign }: LaunchInput, booked: readonly LaunchedCreator[]): LaunchItem {
  const hasCodes =
    campaign.offer.trim() !== '' ||
    campaign.codePattern.trim() !== '' ||
    booked.some(({ code }) => code.trim() !== '');
  return hasCodes
    ? everyone(booked, 'codes', 'wrong', 'code', ({ code }) => code.trim() !== '')
    : item('codes', false, 'The campaign has no offer, so it needs no codes');
}

function postingItem(
  { campaign: { start, end } }: LaunchInput,
  booked: readonly LaunchedCreator[],
): LaunchItem {
  const dated = everyone(
    booked,
    'posting_dates',
    'look',
    'posting date',
    ({ postingDate }) => postingDate !== null,
  );
  const outside = booked.filter(
    ({ postingDate }) =>
      postingDate !== null &&
      ((start !== null && Math.floor(postingDate) < Math.floor(start)) ||
        (end !== null && Math.floor(postingDate) > Math.floor(end))),
  );
  const first = outside[0];
  return dated.state === 'done' && first !== undefined
    ? item(
        'posting_dates',
        `${named(outside.map(whoIs))} ${outside.length === 1 ? 'posts' : 'post'} outside the campaign, first on ${shortDay(first.postingDate!, 0)}`,
        '',
      )
    : dated;
}

function channelItem(issues: readonly Issue[]): LaunchItem {
  const [first, ...rest] = issues.filter(({ code }) => code === 'channel');
  return item(
    'channel',
    first !== undefined &&
      `${counted(rest.length + 1, 'link')} would land elsewhere, first: ${first.sentence}; ${first.fix}`,
    'GA4 will count the clicks of every link with the creators',
  );
}

function resultItem({ campaign, resultColumns }: LaunchInput): LaunchItem {
  const present = new Set((resultColumns ?? []).map((header) => nameKey(header)));
  const needed =
    campaign.objective === 'conversion'
      ? [...LAUNCH_COLUMNS, campaign.conversionColumn]
      : LAUNCH_COLUMNS;
  const missing = needed.filter((header) => !present.has(nameKey(header)));
  const fault =
    resultColumns === null
      ? 'There is no Results tab: add it, so that clicks and orders have a place'
      : missing.length > 0 &&
        `Results lacks ${missing.join(', ')}: add ${missing.length === 1 ? 'the column' : 'the columns'}`;
  return item('results', fault, 'Results has the columns it needs', 'wrong');
}

function overdueItem(input: LaunchInput): LaunchItem {
  const overdue = awaitedOf(input).filter(({ isLive, isOverdue }) => isOverdue && !isLive);
  return item(
    'posts',
    overdue.length > 0 &&
      `Overdue: ${counted(overdue.length, 'post')} of ${creatorsOf(overdue)}. Ask for it, or add the address`,
    'No post is overdue',
  );
}

function missingPosts(input: LaunchInput): LaunchItem {
  const awaited = awaitedOf(input);
  const missing = awaited.filter(({ isLive }) => !isLive);
  if (input.posts.length === 0)
    return item('posts', 'Posts has no post of this campaign: add what was posted', '');
  return item(
    'posts',
    missing.length > 0 &&
      `Never came: ${missing.length} of ${counted(awaited.length, 'booked post')}, of ${creatorsOf(missing)}. Add the address where one did`,
    awaited.length < input.posts.length
      ? 'Every booked post came, but for those of dropped creators'
      : 'Every booked post came',
    'note',
  );
}

/** Nobody waits for what a dropped creator did not post; what they did post counts. */
function awaitedOf({ campaign, creators, posts }: LaunchInput): readonly LaunchedPost[] {
  const dropped = new Set(creators.filter(({ status }) => isDropped(status)).flatMap(identitiesOf));
  const isOfDropped = ({ creator, platform }: LaunchedPost) =>
    identitiesOf({ campaign: campaign.name, creator, handle: '', platform }).some((identity) =>
      dropped.has(identity),
    );
  return posts.filter((post) => post.isLive || !isOfDropped(post));
}

function missingNumbers({ posts }: LaunchInput): LaunchItem {
  const bare = posts.filter(({ isLive, isMeasured }) => isLive && !isMeasured);
  return item(
    'numbers',
    bare.length > 0 &&
      `Neither views nor impressions: ${counted(bare.length, 'live post')} of ${creatorsOf(bare)}`,
    'Every live post has its numbers',
  );
}

function missingResults({ campaign: { end }, results }: LaunchInput): LaunchItem {
  const last = results.reduce((latest, { day }) => Math.max(latest, day ?? 0), 0);
  const fault =
    results.length === 0
      ? 'Results has no row of this campaign: add what it brought'
      : last > 0 &&
        end !== null &&
        last < Math.floor(end) &&
        `Results end on ${shortDay(last, last)}, the campaign on ${shortDay(end, last)}: add the rest`;
  return item('results_in', fault, 'Results reach the end of the campaign');
}

/** Whether a code was switched off only the shop knows, and who uses it. */
function codesInUse({ campaign: { end }, creators, results }: LaunchInput): LaunchItem {
  const late = results.filter(
    ({ day, codeUses }) => codeUses > 0 && day !== null && end !== null && day > Math.floor(end),
  );
  const uses = late.reduce((sum, { codeUses }) => sum + codeUses, 0);
  return item(
    'codes_off',
    uses > 0 &&
      `Used after the end: codes of ${creatorsOf(late)}, ${counted(uses, 'time')}. Switch them off in the shop`,
    creators.some(({ code }) => code.trim() !== '')
      ? 'No code was used after the end: switch them off in the shop, if they are not'
      : 'The campaign gave out no codes',
    'note',
  );
}

/** Whether every creator has something; without creators there is nothing to do yet. */
function everyone(
  booked: readonly LaunchedCreator[],
  id: LaunchItem['id'],
  otherwise: 'look' | 'wrong',
  thing: string,
  has: (creator: LaunchedCreator) => boolean,
): LaunchItem {
  const without = booked.filter((creator) => !has(creator));
  const fault =
    booked.length === 0
      ? `No creator has a ${thing} yet`
      : without.length > 0 &&
        `${without.length} of ${counted(booked.length, 'creator')} ${without.length === 1 ? 'has' : 'have'} no ${thing}: ${named(without.map(whoIs))}`;
  return item(id, fault, `Every creator has a ${thing}`, otherwise);
}

function creatorsOf(rows: readonly { readonly creator: string }[]): string {
  return named([...new Set(rows.map(({ creator }) => creator))]);
}

function named(all: readonly string[]): string {
  const names = all.slice(0, NAMED);
  const more = all.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}

/** A line of the list: done where there is no fault. */
function item(
  id: LaunchItem['id'],
  fault: string | false,
  fine: string,
  otherwise: Exclude<LaunchItem['state'], 'done'> = 'look',
): LaunchItem {
  return fault === false
    ? { id, state: 'done', sentence: fine }
    : { id, state: otherwise, sentence: fault };
}
