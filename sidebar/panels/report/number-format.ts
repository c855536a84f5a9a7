import type { Unit } from '../../../src/metrics/metric';

/** A value as people read it, in the marks of the reader's language; a dash where it is unknown. */
export function shownValue(value: number | null, unit: Unit, currency: string): string {
  if (value === null) return '–';
  switch (unit) {
    case 'count':
      return plain(value, 0);
    case 'fraction':
      return new Intl.NumberFormat(undefined, {
        style: 'percent',
        maximumFractionDigits: 2,
      }).format(value);
    case 'money':
      return money(value, 2, currency);
    case 'money-sum':
      return money(value, 0, currency);
    case 'small-money':
      return money(value, 3, currency);
    case 'ratio':
      return plain(value, 2);
    case 'multiple':
      return `${plain(value, 2)}×`;
    case 'seconds':
      return `${plain(value, 1)} s`;
  }
}

function plain(value: number, decimals: number): string {
  return new Intl.NumberFormat(undefined, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

function money(value: number, decimals: number, currency: string): string {
  if (!/^[A-Z]{3}$/i.test(currency)) return [currency, plain(value, decimals)].join(' ').trim();
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}
