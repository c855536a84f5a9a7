import type { Failure, Problem } from '../../../../src/cells/problem';
import { faultInWords, problemInWords } from '../../../../src/cells/problem-words';
import type { TagName } from '../../../../src/links/address/campaign-url';
import { TAGS } from './policy-draft';

export type TagField = 'value' | 'boosted' | 'allowed';

/** What the server said about a policy, each problem beside the field it is about. */
export interface PolicyFaults {
  readonly ofField: (tag: TagName, field: TagField) => string | null;
  /** Tags of which something is said. */
  readonly tags: readonly TagName[];
  /** What is about no field. */
  readonly rest: readonly string[];
}

/** Sorts the problems of a failure by the fields that they are about. */
export function faultsOf(failure: Failure | null): PolicyFaults {
  const placed = (failure?.problems ?? []).map((problem) => ({ problem, ...placeOf(problem) }));
  return {
    ofField: (tag, field) => {
      const found = placed.find((each) => each.tag === tag && each.field === field);
      return found === undefined ? null : faultInWords(found.problem);
    },
    tags: TAGS.filter((tag) => placed.some((each) => each.tag === tag)),
    rest: placed.filter(({ tag }) => tag === null).map(({ problem }) => problemInWords(problem)),
  };
}

function placeOf({ where }: Problem): { readonly tag: TagName | null; readonly field: TagField } {
  const [name, field] = 'field' in where ? where.field.split('.') : [];
  const tag = TAGS.find((each) => each === name) ?? null;
  return { tag, field: field === 'boosted' || field === 'allowed' ? field : 'value' };
}
