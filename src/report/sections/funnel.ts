import { call, type Formula, joined, number, operation, text } from '../../cells/formula';
import { conversionMeasure } from '../../measures/conversions';
import { STAGES, type Stage } from '../../metrics/metric';
import { QUIET, STAGE_HEADING, STATUS } from '../drawing/look';
import { inWords, numberFormat } from '../drawing/number-words';
import {
  capitalised,
  drawHeader,
  fromHowMany,
  interval,
  type ReportModel,
  remarks,
  sectionBand,
  shownTarget,
  shownValue,
  statusWithSign,
  UNKNOWN,
} from '../drawing/section';
import type { MetricRow } from '../model/metric-rows';

const VOLUME_OF: Readonly<Record<Stage, string>> = {
  awareness: 'impressions',
  consideration: 'clicks',
  conversion: 'conversions',
  loyalty: 'repeat_customers',
};

/** The KPI that speaks for a stage where the campaign's own does not. */
const KEY_KPIS: Readonly<Record<Stage, readonly string[]>> = {
  awareness: ['cpm', 'reach_rate'],
  consideration: ['engagement_rate', 'ctr'],
  conversion: ['cpa', 'conversion_rate'],
  loyalty: ['repeat_purchase_rate', 'referral_rate'],
};

/** So that a text does not touch the number before it. */
const INDENT = '  ';

/** The chart stands beside the lines and is taller than they are. */
const ROOM_FOR_CHART = 3;
export const CHART_COLUMN = 9;

/** Where the funnel's chart reads its stages and volumes. */
export interface FunnelPlace {
  readonly firstRow: number;
  readonly rows: number;
  readonly nextRow: number;
}

/** The funnel: a line per stage with its volume, the step from the stage before, and its key KPI. */
export function drawFunnel(model: ReportModel, firstRow: number): FunnelPlace {
  const { canvas, source } = model;
  const { currency } = source.campaign;
  sectionBand(canvas, firstRow, 'Funnel');
  drawHeader(
    canvas,
    firstRow + 1,
    [
      ['Stage', 1, 'left'],
      ['Volume', 2, 'right'],
      ['Step rate', 3, 'right'],
      [`${INDENT}Key KPI`, 4, 'left'],
      ['Status', 6, 'left'],
      ['Value', 7, 'right'],
      ['Target', 8, 'right'],
    ],
    CHART_COLUMN - 1,
  );
  let before: Formula | undefined;
  for (const [at, stage] of STAGES.entries()) {
    const row = firstRow + 2 + at;
    const volume = model.metrics.find(({ id }) => id === VOLUME_OF[stage]);
    const counted = whatIsCounted(stage, source.campaign.useCase);
    canvas.put(row, 1, `${capitalised(stage)}: ${counted}`, { bold: true });
    canvas.put(row, 2, volume ? shownValue(volume.value) : UNKNOWN, {
      format: numberFormat('count', ''),
      align: 'right',
    });
    if (at > 0)
      canvas.put(row, 3, stepRate(before, volume?.value), {
        format: numberFormat('fraction', ''),
        align: 'right',
      });
    before = volume?.value;
    const key = keyMetric(model, stage);
    if (key === undefined) continue;
    const format = numberFormat(key.unit, currency);
    canvas.put(row, 4, `${INDENT}${key.label}`);
    canvas.put(row, 6, statusWithSign(key.status), STATUS);
    canvas.put(row, 7, shownValue(key.value), { format, align: 'right', bold: true });
    canvas.put(row, 8, shownTarget(key.target), { format, align: 'right' });
  }
  const firstLine = firstRow + 2;
  const rows = STAGES.length;
  return { firstRow: firstLine, rows, nextRow: firstLine + rows + ROOM_FOR_CHART };
}

function keyMetric({ metrics, source }: ReportModel, stage: Stage): MetricRow | undefined {
  const { primaryKpi, diagnosticKpi } = source.campaign;
  const own = [primaryKpi.id, diagnosticKpi?.id];
  const ofStage = metrics.filter((each) => each.stage === stage);
  return (
    own.map((id) => ofStage.find((each) => each.id === id)).find((each) => each !== undefined) ??
    KEY_KPIS[stage]
      .map((id) => ofStage.find((each) => each.id === id))
      .find((each) => each !== undefined)
  );
}

function whatIsCounted(stage: Stage, useCase: Parameters<typeof conversionMeasure>[0]): string {
  switch (stage) {
    case 'awareness':
      return 'impressions';
    case 'consideration':
      return 'clicks';
    case 'conversion':
      return conversionMeasure(useCase);
    case 'loyalty':
      return 'repeat customers';
  }
}

function stepRate(before: Formula | undefined, now: Formula | undefined): Formula {
  if (before === undefined || now === undefined) return UNKNOWN;
  return call(
    'IF',
    operation('=', call('COUNT', before, now), number(2)),
    call('IF', operation('=', before, number(0)), UNKNOWN, operation('/', now, before)),
    UNKNOWN,
  );
}

/** Every KPI of the funnel, stage by stage. Gives the next free row. */
export function drawStages(model: ReportModel, firstRow: number): number {
  const { canvas, source } = model;
  const { currency } = source.campaign;
  sectionBand(canvas, firstRow, 'All KPIs by stage');
  drawHeader(canvas, firstRow + 1, [
    ['KPI', 1, 'left'],
    ['Value', 3, 'right'],
    ['Target', 4, 'right'],
    ['Attained', 5, 'right'],
    ['Status', 7, 'left'],
    ['Made of', 9, 'left'],
  ]);
  let row = firstRow + 2;
  for (const stage of STAGES) {
    const metrics = model.metrics.filter((each) => each.stage === stage && isShown(model, each));
    if (metrics.length === 0) continue;
    canvas.put(row, 1, capitalised(stage), STAGE_HEADING);
    row += 1;
    for (const metric of metrics) {
      const format = numberFormat(metric.unit, currency);
      canvas.put(row, 1, metric.fullLabel);
      canvas.put(row, 3, shownValue(metric.value), { format, align: 'right', bold: true });
      canvas.put(row, 4, shownTarget(metric.target), { format, align: 'right' });
      canvas.put(row, 5, shownTarget(metric.attainment), { format: '0%', align: 'right' });
      canvas.put(row, 7, statusWithSign(metric.status), STATUS);
      canvas.put(row, 9, madeOf(model, metric), QUIET);
      row += 1;
    }
  }
  return row + 1;
}

/** Of what nobody has a value yet, only the KPIs that people look for have a line. */
function isShown({ block, source }: ReportModel, { id }: MetricRow): boolean {
  const { primaryKpi, diagnosticKpi } = source.campaign;
  return (
    LOOKED_FOR.has(id) ||
    [primaryKpi.id, diagnosticKpi?.id, ...source.targets.map(({ kpi }) => kpi.id)].includes(id) ||
    block.values.some((values) => !Number.isNaN(values.get(id) ?? Number.NaN))
  );
}

const LOOKED_FOR = new Set([
  'impressions',
  'reach',
  'views',
  'cpm',
  'engagements',
  'engagement_rate',
  'clicks',
  'ctr',
  'conversions',
  'conversion_rate',
  'cpa',
  'revenue',
  'roas',
]);

/** `218 conversions · likely 21.58–28.27 · 11 of 13 creators`: as much of it as there is to say. */
function madeOf(model: ReportModel, metric: MetricRow): Formula {
  const range = interval(metric);
  const some = fromHowMany(model, metric);
  if (metric.counts === undefined) return remarks(range, some);
  const { one, many } = metric.counts;
  const isOne = operation('=', metric.base, number(1));
  const count = joined(
    inWords(metric.base, 'count', ''),
    call('IF', isOne, text(` ${one}`), text(` ${many}`)),
  );
  return remarks({ when: call('ISNUMBER', metric.base), says: count }, range, some);
}
