import { listed } from '../../text/listed';
import { readTags, TAG_NAMES, type TagName, tagUrl } from '../address/campaign-url';
import { shortenerOf } from '../address/short-link';
import { storeOf } from '../address/store-link';
import { encoded, parameterName, parametersOf, parameterValue } from '../address/web-address';
import { forecast, isOnlyCase, type TrapCode } from '../ga4/forecast';
import { CUT_CHECKS } from './cut-checks';
import { ENCODING_CHECKS, isBadlyEncoded } from './encoding-checks';
import { type CheckedLink, type Found, type LinkCheck, withQuery } from './link-issue';

// TikTok's are in capitals between underscores; a handle between underscores is not.
const PLACEHOLDER = /^(\{.+\}|\[.+\]|%%.+%%|__[A-Z]+(?:_[A-Z]+)*__|<.+>)$/;
/** What all links of a campaign share, or what Google may have fixed since: a person decides. */
const TAKES_JUDGEMENT: readonly TrapCode[] = [
  'shop_in_campaign',
  'cross_network_in_campaign',
  'source_not_listed',
];
/** Issues in what the tags of a link say, or that it has none. Most serious first. */
export const VALUE_CHECKS: readonly LinkCheck[] = [
  {
    code: 'no_tags',
    severity: 'wrong',
    find: ({ address, tags }) =>
      shortenerOf(address) === '' && Object.keys(tags).length === 0
        ? {
            message: 'the link has no tags, and its clicks cannot be told from any others',
            fix: 'generate the link again from the landing page',
          }
        : undefined,
  },
  { code: 'missing_tag', severity: 'wrong', find: findMissing },
  ...ENCODING_CHECKS,
  {
    code: 'personal_data',
    severity: 'wrong',
    find: ({ tags }) => {
      const name = TAG_NAMES.find((each) => holdsEmail(tags[each] ?? ''));
      return name === undefined
        ? undefined
        : {
            message: `utm_${name} holds an e-mail address, which Google Analytics does not allow`,
            fix: 'use the handle instead',
          };
    },
  },
  {
    code: 'short_link',
    severity: 'look',
    find: ({ address }) => {
      const shortener = shortenerOf(address);
      return shortener === ''
        ? undefined
        : {
            message: `${shortener} hides the page behind it, and whether that has tags cannot be seen from here`,
            fix: 'keep the long link beside the short one, and open the short one once to see that the tags arrive',
          };
    },
  },
  {
    code: 'placeholder',
    severity: 'look',
    find: ({ tags }) => {
      const name = TAG_NAMES.find((each) => PLACEHOLDER.test(tags[each] ?? ''));
      return name === undefined
        ? undefined
        : {
            message: `utm_${name} is the placeholder ${tags[name]}, which only an ad platform fills in`,
            fix: 'write the value itself, unless this is the link of an ad',
          };
    },
  },
  ...CUT_CHECKS,
  { code: 'channel', severity: 'look', find: findStrayChannel },
  {
    code: 'upper_case_value',
    severity: 'look',
    find: (link) =>
      revalued(
        link,
        (value) => value.toLowerCase(),
        (name, value) =>
          `${name} ${value} has capitals, and GA4 counts it apart from ${value.toLowerCase()}`,
        'use lower case',
      ),
  },
  {
    code: 'blank_in_value',
    severity: 'look',
    find: (link) =>
      revalued(
        link,
        (value) => value.trim().replace(/\s+/g, '-'),
        (name, value) => `${name} "${value}" has a space in it, which is easily written otherwise`,
        'use a hyphen',
      ),
  },
];

/** Whether a word has an @ with a point behind it. The first @ of a word tells: a later one has less behind it. */
function holdsEmail(text: string): boolean {
  return text.split(/\s+/).some((word) => {
    const at = word.indexOf('@', 1);
    const point = at === -1 ? -1 : word.indexOf('.', at + 2);
    return point !== -1 && point < word.length - 1;
  });
}

function findMissing({ address, tags }: CheckedLink): Found | undefined {
  if (Object.keys(tags).length === 0 || storeOf(address) === 'App Store') return undefined;
  const missing = (['source', 'medium', 'campaign'] as const).filter(
    (name) => tags[name] === undefined && !(name === 'campaign' && tags.id !== undefined),
  );
  return missing.length === 0
    ? undefined
    : {
        message: `${listed(missing.map((name) => `utm_${name}`))} ${missing.length === 1 ? 'is' : 'are'} missing`,
        fix: 'generate the link again, or add what is missing',
      };
}

function findStrayChannel({ address, tags, platform }: CheckedLink): Found | undefined {
  const isComplete = tags.source !== undefined && tags.medium !== undefined;
  if (!isComplete || storeOf(address) === 'App Store') return undefined;
  const { message, fix, traps, suggestion } = forecast(tags, platform);
  // Capitals are an issue of their own, with their own fixing.
  if (message === '' || isOnlyCase(traps)) return undefined;
  const isSure = suggestion !== null && !traps.some((trap) => TAKES_JUDGEMENT.includes(trap));
  const tagged = isSure && isTaggedPlainly(address) ? tagUrl(address, suggestion) : undefined;
  return { message, fix, ...(tagged?.ok === true ? { fixed: tagged.value } : {}) };
}

/** In a store link or a redirect the tags are encoded once more: such a link is better generated again. */
function isTaggedPlainly(address: string): boolean {
  return Object.keys(readTags(address)).length > 0;
}

/** Every tag but the id, whose value another form would suit better, gets that form in its place. */
function revalued(
  { address, query, tags }: CheckedLink,
  better: (value: string) => string,
  inWords: (name: string, value: string) => string,
  fix: string,
): Found | undefined {
  const isOff = (name: TagName) => {
    const value = tags[name];
    if (name === 'id' || value === undefined || PLACEHOLDER.test(value)) return false;
    return better(value) !== value && !isBadlyEncoded(value);
  };
  const off = TAG_NAMES.filter(isOff);
  const first = off[0];
  if (first === undefined) return undefined;
  const found = { message: inWords(`utm_${first}`, tags[first]!), fix };
  if (!isTaggedPlainly(address)) return found;
  const parameters = parametersOf(query).map((parameter) => {
    const name = off.find((each) => parameterName(parameter) === `utm_${each}`);
    return name === undefined
      ? parameter
      : `utm_${name}=${encoded(better(parameterValue(parameter)))}`;
  });
  return { ...found, fixed: withQuery(address, parameters.join('&')) };
}
