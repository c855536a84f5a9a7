import type {
  ColumnHeader,
  Selection,
} from '../../../src/apps-script/endpoints/functions/selection';
import { columnNumber } from '../../../src/cells/column-letters';
import type { BrowsedParameter, HeaderIds } from './browsed-function';

/** A column of the tab that fits a parameter: which, and what is taken from it. */
export interface Suggestion {
  /** What goes into the formula: `D5`, `D5:F5`, `D5:D`. */
  readonly reference: string;
  /** Where it stands, in words: `column D · Likes`. */
  readonly words: string;
  /** Columns that belong to it but stand apart, so that one range cannot take them. */
  readonly leftOut: string | null;
}

/** Whether a formula is for its own row or fills the rows below too. */
export type Reach = 'row' | 'below';

/** The columns of the selected cell's tab that fit each parameter; null where none does. */
export function suggestionsFor(
  parameters: readonly BrowsedParameter[],
  selection: Selection,
  reach: Reach,
  ids: HeaderIds,
): readonly (Suggestion | null)[] {
  // Nothing stands above the first row that could be a header, and a formula must not read its own column.
  if (selection.row === 1) return parameters.map(() => null);
  const columns = selection.headers
    .map((each, at) => ({ ...each, at, ids: idsOf(each, ids) }))
    .filter(({ letters }) => letters !== selection.letters);
  // No two arguments are the same column: "Date" is the day of a result, or when a post went live.
  const taken = new Set<Column>();
  return parameters.map((parameter) => {
    for (const group of [[parameter.name], ...(parameter.columns ?? [])]) {
      const free = columns.filter((each) => !taken.has(each));
      const found = group.flatMap((id) => free.find((each) => each.ids.includes(id)) ?? []);
      const distinct = [...new Set(found)];
      if (distinct.length === 0) continue;
      for (const each of distinct) taken.add(each);
      return suggestionOf(parameter, distinct, selection, reach);
    }
    return null;
  });
}

interface Column extends ColumnHeader {
  readonly at: number;
  readonly ids: readonly string[];
}

function idsOf({ header }: ColumnHeader, ids: HeaderIds): readonly string[] {
  const name = header.toLowerCase().replace(/\s+/g, ' ');
  return [...(Object.hasOwn(ids, name) ? ids[name]! : []), ownId(name)];
}

/** The id that a header's own spelling gives: "New followers" is `new_followers`, "3-second views" `three_second_views`. */
export function ownId(header: string): string {
  return header
    .toLowerCase()
    .replace(/^3-/, 'three_')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

function suggestionOf(
  { isWide, takes }: BrowsedParameter,
  found: readonly Column[],
  { row }: Selection,
  reach: Reach,
): Suggestion {
  const taken = isWide ? besideEachOther(found) : found.slice(0, 1);
  const [first, last] = [taken[0]!.letters, taken.at(-1)!.letters];
  const rest = isWide ? found.filter((each) => !taken.includes(each)) : [];
  return {
    reference: referenceTo(first, last, row, takes, reach),
    words:
      taken.length === 1
        ? `column ${first} · ${taken[0]!.header}`
        : `columns ${first} to ${last} · ${taken.map(({ header }) => header).join(', ')}`,
    leftOut:
      rest.length === 0
        ? null
        : rest.map(({ letters, header }) => `${letters} · ${header}`).join(', '),
  };
}

/** The columns without a gap around the first that was found. */
function besideEachOther(found: readonly Column[]): readonly Column[] {
  const sorted = [...found].sort((one, other) => one.at - other.at);
  const numbers = sorted.map(({ letters }) => columnNumber(letters));
  const middle = sorted.indexOf(found[0]!);
  let [from, to] = [middle, middle];
  while (from > 0 && numbers[from - 1] === numbers[from]! - 1) from -= 1;
  while (to < sorted.length - 1 && numbers[to + 1] === numbers[to]! + 1) to += 1;
  return sorted.slice(from, to + 1);
}

function referenceTo(
  first: string,
  last: string,
  row: number,
  takes: BrowsedParameter['takes'],
  reach: Reach,
): string {
  if (takes === 'column') return `${first}2:${last}`;
  if (takes === undefined && reach === 'below') return `${first}${row}:${last}`;
  return first === last ? `${first}${row}` : `${first}${row}:${last}${row}`;
}
