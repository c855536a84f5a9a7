import { describe, expect, it } from 'vitest';
import type {
  Converted,
  InsertedPlain,
} from '../../src/apps-script/endpoints/functions/plain-formulas';
import type { Outcome } from '../../src/cells/problem';
import { problemsInWords } from '../../src/cells/problem-words';
import { parseA1 } from '../../workbench/engine/area';
import type { Host } from '../../workbench/host/host';
import { openHost } from '../host/open-host';
import { done } from '../host/reports';

const SHOP = {
  name: 'Shop',
  values: [
    ['Creator', 'Clicks', 'Orders', 'Spend', 'Boost'],
    ['Mara', 400, 12, 300, 60],
    ['Théo', 90, 3, 120, ''],
    ['Kit', 0, 0, 50, ''],
    ['Noa', '', 5, '', 40],
  ],
};

/** A workbook of somebody's own, with cells of it selected. */
function opened(selected = 'A1', locale?: string): Host {
  const host: Host = openHost([SHOP], {
    ...(locale === undefined ? {} : { locale }),
    person: {
      looksAt: () => {
        const tab = host.engine.tabNamed('Shop')!;
        const area = parseA1(selected, { rows: tab.rowCount, columns: tab.columnCount })!;
        return { activeTab: tab, selection: { tab, area } };
      },
      sees: () => {},
    },
  });
  return host;
}

const insertPlain = (host: Host, cell: string, formula: string) =>
  host.call('insertPlainFormula', 'Shop', cell, formula, null) as Promise<Outcome<InsertedPlain>>;
const insert = (host: Host, cell: string, formula: string) =>
  done(host.call('insertFormula', 'Shop', cell, formula, null));
const convert = (host: Host, form: string) => done<Converted>(host.call('convertSelection', form));
const column = (host: Host, letter: string) =>
  [2, 3, 4, 5].map((row) => host.value('Shop', `${letter}${row}`) ?? '');

describe('a plain formula', () => {
  it('goes into a cell, gives what the function gives, and is taken out', async () => {
    const host = opened();
    const inserted = await done<InsertedPlain>(insertPlain(host, 'G2', '=CPA(D2:E2;C2)'));
    expect(inserted).toMatchObject({ cells: 1, before: { formula: '', value: '' } });
    expect(inserted.formula).toContain('SUM(D2:E2)/C2');
    expect(host.value('Shop', 'G2')).toBe(30);
    const undone = host.call('undoInsertion', 'Shop', 'G2', inserted.formula, inserted.before);
    await done(undone);
    expect(host.value('Shop', 'G2') ?? '').toBe('');
  });

  it('goes down a column at once, as far as it reads something', async () => {
    const host = opened();
    const inserted = await done<InsertedPlain>(insertPlain(host, 'G2', '=CPA(D2:D;C2:C)'));
    expect(inserted.cells).toBe(4);
    await insert(host, 'H2', '=CPA(D2:D;C2:C)');
    expect(column(host, 'G')).toEqual([25, 40, '', '']);
    expect(column(host, 'G')).toEqual(column(host, 'H'));
  });

  it('serves every row with what is given once', async () => {
    const host = opened();
    await done(insertPlain(host, 'G2', '=ROI(D2:D4;E2;0.5)'));
    expect(column(host, 'G')).toEqual([1.5, 0, (25 - 60) / 60, '']);
  });

  it.each([
    ['=UTM_LINK(A2;"a";"b";"c")', 'has no plain formula: only the KPIs have one'],
    ['=CPA("x";C2)', 'a text is given'],
    ['=CPA(D2:D4;C2:C3)', 'ranges of different heights'],
    ['=CTR(B2:C2;D2)', 'several columns are given for clicks'],
  ])('%s is refused', async (formula, words) => {
    const outcome = await insertPlain(opened(), 'G2', formula);
    expect(outcome.ok ? '' : problemsInWords(outcome.problems)).toContain(words);
  });

  it('writes over nothing', async () => {
    const host = opened();
    await insert(host, 'G4', '=CPA(1;2)');
    const outcome = await insertPlain(host, 'G2', '=CPA(D2:D;C2:C)');
    expect(outcome.ok ? '' : problemsInWords(outcome.problems)).toContain('Shop, G4');
    expect(host.value('Shop', 'G2') ?? '').toBe('');
  });
});

describe('the functions of a selection', () => {
  it('become plain formulas and functions again, with the same numbers', async () => {
    const host = opened('G1:J9');
    await insert(host, 'G2', '=CPA(D2:E2;C2)');
    await insert(host, 'H2', '=ROI(D2;C2;0.25)');
    await insert(host, 'I2', '=UTM_PART("https://a.example/?utm_source=x";"source")');
    const before = ['G2', 'H2', 'I2'].map((cell) => host.value('Shop', cell));
    const converted = await convert(host, 'plain formulas');
    expect(converted).toMatchObject({ tab: 'Shop', converted: 2 });
    expect(problemsInWords(converted.left)).toBe(
      'Shop, I2: has no plain formula: only the KPIs have one',
    );
    expect(['G2', 'H2', 'I2'].map((cell) => host.value('Shop', cell))).toEqual(before);
    expect(await convert(host, 'functions')).toEqual({ tab: 'Shop', converted: 2, left: [] });
    const call = await done<{ held: string }>(host.call('getSelection'));
    expect(call.held).toBe('');
    expect(['G2', 'H2', 'I2'].map((cell) => host.value('Shop', cell))).toEqual(before);
  });

  it('down a column become one for each row', async () => {
    const host = opened('G2');
    await insert(host, 'G2', '=CPA(D2:D;C2:C)');
    const before = column(host, 'G');
    expect(await convert(host, 'plain formulas')).toMatchObject({ converted: 1, left: [] });
    expect(column(host, 'G')).toEqual(before);
    const held = await done<{ held: string }>(host.call('getSelection'));
    expect(held.held).toMatch(/^=IF\(AND\(ISNUMBER\(D2\)/);
  });

  it('that are none stay', async () => {
    expect(await convert(opened('A1:E5'), 'functions')).toEqual({
      ...{ tab: 'Shop', converted: 0, left: [] },
    });
  });
});
