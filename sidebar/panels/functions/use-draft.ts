import { useEffect, useState } from 'preact/hooks';
import type { Selection } from '../../../src/apps-script/endpoints/functions/selection';
import type { Query } from '../../ui/query';
import type { BrowsedFunction, HeaderIds } from './browsed-function';
import { type Call, callOf, exampleInputs } from './call';
import { type Reach, type Suggestion, suggestionsFor } from './columns';
import type { InsertedAs, Insertion } from './insertion';

/** What is about to be inserted: the fields of the opened function. */
export interface Draft {
  /** Null until the sheet has told what is selected. */
  readonly selection: Selection | null;
  readonly suggestions: readonly (Suggestion | null)[];
  readonly typed: readonly string[];
  /** Whether the fields hold the example's values for want of columns that fit. */
  readonly isExample: boolean;
  readonly reach: Reach;
  /** Whether it makes a difference which rows it is for. */
  readonly hasReach: boolean;
  readonly call: Call | null;
  readonly setReach: (reach: Reach) => void;
  readonly type: (at: number, text: string) => void;
  /** Inserts into the cell that is selected now. */
  readonly insert: (as?: InsertedAs) => Promise<void>;
}

const NOTHING_KNOWN = { columns: 18_278, separator: ',' } as const;

export function useDraft(
  entry: BrowsedFunction | null,
  query: Query<Selection>,
  insertion: Insertion,
  ids: HeaderIds,
): Draft {
  const [edits, setEdits] = useState<Readonly<Record<number, string>>>({});
  const [reach, setReach] = useState<Reach>('row');
  const name = entry?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another function has other fields
  useEffect(() => setEdits({}), [name]);
  const selection = query.value;
  const fields = entry === null ? NO_FIELDS : fieldsOf(entry, selection, reach, edits, ids);

  const insert = async (as: InsertedAs = 'function') => {
    if (entry === null || fields.call?.isWhole !== true) return;
    insertion.say({ is: 'working', words: 'Looking which cell is selected …' });
    const answer = await query.reload();
    if (!answer.ok) return insertion.say({ is: 'refused', fault: answer });
    const now = answer.value;
    const { call } = fieldsOf(entry, now, reach, edits, ids);
    const isSame = call?.isWhole === true && call.formula === fields.call.formula;
    const isUntouched = Object.keys(edits).length === 0;
    const isFitting = isSame || (isUntouched && now.tab === selection?.tab);
    if (call?.isWhole !== true || !isFitting) return insertion.say({ is: 'moved', selection: now });
    if (now.held !== '')
      return insertion.say({
        is: 'asking',
        name: entry.name,
        formula: call.formula,
        as,
        selection: now,
      });
    return insertion.insert(entry.name, call.formula, now, null, as);
  };

  return {
    ...fields,
    selection,
    reach,
    setReach: (next) => {
      setReach(next);
      insertion.say({ is: 'idle' });
    },
    type: (at, text) => {
      setEdits({ ...edits, [at]: text });
      if (insertion.state.is !== 'idle') insertion.say({ is: 'idle' });
    },
    insert,
  };
}

type Fields = Pick<Draft, 'suggestions' | 'typed' | 'isExample' | 'hasReach' | 'call'>;

const NO_FIELDS: Fields = {
  suggestions: [],
  typed: [],
  isExample: false,
  hasReach: false,
  call: null,
};

function fieldsOf(
  entry: BrowsedFunction,
  selection: Selection | null,
  reach: Reach,
  edits: Readonly<Record<number, string>>,
  ids: HeaderIds,
): Fields {
  const { parameters } = entry;
  const inputs = exampleInputs(entry);
  const suggestions =
    selection === null
      ? parameters.map(() => null)
      : suggestionsFor(parameters, selection, reach, ids);
  const isKnown = parameters.some(({ isOptional }, at) => !isOptional && suggestions[at] !== null);
  // A column beside a made-up number would give a wrong one: all of the example or nothing of it.
  const isExample = !isKnown && inputs !== null && Object.keys(edits).length === 0;
  const typed = parameters.map((_, at) => {
    const given = isExample ? inputs[at] : suggestions[at]?.reference;
    return edits[at] ?? given ?? '';
  });
  return {
    suggestions: isExample ? parameters.map(() => null) : suggestions,
    typed,
    isExample,
    hasReach: parameters.some(({ takes }, at) => takes === undefined && suggestions[at] !== null),
    call: callOf(entry, typed, selection ?? NOTHING_KNOWN),
  };
}
