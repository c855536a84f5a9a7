/** How the people of a spreadsheet's locale write numbers, dates and formulas. */
export interface Locale {
  /** The tag that the number format library and `Intl` know. */
  tag: string;
  decimal: '.' | ',';
  group: ',' | '.' | ' ' | '’';
  dateOrder: 'mdy' | 'dmy' | 'ymd';
  datePattern: string;
  currency: string;
  true: string;
  false: string;
}

const ENGLISH: Locale = {
  tag: 'en',
  decimal: '.',
  group: ',',
  dateOrder: 'mdy',
  datePattern: 'M/d/yyyy',
  currency: '$',
  true: 'TRUE',
  false: 'FALSE',
};

const LOCALES: Record<string, Partial<Locale>> = {
  en_US: {},
  en_GB: { dateOrder: 'dmy', datePattern: 'dd/MM/yyyy', currency: '£' },
  de_DE: {
    tag: 'de',
    decimal: ',',
    group: '.',
    dateOrder: 'dmy',
    datePattern: 'dd.MM.yyyy',
    currency: '€',
    true: 'WAHR',
    false: 'FALSCH',
  },
  fr_FR: {
    tag: 'fr',
    decimal: ',',
    group: ' ',
    dateOrder: 'dmy',
    datePattern: 'dd/MM/yyyy',
    currency: '€',
    true: 'VRAI',
    false: 'FAUX',
  },
};

export function localeOf(name: string): Locale {
  const known = LOCALES[name];
  if (!known)
    throw new Error(
      `The host knows the spreadsheet locales ${Object.keys(LOCALES).join(', ')}; it was given ${name}.`,
    );
  return { ...ENGLISH, ...known };
}
