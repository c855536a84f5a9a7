import {
  call,
  type Formula,
  joined,
  number,
  operation,
  reference,
  text,
} from '../../../cells/formula';
import type { MeasuredTable } from '../../measured-campaign';

/** A source tab as formulas see it. `lastRow` is asked only where a range must end somewhere. */
export interface SourceTab extends MeasuredTable {
  readonly name: string;
  readonly lastRow: () => number;
}

/** What a row of a source tab must fulfil in one of its columns (`place` counts from 1). */
export type Condition = { readonly place: number } & (
  | { readonly kind: 'equals'; readonly name: Formula; readonly ambiguous: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'filled' }
  | { readonly kind: 'number' }
  /** Blank, or the "" of a formula. */
  | { readonly kind: 'empty' }
  /** Another word than this one, or none. */
  | { readonly kind: 'other'; readonly than: string }
  | { readonly kind: 'compare'; readonly sign: TimeSign; readonly moment: Formula }
);

/** How a date is compared with a moment. */
export type TimeSign = '<=' | '<' | '>=' | '>';

const WILDCARD = /[*?~{}]/;
const NO_LETTER = /^[^\p{L}]*$/u;
const NUMBER_LIKE = /^[+-]?[\d.,]+e[+-]?\d+$|^(?:true|false)$|^\d{1,2}(?::\d\d)?\s*[ap]m?$/i;
const MONTH_WITH_DAY =
  /^(?:\d{1,4}[\s.,/-]*)?(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}*[\s.,/-]*(?:\d{1,4}[\s.,/-]*){0,2}$/iu;

/**
 * Whether a name used as a criterion of SUMIFS could be taken for something else in some engine: a wildcard,
 * a number, a date, a truth value. Such names are compared letter by letter instead, which is slower.
 */
export function isAmbiguous(name: string): boolean {
  return (
    WILDCARD.test(name) ||
    (name !== '' && NO_LETTER.test(name)) ||
    NUMBER_LIKE.test(name.trim()) ||
    MONTH_WITH_DAY.test(name)
  );
}

/** The number of rows that fulfil all the conditions. */
export function countWhere(tab: SourceTab, conditions: readonly Condition[]): Formula {
  if (!needsLetterByLetter(conditions)) return call('COUNTIFS', ...criteria(tab, conditions));
  return call('SUMPRODUCT', operation('*', product(tab, conditions), number(1)));
}

/** The sum of a column over the rows that fulfil all the conditions; text in it counts as nothing. */
export function sumWhere(tab: SourceTab, place: number, conditions: readonly Condition[]): Formula {
  if (!needsLetterByLetter(conditions))
    return call('SUMIFS', wholeColumn(tab, place), ...criteria(tab, conditions));
  // Two arrays and not one product: a text among the factors would spoil the whole sum.
  return call(
    'SUMPRODUCT',
    operation('*', product(tab, conditions), number(1)),
    boundedColumn(tab, place),
  );
}

/** The largest date of a column over the rows that fulfil all the conditions; 0 where there is none. */
export function latestWhere(
  tab: SourceTab,
  place: number,
  conditions: readonly Condition[],
): Formula {
  if (!needsLetterByLetter(conditions))
    return call(
      'IF',
      operation('=', countWhere(tab, conditions), number(0)),
      number(0),
      call('MAXIFS', wholeColumn(tab, place), ...criteria(tab, conditions)),
    );
  return call(
    'SUMPRODUCT',
    call('MAX', operation('*', product(tab, conditions), boundedColumn(tab, place))),
  );
}

function needsLetterByLetter(conditions: readonly Condition[]): boolean {
  return conditions.some((each) => each.kind === 'equals' && each.ambiguous);
}

function wholeColumn({ name }: SourceTab, column: number): Formula {
  return reference({ sheet: name, column });
}

function boundedColumn({ name, lastRow }: SourceTab, column: number): Formula {
  return reference({ sheet: name, column, row: 2, lastRow: Math.max(2, lastRow()) });
}

// Below every number that a campaign can hold: a criterion that numbers fulfil and texts do not.
const ANY_NUMBER = '>-999999999999999';

function criteria(tab: SourceTab, conditions: readonly Condition[]): Formula[] {
  return conditions.flatMap((each) => [wholeColumn(tab, each.place), criterion(each)]);
}

function criterion(condition: Condition): Formula {
  switch (condition.kind) {
    case 'equals':
      return joined(text('='), condition.name);
    case 'blank':
      return text('=');
    case 'filled':
      return text('<>');
    case 'number':
      return text(ANY_NUMBER);
    case 'empty':
      return text('');
    case 'other':
      return text(`<>${condition.than}`);
    case 'compare':
      return joined(text(condition.sign), condition.moment);
  }
}

function product(tab: SourceTab, conditions: readonly Condition[]): Formula {
  const factors = conditions.map((each) => factor(boundedColumn(tab, each.place), each));
  return factors.reduce((left, right) => operation('*', left, right));
}

function factor(cells: Formula, condition: Condition): Formula {
  switch (condition.kind) {
    case 'equals':
      return call('EXACT', call('LOWER', cells), call('LOWER', condition.name));
    case 'blank':
      return isEmpty(cells);
    case 'filled':
      return operation('-', number(1), isEmpty(cells));
    case 'number':
      return call('ISNUMBER', cells);
    case 'empty':
      return isEmpty(cells);
    case 'other':
      return operation('-', number(1), call('EXACT', call('LOWER', cells), text(condition.than)));
    case 'compare':
      return operation(
        '*',
        call('ISNUMBER', cells),
        operation(condition.sign, cells, condition.moment),
      );
  }
}

/** Each by itself, without comparing lengths: Univer mixes comparisons of calculated lists up. */
function isEmpty(cells: Formula): Formula {
  return call('EXACT', call('LOWER', cells), text(''));
}

/** A range of the report's own cells in which only numbers count. */
export function numbersIn(cells: Formula): [Formula, Formula] {
  return [cells, text(ANY_NUMBER)];
}
