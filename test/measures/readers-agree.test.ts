import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/cells/cell-value';
import { problemsInWords } from '../../src/cells/problem-words';
import { boundMetrics } from '../../src/measures/bindings';
import { measureColumns } from '../../src/measures/columns';
import { creatorValues } from '../../src/measures/readers/values/creator-values';
import { type BandRow, readBands } from '../../src/report/model/bands';
import { CREATORS_BAND } from '../../src/report/model/creator-block';
import { settingsIn } from '../../src/report/read-back/cells';
import {
  REPORT_DECODERS,
  type ReportRecords,
  readReportSource,
} from '../../src/report/source/report-source';
import { readTable } from '../../src/tabs/rows/read-table';
import type { Decoder, Records, RowRecord } from '../../src/tabs/rows/records';
import type { SheetSnapshot } from '../../workbench/engine/snapshot';
import { fixture } from '../host/folders';
import { openBuilt } from '../host/reports';

const TIME_ZONE = 'Etc/UTC';

const CASES: readonly (readonly [folder: string, campaign: string, asOf: string])[] = [
  [fixture('plain'), 'Plain', '2026-04-01'],
  [fixture('two-platforms'), 'Two homes', '2026-04-01'],
  [fixture('no-platform-column'), 'Two homes', '2026-04-01'],
  [fixture('unknowns'), 'Unknowns', '2026-04-01'],
  [fixture('sources'), 'Many sources', '2026-04-01'],
  [fixture('app-install'), 'Get the app', '2026-04-01'],
  [fixture('followers-basis'), 'Per follower', '2026-04-01'],
  [fixture('parts'), 'In parts', '2026-04-01'],
  [fixture('dates'), 'Live now', '2026-03-16T12:00:00'],
];

describe('a creator has the same numbers as formulas of the sheet and as values', () => {
  for (const [folder, campaign, asOfDay] of CASES)
    it(basename(folder), async () => {
      const host = await openBuilt(folder, campaign, asOfDay);
      const { sheets } = host.snapshot();
      const report = sheets.find(({ name }) => name.startsWith('Report'))!;
      const bands = readBands(valuesOf(report));
      const creators: readonly BandRow[] = bands.rows(CREATORS_BAND);
      const asOf = Number(settingsIn(bands)('as_of'));
      const source = readReportSource(recordsOf(sheets), campaign, {
        asOf,
        timeZone: TIME_ZONE,
        gridRows: () => 1000,
      });
      if (!source.ok) throw new Error(problemsInWords(source.problems));

      const columns = measureColumns(source.value, 'creator');
      const metrics = boundMetrics(columns.map(({ id }) => id));
      const ids = [...columns.map(({ id }) => id), ...metrics.map(({ metric }) => metric.id)];
      const values = creatorValues(source.value, columns, metrics);
      expect(creators).toHaveLength(values.length);
      expect(hasFormulas(report, ids.length * values.length)).toBe(true);
      for (const [at, { name, platform }] of source.value.creators.entries()) {
        const row = creators.find((each) => each.creator === name && each.platform === platform)!;
        for (const id of ids)
          expect([name, id, numberIn(row, id)]).toEqual([name, id, near(values[at]!.get(id)!)]);
      }
    });
});

/** A cell as the values say it: blank is unknown. */
function numberIn(row: BandRow, id: string): number {
  const value = row[id];
  return typeof value === 'number' ? value : Number.NaN;
}

/** The engine adds up in another order, so the last digits may differ. */
function near(value: number): unknown {
  if (Number.isNaN(value)) return Number.NaN;
  const digits = Math.max(0, 9 - Math.ceil(Math.log10(Math.abs(value) + 1)));
  return expect.closeTo(value, digits);
}

function hasFormulas({ cells }: SheetSnapshot, least: number): boolean {
  return cells.filter(({ formula }) => formula !== undefined).length >= least;
}

function recordsOf(sheets: readonly SheetSnapshot[]): ReportRecords {
  const read = <R extends RowRecord>(decoder: Decoder<R>): Records<R> => {
    const sheet = sheets.find(({ name }) => name === decoder.tab.name);
    const cells = sheet === undefined ? [] : valuesOf(sheet);
    const table = readTable(decoder.tab, cells);
    if (!table.ok) throw new Error(problemsInWords(table.problems));
    return decoder.records(table.value, TIME_ZONE);
  };
  return {
    campaigns: read(REPORT_DECODERS.campaigns),
    creators: read(REPORT_DECODERS.creators),
    posts: read(REPORT_DECODERS.posts),
    results: read(REPORT_DECODERS.results),
    targets: read(REPORT_DECODERS.targets),
    benchmarks: read(REPORT_DECODERS.benchmarks),
  };
}

function valuesOf({ cells }: SheetSnapshot): CellValue[][] {
  const rows = Math.max(...cells.map(({ row }) => row));
  const width = Math.max(...cells.map(({ column }) => column));
  const values = Array.from({ length: rows }, () => Array<CellValue>(width).fill(''));
  for (const { row, column, value } of cells) values[row - 1]![column - 1] = value ?? '';
  return values;
}
