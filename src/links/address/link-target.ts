import type { Outcome, Where } from '../../cells/problem';
import { type CampaignTags, GIVEN_URL, readTags, tagUrl } from './campaign-url';
import { readDiscountLink, tagDiscountLink } from './discount-link';
import { readStoreLink, storeOf, tagStoreLink } from './store-link';

/**
 * A link to any landing page with campaign tags where they are read: in the query of a page, in the redirect of
 * a Shopify discount link, in what an app store counts by. A page that cannot be tagged is a problem that says why.
 */
export function tagLink(
  url: string,
  tags: Partial<CampaignTags>,
  where: Where = GIVEN_URL,
): Outcome<string> {
  if (storeOf(url) !== undefined) return tagStoreLink(url, tags, where);
  return readDiscountLink(url) === undefined
    ? tagUrl(url, tags, where)
    : tagDiscountLink(url, tags, where);
}

/** The tags that arrive with a link, wherever they stand in it. */
export function readLink(url: string): Partial<CampaignTags> {
  if (storeOf(url) !== undefined) return readStoreLink(url);
  const discount = readDiscountLink(url);
  return discount === undefined
    ? readTags(url)
    : { ...discount.tagsOutside, ...readTags(discount.page) };
}
