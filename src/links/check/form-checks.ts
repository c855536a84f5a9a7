import { NOWHERE } from '../../cells/problem';
import { problemsInWords } from '../../cells/problem-words';
import { listed } from '../../text/listed';
import { readTags, tagsIntoQuery } from '../address/campaign-url';
import { readDiscountLink, tagDiscountLink } from '../address/discount-link';
import { looseTagsIntoQuery, markOfLooseTags } from '../address/loose-tags';
import { storeOf, tagStoreLink } from '../address/store-link';
import {
  cut,
  decoded,
  parameterName,
  parametersOf,
  parameterValue,
  withoutParameters,
} from '../address/web-address';
import { type CheckedLink, type Found, type LinkCheck, withQuery } from './link-issue';
import { meantTag } from './misspelt-tag';

const HTML_MARK = /&amp;/gi;
const TAG_IN_FRAGMENT = /(^|[?&])utm_\w+=/;

/** Issues in how a link is put together, so that tags do not arrive. Most serious first. */
export const FORM_CHECKS: readonly LinkCheck[] = [
  {
    code: 'html_mark',
    severity: 'wrong',
    find: ({ address }) =>
      address.search(HTML_MARK) >= 0
        ? {
            message:
              'the link has &amp; in it, where & is expected: it was copied from the source of a page',
            fix: 'replace &amp; by &',
            fixed: address.replace(HTML_MARK, '&'),
          }
        : undefined,
  },
  {
    code: 'tags_in_path',
    severity: 'wrong',
    find: ({ address }) => {
      const mark = markOfLooseTags(address);
      if (mark === undefined) return undefined;
      return {
        message: 'the tags are part of the path, because no ? stands before them',
        fix: mark === '' ? 'put a ? before the first of them' : `the first ${mark} must be a ?`,
        fixed: looseTagsIntoQuery(address),
      };
    },
  },
  {
    code: 'two_question_marks',
    severity: 'wrong',
    find: ({ address, query }) => {
      const fixed = parametersOf(query).map(withoutQuestionMark).join('&');
      const mark = /\?utm/i.test(query ?? '') ? 'second ?' : ';';
      return query === null || fixed === query
        ? undefined
        : {
            message: `the link has a ${mark} before its tags, and GA4 does not read what stands behind it`,
            fix: `replace the ${mark} by &`,
            fixed: withQuery(address, fixed),
          };
    },
  },
  {
    code: 'tags_after_hash',
    severity: 'wrong',
    find: ({ address, fragment }) =>
      TAG_IN_FRAGMENT.test(fragment ?? '') && !fragment!.startsWith(':~:')
        ? {
            message: 'tags stand behind the #, where GA4 does not read them',
            fix: 'put the tags before the #',
            fixed: tagsIntoQuery(address),
          }
        : undefined,
  },
  {
    code: 'misspelt_parameter',
    severity: 'wrong',
    find: (link) =>
      renamed(
        link,
        (name, meant) => name.toLowerCase() !== meant,
        (names) => `GA4 does not know ${names}`,
      ),
  },
  {
    code: 'upper_case_parameter',
    severity: 'wrong',
    find: (link) =>
      renamed(
        link,
        (name, meant) => name.toLowerCase() === meant,
        (names) => `GA4 does not read ${names}, because of the capitals`,
      ),
  },
  { code: 'duplicate_parameter', severity: 'wrong', find: findDuplicate },
  { code: 'tags_in_store_link', severity: 'wrong', find: findTagsInStoreLink },
  {
    code: 'tags_outside_redirect',
    severity: 'wrong',
    find: ({ address }) => {
      const outside = Object.keys(readDiscountLink(address)?.tagsOutside ?? {});
      if (outside.length === 0) return undefined;
      const moved = tagDiscountLink(address);
      return {
        message:
          'the tags stand outside the redirect of a discount link and can get lost on the way',
        fix: 'put them into the address behind redirect=',
        ...(moved.ok ? { fixed: moved.value } : {}),
      };
    },
  },
];

/** A parameter whose value goes on with another `?utm_…=`, taken apart there; an address as a value stays. */
function withoutQuestionMark(parameter: string): string {
  const value = decoded(cut(parameter, '=')[1] ?? '');
  const isAddress =
    /^(\/|https?:\/\/)/i.test(value) && !parameterName(parameter).startsWith('utm_');
  return isAddress
    ? parameter
    : parameter.replace(/^\?+(?=utm[_-])/i, '').replace(/(?<![?;])[?;]+(?=utm[_-]\w+=)/gi, '&');
}

/** A parameter whose name is not as GA4 reads it: the nearest tag, and the nearest of those that are missing. */
interface Slip {
  readonly name: string;
  readonly nearest: string;
  readonly meant: string | undefined;
}

function remedy(slips: readonly Slip[]): string {
  const written = slips.flatMap(({ nearest, meant }) =>
    meant === undefined
      ? []
      : [meant === nearest ? meant : `${meant} (${nearest} is there already)`],
  );
  const surplus = slips.flatMap(({ name, nearest, meant }) =>
    meant === undefined ? [`keep ${nearest} or ${name}, whichever is right`] : [],
  );
  return [...(written.length === 0 ? [] : [`write ${listed(written)}`]), ...surplus].join('; ');
}

/** Every parameter whose name is not as GA4 reads it gets the name it was meant to have, of those that are missing. */
function renamed(
  { address, query }: CheckedLink,
  concerns: (name: string, meant: string) => boolean,
  inWords: (names: string) => string,
): Found | undefined {
  const parameters = parametersOf(query);
  const taken = new Map<string, string>();
  for (const parameter of parameters)
    if (parameterValue(parameter) !== '' && meantTag(parameterName(parameter)) === undefined)
      taken.set(parameterName(parameter), parameterValue(parameter));
  const slips: Slip[] = [];
  let isSure = true;
  const kept = parameters.flatMap((parameter) => {
    const name = parameterName(parameter);
    const nearest = meantTag(name);
    if (nearest === undefined || !concerns(name, nearest)) return [parameter];
    const meant = meantTag(name, [...taken.keys()]);
    slips.push({ name, nearest, meant });
    if (meant === undefined) {
      // Beside the tag itself it is of no use, unless it says something else.
      isSure &&= taken.get(nearest) === parameterValue(parameter);
      return [];
    }
    taken.set(meant, parameterValue(parameter));
    const [, value] = cut(parameter, '=');
    return [value === null ? meant : `${meant}=${value}`];
  });
  if (slips.length === 0) return undefined;
  const isBlank = (parameter: string) =>
    parameterValue(parameter) === '' &&
    slips.some(({ meant }) => parameterName(parameter) === meant);
  return {
    message: inWords(listed(slips.map(({ name }) => name))),
    fix: remedy(slips),
    ...(isSure
      ? { fixed: withQuery(address, kept.filter((each) => !isBlank(each)).join('&')) }
      : {}),
  };
}
function findDuplicate({ address, query }: CheckedLink): Found | undefined {
  const values = new Map<string, Set<string>>();
  let isRepeated = false;
  const isLater = (parameter: string) => {
    const name = parameterName(parameter);
    if (!name.startsWith('utm_')) return false;
    const seen = values.get(name);
    values.set(name, (seen ?? new Set<string>()).add(parameterValue(parameter)));
    isRepeated ||= seen !== undefined;
    return seen !== undefined;
  };
  const kept = parametersOf(query).filter((parameter) => !isLater(parameter));
  if (!isRepeated) return undefined;
  const differing = [...values].find(([, found]) => found.size > 1);
  if (differing === undefined)
    return {
      message: 'a tag stands twice in the link, with the same value',
      fix: 'keep one of them',
      fixed: withQuery(address, kept.join('&')),
    };
  const [name, found] = differing;
  return {
    message: `${name} stands twice in the link, as ${listed([...found])}, and GA4 takes one of them`,
    fix: `keep the right ${name} and take the other out`,
  };
}

function findTagsInStoreLink({ address, query }: CheckedLink): Found | undefined {
  const store = storeOf(address);
  const tags = readTags(address);
  if (store === undefined || Object.keys(tags).length === 0) return undefined;
  const others = withoutParameters(query ?? '', (parameter) =>
    parameterName(parameter).startsWith('utm_'),
  );
  const moved = tagStoreLink(withQuery(address, others), tags, NOWHERE);
  const message = `the link opens the ${store === 'App Store' ? store : 'Play Store'}, which does not read utm_ tags`;
  return moved.ok
    ? {
        message,
        fix: `hand them to the store in ${store === 'App Store' ? 'ct' : 'referrer'}`,
        fixed: moved.value,
      }
    : { message, fix: problemsInWords(moved.problems) };
}
