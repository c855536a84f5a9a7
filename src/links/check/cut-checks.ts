import { TAG_NAMES } from '../address/campaign-url';
import { parameterName, parametersOf, parameterValue } from '../address/web-address';
import type { CheckedLink, Found, LinkCheck } from './link-issue';

/** A creator's handle may end in it. */
const MAY_END_SO = ['content', 'id'];

/** Values that look as if something cut them. */
export const CUT_CHECKS: readonly LinkCheck[] = [
  { code: 'cut_value', severity: 'look', find: findCutByMark },
  {
    code: 'cut_value',
    severity: 'look',
    find: ({ tags }) => {
      const name = TAG_NAMES.find(
        (each) => !MAY_END_SO.includes(each) && /[^_]_$/.test(tags[each] ?? ''),
      );
      return name === undefined
        ? undefined
        : {
            message: `utm_${name} ends in _, as if the rest of it was cut off`,
            fix: 'complete it, or take the _ out',
          };
    },
  },
];

/** What an & or # that was not encoded leaves behind a tag: a parameter without a value, or a fragment. */
function findCutByMark({ query, fragment }: CheckedLink): Found | undefined {
  const parameters = parametersOf(query);
  const isTag = (parameter: string | undefined) =>
    TAG_NAMES.some((name) => parameterName(parameter ?? '') === `utm_${name}`);
  const at = parameters.findIndex(
    (parameter, place) =>
      parameter !== '' &&
      !parameter.includes('=') &&
      !parameterName(parameter).startsWith('utm_') &&
      isTag(parameters[place - 1]),
  );
  if (at !== -1) return asked(parameters[at - 1]!, `&${parameters[at]}`, '%26');
  const last = parameters.at(-1);
  const isCutByHash = isTag(last) && parameterValue(last!) === '' && (fragment ?? '') !== '';
  return isCutByHash ? asked(last!, `#${fragment}`, '%23') : undefined;
}

function asked(tag: string, rest: string, encodedMark: string): Found {
  const name = parameterName(tag);
  const shown = rest.length > 40 ? `${rest.slice(0, 40)}…` : rest;
  return {
    message: `${name} ends before ${shown}, which may belong to it`,
    fix: `if it does, write ${encodedMark} for the ${rest[0]}`,
  };
}
