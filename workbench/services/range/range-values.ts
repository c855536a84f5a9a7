import { type Area, cellsOf, toA1 } from '../../engine/area';
import type { CellWrite, ShownState } from '../../engine/tab-cells';
import { type MethodsOf, methodsFor } from '../emulate';
import { ServiceException } from '../exception';
import type { RangeTarget } from '../targets';
import { contentOfValue } from './cell-content';

const { gives, chains } = methodsFor<RangeTarget>('read');

/** One result per cell of the range, as rows. */
export function perCell<T>(area: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) =>
      of(area.row + row, area.column + column),
    ),
  );
}

/** Refuses data whose rows or columns are not as many as the range's. */
export function checkSize(area: Area, data: readonly unknown[][]): void {
  const refuse = (what: string, found: number, expected: number): never => {
    throw new ServiceException(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${found} but the range has ${expected}.`,
    );
  };
  if (data.length !== area.rows) refuse('rows', data.length, area.rows);
  for (const row of data)
    if (row.length !== area.columns) refuse('columns', row.length, area.columns);
}

/** What each cell of the range shows, which for a formula must have been calculated. */
function perShown<T>({ tab, area }: RangeTarget, of: (state: ShownState) => T): T[][] {
  const shown = tab.cells.shown();
  return perCell(area, (row, column) => {
    const state = shown(row, column);
    if (state.pending)
      throw new ServiceException(
        `${tab.name}!${toA1({ row, column, rows: 1, columns: 1 })} holds a formula that this execution wrote (${tab.cells.read(row, column).formula}); the local host cannot calculate it before the execution ends.`,
      );
    return of(state);
  });
}

export function valueOfState(target: RangeTarget, state: ShownState): unknown {
  const { engine } = target.execution;
  if (state.value === null) return '';
  if (typeof state.value === 'number' && engine.formats.isDate(state.format))
    return engine.dateOf(state.value);
  return state.value;
}

/** The values of an area, as `getValues` gives them. */
export function valuesIn(target: RangeTarget): unknown[][] {
  return perShown(target, (state) => valueOfState(target, state));
}

function displaysIn(target: RangeTarget): string[][] {
  const { formats } = target.execution.engine;
  return perShown(target, ({ value, format }) => formats.display(value, format));
}

/** The range of its first cell alone. */
function firstOf(target: RangeTarget): RangeTarget {
  return { ...target, area: { ...target.area, rows: 1, columns: 1 } };
}

function* valueWrites(
  { execution, tab, area }: RangeTarget,
  valueFor: (row: number, column: number) => unknown,
): Generator<CellWrite> {
  for (const { row, column } of cellsOf(area)) {
    const format = tab.cells.formatAt(row, column);
    const value = valueFor(row - area.row, column - area.column);
    yield { row, column, ...contentOfValue(execution, value, format) };
  }
}

function* formulaWrites(
  { execution, tab, area }: RangeTarget,
  formulaFor: (row: number, column: number) => string,
): Generator<CellWrite> {
  const textStays = execution.isHarsh('formulaStaysText');
  for (const { row, column } of cellsOf(area)) {
    const formula = formulaFor(row - area.row, column - area.column);
    const written = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    const isText = textStays && execution.engine.formats.isText(tab.cells.formatAt(row, column));
    const content =
      written === '' || isText
        ? ({ kind: 'value', value: written === '' ? null : written } as const)
        : ({ kind: 'formula', formula: written } as const);
    yield { row, column, content };
  }
}

/** Nothing is written when one of the values is refused. */
function writeAll({ tab }: RangeTarget, writes: Generator<CellWrite>): void {
  tab.cells.write([...writes]);
}

export const RANGE_VALUES = {
  getValue: gives([[]], (range) => valuesIn(firstOf(range))[0]![0]),
  getValues: gives([[]], valuesIn),
  getDisplayValue: gives([[]], (range) => displaysIn(firstOf(range))[0]![0]!),
  getDisplayValues: gives([[]], displaysIn),
  getFormula: gives([[]], ({ tab, area }) => tab.cells.read(area.row, area.column).formula ?? ''),
  getFormulas: gives([[]], ({ tab, area }) =>
    perCell(area, (row, column) => tab.cells.read(row, column).formula ?? ''),
  ),
  isBlank: gives([[]], (range) => {
    for (const { row, column } of cellsOf(range.area)) {
      const { value, formula } = range.tab.cells.read(row, column);
      if (formula !== undefined || (value !== null && value !== '')) return false;
    }
    return true;
  }),
  setValue: chains(
    [['Value']],
    (range, value) =>
      writeAll(
        range,
        valueWrites(range, () => value),
      ),
    'write',
  ),
  setValues: chains(
    [['Value[][]']],
    (range, values) => {
      checkSize(range.area, values);
      writeAll(
        range,
        valueWrites(range, (row, column) => values[row]?.[column]),
      );
    },
    'write',
  ),
  setFormula: chains(
    [['String']],
    (range, formula) =>
      writeAll(
        range,
        formulaWrites(range, () => formula),
      ),
    'write',
  ),
  setFormulas: chains(
    [['String[][]']],
    (range, formulas) => {
      checkSize(range.area, formulas);
      writeAll(
        range,
        formulaWrites(range, (row, column) => formulas[row]?.[column] ?? ''),
      );
    },
    'write',
  ),
} satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Range, RangeTarget>;
