import type { Tab } from '../../workbench/engine/tab';
import { type RawRows, rawRows, setRows, setSize } from './raw-cells';

/** Something that a person does to a tab between two calls of a script. Rows and columns count from 1. */
export interface PersonsEdit {
  readonly name: string;
  readonly tab: string;
  /** `last` is the last row that stood there before the script ran. */
  readonly do: (tab: Tab, last: number) => void;
}

function lastRow(tab: Tab): number {
  return tab.cells.extent().row;
}

function placeOf(tab: Tab, header: string): number {
  for (let column = 1; column <= tab.columnCount; column += 1)
    if (tab.cells.read(1, column).value === header) return column;
  throw new Error(`${tab.name} has no column ${header}`);
}

/** The rows below the header, in another order. */
function reorder(tab: Tab, order: (rows: number[]) => number[]): void {
  const rows = rawRows(tab);
  const places = Array.from({ length: lastRow(tab) - 1 }, (_, at) => at + 1);
  const isFilled = (row: number) =>
    Array.from({ length: tab.columnCount }, (_, at) => tab.cells.read(row + 1, at + 1)).some(
      ({ value }) => value !== null && value !== '',
    );
  // Blank rows go to the end, as in any sorting.
  const sorted = [...order(places.filter(isFilled)), ...places.filter((row) => !isFilled(row))];
  const moved: RawRows = { ...rows };
  sorted.forEach((from, at) => {
    delete moved[places[at]!];
    if (rows[from] !== undefined) moved[places[at]!] = rows[from];
  });
  setRows(tab, moved);
}

function shiftRows(tab: Tab, at: number, by: 1 | -1): void {
  const moved: RawRows = {};
  for (const [key, cells] of Object.entries(rawRows(tab))) {
    const row = Number(key) + 1;
    if (by === -1 && row === at) continue;
    moved[(row >= at ? row + by : row) - 1] = cells;
  }
  setSize(tab, tab.rowCount + by, tab.columnCount);
  setRows(tab, moved);
}

function insertColumn(tab: Tab, at: number): void {
  const moved: RawRows = {};
  for (const [row, cells] of Object.entries(rawRows(tab)))
    moved[Number(row)] = Object.fromEntries(
      Object.entries(cells).map(([key, cell]) => [
        Number(key) + 1 >= at ? Number(key) + 1 : Number(key),
        cell,
      ]),
    );
  setSize(tab, tab.rowCount, tab.columnCount + 1);
  setRows(tab, moved);
}

/** Typed into a cell; the cell's own format stays. */
function type(tab: Tab, row: number, column: number, value: string | number): void {
  const rows = rawRows(tab);
  rows[row - 1] ??= {};
  const cell = rows[row - 1]![column - 1] ?? {};
  rows[row - 1]![column - 1] = { ...cell, v: value, t: typeof value === 'number' ? 2 : 1 };
}

/** What people do to a tab while a script writes to it. */
export function editsOf(
  tab: string,
  { renames, types }: { readonly renames: readonly string[]; readonly types: string },
): PersonsEdit[] {
  const edit = (name: string, run: (tab: Tab, last: number) => void): PersonsEdit => ({
    ...{ name: `${name} in ${tab}`, tab },
    do: run,
  });
  return [
    edit('sorts backwards', (on) => reorder(on, (rows) => [...rows].reverse())),
    edit('sorts', (on) => reorder(on, (rows) => [...rows.slice(1), rows[0]!])),
    edit('inserts a row on top', (on) => shiftRows(on, 2, 1)),
    edit('inserts a row', (on) => shiftRows(on, 3, 1)),
    edit('inserts a first column', (on) => insertColumn(on, 1)),
    edit('inserts a column', (on) => insertColumn(on, placeOf(on, renames[0]!))),
    edit('deletes the first row', (on) => shiftRows(on, 2, -1)),
    edit('deletes a row', (on) => shiftRows(on, 3, -1)),
    edit('deletes the last row', (on, last) => shiftRows(on, last, -1)),
    ...renames.map((header) =>
      edit(`renames ${header}`, (on) => type(on, 1, placeOf(on, header), `My ${header}`)),
    ),
    edit('renames the tab', (on) => on.rename(`${tab} of mine`)),
    edit('renames who stands in a row', (on) => type(on, 3, placeOf(on, types), 'Somebody')),
    edit('appends a row', (on) => {
      const row = lastRow(on) + 1;
      type(on, row, placeOf(on, types), 'Newcomer');
      type(on, row, placeOf(on, 'Mark'), `${tab} newcomer`);
    }),
    edit('types into another cell', (on) => type(on, 2, placeOf(on, 'Mood'), 'stormy')),
  ];
}
