import type { Formula } from '../../cells/formula';
import { type BoundMetric, boundMetrics } from '../../measures/bindings';
import { type MeasureColumn, measureColumns } from '../../measures/columns';
import {
  type CreatorCells,
  CreatorFormulas,
} from '../../measures/readers/sheet-formulas/creator-formulas';
import type { SourceRows } from '../../measures/readers/sheet-formulas/source-rows';
import { creatorValues, type Values } from '../../measures/readers/values/creator-values';
import type { Creator } from '../../tabs/rows/creators';
import type { ReportSource } from '../source/report-source';
import { type Band, type Bands, FIRST_DATA_ROW } from './bands';

/**
 * Up to so many creators the block is live formulas; beyond it they would take minutes to calculate, so it is
 * values that a refresh rewrites.
 */
export const LIVE_CREATORS = 50;

/** 1 where a creator takes part no longer; the booked posts that have not come, and what those were booked at. */
const DELIVERY_COLUMNS = ['dropped', 'not_delivered', 'not_delivered_cost'] as const;

/** The columns that judge a creator; they are formulas at every size. */
const JUDGEMENT_COLUMNS = [
  'judged_attention',
  'judged_action',
  'quadrant',
  'severity',
  'issue',
] as const;

/** The creators' block on the canvas: what the sections of the report read. */
export interface CreatorBlock {
  readonly band: Band;
  readonly columns: readonly MeasureColumn[];
  readonly metrics: readonly BoundMetric[];
  /** In the order of the block's rows: creators of one platform and stage stand together. */
  readonly creators: readonly Creator[];
  readonly values: readonly Values[];
  readonly isLive: boolean;
  readonly rowOf: (at: number) => number;
  readonly range: (id: string) => Formula;
  readonly has: (id: string) => boolean;
}

/** The source with its creators in the order of the block. */
export function inBlockOrder(source: ReportSource): ReportSource {
  const key = ({ platform, stage }: Creator) => `${platform}\n${stage}`;
  const creators = [...source.creators].sort(
    (left, right) => key(left).localeCompare(key(right), 'en') || left.row - right.row,
  );
  return { ...source, creators };
}

/** Every creator has these; the numbers depend on what the campaign's tabs have. */
export const CREATORS_BAND = {
  name: 'creators',
  columns: ['creator', 'platform', 'stage'],
} as const;

/** Lays out the block: the ids of its columns are known before any of its formulas is written. */
export function planCreatorBlock(source: ReportSource): {
  columns: readonly MeasureColumn[];
  metrics: readonly BoundMetric[];
  numberIds: readonly string[];
} {
  const columns = measureColumns(source, 'creator');
  const metrics = boundMetrics(columns.map(({ id }) => id));
  const numberIds = [
    ...columns.map(({ id }) => id),
    ...metrics.map(({ metric }) => metric.id),
    ...DELIVERY_COLUMNS,
    ...JUDGEMENT_COLUMNS,
  ];
  return { columns, metrics, numberIds };
}

/** Writes a row per creator: as formulas while they are few, as values beyond. */
export function writeCreatorBlock(
  bands: Bands,
  source: ReportSource,
  rows: SourceRows,
  cellsOf: (band: Band) => Omit<CreatorCells, 'creatorName'>,
): CreatorBlock {
  const { columns, metrics, numberIds } = planCreatorBlock(source);
  const band = bands.add(CREATORS_BAND, numberIds);
  const cells: CreatorCells = {
    ...cellsOf(band),
    creatorName: (row) => band.cell('creator', row),
  };
  const formulas = new CreatorFormulas(source, rows, cells);
  const values = creatorValues(source, columns, metrics);
  const isLive = source.creators.length <= LIVE_CREATORS;
  for (const [at, creator] of source.creators.entries()) {
    const row = band.add({
      creator: creator.name,
      platform: creator.platform,
      stage: creator.stage,
    });
    const known = values[at]!;
    for (const column of columns) {
      if (isLive) band.set(column.id, row, formulas.column(column, creator, row));
      else setValue(band, column.id, row, known);
    }
    for (const bound of metrics) {
      if (isLive) band.set(bound.metric.id, row, formulas.metric(bound, row));
      else setValue(band, bound.metric.id, row, known);
    }
  }
  const lastRow = FIRST_DATA_ROW + source.creators.length - 1;
  return {
    band,
    columns,
    metrics,
    creators: source.creators,
    values,
    isLive,
    rowOf: (at) => FIRST_DATA_ROW + at,
    range: (id) => band.range(id, FIRST_DATA_ROW, lastRow),
    has: (id) => band.has(id),
  };
}

function setValue(band: Band, id: string, row: number, values: Values): void {
  const value = values.get(id)!;
  if (!Number.isNaN(value)) band.set(id, row, value);
}
