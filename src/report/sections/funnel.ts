import { BLANK, call, type Formula, operation, text } from '../../cells/formula';
import { STAGES, type Stage } from '../../metrics/metric';
import { QUIET, STATUS } from '../look';
import { conversionMeasure } from '../measures';
import type { MetricRow } from '../metric-rows';
import { INDENTED, numberFormat } from '../number-words';
import { drawHeader, type ReportModel, sectionBand, shownValue, statusWithSign } from '../section';

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

/** The chart stands beside the lines and is taller than they are. */
const ROOM_FOR_CHART = 3;

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
  drawHeader(canvas, firstRow + 1, [
    ['Stage', 1, 'left'],
    ['Volume', 2, 'right'],
    ['Step rate', 3, 'right'],
    ['Key KPI', 4, 'indented'],
    ['Value', 7, 'right'],
    ['Target', 8, 'right'],
    ['Status', 9, 'indented'],
  ]);
  let before: Formula | undefined;
  for (const [at, stage] of STAGES.entries()) {
    const row = firstRow + 2 + at;
    const volume = model.metrics.find(({ id }) => id === VOLUME_OF[stage]);
    const counted = whatIsCounted(stage, source.campaign.useCase);
    canvas.put(row, 1, `${capitalised(stage)}: ${counted}`, { bold: true });
    canvas.put(row, 2, volume ? shownValue(volume.value) : BLANK, {
      format: numberFormat('count', ''),
      align: 'right',
    });
    canvas.put(row, 3, stepRate(before, volume?.value), {
      format: numberFormat('fraction', ''),
      align: 'right',
    });
    before = volume?.value;
    const key = keyMetric(model, stage);
    if (key === undefined) continue;
    canvas.put(row, 4, key.fullLabel, { format: INDENTED });
    canvas.put(row, 7, shownValue(key.value), {
      format: numberFormat(key.unit, currency),
      align: 'right',
      bold: true,
    });
    canvas.put(row, 8, shownValue(key.target), {
      format: numberFormat(key.unit, currency),
      align: 'right',
    });
    canvas.put(row, 9, statusWithSign(key.status), { ...STATUS, format: INDENTED });
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
  if (before === undefined || now === undefined) return BLANK;
  return call(
    'IF',
    operation('=', call('COUNT', before, now), { kind: 'number', value: 2 }),
    call(
      'IF',
      operation('=', before, { kind: 'number', value: 0 }),
      BLANK,
      operation('/', now, before),
    ),
    BLANK,
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Every KPI of the funnel, stage by stage. Gives the next free row. */
export function drawStages(model: ReportModel, firstRow: number): number {
  const { canvas, settings, source } = model;
  const { currency } = source.campaign;
  sectionBand(canvas, firstRow, 'All KPIs by stage');
  drawHeader(canvas, firstRow + 1, [
    ['KPI', 1, 'left'],
    ['Value', 4, 'right'],
    ['Target', 5, 'right'],
    ['Attained', 6, 'right'],
    ['Status', 7, 'indented'],
    ['Made of', 9, 'left'],
  ]);
  let row = firstRow + 2;
  for (const stage of STAGES) {
    const metrics = model.metrics.filter((each) => each.stage === stage && isShown(model, each));
    if (metrics.length === 0) continue;
    canvas.put(row, 1, capitalised(stage), { bold: true });
    row += 1;
    for (const metric of metrics) {
      const format = numberFormat(metric.unit, currency);
      canvas.put(row, 1, metric.fullLabel);
      canvas.put(row, 4, shownValue(metric.value), { format, align: 'right', bold: true });
      canvas.put(row, 5, shownValue(metric.target), { format, align: 'right' });
      canvas.put(row, 6, shownValue(metric.attainment), {
        format: '0%;-0%;0%;"–"',
        align: 'right',
      });
      canvas.put(row, 7, statusWithSign(metric.status), { ...STATUS, format: INDENTED });
      canvas.put(row, 9, madeOf(metric, settings.get('creators')), QUIET);
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

function madeOf(metric: MetricRow, creators: Formula): Formula {
  const whole = (value: Formula) => call('FIXED', value, { kind: 'number', value: 0 });
  const some = operation(
    '&',
    text('from '),
    whole(metric.from),
    text(' of '),
    whole(creators),
    text(' creators'),
  );
  return call('IF', operation('<', metric.from, creators), some, text('all creators'));
}
