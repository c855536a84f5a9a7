import { call } from '../../../../src/cells/formula';
import { QUIET } from '../../../../src/report/drawing/look';
import { drawHeader, sectionTitle } from '../../../../src/report/drawing/table-head';
import type { ReadBands } from '../../../../src/report/model/bands';
import type { ReportModel } from '../../../../src/report/model/report-model';
import { numeric } from '../../../../src/report/read-back/cells';
import type { Drawing, Section } from '../../../../src/report/section';

const PLATFORMS_BAND = { name: 'platforms', columns: ['platform', 'creators', 'posts'] } as const;

/** A section as somebody would add it: a hidden table, lines that read it, two charts, a width and a summary. */
export const platforms = {
  id: 'platforms',
  isShown: (model) => platformsOf(model).length > 1,
  draw,
  readBack,
} satisfies Section<ReportModel>;

function platformsOf({ block }: ReportModel): readonly string[] {
  return [...new Set(block.creators.map(({ platform }) => platform))];
}

function draw(model: ReportModel, firstRow: number): Drawing {
  const { canvas, bands, block } = model;
  const band = bands.add(PLATFORMS_BAND);
  sectionTitle(canvas, firstRow, 'Platforms');
  drawHeader(canvas, firstRow + 1, [
    ['Platform', 1, 'left'],
    ['Creators', 2, 'right'],
  ]);
  const lines = { firstRow: firstRow + 2, rows: 0 };
  let firstInBand = 0;
  for (const platform of platformsOf(model)) {
    const row = band.add({ platform });
    const name = band.cell('platform', row);
    band.set('creators', row, call('COUNTIFS', block.range('platform'), name));
    band.set(
      'posts',
      row,
      call('SUMIFS', block.range('live_posts'), block.range('platform'), name),
    );
    firstInBand ||= row;
    canvas.put(lines.firstRow + lines.rows, 1, name);
    canvas.put(lines.firstRow + lines.rows, 2, band.cell('creators', row));
    lines.rows += 1;
  }
  const nextRow = lines.firstRow + lines.rows + 1;
  canvas.put(nextRow - 1, 1, 'Creators and their live posts.', QUIET);
  return {
    nextRow: nextRow + 1,
    charts: [
      {
        ...{ id: 'creators', type: 'COLUMN', ...lines, columns: [1, 2] },
        ...{ row: firstRow, column: 9, options: { title: 'Creators' } },
      },
      {
        ...{ id: 'posts', type: 'LINE', firstRow: firstInBand, rows: lines.rows },
        columns: [band.column('platform'), band.column('posts')],
        ...{ row: firstRow, column: 12, options: { title: 'Posts' } },
      },
    ],
    widths: [{ column: 5, columns: 2, width: 155 }],
  };
}

interface PlatformsSummary {
  readonly platforms:
    | readonly { readonly platform: string; readonly creators: number | null }[]
    | null;
}

function readBack(bands: ReadBands): PlatformsSummary {
  const rows = bands.rows(PLATFORMS_BAND);
  if (rows.length === 0) return { platforms: null };
  return {
    platforms: rows.map(({ platform, creators }) => ({
      platform: String(platform),
      creators: numeric(creators),
    })),
  };
}
