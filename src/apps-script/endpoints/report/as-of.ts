import { failure, success, unexpected } from '../../../cells/problem';
import { endOfDay, serialOfIso } from '../../../cells/serial-date';
import type { Schema } from '../../schema';

/** A day or moment up to which is counted, read as a serial number; a bare day is its end. */
export const AS_OF: Schema<number, string> = {
  read: (given) => {
    const moment = typeof given === 'string' ? serialOfIso(given) : undefined;
    return moment === undefined
      ? failure(unexpected('not_a_date', { argument: 'as-of' }, given, 'a date such as 2026-03-20'))
      : success(endOfDay(moment));
  },
};
