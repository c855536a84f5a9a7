import { type Outcome, success, type TabPlace } from '../../cells/problem';
import { checkCharacters } from '../../text/check-characters';
import type { CampaignTags } from '../address/campaign-url';
import { discountLink } from '../address/discount-link';
import { storeOf } from '../address/store-link';
import { settledPage, tagPage } from '../check/landing-page';
import {
  applyPolicy,
  creatorTag,
  type NamingPolicy,
  type PostFacts,
  postTag,
} from '../naming/policy';
import type { CreatorRow } from './plan-input';

/** A link that is wanted: for a creator, or for one of their posts. */
export interface LinkRequest {
  readonly creator: CreatorRow;
  readonly campaign: {
    readonly name: string;
    readonly landingPage: string;
    readonly utmCampaign: string;
    readonly id: string;
  };
  readonly policy: NamingPolicy;
  readonly post?: PostFacts;
  /** Where the row stands, for problems. */
  readonly where: TabPlace;
}

/**
 * The link of a request, always the same for the same request. `apart` tells two links apart that would be one: it
 * goes behind what names the creator, or the post.
 */
export function linkOf(request: LinkRequest, apart = ''): Outcome<string> {
  const { creator, policy, campaign, where } = request;
  const made = applyPolicy(policy, factsOf(request), where);
  if (!made.ok) return made;
  const tags = setApart(made.value, request, apart);
  const code = creator.code.trim();
  return policy.codeInLink && code !== '' && storeOf(campaign.landingPage) === undefined
    ? discountLink(code, settledPage(campaign.landingPage, tags), tags, where)
    : tagPage(campaign.landingPage, tags, where);
}

/** More creators than these do not share a spelling, a platform and a campaign. */
const MOST_VARIANTS = 5;

/**
 * The links that a creator can get, the usual one first: with check characters behind what names the creator, then
 * with a number too, for when somebody has it already. Fewer where the policy has no tag that names the creator.
 */
export function linkVariants(request: LinkRequest): Outcome<readonly string[]> {
  const check = checkOf(request.creator);
  const variants = new Set<string>();
  for (let number = 0; number < MOST_VARIANTS; number++) {
    const link = linkOf(request, number === 0 ? '' : number === 1 ? check : `${check}-${number}`);
    if (!link.ok) return link;
    if (variants.has(link.value)) break;
    variants.add(link.value);
  }
  return success([...variants]);
}

/** What tells a creator apart from another one whose link would be the same. */
export function checkOf({ creator }: CreatorRow): string {
  return checkCharacters(creator).toLowerCase();
}

function setApart(
  tags: Partial<CampaignTags>,
  { creator, post, policy }: LinkRequest,
  apart: string,
): Partial<CampaignTags> {
  const isBoosted = creator.isBoosted === true;
  const tag = post === undefined ? creatorTag(policy, isBoosted) : postTag(policy, isBoosted);
  if (apart === '' || tag === undefined) return tags;
  const value = tags[tag] ?? '';
  return { ...tags, [tag]: value === '' ? apart : `${value}${policy.separator}${apart}` };
}

function factsOf({ creator, campaign, post }: LinkRequest) {
  return {
    platform: creator.platform,
    creator: creator.creator,
    handle: creator.handle,
    campaign: campaign.name,
    utmCampaign: campaign.utmCampaign,
    id: campaign.id,
    isBoosted: creator.isBoosted === true,
    ...(post === undefined ? {} : { post }),
  };
}
