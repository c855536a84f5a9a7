import { STAGES } from '../../../metrics/metric';
import { QUIET, STAGE_HEADING, STATUS } from '../../drawing/look';
import { numberFormat } from '../../drawing/number-words';
import { ifAny, remarks } from '../../drawing/remark';
import { interval, wholeRevenue } from '../../drawing/remarks';
import { capitalised, shownTarget, shownValue, statusWithIcon } from '../../drawing/shown';
import { drawHeader, sectionTitle } from '../../drawing/table-head';
import type { MetricRow } from '../../model/metric-rows';
import type { ReportModel } from '../../model/report-model';
import type { Drawing, Section } from '../../section';

/** Every KPI of the campaign, stage by stage. */
export const stages = { id: 'stages', draw } satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  const { canvas, source } = model;
  const { currency } = source.campaign;
  sectionTitle(canvas, firstRow, 'All KPIs by stage');
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
    const metrics = model.metrics.filter((each) => each.stage === stage && hasLine(model, each));
    if (metrics.length === 0) continue;
    canvas.put(row, 1, capitalised(stage), STAGE_HEADING);
    row += 1;
    for (const metric of metrics) {
      const format = numberFormat(metric.unit, currency);
      canvas.put(row, 1, metric.fullLabel);
      canvas.put(row, 3, shownValue(metric.value), { format, align: 'right', bold: true });
      canvas.put(row, 4, shownTarget(metric.target), { format, align: 'right' });
      canvas.put(row, 5, shownTarget(metric.attainment), { format: '0%', align: 'right' });
      canvas.put(row, 7, statusWithIcon(metric.status), STATUS);
      const made = remarks(ifAny(metric.madeOf), interval(metric), ...wholeRevenue(model, metric));
      canvas.put(row, 9, made, QUIET);
      row += 1;
    }
  }
  return { nextRow: row + 1 };
}

/** Of what nobody has a value yet, only the KPIs that people look for have a line. */
function hasLine({ block, source }: ReportModel, { id }: MetricRow): boolean {
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
