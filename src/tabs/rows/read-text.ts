import { errorText } from '../../cells/cell-value';
import { type Choice, readText, type TextReading } from '../../values/convention';
import { isCurrency } from '../../values/currency';
import { DATES, type DateOrder } from '../../values/date-text';
import { AMOUNTS, currencyIn, type Decimal, saysUnknown } from '../../values/number-text';
import { type Column, isMoney } from '../tab';
import type { TextConventions } from './text-conventions';

/** What a text says in a number or day column; `unknown` where it says that there is no number. */
export type ColumnReading = TextReading<Decimal | DateOrder> | { readonly is: 'unknown' };

/** What a text of a number or day column says: days as serial numbers, amounts in `currency`, blank for none known. */
export function readInColumn(
  text: string,
  column: Column,
  conventions: TextConventions,
  currency: string,
): ColumnReading {
  if (errorText(text) !== undefined) return { is: 'nothing' };
  if (saysUnknown(text)) return { is: 'unknown' };
  if (column.type === 'day') return readText(DATES, text, conventions.order(column));
  const mark = currencyIn(text);
  if (mark !== '' && !(isMoney(column) && isCurrency(mark, currency))) return { is: 'nothing' };
  const reading = readText(AMOUNTS, text, conventions.decimal(column));
  const grouped = reading.is === 'either' ? groupedByComma(text, column, reading.choices) : null;
  return grouped !== null && conventions.hasPlainFractions()
    ? { is: 'value', value: grouped }
    : reading;
}

/** Beside decimals with a point a comma stands between thousands, where people write them: in counts and money. */
function groupedByComma(
  text: string,
  { format }: Column,
  choices: readonly Choice<Decimal>[],
): number | null {
  if (!text.includes(',') || format === 'General' || format.startsWith('0')) return null;
  return choices.find(({ convention }) => convention === '.')?.value ?? null;
}
