import { call, type Formula, joined, number, operation, text } from '../cells/formula';
import type { Unit } from '../metrics/metric';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

function currencySign(currency: string): string {
  const sign = SYMBOLS[currency.toUpperCase()];
  return sign ?? (currency === '' ? '' : `${currency} `);
}

/** The four parts of a number format; a text, as `""` is, shows as unknown. */
function known(pattern: string): string {
  return `${pattern};-${pattern};${pattern};"–"`;
}

/** A code of letters would take the room of the number; the report says it in its sentences. */
function moneyPattern(currency: string, digits: string): string {
  const sign = SYMBOLS[currency.toUpperCase()];
  return sign === undefined ? digits : `"${sign}"${digits}`;
}

/** The number format of a value; unknown is shown as a dash. */
export function numberFormat(unit: Unit, currency: string): string {
  switch (unit) {
    case 'count':
      return known('#,##0');
    case 'fraction':
      return known('0.00%');
    case 'money':
      return known(moneyPattern(currency, '#,##0.00'));
    case 'money-sum':
      return known(moneyPattern(currency, '#,##0'));
    case 'small-money':
      return known(moneyPattern(currency, '#,##0.000'));
    case 'ratio':
      return known('0.00');
    case 'multiple':
      return known('0.00"×"');
    case 'seconds':
      return known('#,##0.0" s"');
  }
}

/** The format of a text beside numbers: a little room, so that it does not touch them. */
export const INDENTED = '0;-0;0;"  "@';

/** FIXED alone rounds 1.005 down where its binary form lies below it. */
function rounded(value: Formula, decimals: number): Formula {
  return call('FIXED', call('ROUND', value, number(decimals)), number(decimals));
}

/** A number inside a sentence, in the marks of the sheet's locale. */
export function inWords(value: Formula, unit: Unit, currency: string): Formula {
  switch (unit) {
    case 'count':
      return rounded(value, 0);
    case 'fraction':
      return joined(rounded(operation('*', value, number(100)), 2), text('%'));
    case 'money':
      return joined(text(currencySign(currency)), rounded(value, 2));
    case 'money-sum':
      return joined(text(currencySign(currency)), rounded(value, 0));
    case 'small-money':
      return joined(text(currencySign(currency)), rounded(value, 3));
    case 'ratio':
      return rounded(value, 2);
    case 'multiple':
      return joined(rounded(value, 2), text('×'));
    case 'seconds':
      return joined(rounded(value, 1), text(' s'));
  }
}
