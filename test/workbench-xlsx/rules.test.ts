import { describe, expect, it } from 'vitest';
import type { ConditionalFormatSnapshot } from '../../workbench/engine/snapshot';
import { opened } from './opened';
import { workbookOf } from './sheet-of';

const AREA = { row: 2, column: 1, rows: 8, columns: 1 };

async function rulesOf(...conditionalFormats: ConditionalFormatSnapshot[]) {
  const { part } = await opened(workbookOf({ conditionalFormats }));
  const sheet = await part('xl/worksheets/sheet1.xml');
  return {
    sheet: sheet.replaceAll('&#34;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<'),
    styles: await part('xl/styles.xml'),
  };
}

describe('conditional formats in the file', () => {
  it.each<[ConditionalFormatSnapshot['condition'], RegExp]>([
    [
      { kind: 'formula', formula: '=AND(A2>5;$B2="x;y")' },
      /type="expression".*<formula>AND\(A2>5,\$B2="x;y"\)<\/formula>/,
    ],
    [
      { kind: 'text-equal', text: 'say "hi"' },
      /type="cellIs".*operator="equal".*<formula>"say ""hi"""<\/formula>/,
    ],
    [{ kind: 'text-contains', text: 'late' }, /type="containsText".*SEARCH\("late",A2\)/],
    [{ kind: 'text-starts-with', text: 'no' }, /type="beginsWith".*LEFT\(A2,LEN\("no"\)\)="no"/],
    [
      { kind: 'number', comparison: '<', value: 0.5 },
      /operator="lessThan".*<formula>0\.5<\/formula>/,
    ],
    [
      { kind: 'number', comparison: '<=', value: 1 },
      /operator="lessThanOrEqual".*<formula>1<\/formula>/,
    ],
    [
      { kind: 'number', comparison: '>', value: -1 },
      /operator="greaterThan".*<formula>-1<\/formula>/,
    ],
    [
      { kind: 'number', comparison: '>=', value: 2 },
      /operator="greaterThanOrEqual".*<formula>2<\/formula>/,
    ],
    [{ kind: 'number', comparison: '=', value: 3 }, /operator="equal".*<formula>3<\/formula>/],
  ])('%j', async (condition, rule) => {
    const { sheet } = await rulesOf({ ranges: [AREA], condition, background: '#ffffff' });
    expect(sheet).toMatch(rule);
    expect(sheet).toContain('sqref="A2:A9"');
  });

  it('have their look, and the first that is true wins', async () => {
    const condition = { kind: 'number', comparison: '>', value: 1 } as const;
    const { sheet, styles } = await rulesOf(
      { ranges: [AREA], condition, background: '#fce8e6', fontColor: '#c5221f', bold: true },
      { ranges: [AREA], condition, background: '#e6f4ea' },
    );
    const [first, second] = [...styles.matchAll(/<dxf>.*?<\/dxf>/g)].map(([dxf]) => dxf);
    expect(first).toMatch(/<b val="1">.*FFC5221F.*FFFCE8E6/);
    expect(second).toMatch(/FFE6F4EA/);
    const rules = [...sheet.matchAll(/<cfRule[^>]*>/g)].map(([rule]) => rule);
    expect(rules[0]).toMatch(/dxfId="0".*priority="1".*stopIfTrue="(1|true)"/);
    expect(rules[1]).toMatch(/dxfId="1".*priority="2"/);
  });

  it('cover several ranges', async () => {
    const { sheet } = await rulesOf({
      ranges: [AREA, { row: 1, column: 3, rows: 1, columns: 1 }],
      condition: { kind: 'formula', formula: '=TRUE' },
      bold: true,
    });
    expect(sheet).toContain('sqref="A2:A9 C1"');
  });
});

describe('dropdowns in the file', () => {
  async function dropdown(choices: string[], strict = true) {
    const written = await opened(workbookOf({ dropdowns: [{ range: AREA, choices, strict }] }));
    const sheet = await written.part('xl/worksheets/sheet1.xml');
    return { ...written, rule: /<dataValidation .*?<\/dataValidation>/s.exec(sheet)?.[0] };
  }

  it('a short list stands in the rule', async () => {
    const { rule, file } = await dropdown(['planned', 'posted & <done>']);
    expect(rule).toContain('sqref="A2:A9" type="list"');
    expect(rule).toContain('<formula1>"planned,posted &amp; &lt;done&gt;"</formula1>');
    expect(file.GetSheetList().list).toEqual(['Data']);
  });

  it.each([true, false])('refuses other values where it is strict: %s', async (strict) => {
    const { rule = '' } = await dropdown(['a', 'b'], strict);
    expect(rule.includes('showErrorMessage="true"')).toBe(strict);
    expect(rule).toContain('allowBlank="true"');
  });

  it.each([
    ['with a comma', ['one, two', 'three']],
    ['too long', Array.from({ length: 40 }, (_, at) => `choice ${at}`)],
  ])('a list %s stands in cells of a hidden sheet', async (_, choices) => {
    const { file, rule, value } = await dropdown(choices);
    expect(file.GetSheetList().list).toEqual(['Data', 'Lists of choices']);
    expect(file.GetSheetVisible('Lists of choices').visible).toBe(false);
    expect(rule).toContain(`<formula1>'Lists of choices'!$A$1:$A$${choices.length}</formula1>`);
    choices.forEach((choice, at) => {
      expect(value(`A${at + 1}`, 'Lists of choices')).toBe(choice);
    });
  });
});
