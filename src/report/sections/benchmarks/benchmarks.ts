import { QUIET } from '../../drawing/look';
import { numberFormat } from '../../drawing/number-words';
import { shownValue } from '../../drawing/shown';
import { drawHeader, sectionTitle } from '../../drawing/table-head';
import type { ReportModel } from '../../model/report-model';
import type { Drawing, Section } from '../../section';

/** What others reach, beside the campaign's own numbers. */
export const benchmarks = {
  id: 'benchmarks',
  isShown: (model) => model.benchmarks.length > 0,
  draw,
} satisfies Section<ReportModel>;

function draw(model: ReportModel, firstRow: number): Drawing {
  const { canvas, source } = model;
  sectionTitle(canvas, firstRow, 'Benchmarks');
  drawHeader(canvas, firstRow + 1, [
    ['KPI', 1, 'left'],
    ['Value', 3, 'right'],
    ['From', 4, 'right'],
    ['To', 5, 'right'],
    ['Platform', 7, 'left'],
    ['Source', 9, 'left'],
  ]);
  let row = firstRow + 2;
  for (const [at, { metric, platform, low, high, source: who }] of model.benchmarks.entries()) {
    const format = numberFormat(metric.unit, source.campaign.currency);
    if (model.benchmarks[at - 1]?.metric !== metric) {
      canvas.put(row, 1, metric.fullLabel);
      canvas.put(row, 3, shownValue(metric.value), { format, align: 'right', bold: true });
    }
    canvas.put(row, 4, low, { format, align: 'right' });
    canvas.put(row, 5, high, { format, align: 'right' });
    canvas.put(row, 7, platform);
    canvas.put(row, 9, who, QUIET);
    row += 1;
  }
  canvas.put(
    row,
    1,
    'Ranges of others differ widely. Your own, in Benchmarks, go before them.',
    QUIET,
  );
  return { nextRow: row + 2 };
}
