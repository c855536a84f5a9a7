import type { Outcome, Where } from '../../cells/problem';
import { type CampaignTags, GIVEN_URL, TAG_NAMES } from '../address/campaign-url';
import { tagLink } from '../address/link-target';
import { faultOf, parameterName, splitAddress, withoutParameters } from '../address/web-address';
import { fixedForm } from './fixed-form';
import { withQuery } from './link-issue';
import { meantTag } from './misspelt-tag';

/** What may be a tag, written well or not. */
const LIKE_A_TAG = /u[tmn]{1,3}[\W_]|tum|mut_|tmu/i;

/**
 * A link to any landing page with campaign tags, as `tagLink` makes it. Tags that the page has already are replaced
 * wherever they stand: in the path, behind a second `?` or the `#`, under a misspelt name.
 */
export function tagPage(
  url: string,
  tags: Partial<CampaignTags>,
  where: Where = GIVEN_URL,
): Outcome<string> {
  return tagLink(settledPage(url, tags), tags, where);
}

/** A landing page whose tags stand where they are read; without those that are misspelt and are to be set anew. */
export function settledPage(url: string, tags: Partial<CampaignTags>): string {
  const address = url.trim();
  if (faultOf(address) !== undefined || !LIKE_A_TAG.test(address)) return url;
  const set = TAG_NAMES.filter((name) => (tags[name] ?? '').trim() !== '');
  const { query } = splitAddress(fixedForm(address));
  const isOld = (parameter: string) => {
    const meant = meantTag(parameterName(parameter));
    return meant !== undefined && set.some((name) => `utm_${name}` === meant);
  };
  const settled = fixedForm(address);
  return query === null ? settled : withQuery(settled, withoutParameters(query, isOld));
}
