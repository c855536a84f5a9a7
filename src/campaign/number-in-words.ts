import type { Unit } from '../metrics/metric';

/** How the number of a unit is written in a sentence: `before` and `after` it, times `factor`. */
export interface NumberShape {
  readonly decimals: number;
  readonly factor: number;
  readonly before: string;
  readonly after: string;
}

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** The sign of a currency; undefined for one that is known by its letters. */
export function currencySign(currency: string): string | undefined {
  return SIGNS[currency.toUpperCase()];
}

/** How a number of a unit is written in a sentence; money in the currency of the campaign. */
export function numberShape(unit: Unit, currency: string): NumberShape {
  const plain = { factor: 1, before: '', after: '' };
  const money = {
    ...plain,
    before: currencySign(currency) ?? (currency === '' ? '' : `${currency} `),
  };
  switch (unit) {
    case 'count':
      return { ...plain, decimals: 0 };
    case 'fraction':
      return { decimals: 2, factor: 100, before: '', after: '%' };
    case 'money':
      return { ...money, decimals: 2 };
    case 'money-sum':
      return { ...money, decimals: 0 };
    case 'small-money':
      return { ...money, decimals: 3 };
    case 'ratio':
      return { ...plain, decimals: 2 };
    case 'multiple':
      return { ...plain, decimals: 2, after: '×' };
    case 'seconds':
      return { ...plain, decimals: 1, after: ' s' };
  }
}

/** A number in the words of a sentence: `$25.00`, `4.50%`, `850,000`. */
export function numberInWords(value: number, unit: Unit, currency: string): string {
  const { decimals, factor, before, after } = numberShape(unit, currency);
  const digits = (value * factor).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${before}${digits}${after}`;
}
