import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/cells/cell-value';
import { problemInWords } from '../../src/cells/problem-words';
import { campaignDecoder } from '../../src/tabs/rows/campaigns';
import { creatorDecoder } from '../../src/tabs/rows/creators';
import { postDecoder } from '../../src/tabs/rows/posts';
import { readTable } from '../../src/tabs/rows/read-table';
import { type Decoder, type RowRecord, Decoder as TabDecoder } from '../../src/tabs/rows/records';
import { CREATORS } from '../../src/tabs/workbook';

const ZONE = 'Europe/Berlin';

function recordsOf<R extends RowRecord>(decoder: Decoder<R>, ...cells: CellValue[][]) {
  const table = readTable(decoder.tab, cells);
  if (!table.ok) throw new Error(table.problems.map(problemInWords).join('\n'));
  return { table: table.value, records: decoder.records(table.value, ZONE) };
}

const CAMPAIGN = ['Campaign', 'Objective', 'Landing page', 'Start', 'End', 'Primary KPI', 'Target'];

function campaign(cells: Readonly<Record<string, CellValue>>) {
  const whole: Record<string, CellValue> = {
    ...{ Campaign: 'Spring', Objective: 'conversion', 'Landing page': 'https://example.com' },
    ...{ Start: 46_083, End: 46_110, 'Primary KPI': 'CPA', Target: 30 },
    ...cells,
  };
  const { records } = recordsOf(campaignDecoder, Object.keys(whole), Object.values(whole));
  return records.all()[0]!;
}

describe('a field is a value, or a problem and what a tolerant reader takes it for', () => {
  it.each<[string, CellValue, unknown, string | null]>([
    ['Target', 25, 25, null],
    ['Target', '25', 25, null],
    ['Target', '1,234.5', 1234.5, null],
    ['Target', '1.234', null, '"1.234" may mean 1234 or 1.234'],
    ['Target', '-5', -5, '-5 is not zero or more'],
    ['Target', '', null, 'blank, where a number is expected'],
    ['Objective', 'Sales', 'conversion', null],
    ['Objective', 'traffic', 'consideration', null],
    ['Objective', 'fame', '', '"fame" is not one of awareness'],
    ['Primary KPI', 'nonsense', null, 'a KPI such as CPA'],
    ['Landing page', 'example.com', 'example.com', 'an address that begins with http'],
    ['Start', 'soon', null, 'a date such as 2026-03-02'],
    ['Start', 5, 5, 'a date such as 2026-03-02'],
    ['Margin', '60%', 0.6, 'is typed as text'],
    ['Margin', 60, 60, '60 is not at most 1: 60% is 0.6'],
    ['Margin', 12.5, 12.5, '12.5 is not at most 1: 12.5% is 0.125'],
    ['Margin', 400, 400, '400 is not at most 1: 60% is 0.6'],
  ])('%s %o', (header, cell, taken, problem) => {
    const record = campaign({ [header]: cell });
    const { objective, primaryKpi, target, landingPage, start, margin } = record;
    const byHeader: Record<string, unknown> = {
      ...{ Objective: objective, 'Primary KPI': primaryKpi, Target: target },
      ...{ 'Landing page': landingPage, Start: start, Margin: margin },
    };
    expect(byHeader[header]).toBe(taken);
    const problems = record.cells.problems().map(problemInWords);
    expect(problems).toEqual(problem === null ? [] : [expect.stringContaining(problem)]);
  });

  it('a rate of 10 is told as 10%', () => {
    const { records } = recordsOf(
      creatorDecoder,
      ['Campaign', 'Creator', 'Platform', 'Commission rate'],
      ['Spring', 'Mara', 'TikTok', 10],
    );
    expect(records.all()[0]!.cells.problems(['commission_rate']).map(problemInWords)).toEqual([
      expect.stringContaining('10 is not at most 1: 10% is 0.1'),
    ]);
  });

  it('platforms go by their own name, and what formulas compare stays as it is written', () => {
    const { records } = recordsOf(
      creatorDecoder,
      ['Campaign', 'Creator', 'Handle', 'Platform'],
      ['Spring', ' Mara ', '', 'ig'],
      ['Spring', '', '@kit', 'MySpace'],
    );
    expect(records.all()).toMatchObject([
      { creator: 'Mara', name: ' Mara ', platform: 'Instagram', platformAsWritten: 'ig' },
      { creator: '@kit', nameColumn: 'handle', platform: 'MySpace', platformAsWritten: 'MySpace' },
    ]);
    expect(records.all().map(({ cells }) => cells.problems().length)).toEqual([0, 1]);
  });

  it('a spelling that means one number is taken, and is a problem where it is added up', () => {
    const { records } = recordsOf(
      postDecoder,
      ['Campaign', 'Creator', 'Platform', 'Views'],
      ['Spring', 'Mara', 'TikTok', '12.3K'],
    );
    const [post] = records.all();
    expect(post).toMatchObject({ views: 12_300 });
    expect(post?.cells.problems()).toMatchObject([{ code: 'typed_as_text', where: { row: 2 } }]);
  });
});

describe('rows', () => {
  it('are found by campaign whatever case, spaces and encoding', () => {
    const { records } = recordsOf(
      campaignDecoder,
      CAMPAIGN,
      ['Café', '', '', '', '', '', ''],
      [' CAFE\u0301 ', '', '', '', '', '', ''],
      ['Cafe', '', '', '', '', '', ''],
    );
    expect(records.of('café').map(({ row }) => row)).toEqual([2, 3]);
    expect(records.names('tea')).toBe(false);
  });

  it('are decoded once, and each of their cells is read once, whoever asks', () => {
    const asked: string[] = [];
    const decoder = new TabDecoder(CREATORS, (cells) => {
      asked.push(cells.text('campaign'));
      return { row: cells.row, cells };
    });
    const { table, records } = recordsOf(
      decoder,
      ['Campaign', 'Creator', 'Platform'],
      ['Spring', 'Mara', 'TikTok'],
      ['Autumn', 'Kit', 'TikTok'],
    );
    expect(asked).toEqual([]);
    const [spring] = records.of('spring');
    expect(asked).toEqual(['Spring']);
    expect(records.all()[0]).toBe(spring);
    expect(decoder.records(table, ZONE).all()).toEqual(records.all());
    expect(asked).toEqual(['Spring', 'Autumn']);
    expect(spring?.cells.field('creator')).toBe(spring?.cells.field('creator'));
  });
});
