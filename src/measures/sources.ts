import { sheetKey } from '../text/name-key';

/** Of results that nobody says where they come from. */
export const NO_SOURCE = '';

/** In this order a campaign takes the source of a measure; any other follows by its name. */
export const SOURCE_ORDER: readonly string[] = [
  'shop',
  'app',
  'form',
  'link tool',
  'GA4',
  'ads',
  'survey',
];

/** Every source that a campaign's results name, one text a result, as they spell it, in the order of preference. */
export function sourcesIn(named: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const source of named) {
    if (!found.has(sheetKey(source))) found.set(sheetKey(source), source);
  }
  const preferred = SOURCE_ORDER.map((each) => sheetKey(each));
  const others = [...found.keys()].filter((each) => !preferred.includes(each)).sort();
  // The usual ones are there before they have a row, so that a report built at planning comes alive.
  return [
    ...SOURCE_ORDER.map((each) => found.get(sheetKey(each)) ?? each),
    ...others.map((each) => found.get(each)!),
  ];
}
