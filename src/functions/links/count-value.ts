import { unexpected } from '../../cells/problem';
import { findLocale, foreignWordAdvice, readLocalizedNumber } from '../../values/localized-number';
import { readSpelledNumber, saysUnknown } from '../../values/number-text';
import type { DescribedFunction } from '../custom-function';
import { optionalText } from '../parameters';

export const COUNT_VALUE: DescribedFunction = {
  name: 'COUNT_VALUE',
  category: 'Links and codes',
  summary: 'The number that a platform spells: 12.3K is 12,300.',
  parameters: [
    { name: 'text', kind: 'spelling', summary: 'a number or its spelling', needed: true },
    optionalText('locale', 'how the export writes numbers, such as de or en_US'),
  ],
  returns: 'a number; blank where the export says that there is none, as N/A or a dash',
  source: 'Spellings of platform exports; separators of the Unicode locale data (CLDR)',
  examples: [
    { inputs: ['12.3K'], result: 12300 },
    { inputs: ['1.234', 'de'], result: 1234 },
    { inputs: ['1,2 Mio.', 'de'], result: 1200000 },
    { inputs: ['1,23,456', 'en-IN'], result: 123456 },
  ],
  searchWords: [
    'text to number',
    'convert',
    '1.2m',
    '12k',
    'thousands separator',
    'parse number',
    'number from text',
    'convert k to number',
  ],
  notes: [
    'Without a locale 1.234 is refused: it is a thousand in some countries and a little more than one in others.',
    'Every function reads unambiguous spellings by itself: this one is for columns that you want as numbers.',
  ],
  compute: (row) => {
    const [given, locale] = row as [string | number, string];
    if (typeof given === 'number') return given;
    const text = given.trim();
    if (saysUnknown(text)) return '';
    const named = locale.trim();
    const known = named === '' ? undefined : findLocale(named);
    if (named !== '' && known === undefined)
      return unexpected(
        'unknown_value',
        { argument: 'locale' },
        named,
        'a locale such as de or en_US',
      );
    const number = known === undefined ? readSpelledNumber(text) : readLocalizedNumber(text, known);
    return (
      number ??
      unexpected(
        'not_a_number',
        { argument: 'text' },
        text,
        named === '' ? 'a number' : `a number as ${named} writes it`,
        foreignWordAdvice(text),
      )
    );
  },
};
