import { currencySign, numberShape } from '../../campaign/number-in-words';
import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import type { Unit } from '../../metrics/metric';

/** A code of letters would take the room of the number; the report says it in its sentences. */
function moneyPattern(currency: string, digits: string): string {
  const sign = currencySign(currency);
  return sign === undefined ? digits : `"${sign}"${digits}`;
}

/** The number format of a value. */
export function numberFormat(unit: Unit, currency: string): string {
  switch (unit) {
    case 'count':
      return '#,##0';
    case 'fraction':
      return '0.00%';
    case 'money':
      return moneyPattern(currency, '#,##0.00');
    case 'money-sum':
      return moneyPattern(currency, '#,##0');
    case 'small-money':
      return moneyPattern(currency, '#,##0.000');
    case 'ratio':
      return '0.00';
    case 'multiple':
      return '0.00"×"';
    case 'seconds':
      return '#,##0.0" s"';
  }
}

/** FIXED alone rounds 1.005 down where its binary form lies below it. */
function rounded(value: Formula, decimals: number): Formula {
  return call('FIXED', call('ROUND', value, number(decimals)), number(decimals));
}

/** A number inside a sentence, in the marks of the sheet's locale. */
export function inWords(value: Formula, unit: Unit, currency: string): Formula {
  const { decimals, factor, before, after } = numberShape(unit, currency);
  const shown = rounded(factor === 1 ? value : operation('*', value, number(factor)), decimals);
  const withSign = before === '' ? shown : joined(text(before), shown);
  return after === '' ? withSign : joined(withSign, text(after));
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** A day inside a sentence: `2 Mar`. A number format would do for a cell of its own only. */
export function dayInWords(moment: Formula): Formula {
  const place = operation('-', operation('*', number(3), call('MONTH', moment)), number(2));
  return joined(call('DAY', moment), text(' '), call('MID', text(MONTHS), place, number(3)));
}

/** `2 Mar – 5 Apr 2026`, with both years where they differ. */
export function periodInWords(start: Formula, end: Formula): Formula {
  const ofStart = joined(text(' '), call('YEAR', start));
  const isOneYear = operation('=', call('YEAR', start), call('YEAR', end));
  return joined(
    dayInWords(start),
    call('IF', isOneYear, BLANK, ofStart),
    text(' – '),
    dayInWords(end),
    text(' '),
    call('YEAR', end),
  );
}
