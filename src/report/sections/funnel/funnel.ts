import type { ConversionMeasure } from '../../../measures/conversions';
import { STAGES, type Stage } from '../../../metrics/metric';
import { FUNNEL_VOLUMES } from '../../../metrics/volumes';
import { COLORS, QUIET, STATUS } from '../../drawing/look';
import { numberFormat } from '../../drawing/number-words';
import {
  capitalised,
  STATUS_WIDTH,
  shownTarget,
  shownValue,
  statusWithIcon,
  UNKNOWN,
} from '../../drawing/shown';
import { drawHeader, sectionTitle } from '../../drawing/table-head';
import type { MetricRow } from '../../model/metric-rows';
import { metricOf, type ReportModel } from '../../model/report-model';
import type { Drawing, Section } from '../../section';
import { readBack } from './read-back';
import { stepInto, stepNote } from './steps';

/** The KPI that speaks for a stage where the campaign's own does not. */
const KEY_KPIS: Readonly<Record<Stage, readonly string[]>> = {
  awareness: ['cpm', 'reach_rate'],
  consideration: ['engagement_rate', 'ctr'],
  conversion: ['cpa', 'conversion_rate'],
  loyalty: ['repeat_purchase_rate', 'referral_rate'],
};

/** So that a text does not touch the number before it. */
const INDENT = '  ';

/** The chart stands beside the lines and is taller than they are: a line for a note on each step, and one between. */
const ROOM_FOR_CHART = STAGES.length;
const CHART_COLUMN = 9;

/** A line per stage with its volume, the step from the stage before, and its key KPI. */
export const funnel = { id: 'funnel', draw, readBack } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  const { canvas, source } = model;
  const { currency } = source.campaign;
  sectionTitle(canvas, firstRow, 'Funnel');
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
  const lines = { firstRow: firstRow + 2, rows: STAGES.length };
  let before: MetricRow | undefined;
  for (const [at, stage] of STAGES.entries()) {
    const row = lines.firstRow + at;
    const volume = metricOf(model, FUNNEL_VOLUMES[stage]);
    const counted = whatIsCounted(stage, source.campaign.conversions);
    canvas.put(row, 1, `${capitalised(stage)}: ${counted}`, { bold: true });
    canvas.put(row, 2, volume ? shownValue(volume.value) : UNKNOWN, {
      format: numberFormat('count', ''),
      align: 'right',
    });
    const step = stepInto(model, stage);
    if (at > 0)
      canvas.put(row, 3, step ? shownValue(step.value) : UNKNOWN, {
        format: numberFormat('fraction', ''),
        align: 'right',
      });
    if (step !== undefined && volume !== undefined && before !== undefined) {
      const shown = [volume.value, before.value] as const;
      const note = stepNote(model, step, counted, shown);
      canvas.put(lines.firstRow + lines.rows + at - 1, 1, note, QUIET);
    }
    before = volume;
    const key = keyMetric(model, stage);
    if (key === undefined) continue;
    const format = numberFormat(key.unit, currency);
    canvas.put(row, 4, `${INDENT}${key.label}`);
    canvas.put(row, 6, statusWithIcon(key.status), STATUS);
    canvas.put(row, 7, shownValue(key.value), { format, align: 'right', bold: true });
    canvas.put(row, 8, shownTarget(key.target), { format, align: 'right' });
  }
  return {
    nextRow: lines.firstRow + lines.rows + ROOM_FOR_CHART,
    widths: [{ column: 6, columns: 1, width: STATUS_WIDTH }],
    charts: [
      {
        // Without the first stage, beside which nothing else would be seen.
        ...{ id: 'from-clicks', type: 'BAR', columns: [1, 2] },
        ...{ firstRow: lines.firstRow + 1, rows: lines.rows - 1 },
        ...{ row: firstRow + 1, column: CHART_COLUMN },
        options: {
          legend: { position: 'none' },
          hAxis: { format: '#,##0', viewWindow: { min: 0 } },
          colors: [COLORS.green],
          height: 140,
        },
      },
    ],
  };
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

function whatIsCounted(stage: Stage, conversions: ConversionMeasure): string {
  switch (stage) {
    case 'awareness':
      return 'impressions';
    case 'consideration':
      return 'clicks';
    case 'conversion':
      return conversions;
    case 'loyalty':
      return 'repeat customers';
  }
}
