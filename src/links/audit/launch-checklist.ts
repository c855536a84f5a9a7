import { isDropped } from '../../campaign/creator-status';
import { shortDay } from '../../cells/serial-date';
import type { CampaignRecord } from '../../tabs/rows/campaigns';
import type { CreatorRecord } from '../../tabs/rows/creators';
import { nameKey } from '../../text/name-key';
import { type AuditedCreator, type Issue, whoIs } from './audit-issue';

/** The columns of `Results` without which a campaign cannot be read while it runs. */
const LAUNCH_COLUMNS = ['Date', 'Campaign', 'Creator', 'Source', 'Clicks'] as const;

/** A creator of the campaign, with the stage they are booked for. */
export type LaunchedCreator = AuditedCreator & Pick<CreatorRecord, 'stage'>;

/** Everything the checklist asks about one campaign; blank or null where nothing is filled. */
export interface LaunchInput {
  readonly campaign: Pick<
    CampaignRecord,
    'name' | 'objective' | 'target' | 'start' | 'end' | 'offer' | 'codePattern'
  > & {
    /** The column of `Results` in which its conversions are counted. */
    readonly conversionColumn: string;
    /** As it is written. */
    readonly primaryKpi: string;
  };
  /** Of this campaign. */
  readonly creators: readonly LaunchedCreator[];
  /** Of `auditLinks`; those of other campaigns are passed over. */
  readonly issues: readonly Issue[];
  /** The headers of `Results`; null where the tab is not there. */
  readonly resultColumns: readonly string[] | null;
}

export interface LaunchItem {
  readonly id:
    | 'objective'
    | 'target'
    | 'creators'
    | 'links'
    | 'link_issues'
    | 'codes'
    | 'posting_dates'
    | 'stages'
    | 'channel'
    | 'results';
  readonly label: string;
  /** `wrong`: do not launch yet. `look`: a person should decide. */
  readonly state: 'done' | 'look' | 'wrong';
  readonly sentence: string;
}

const NAMED = 3;

/**
 * What must be in place before a campaign goes live, in the order in which it is set up; always the same items,
 * so that a list on the screen keeps its shape.
 */
export function launchChecklist(input: LaunchInput): LaunchItem[] {
  const { campaign } = input;
  const booked = input.creators.filter(({ status }) => !isDropped(status));
  const name = nameKey(campaign.name);
  const issues = input.issues.filter((each) => nameKey(each.campaign) === name);
  return [
    objectiveItem(input),
    targetItem(input),
    booked.length === 0
      ? item('creators', 'Creators', 'wrong', 'No creator is booked: add them to Creators')
      : item('creators', 'Creators', 'done', `${counted(booked.length, 'creator')} booked`),
    everyone(booked, 'links', 'Links', 'wrong', 'link', ({ link }) => link.trim() !== ''),
    issueItem(issues),
    codeItem(input, booked),
    postingItem(input, booked),
    everyone(booked, 'stages', 'Stages', 'look', 'stage', ({ stage }) => stage !== ''),
    channelItem(issues),
    resultItem(input),
  ];
}

function objectiveItem({ campaign: { objective } }: LaunchInput): LaunchItem {
  return objective === ''
    ? item('objective', 'Objective', 'wrong', 'No objective is set: choose one in Campaigns')
    : item('objective', 'Objective', 'done', `The objective is ${objective}`);
}

function targetItem({ campaign: { primaryKpi, target } }: LaunchInput): LaunchItem {
  const label = 'Target';
  if (primaryKpi.trim() === '')
    return item('target', label, 'wrong', 'No primary KPI is set: choose one in Campaigns');
  return target === null
    ? item(
        'target',
        label,
        'wrong',
        `${primaryKpi.trim()} has no target: set one before the first post`,
      )
    : item('target', label, 'done', `${primaryKpi.trim()} has a target`);
}

function issueItem(found: readonly Issue[]): LaunchItem {
  // Missing links and stray channels have items of their own.
  const issues = found.filter(({ code }) => code !== 'no_link' && code !== 'channel');
  const wrong = issues.filter(({ severity }) => severity === 'wrong');
  const label = 'Link check';
  if (wrong.length > 0)
    return item(
      'link_issues',
      label,
      'wrong',
      `${counted(wrong.length, 'issue')} to fix, first: ${wrong[0]!.sentence}`,
    );
  return issues.length > 0
    ? item(
        'link_issues',
        label,
        'look',
        `${counted(issues.length, 'thing')} to look at, first: ${issues[0]!.sentence}`,
      )
    : item('link_issues', label, 'done', 'Nothing was found in links and codes');
}

function codeItem({ campaign }: LaunchInput, booked: readonly LaunchedCreator[]): LaunchItem {
  const hasCodes =
    campaign.offer.trim() !== '' ||
    campaign.codePattern.trim() !== '' ||
    booked.some(({ code }) => code.trim() !== '');
  return hasCodes
    ? everyone(booked, 'codes', 'Codes', 'wrong', 'code', ({ code }) => code.trim() !== '')
    : item('codes', 'Codes', 'done', 'The campaign has no offer, so it needs no codes');
}

function postingItem(
  { campaign: { start, end } }: LaunchInput,
  booked: readonly LaunchedCreator[],
): LaunchItem {
  const dated = everyone(
    booked,
    'posting_dates',
    'Posting dates',
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
        dated.label,
        'look',
        `${named(outside)} ${outside.length === 1 ? 'posts' : 'post'} outside the campaign, first on ${shortDay(first.postingDate!, 0)}`,
      )
    : dated;
}

function channelItem(issues: readonly Issue[]): LaunchItem {
  const stray = issues.filter(({ code }) => code === 'channel');
  return stray.length === 0
    ? item(
        'channel',
        'GA4 channel',
        'done',
        'GA4 will count the clicks of every link with the creators',
      )
    : item(
        'channel',
        'GA4 channel',
        'look',
        `${counted(stray.length, 'link')} would land elsewhere, first: ${stray[0]!.sentence}; ${stray[0]!.fix}`,
      );
}

function resultItem({ campaign, resultColumns }: LaunchInput): LaunchItem {
  const label = 'Results';
  if (resultColumns === null)
    return item(
      'results',
      label,
      'wrong',
      'There is no Results tab: add it, so that clicks and orders have a place',
    );
  const present = new Set(resultColumns.map((header) => nameKey(header)));
  const needed =
    campaign.objective === 'conversion'
      ? [...LAUNCH_COLUMNS, campaign.conversionColumn]
      : LAUNCH_COLUMNS;
  const missing = needed.filter((header) => !present.has(nameKey(header)));
  return missing.length === 0
    ? item('results', label, 'done', 'Results has the columns it needs')
    : item(
        'results',
        label,
        'wrong',
        `Results lacks ${missing.join(', ')}: add ${missing.length === 1 ? 'the column' : 'the columns'}`,
      );
}

/** Whether every creator has something; without creators there is nothing to do yet. */
function everyone(
  booked: readonly LaunchedCreator[],
  id: LaunchItem['id'],
  label: string,
  otherwise: 'look' | 'wrong',
  thing: string,
  has: (creator: LaunchedCreator) => boolean,
): LaunchItem {
  const without = booked.filter((creator) => !has(creator));
  if (booked.length === 0) return item(id, label, otherwise, `No creator has a ${thing} yet`);
  return without.length === 0
    ? item(id, label, 'done', `Every creator has a ${thing}`)
    : item(
        id,
        label,
        otherwise,
        `${without.length} of ${counted(booked.length, 'creator')} ${without.length === 1 ? 'has' : 'have'} no ${thing}: ${named(without)}`,
      );
}

function named(creators: readonly LaunchedCreator[]): string {
  const names = creators.slice(0, NAMED).map((creator) => whoIs(creator));
  const more = creators.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}

function item(
  id: LaunchItem['id'],
  label: string,
  state: LaunchItem['state'],
  sentence: string,
): LaunchItem {
  return { id, label, state, sentence };
}
