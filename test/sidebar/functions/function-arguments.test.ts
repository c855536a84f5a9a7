import { describe, expect, it } from 'vitest';
import { browsedFunctions, headerIds } from '../../../scripts/browsed-functions';
import { callOf, exampleInputs, shownCall } from '../../../sidebar/panels/functions/call';
import { type Reach, suggestionsFor } from '../../../sidebar/panels/functions/columns';
import type { Selection } from '../../../src/apps-script/endpoints/functions/selection';
import { columnLetters } from '../../../src/cells/column-letters';
import { CREATORS, POSTS, RESULTS } from '../../../src/tabs/workbook';

const FUNCTIONS = new Map(browsedFunctions().map((each) => [each.name, each]));
const IDS = headerIds();

/** A cell in row 5, right of these headers. */
function beside(headers: readonly string[], changes: Partial<Selection> = {}): Selection {
  const letters = columnLetters(headers.length + 1);
  return {
    ...{ tab: 'Mine', cell: `${letters}5`, row: 5, letters, held: '', columns: 26, separator: ',' },
    headers: headers
      .map((header, at) => ({ letters: columnLetters(at + 1), header }))
      .filter(({ header }) => header !== ''),
    ...changes,
  };
}

const suggested = (name: string, selection: Selection, reach: Reach = 'row') =>
  suggestionsFor(FUNCTIONS.get(name)!.parameters, selection, reach, IDS).map((each) =>
    each === null ? null : each.reference,
  );

const headersOf = ({ columns }: { columns: readonly { header: string }[] }) =>
  columns.map(({ header }) => header);

describe('arguments point at the columns of the tab', () => {
  it.each<[name: string, headers: readonly string[], references: readonly (string | null)[]]>([
    ['CPA', ['Creator', 'Spend', 'Orders'], ['B5', 'C5']],
    ['CPA', ['Creator', 'Cost', 'Conversions'], ['B5', 'C5']],
    ['CPA', ['Creator', 'COST ', 'sales'], ['B5', 'C5']],
    ['CPM', ['Influencer', 'Total cost', '', 'Impressions'], ['B5', 'D5']],
    ['SAVE_RATE', ['Bookmarks', 'Accounts reached'], ['A5', 'B5']],
    ['REACH_RATE', ['Reach', 'Follower count'], ['A5', 'B5']],
    ['CTR', ['Reach', 'Impressions', 'Link clicks'], ['C5', 'B5']],
    ['ENGAGEMENT_RATE', ['Likes', 'Comments', 'Shares', 'Saves', 'Reach'], ['A5:D5', 'E5']],
    ['HOOK_RATE', ['3-second views', 'Impressions'], ['A5', 'B5']],
    ['ROI', ['Revenue', 'Spend'], ['A5', 'B5', null]],
    ['CPA', ['Name', 'City'], [null, null]],
    ['CPA', [], [null, null]],
    ['CPA', ['constructor', 'toString'], [null, null]],
  ])('%s beside %j', (name, headers, references) => {
    expect(suggested(name, beside(headers))).toEqual(references);
  });

  it('of the workbook', () => {
    const posts = headersOf(POSTS);
    const at = (header: string) => columnLetters(posts.indexOf(header) + 1);
    expect(suggested('ENGAGEMENT_RATE', beside(posts, { columns: 40 }))).toEqual([
      `${at('Likes')}5:${at('Saves')}5`,
      `${at('Reach')}5`,
    ]);
    expect(suggested('ROAS', beside(headersOf(RESULTS)))).toEqual([
      `${columnLetters(headersOf(RESULTS).indexOf('Revenue') + 1)}5`,
      null,
    ]);
  });

  it('and say which columns stand apart, so that one range cannot take them', () => {
    const [cost] = suggestionsFor(
      FUNCTIONS.get('COST_PER_FOLLOWER')!.parameters,
      beside(headersOf(CREATORS)),
      'row',
      IDS,
    );
    expect(cost).toEqual({
      reference: 'H5:J5',
      words: 'columns H to J · Fee, Product cost, Commission',
      leftOut: 'L · Usage rights, M · Boost',
    });
  });

  it('for the rows below too, and for whole columns', () => {
    const selection = beside(['Likes', 'Comments', 'Reach']);
    expect(suggested('ENGAGEMENT_RATE', selection, 'below')).toEqual(['A5:B', 'C5:C']);
    expect(suggested('BASELINE_LIFT', beside(['Date', 'Orders', 'Posted at']))).toEqual([
      ...['A2:A', 'B2:B', 'C5', null, null],
    ]);
  });

  it('but not at the column of the cell itself, nor from the row of headers', () => {
    const headers = ['Creator', 'Spend', 'Orders'];
    expect(suggested('CPA', beside(headers, { letters: 'C', cell: 'C5' }))).toEqual(['B5', null]);
    expect(suggested('CPA', beside(headers, { row: 1, cell: 'D1' }))).toEqual([null, null]);
  });
});

describe('what is typed becomes a formula', () => {
  const us = { columns: 26, separator: ',' } as const;
  const de = { columns: 26, separator: ';' } as const;
  it.each([
    ['CPA', ['D5', 'C5'], us, '=CPA(D5;C5)'],
    ['CPA', [' d5 ', '$C$5'], us, '=CPA(d5;$C$5)'],
    ['CPA', ['300', '12'], us, '=CPA(300;12)'],
    [
      'CPA',
      ["'Daily totals'!B2:B", 'Results!C2:C40'],
      us,
      "=CPA('Daily totals'!B2:B;Results!C2:C40)",
    ],
    ['ROI', ['A5', 'B5', ''], us, '=ROI(A5;B5)'],
    ['ROI', ['A5', 'B5', '60%'], us, '=ROI(A5;B5;0.6)'],
    ['ROI', ['A5', 'B5', '0,6'], de, '=ROI(A5;B5;0.6)'],
    ['ROI', ['A5', 'B5', '.6'], us, '=ROI(A5;B5;0.6)'],
    ['KPI_STATUS', ['CPA', 'B5', '20', ''], us, '=KPI_STATUS("CPA";B5;20)'],
    [
      'UTM_LINK',
      ['A2', 'instagram', 'influencer', 'spring', '', 'story'],
      us,
      '=UTM_LINK(A2;"instagram";"influencer";"spring";"";"story")',
    ],
    ['PROMO_CODE', ['B5', 'VIP15'], us, '=PROMO_CODE(B5;"VIP15")'],
    ['PROMO_CODE', ['B5', '"C15"'], us, '=PROMO_CODE(B5;"C15")'],
    ['SLUG', ['say "hi"'], us, '=SLUG("say ""hi""")'],
    ['COUNT_VALUE', ['1,2 Mio.', 'de'], de, '=COUNT_VALUE("1,2 Mio.";"de")'],
  ] as const)('%s of %j', (name, typed, sheet, formula) => {
    expect(callOf(FUNCTIONS.get(name)!, typed, sheet)).toEqual({ isWhole: true, formula });
  });

  it.each([
    ['CPA', ['D5', ''], /^conversions: type a number or a cell/],
    ['CPA', ['lots', 'C5'], /^cost: type a number/],
    ['CPA', ['D5+1', 'C5'], /^cost/],
    ['CPA', ['0,5', 'C5'], /^cost/],
    ['CPA', ['AAA5', 'C5'], /^cost/],
    ['HOOK_RATE', ['', '5'], /^three second views: /],
    ['BASELINE_LIFT', ['', 'B2:B', 'C5'], /^dates: type a range/],
  ] as const)('%s of %j lacks something, in words', (name, typed, words) => {
    const call = callOf(FUNCTIONS.get(name)!, typed, us);
    expect(call).toEqual({ isWhole: false, missing: expect.stringMatching(words) });
  });

  it('of a number that may mean a thousand or one asks again', () => {
    const call = callOf(FUNCTIONS.get('CPM')!, ['1.500', '1000'], de);
    expect(call).toMatchObject({ isWhole: false, missing: expect.stringMatching(/^cost/) });
    expect(callOf(FUNCTIONS.get('CPM')!, ['1.50', '1000'], de)).toMatchObject({ isWhole: true });
  });

  it('is shown with the separator of the spreadsheet', () => {
    expect(shownCall('=CPA(D5;C5)', ',')).toBe('=CPA(D5, C5)');
    expect(shownCall('=UTM_PART("a;b"; "c")', ',')).toBe('=UTM_PART("a;b", "c")');
    expect(shownCall('=CPA(D5;C5)', ';')).toBe('=CPA(D5; C5)');
  });

  it.each([
    ['CPA', ['5000', '250']],
    ['ATTENTION_ACTION', null],
    ['SLUG', ['"Été à Zürich & Co."']],
    ['KPI_STATUS', ['"CPA"', '25', '20']],
  ])('as in the example of %s: %j', (name, inputs) => {
    expect(exampleInputs(FUNCTIONS.get(name)!)).toEqual(inputs);
  });

  it('from every example that takes no whole column', () => {
    const functions = [...FUNCTIONS.values()].filter((each) => exampleInputs(each) !== null);
    expect(functions.length).toBeGreaterThan(70);
    for (const each of functions)
      expect(callOf(each, exampleInputs(each)!, us)).toEqual({
        isWhole: true,
        formula: each.example.formula.replaceAll('; ', ';'),
      });
  });
});
