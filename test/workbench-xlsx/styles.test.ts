import { describe, expect, it } from 'vitest';
import type { CellSnapshot } from '../../workbench/engine/snapshot';
import { must } from '../../workbench/xlsx/excelize';
import { opened } from './opened';
import { down, workbookOf } from './sheet-of';

async function styleOf(cell: Partial<CellSnapshot>) {
  const { file } = await opened(workbookOf({ cells: down({ value: 1, ...cell }) }));
  return must(file.GetStyle(must(file.GetCellStyle('Data', 'A1')).style)).style;
}

describe('the look of a cell', () => {
  it('is Arial 10 unless something else is asked for', async () => {
    expect((await styleOf({})).Font).toMatchObject({ Family: 'Arial', Size: 10 });
  });

  it('counts widths in a default font of the same size', async () => {
    const { part } = await opened(workbookOf({}));
    expect(await part('xl/styles.xml')).toMatch(/<fonts[^>]*><font>.*?val="Arial".*?<sz val="10"/);
  });

  it('has its font', async () => {
    const { Font } = await styleOf({
      bold: true,
      italic: true,
      fontSize: 18,
      fontFamily: 'Georgia',
      fontColor: '#1a73e8',
    });
    expect(Font).toMatchObject({ Bold: true, Italic: true, Size: 18, Family: 'Georgia' });
    expect(Font?.Color).toMatch(/1a73e8$/i);
  });

  it('has its fill, its lines and its place in the cell', async () => {
    const style = await styleOf({
      background: '#fce8e6',
      borderTop: '#111111',
      borderBottom: '#222222',
      horizontalAlignment: 'right',
      verticalAlignment: 'middle',
      wrap: true,
    });
    expect(style.Fill).toMatchObject({ Type: 'pattern', Pattern: 1 });
    expect(style.Fill?.Color?.[0]).toMatch(/fce8e6$/i);
    expect(style.Border?.map(({ Type, Style }) => [Type, Style]).sort()).toEqual([
      ['bottom', 1],
      ['top', 1],
    ]);
    expect(style.Alignment).toMatchObject({
      Horizontal: 'right',
      Vertical: 'center',
      WrapText: true,
    });
  });

  it.each([
    '#,##0;-#,##0;0;"–"',
    '0.0%',
    'yyyy-mm-dd',
    '#,##0.00 "€"',
    '@',
  ])('has the number format %s', async (numberFormat) => {
    const { part } = await opened(workbookOf({ cells: down({ value: 1, numberFormat }) }));
    const styles = (await part('xl/styles.xml')).replaceAll('&#34;', '"');
    const id = [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="(.*?)"><\/numFmt>/g)].find(
      ([, , code]) => code === numberFormat,
    )?.[1];
    expect(id).toBeDefined();
    expect(styles).toMatch(new RegExp(`<xf numFmtId="${id}"[^>]*applyNumberFormat`));
  });

  it('is shared by the cells that look alike', async () => {
    const cells = Array.from({ length: 3000 }, (_, at) => ({
      row: at + 1,
      column: 1,
      value: at,
      bold: at % 2 === 0,
    }));
    const { part } = await opened(workbookOf({ cells }));
    expect(await part('xl/styles.xml')).toContain('<cellXfs count="3">');
  });
});

it('writes ten thousand rows of ten columns', async () => {
  const cells = Array.from({ length: 100_000 }, (_, at) => ({
    row: Math.floor(at / 10) + 1,
    column: (at % 10) + 1,
    value: at,
    numberFormat: at % 2 ? '#,##0' : '0.0%',
  }));
  const { value } = await opened(workbookOf({ rowCount: 10_000, cells }));
  expect(value('J10000')).toBe('99999');
});
