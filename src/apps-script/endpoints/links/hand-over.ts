import { type Outcome, type Problem, problem, success } from '../../../cells/problem';
import { shortenerOf } from '../../../links/address/short-link';
import { type BriefedPost, type BriefSection, briefFor } from '../../../links/hand-over/brief';
import { handedOutKey, lastHandedOut } from '../../../links/plan/link-campaigns';
import type { LoggedLink } from '../../../links/plan/plan-input';
import type { CreatorRecord } from '../../../tabs/rows/creators';
import { type PostRecord, postDecoder } from '../../../tabs/rows/posts';
import { CREATORS } from '../../../tabs/workbook';
import { grouped } from '../../../text/grouped';
import { nameKey } from '../../../text/name-key';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { type CreatorKey, creatorKey } from './creator-key';
import { findCampaign, readLinkRecords } from './link-records';

/** What one creator is handed. */
export interface HandOverItem extends CreatorKey {
  readonly handle: string;
  /** As it stands in Creators: a short one stays short. Blank where there is none. */
  readonly link: string;
  /** Where `link` is a short one: the long one that Links keeps; blank otherwise. */
  readonly longLink: string;
  readonly code: string;
  readonly subject: string;
  /** Ready to be pasted into a mail or a chat. */
  readonly message: string;
  /** The same as a page to print. */
  readonly brief: readonly BriefSection[];
  /** What the message could not say: fill that before sending. */
  readonly missing: readonly string[];
}

export interface HandOver {
  readonly campaign: string;
  readonly items: readonly HandOverItem[];
  /** Chosen creators who are not there any more. */
  readonly left: readonly Problem[];
}

/** Message, link, code and brief for the chosen creators of a campaign, or for all that are not dropped. */
export function handOverOf(
  campaign: string,
  chosen: readonly CreatorKey[] | null,
): Outcome<HandOver> {
  const spreadsheet = activeSpreadsheet();
  const tabs = new WorkbookTabs(spreadsheet);
  const records = readLinkRecords(tabs);
  if (!records.ok) return records;
  const found = findCampaign(records.value.campaigns, campaign);
  if (!found.ok) return found;
  const posts = tabs.records(postDecoder);
  if (!posts.ok) return posts;

  const { name, client, offer, start, end } = found.value;
  const facts = { campaign: name.trim(), brand: client.trim(), offer, start, end };
  const planned = plannedPosts(posts.value.all());
  const longLinks = lastHandedOut(
    records.value.links.all().filter(({ link }) => link.trim() !== '' && shortenerOf(link) === ''),
  );
  const roster = records.value.creators.of(campaign);
  const keys = chosen === null ? null : new Set(chosen.map(creatorKey));
  const wanted = roster.filter((each) =>
    keys === null ? !each.isDropped : keys.has(creatorKey(each)),
  );
  return success({
    campaign: facts.campaign,
    items: wanted.map((creator) => itemOf(creator, facts, planned, longLinks)),
    left: missingCreators(roster, chosen),
  });
}

type CampaignFacts = Omit<
  Parameters<typeof briefFor>[0],
  'creator' | 'handle' | 'platform' | 'link' | 'code' | 'postingDate' | 'posts'
>;

function itemOf(
  creator: CreatorRecord,
  facts: CampaignFacts,
  planned: ReadonlyMap<string, readonly BriefedPost[]>,
  longLinks: ReadonlyMap<string, LoggedLink>,
): HandOverItem {
  const { platform, handle, postingDate } = creator;
  const link = creator.link.trim();
  const code = creator.code.trim();
  const { subject, text, sections, missing } = briefFor({
    ...facts,
    ...{ creator: creator.creator, handle, platform, link, code, postingDate },
    posts: planned.get(postKey(creator)) ?? [],
  });
  const long = shortenerOf(link) === '' ? undefined : longLinks.get(handedOutKey(creator));
  return {
    ...{ creator: creator.creator, platform, handle: handle.trim(), link, code },
    longLink: long?.link.trim() ?? '',
    ...{ subject, message: text, brief: sections, missing },
  };
}

/** The posts that are still to come, by creator. */
function plannedPosts(posts: readonly PostRecord[]): Map<string, BriefedPost[]> {
  return grouped(
    posts.filter(({ post }) => post.trim() === ''),
    postKey,
  );
}

function postKey(of: { campaign: string; creator: string; platform: string }): string {
  return `${nameKey(of.campaign)}\n${creatorKey(of)}`;
}

function missingCreators(
  roster: readonly CreatorRecord[],
  chosen: readonly CreatorKey[] | null,
): Problem[] {
  const present = new Set(roster.map(creatorKey));
  return (chosen ?? [])
    .filter((each) => !present.has(creatorKey(each)))
    .map(({ creator, platform }) =>
      problem(
        'unknown_value',
        { tab: CREATORS.name, name: `${creator} on ${platform}` },
        'is not there any more',
      ),
    );
}
