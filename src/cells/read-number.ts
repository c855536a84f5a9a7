import { type CellValue, isBlank } from './cell-value';
import { readSpelledNumber } from './number-spelling';
import { failure, type Outcome, success, unexpected, type Where } from './problem';

/**
 * Reads the number in a cell. Blank gives undefined; text in an unambiguous spelling is read; anything
 * else, dates and check boxes included, is a problem that names `where`.
 */
export function readNumber(value: CellValue, where: Where): Outcome<number | undefined> {
  if (typeof value === 'number' && Number.isFinite(value)) return success(value);
  if (isBlank(value)) return success(undefined);
  if (typeof value === 'string') {
    const spelled = readSpelledNumber(value);
    if (spelled !== undefined) return success(spelled);
    if (value.trim() === '') return success(undefined);
  }
  return failure(unexpected('not_a_number', where, value, 'a number'));
}
