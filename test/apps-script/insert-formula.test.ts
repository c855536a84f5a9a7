import { describe, expect, it } from 'vitest';
import type { InsertedFormula } from '../../src/apps-script/endpoints/functions/insert-formula';
import type { Selection } from '../../src/apps-script/endpoints/functions/selection';
import type { Outcome } from '../../src/cells/problem';
import { problemsInWords } from '../../src/cells/problem-words';
import { parseA1 } from '../../workbench/engine/area';
import type { Host } from '../../workbench/host/host';
import { type Choices, openHost } from '../host/open-host';
import { done } from '../host/reports';

const SHOP = {
  name: 'Shop',
  values: [
    ['Creator', 'Clicks', 'Orders', 'Spend', 'Note'],
    ['Mara', 400, 12, 300, { text: 'ask' }],
    ['Théo', 90, 3, 120, { date: 5, format: ';;;' }],
    ['Kit', 0, 0, 50],
  ],
};

interface Opened {
  readonly host: Host;
  /** Selects as a person would. */
  readonly select: (tab: string, a1: string) => void;
}

/** A workbook with one tab of somebody's own, and a person before it. */
function opened(options: Choices = {}): Opened {
  let selection: { tab: string; a1: string } | null = null;
  const host: Host = openHost([SHOP, { name: 'Other tab' }], {
    ...options,
    person: {
      looksAt: () => {
        const tab = selection === null ? undefined : host.engine.tabNamed(selection.tab);
        if (tab === undefined) return { activeTab: null, selection: null };
        const area = parseA1(selection!.a1, { rows: tab.rowCount, columns: tab.columnCount })!;
        return { activeTab: tab, selection: { tab, area } };
      },
      sees: () => {},
    },
  });
  return {
    host,
    select: (tab, a1) => {
      selection = { tab, a1 };
    },
  };
}

const insert = (host: Host, cell: string, formula: string, replaced: string | null = null) =>
  host.call('insertFormula', 'Shop', cell, formula, replaced) as Promise<Outcome<InsertedFormula>>;

const refusal = async (answer: Promise<Outcome<unknown>>): Promise<string> => {
  const outcome = await answer;
  return outcome.ok ? 'was not refused' : problemsInWords(outcome.problems);
};

describe('the selection', () => {
  it('says which cell it is, what it holds and which headers its tab has', async () => {
    const { host, select } = opened();
    select('Shop', 'F3:G9');
    expect(await done<Selection>(host.call('getSelection'))).toEqual({
      tab: 'Shop',
      cell: 'F3',
      row: 3,
      letters: 'F',
      held: '',
      headers: [
        { letters: 'A', header: 'Creator' },
        { letters: 'B', header: 'Clicks' },
        { letters: 'C', header: 'Orders' },
        { letters: 'D', header: 'Spend' },
        { letters: 'E', header: 'Note' },
      ],
      columns: 26,
      separator: ',',
    });
    select('Shop', 'E2');
    expect(await done<Selection>(host.call('getSelection'))).toMatchObject({ held: 'ask' });
  });

  it.each([
    ['en_US', ','],
    ['en_GB', ','],
    ['de_DE', ';'],
    ['fr_FR', ';'],
  ])('of a spreadsheet in %s separates arguments by %s', async (locale, separator) => {
    const { host, select } = opened({ locale });
    select('Shop', 'F3');
    expect(await done<Selection>(host.call('getSelection'))).toMatchObject({ separator });
  });

  it('of no cell is a problem with the next move', async () => {
    expect(await refusal(opened().host.call('getSelection') as Promise<Outcome<Selection>>)).toBe(
      'No cell is selected. Click the cell that is to show the result.',
    );
  });
});

describe('a formula', () => {
  it.each([
    ['en_US', '=CPA(D2;C2)', '=CPA(D2,C2)', 25],
    ['de_DE', '=CPA(D2;C2)', '=CPA(D2;C2)', 25],
    // Half of the revenue of 1,200 less the cost of 300, over the cost.
    ['en_US', '=ROI(1200; D2; 0.5)', '=ROI(1200,D2,0.5)', 1],
    ['de_DE', '=ROI(1200; D2; 0.5)', '=ROI(1200;D2;5/10)', 1],
    ['de_DE', "=CPA(Shop!D2; 'Shop'!C2)", "=CPA(Shop!D2;'Shop'!C2)", 25],
    ['en_US', '=SLUG("a; b ""c""")', '=SLUG("a; b ""c""")', 'a-b-c'],
  ])('in %s: %s is written as %s', async (locale, sent, written, value) => {
    const { host } = opened({ locale });
    const { formula, before } = await done<InsertedFormula>(insert(host, 'F2', sent));
    expect(formula).toBe(written);
    expect(before).toEqual({ formula: '', value: '' });
    await host.settled();
    expect(host.formula('Shop', 'F2')).toBe(written);
    expect(host.value('Shop', 'F2')).toBe(value);
    expect(await done<string>(host.call('readCell', 'Shop', 'F2'))).toBe(String(value));
  });

  it.each([
    '=SUM(D2:D4)',
    '=IMPORTDATA("https://example.com")',
    '=CPA(D2;C2)+1',
    '=CPA(D2;IMPORTDATA("https://example.com"))',
    '=CPA(D2;C2);1',
    '=CPA(D2,C2)',
    '=CPA(D2;{1;2})',
    '=CPA(D2;C2&"x")',
    '=CPA(D2;"open)',
    '=CPA(D2;-C2)',
    '=CPA(D2)',
    '=CPA(D2;C2;1)',
    '=CPA()',
    'CPA(D2;C2)',
    '=IF(1;CPA(D2;C2))',
    '=generateLinks("Spring")',
    "=CPA('a;C2)",
    '',
  ])('such as %j is refused in words, and nothing is written', async (formula) => {
    const { host } = opened();
    expect(await refusal(insert(host, 'F2', formula))).toMatch(/\w+ \w+ \w+ \w+/);
    expect(host.formula('Shop', 'F2')).toBe('');
    expect(host.value('Shop', 'F2')).toBe('');
  });
});

describe('a filled cell', () => {
  it('is left alone until the person agrees to what is replaced', async () => {
    const { host } = opened();
    expect(await refusal(insert(host, 'E2', '=CPA(D2;C2)'))).toMatch(/^Shop, E2: .*"ask"/);
    expect(await refusal(insert(host, 'E2', '=CPA(D2;C2)', 'what it held before'))).toMatch(
      /"ask"/,
    );
    expect(host.value('Shop', 'E2')).toBe('ask');
    expect(host.display('Shop', 'E3')).toBe('');
    expect(await refusal(insert(host, 'E3', '=CPA(D2;C2)'))).toMatch(/the cell holds "5"/);
    const { before } = await done<InsertedFormula>(insert(host, 'E2', '=CPA(D2;C2)', 'ask'));
    expect(before).toEqual({ formula: '', value: 'ask' });
    await host.settled();
    expect(host.value('Shop', 'E2')).toBe(25);
  });

  it.each([
    ['a text', 'ask', 'ask', 'ask'],
    ['a text like a formula', "'=1+1", '=1+1', '=1+1'],
    ['a text like a number', "'007", '007', '007'],
    ['a number', '12.5', '12.5', 12.5],
    ['a truth', 'TRUE', 'TRUE', true],
    ['a formula', '=B2*2', '=B2*2', 800],
    ['a day', '2026-03-02', '2026-03-02', new Date('2026-03-02T00:00:00Z')],
  ])('gets back %s', async (_what, typed, held, value) => {
    const { host } = opened();
    host.type('Shop', 'F2', typed);
    await host.settled();
    const { formula, before } = await done<InsertedFormula>(
      insert(host, 'F2', '=CPA(D2;C2)', held),
    );
    await host.settled();
    expect(host.formula('Shop', 'F2')).toBe('=CPA(D2,C2)');
    await done(host.call('undoInsertion', 'Shop', 'F2', formula, before));
    await host.settled();
    expect(host.value('Shop', 'F2')).toEqual(value);
    expect(host.formula('Shop', 'F2')).toBe(typed.startsWith('=') ? typed : '');
  });

  it('is not put back over what somebody typed since, nor over a formula of their own', async () => {
    const { host } = opened();
    const { formula, before } = await done<InsertedFormula>(insert(host, 'F2', '=CPA(D2;C2)'));
    host.type('Shop', 'F2', 'mine');
    await host.settled();
    const undo = (given: string) =>
      host.call('undoInsertion', 'Shop', 'F2', given, before) as Promise<Outcome<null>>;
    expect(await refusal(undo(formula))).toMatch(/"mine"/);
    host.type('Shop', 'F2', '=B2*2');
    await host.settled();
    expect(await refusal(undo('=B2*2'))).toMatch(/"=B2\*2"/);
    expect(host.value('Shop', 'F2')).toBe(800);
  });
});

describe('results of another formula', () => {
  it('are not broken: those of a function of ours, the blank ones too', async () => {
    const { host } = opened();
    await done(insert(host, 'F2', '=CPA(D2:D;C2:C)'));
    await host.settled();
    expect(host.value('Shop', 'F3')).toBe(40);
    for (const cell of ['F3', 'F4', 'F900'])
      expect(await refusal(insert(host, cell, '=CPA(D3;C3)', '40'))).toMatch(
        /results of the formula in F2/,
      );
    await done(insert(host, 'G3', '=CPA(D3;C3)'));
    await done(insert(host, 'G6', '=CPA_INTERVAL(300;12)'));
    expect(await refusal(insert(host, 'H6', '=CPA(D3;C3)'))).toMatch(/the formula in G6/);
    await done(insert(host, 'H7', '=CPA(D3;C3)'));
    await host.settled();
    expect(host.value('Shop', 'F3')).toBe(40);
  });

  it('are not broken: those of any other', async () => {
    const { host } = opened();
    host.type('Shop', 'F2', '=UNIQUE(B2:B4)');
    await host.settled();
    expect(host.value('Shop', 'F3')).toBe(90);
    expect(await refusal(insert(host, 'F3', '=CPA(D3;C3)', '90'))).toMatch(/the formula in F2/);
    await host.settled();
    expect(host.value('Shop', 'F3')).toBe(90);
    await done(insert(host, 'F5', '=CPA(D3;C3)'));
    await done(insert(host, 'E2', '=CPA(D3;C3)', 'ask'));
  });
});

describe('a protected cell', () => {
  const failsWith = (host: Host, message: string) =>
    host.breakCalls((method) => {
      if (method.endsWith('setFormula')) throw new Error(message);
      return false;
    });

  it('is a problem in words', async () => {
    const { host } = opened();
    failsWith(host, 'You are trying to edit a protected cell or object.');
    expect(await refusal(insert(host, 'F2', '=CPA(D2;C2)'))).toMatch(
      /^Shop, F2: the cell is protected, so nothing was changed/,
    );
  });

  it('is not what any other failure is taken for', async () => {
    const { host } = opened();
    failsWith(host, 'Service Spreadsheets failed');
    await expect(insert(host, 'F2', '=CPA(D2;C2)')).rejects.toMatchObject({
      message: expect.stringContaining('Service Spreadsheets failed'),
    });
  });
});

it.each([
  ['Gone', 'F2', /Gone: this tab is not there any more/],
  ['Shop', 'F2:F3', /is not one cell/],
  ['Shop', 'Other tab!A2', /is not one cell/],
])('a place such as %s, %s is refused', async (tab, cell, words) => {
  const { host } = opened();
  const answer = host.call('insertFormula', tab, cell, '=CPA(D2;C2)', null);
  expect(await refusal(answer as Promise<Outcome<unknown>>)).toMatch(words);
});
