import type { TagName } from '../../../../src/links/address/campaign-url';
import type { Fault } from '../../../server';
import { linesOf } from '../../../words';
import { TAGS } from './policy-draft';

export type TagField = 'value' | 'boosted' | 'allowed';

/** What the server said about a policy, each line beside the field it is about. */
export interface PolicyFaults {
  readonly ofField: (tag: TagName, field: TagField) => string | null;
  /** Tags of which something is said. */
  readonly tags: readonly TagName[];
  /** What is about no field. */
  readonly rest: readonly string[];
}

const PLACE = /^Naming policy, ([a-z]+)(?:, (boosted|allowed))?: (.+)$/s;

/** Sorts the lines of a fault by the fields that they name. */
export function faultsOf(fault: Fault | null): PolicyFaults {
  const lines = fault === null ? [] : linesOf(fault.message).map(placed);
  const about = (tag: TagName, field: TagField) =>
    lines.find((line) => line.tag === tag && line.field === field)?.words ?? null;
  return {
    ofField: about,
    tags: TAGS.filter((tag) => lines.some((line) => line.tag === tag)),
    rest: lines.filter(({ tag }) => tag === null).map(({ words }) => words),
  };
}

function placed(line: string): {
  readonly tag: TagName | null;
  readonly field: TagField;
  readonly words: string;
} {
  const [, place, field, words = ''] = PLACE.exec(line) ?? [];
  const tag = TAGS.find((each) => each === place);
  if (tag === undefined) return { tag: null, field: 'value', words: line };
  return { tag, field: field === 'boosted' || field === 'allowed' ? field : 'value', words };
}
