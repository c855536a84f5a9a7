import type { Tab } from '../../workbench/engine/tab';
import { isBlank, rawRows } from './raw-cells';
import type { SmallWorkbook } from './small-workbook';

/** A row by header: what it holds, and its formulas; blank cells are left out. */
export type Row = Readonly<Record<string, string>>;
/** The rows of each tab, whatever their order and wherever they stand. */
export type State = Readonly<Record<string, readonly Row[]>>;

/** What the workbook holds, read without the add-on: headers name cells, blank rows do not count. */
export function stateOf({ engine }: SmallWorkbook): State {
  return Object.fromEntries(engine.tabs().map((tab) => [tab.name, rowsOf(tab)]));
}

function rowsOf(tab: Tab): Row[] {
  const headers: string[] = [];
  const rows: Record<string, string>[] = [];
  for (const [row, cells] of Object.entries(rawRows(tab))) {
    const held: Record<string, string> = {};
    for (const [column, raw] of Object.entries(cells)) {
      // Most cells of a new tab have a look and no content.
      const cell = isBlank(raw) ? '' : shown(tab, Number(row) + 1, Number(column) + 1);
      if (cell === '') continue;
      if (row === '0') headers[Number(column)] = cell.replace('string ', '');
      else held[headers[Number(column)] || `no header ${Number(column) + 1}`] = cell;
    }
    if (Object.keys(held).length > 0) rows.push(held);
  }
  return [Object.fromEntries(headers.filter(Boolean).map((each) => [each, 'header'])), ...rows];
}

function shown(tab: Tab, row: number, column: number): string {
  const { value, formula } = tab.cells.read(row, column);
  if (formula !== undefined) return formula.replace(/\d+/g, '#');
  return value === null || value === '' ? '' : `${typeof value} ${value}`;
}

function keyOf(row: Row): string {
  return JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether two states hold the same rows. */
export function isSameState(one: State, other: State): boolean {
  const inOrder = (state: State) =>
    JSON.stringify(
      Object.entries(state)
        .map(([tab, rows]) => [tab, rows.map(keyOf).sort()])
        .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
    );
  return inOrder(one) === inOrder(other);
}

/**
 * What is wrong with a state where something was refused: a row that is lost, doubled or too many, and a cell that
 * holds neither what it held nor what it should. `ends` are what may come of it, `before` what stood there.
 */
export function faultsOf(state: State, before: State, ends: readonly State[]): string[] {
  const faults: string[] = [];
  for (const [tab, rows] of Object.entries(state)) {
    const held = before[tab] ?? [];
    const possible = ends.flatMap((end) => end[tab] ?? []);
    const marks = new Map<string, Row[]>();
    const withoutMark: string[] = [];
    for (const row of rows.slice(1)) {
      if (row.Mark === undefined) withoutMark.push(keyOf(row));
      else marks.set(row.Mark, [...(marks.get(row.Mark) ?? []), row]);
    }
    for (const [mark, found] of marks) {
      if (found.length > 1) faults.push(`${tab}: ${mark} stands ${found.length} times`);
      const variants = [...held, ...possible].filter((row) => row.Mark === mark);
      if (variants.length === 0) faults.push(`${tab}: ${mark} was never written`);
      for (const [header, cell] of Object.entries(found[0]!))
        if (!variants.some((row) => row[header] === cell))
          faults.push(`${tab}: ${mark} has ${cell} in ${header}`);
      for (const header of new Set(variants.flatMap(Object.keys)))
        if (found[0]![header] === undefined && variants.every((row) => row[header] !== undefined))
          faults.push(`${tab}: ${mark} lost ${header}`);
    }
    for (const { Mark: mark } of held.slice(1))
      if (mark !== undefined && !marks.has(mark)) faults.push(`${tab}: ${mark} is lost`);
    const unmarked = new Map<string, number>();
    for (const end of [before, ...ends]) {
      const counts = new Map<string, number>();
      for (const row of end[tab]?.slice(1) ?? [])
        if (row.Mark === undefined) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
      for (const [key, count] of counts) unmarked.set(key, Math.max(count, unmarked.get(key) ?? 0));
    }
    for (const key of withoutMark) {
      const left = unmarked.get(key) ?? 0;
      if (left === 0) faults.push(`${tab}: a row too many, ${key}`);
      unmarked.set(key, left - 1);
    }
    for (const row of held.slice(1))
      if (row.Mark === undefined && !rows.some((each) => keyOf(each) === keyOf(row)))
        if (possible.filter((each) => keyOf(each) === keyOf(row)).length > 0)
          faults.push(`${tab}: a row is lost, ${keyOf(row)}`);
  }
  for (const tab of Object.keys(before))
    if (state[tab] === undefined) faults.push(`${tab} is gone`);
  return faults;
}

/** The first rows that only one of two states has. */
export function differenceOf(one: State, other: State): string {
  const keysOf = (state: State) =>
    Object.entries(state).flatMap(([tab, rows]) => rows.map((row) => `${tab} ${keyOf(row)}`));
  const without = (left: string[], right: string[]) => {
    const rest = [...right];
    return left.filter((key) => {
      const at = rest.indexOf(key);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  const [more, less] = [keysOf(one), keysOf(other)];
  return JSON.stringify({
    more: without(more, less).slice(0, 2),
    less: without(less, more).slice(0, 2),
  });
}
