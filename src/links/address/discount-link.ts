import { type Outcome, success, type Where } from '../../cells/problem';
import { type CampaignTags, GIVEN_URL, readTags, tagUrl } from './campaign-url';
import {
  encoded,
  joinAddress,
  parameterName,
  parametersOf,
  parameterValue,
  pathOf,
  splitAddress,
  withoutParameters,
  withParameters,
} from './web-address';

/** A Shopify link that puts a code into the basket and then opens a page of the shop. */
export interface DiscountLink {
  readonly code: string;
  /** The page it opens, whole, with the tags that arrive there. */
  readonly page: string;
  /** `utm_…` parameters outside the redirect: whether they arrive is up to the shop. */
  readonly tagsOutside: Partial<CampaignTags>;
}

const DISCOUNT_PATH = /^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/discount\/([^/]+)\/?$/i;
const ORIGIN = /^https?:\/\/[^/?#]*/i;

/**
 * Code in the link, for Shopify: `/discount/CODE?redirect=…`. The tags go to the page inside the redirect, so
 * that they are there when Google Analytics looks, whatever the shop does with parameters on the way. The page
 * must be of the shop itself; it arrives byte for byte. A page that is a discount link already gets the new code.
 *
 * @example discountLink('MARA15', 'https://shop.example/p?size=m', { source: 'tiktok' })
 * // https://shop.example/discount/MARA15?redirect=%2Fp%3Fsize%3Dm%26utm_source%3Dtiktok
 */
export function discountLink(
  code: string,
  page: string,
  tags: Partial<CampaignTags>,
  where: Where = GIVEN_URL,
): Outcome<string> {
  const tagged = tagUrl(readDiscountLink(page)?.page ?? page, tags, where);
  if (!tagged.ok) return tagged;
  const origin = ORIGIN.exec(tagged.value)![0];
  const target = encoded(targetOf(tagged.value, origin));
  return success(`${origin}/discount/${encoded(code)}?redirect=${target}`);
}

/** A Shopify discount link taken apart; undefined for any other address. */
export function readDiscountLink(url: string): DiscountLink | undefined {
  const address = url.trim();
  const origin = ORIGIN.exec(address)?.[0];
  const code = DISCOUNT_PATH.exec(pathOf(address))?.[1];
  if (origin === undefined || code === undefined) return undefined;
  const { query } = splitAddress(address);
  const redirect = parametersOf(query).find((parameter) => parameterName(parameter) === 'redirect');
  const target = redirect === undefined ? '/' : parameterValue(redirect);
  const outside = withoutParameters(
    query ?? '',
    (parameter) => parameterName(parameter) === 'redirect',
  );
  return {
    code: parameterValue(`=${code}`),
    page: target.startsWith('/') ? origin + target : target,
    tagsOutside: readTags(`${origin}?${outside}`),
  };
}

/**
 * A discount link that is there already, with the tags inside its redirect, those too that stood outside.
 * Everything else stays byte for byte; the redirect comes last.
 */
export function tagDiscountLink(
  url: string,
  tags: Partial<CampaignTags> = {},
  where: Where = GIVEN_URL,
): Outcome<string> {
  const link = readDiscountLink(url);
  const tagged = tagUrl(link?.page ?? url, { ...link?.tagsOutside, ...tags }, where);
  if (!tagged.ok || link === undefined) return tagged;
  const parts = splitAddress(url.trim());
  const others = withoutParameters(parts.query ?? '', (parameter) =>
    /^(redirect|utm_.*)$/.test(parameterName(parameter)),
  );
  const redirect = `redirect=${encoded(targetOf(tagged.value, ORIGIN.exec(url.trim())![0]))}`;
  return success(joinAddress({ ...parts, query: withParameters(others, [redirect]) }));
}

/** The page as a redirect names it: from its path on, or whole where it is of another site. */
function targetOf(page: string, origin: string): string {
  if (ORIGIN.exec(page)?.[0] !== origin) return page;
  const target = page.slice(origin.length);
  return target.startsWith('/') ? target : `/${target}`;
}
