import { identitiesOf } from '../../campaign/creator-identity';
import {
  type Failure,
  failure,
  type Outcome,
  type Problem,
  problem,
  type TabPlace,
  unexpected,
} from '../../cells/problem';
import { shortDay } from '../../cells/serial-date';
import type { PostRecord } from '../../tabs/rows/posts';
import { nameKey } from '../../text/name-key';
import type { CampaignTags } from '../address/campaign-url';
import { readLink } from '../address/link-target';
import type { Ga4Channel } from '../ga4/ga4-channel';
import { channelOf } from '../ga4/link-channel';
import { type NamingPolicy, postTag } from '../naming/policy';
import { type LinkRequest, linkOf } from './creator-link';
import { usableCampaigns } from './link-campaigns';
import type { CreatorRow, LinkInput } from './plan-input';

/** What of a row of `Posts` its link is made of. */
export interface PostRow
  extends Pick<
    PostRecord,
    'row' | 'campaign' | 'creator' | 'platform' | 'post' | 'due' | 'type' | 'link'
  > {
  readonly title: string;
  /** What the post says itself, else what is said of its creator. */
  readonly isBoosted: boolean;
}

/** The link of a planned post, and the row to append to `Links`. */
export interface PlannedPostLink {
  /** Of `Posts`. */
  readonly row: number;
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  /** What the log says the link is for, so that it is never given to the creator as theirs. */
  readonly post: string;
  readonly link: string;
  readonly isLogged: boolean;
  readonly tags: Partial<CampaignTags>;
  readonly channel: Ga4Channel | '';
  readonly state: 'active';
}

export interface PostLinkPlan {
  readonly planned: readonly PlannedPostLink[];
  /** `row` is of `Posts`; null where the problem is the policy's. */
  readonly problems: readonly { readonly row: number | null; readonly problem: Problem }[];
}

/**
 * A link of its own for every planned post without one: a row of `Posts` with a day, and no address yet. What is
 * filled stays; two posts of one type on one day are numbered. A post whose creator or campaign is not there is a
 * problem and holds up no other.
 */
export function planPostLinks(
  posts: readonly PostRow[],
  input: LinkInput & { readonly policy: NamingPolicy },
): PostLinkPlan {
  const { policy, creators, log } = input;
  const problems: { row: number | null; problem: Problem }[] = [];
  const wanting = posts.filter(
    ({ due, post, link }) => due !== null && post.trim() === '' && link.trim() === '',
  );
  if (wanting.length > 0 && postTag(policy) === undefined)
    return {
      planned: [],
      problems: [
        {
          row: null,
          problem: problem(
            'bad_pattern',
            { of: 'Naming policy', field: '' },
            'no tag tells the posts of a creator apart',
            '',
            'put {post} into term',
          ),
        },
      ],
    };
  const campaigns = usableCampaigns(input);
  const roster = new Map<string, CreatorRow>();
  for (const creator of creators)
    for (const identity of identitiesOf(creator))
      if (!roster.has(identity)) roster.set(identity, creator);
  const standing = new Set([...posts, ...creators].map(({ link }) => link.trim()));
  const logged = new Map(
    log.filter(({ state }) => state !== 'replaced').map((each) => [each.link.trim(), each]),
  );
  const planned: PlannedPostLink[] = [];
  for (const post of wanting) {
    const where = { tab: 'Posts', row: post.row };
    const creator = roster.get(identitiesOf({ ...post, handle: '' })[0] ?? '');
    const campaign = campaigns.get(nameKey(post.campaign));
    if (creator === undefined || campaign === undefined) {
      problems.push({ row: post.row, problem: strayPost(post, campaign === undefined, where) });
      continue;
    }
    const { due, type, title } = post;
    const request: LinkRequest = {
      creator: { ...creator, isBoosted: post.isBoosted },
      campaign,
      policy,
      post: { due, type, title },
      where,
    };
    const isTaken = (link: string) => {
      const before = logged.get(link);
      return standing.has(link) || (before !== undefined && !isSamePost(before, post));
    };
    const link = campaign.page.ok ? freeLink(request, isTaken) : campaign.page;
    if (!link.ok) {
      for (const problem of link.problems) problems.push({ row: post.row, problem });
      continue;
    }
    standing.add(link.value);
    const tags = readLink(link.value);
    planned.push({
      row: post.row,
      campaign: campaign.name,
      creator: creator.creator.trim() || creator.handle.trim(),
      platform: creator.platform.trim(),
      post: labelOf(post),
      link: link.value,
      isLogged: logged.has(link.value),
      tags,
      channel: channelOf(tags),
      state: 'active',
    });
  }
  return { planned, problems };
}

/** The first link that no other post has. */
function freeLink(request: LinkRequest, isTaken: (link: string) => boolean): Outcome<string> {
  const plain = linkOf(request);
  for (let number = 2, link = plain; ; number++) {
    if (!link.ok || !isTaken(link.value)) return link;
    const before = link.value;
    link = linkOf(request, String(number));
    if (link.ok && link.value === before) return sharedLink(request);
  }
}

function sharedLink({ where }: LinkRequest): Failure {
  return failure(
    problem(
      'duplicate',
      where,
      'the link would be that of another post',
      '',
      'put {post} into a tag of the naming policy',
    ),
  );
}

/** What the log says of a post, in which a write broke off before the cell was filled. */
function isSamePost(
  logged: { campaign: string; creator: string; platform: string; post?: string },
  post: PostRow,
): boolean {
  return (
    nameKey(logged.campaign) === nameKey(post.campaign) &&
    nameKey(logged.creator) === nameKey(post.creator) &&
    nameKey(logged.platform) === nameKey(post.platform) &&
    (logged.post ?? '') === labelOf(post)
  );
}

function labelOf({ type, title, due }: PostRow): string {
  return `${type.trim() || title.trim() || 'Post'}, ${shortDay(due!, 0)}`;
}

function strayPost(post: PostRow, isCampaign: boolean, where: TabPlace): Problem {
  return isCampaign
    ? unexpected(
        'unknown_value',
        { ...where, column: 'Campaign' },
        post.campaign,
        'a campaign in Campaigns',
      )
    : unexpected(
        'unknown_value',
        { ...where, column: 'Creator' },
        post.creator,
        'a creator of that campaign and platform in Creators',
      );
}
