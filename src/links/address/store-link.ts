import { failure, type Outcome, problem, success, type Where } from '../../cells/problem';
import { checkCharacters } from '../../text/check-characters';
import { type CampaignTags, GIVEN_URL, tagsOf, tagUrl, withTags } from './campaign-url';
import {
  encoded,
  hostOf,
  joinAddress,
  parameterName,
  parametersOf,
  parameterValue,
  pathOf,
  splitAddress,
  withoutParameters,
  withParameters,
} from './web-address';

export type AppStore = 'App Store' | 'Google Play';

/** What Apple takes as the name of a campaign. */
const LONGEST_CAMPAIGN_TOKEN = 30;

/** The app store whose page an address is; undefined for any other. */
export function storeOf(url: string): AppStore | undefined {
  const host = hostOf(url);
  if (host === 'play.google.com') return 'Google Play';
  const isApple = host === 'apps.apple.com' || host === 'itunes.apple.com';
  return isApple && /\/app\//.test(pathOf(url)) ? 'App Store' : undefined;
}

/**
 * A link to an app's page in a store, so that the store counts who came: stores do not read `utm_…` parameters.
 *
 * Google Play takes the tags inside its parameter `referrer`. The App Store takes one name of up to 30 characters
 * in `ct`, made of content and campaign, and only beside the provider token `pt` that App Store Connect gives:
 * without it the link is refused. Tags that stand outside are taken in. Everything else in the link stays byte for byte.
 * Sources: https://developer.apple.com/help/app-store-connect-analytics/acquisition/campaign-links and
 * https://developer.android.com/google/play/installreferrer.
 *
 * @example tagStoreLink('https://play.google.com/store/apps/details?id=a.b', { source: 'tiktok', medium: 'influencer' })
 * // https://play.google.com/store/apps/details?id=a.b&referrer=utm_source%3Dtiktok%26utm_medium%3Dinfluencer
 */
export function tagStoreLink(
  url: string,
  tags: Partial<CampaignTags>,
  where: Where = GIVEN_URL,
): Outcome<string> {
  const address = tagUrl(url, {}, where);
  if (!address.ok) return address;
  const all = splitAddress(address.value);
  const loose = tagsOf(parametersOf(all.query));
  const isLoose = (parameter: string) => parameterName(parameter).startsWith('utm_');
  const parts = { ...all, query: all.query && withoutParameters(all.query, isLoose) };
  const given = { ...loose, ...filled(tags) };
  if (storeOf(url) === 'Google Play') {
    const referrer = withTags(parameterOf(parts.query, 'referrer'), given) ?? '';
    return success(joinAddress({ ...parts, query: replaced(parts.query, 'referrer', referrer) }));
  }
  if ((parameterOf(parts.query, 'pt') ?? '') === '')
    return failure(
      problem(
        'bad_url',
        where,
        'an App Store link counts creators only with your provider token: copy a campaign link from App Store Connect (Analytics, Campaigns), which has pt= in it',
      ),
    );
  const named = replaced(parts.query, 'ct', campaignToken(given));
  const query = parameterOf(named, 'mt') === null ? withParameters(named, ['mt=8']) : named;
  return success(joinAddress({ ...parts, query }));
}

/** What a store link tells the store: the tags in `referrer` of Google Play, or `ct` as the campaign. */
export function readStoreLink(url: string): Partial<CampaignTags> {
  const { query } = splitAddress(url.trim());
  if (storeOf(url) === 'Google Play') return tagsOf(parametersOf(parameterOf(query, 'referrer')));
  const campaign = parameterOf(query, 'ct');
  return campaign === null || campaign === '' ? {} : { campaign };
}

/** Who and for what, short enough for Apple; check characters tell apart what had to be cut. */
function campaignToken({ content = '', campaign = '', term = '' }: Partial<CampaignTags>): string {
  const whole = [content, campaign, term]
    .map((part) => part.replace(/[^\w.-]+/g, '-'))
    .filter((part) => part !== '')
    .join('_');
  if (whole.length <= LONGEST_CAMPAIGN_TOKEN) return whole;
  const check = checkCharacters(`${content}\n${campaign}\n${term}`).toLowerCase();
  return `${whole.slice(0, LONGEST_CAMPAIGN_TOKEN - check.length - 1)}-${check}`;
}

function filled(tags: Partial<CampaignTags>): Partial<CampaignTags> {
  return Object.fromEntries(Object.entries(tags).filter(([, value]) => value?.trim()));
}

function parameterOf(query: string | null, name: string): string | null {
  const found = parametersOf(query).find((parameter) => parameterName(parameter) === name);
  return found === undefined ? null : parameterValue(found);
}

function replaced(query: string | null, name: string, value: string): string | null {
  const others =
    query === null
      ? null
      : withoutParameters(query, (parameter) => parameterName(parameter) === name);
  return value === '' ? others : withParameters(others, [`${name}=${encoded(value)}`]);
}
