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

/** The number format of a value; unknown is shown as a dash. */
export function numberFormat(unit: Unit, currency: string): string {
  switch (unit) {
    case 'count':
      return known('#,##0');
    case 'fraction':
      return known('0.00%');
    case 'money': {
      const sign = currencySign(currency).replaceAll('"', '');
      return known(sign === '' ? '#,##0.00' : `"${sign}"#,##0.00`);
    }
    case 'ratio':
      return known('0.00');
    case 'multiple':
      return known('0.00"×"');
    case 'seconds':
      return known('0.0" s"');
  }
}

/** A number inside a sentence, in the marks of the sheet's locale. */
export function inWords(value: Formula, unit: Unit, currency: string): Formula {
  switch (unit) {
    case 'count':
      return call('FIXED', value, number(0));
    case 'fraction':
      return joined(call('FIXED', operation('*', value, number(100)), number(2)), text('%'));
    case 'money':
      return joined(text(currencySign(currency)), call('FIXED', value, number(2)));
    case 'ratio':
      return call('FIXED', value, number(2));
    case 'multiple':
      return joined(call('FIXED', value, number(2)), text('×'));
    case 'seconds':
      return joined(call('FIXED', value, number(1)), text(' s'));
  }
}
