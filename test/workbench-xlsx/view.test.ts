import { describe, expect, it } from 'vitest';
import { must } from '../../workbench/xlsx/excelize';
import { renamedSheets } from '../../workbench/xlsx/sheet-names';
import { opened } from './opened';
import { down, workbookOf } from './sheet-of';

const SHEET = 'xl/worksheets/sheet1.xml';

describe('a sheet in the file', () => {
  it('keeps order, names, and what is hidden', async () => {
    const { file } = await opened(
      workbookOf(
        { name: 'Helper', hidden: true },
        { name: "Report · Ann's launch" },
        { name: 'Posts' },
      ),
    );
    expect(file.GetSheetList().list).toEqual(['Helper', "Report · Ann's launch", 'Posts']);
    expect(file.GetSheetVisible('Helper').visible).toBe(false);
    expect(file.GetSheetVisible('Posts').visible).toBe(true);
    expect(file.GetActiveSheetIndex().index).toBe(1);
  });

  it('has its widths and heights in the units of Excel', async () => {
    const { file, part } = await opened(
      workbookOf({
        columnWidths: [{ column: 2, width: 140 }],
        rowHeights: [{ row: 3, height: 40 }],
      }),
    );
    expect(must(file.GetColWidth('Data', 'B')).width).toBe(20);
    expect(must(file.GetRowHeight('Data', 3)).height).toBe(30);
    expect(must(file.GetColWidth('Data', 'F')).width).toBeCloseTo(100 / 7, 6);
    expect(await part(SHEET)).toContain('<row r="3" ht="30" customHeight="1">');
  });

  it('makes room for wrapped texts without fixing the height', async () => {
    const { part } = await opened(
      workbookOf({ cells: down({ value: 'word '.repeat(40), wrap: true }, { value: 'one' }) }),
    );
    const xml = await part(SHEET);
    const height = Number(/<row r="1" ht="([\d.]+)">/.exec(xml)?.[1]);
    expect(height).toBeGreaterThan(10 * 12);
    expect(xml).toContain('<row r="2"><c');
  });

  it('hides rows and columns', async () => {
    const { file } = await opened(workbookOf({ hiddenRows: [5], hiddenColumns: [3, 4] }));
    expect(must(file.GetRowVisible('Data', 5)).visible).toBe(false);
    expect(must(file.GetColVisible('Data', 'C')).visible).toBe(false);
    expect(must(file.GetColVisible('Data', 'D')).visible).toBe(false);
    expect(must(file.GetColVisible('Data', 'E')).visible).toBe(true);
  });

  it.each([
    [2, 1, 'B3', 'bottomRight'],
    [1, 0, 'A2', 'bottomLeft'],
    [0, 2, 'C1', 'topRight'],
  ])('freezes %d rows and %d columns', async (frozenRows, frozenColumns, first, pane) => {
    const { file } = await opened(workbookOf({ frozenRows, frozenColumns }));
    expect(must(file.GetPanes('Data')).panes).toMatchObject({
      Freeze: true,
      XSplit: frozenColumns,
      YSplit: frozenRows,
      TopLeftCell: first,
      ActivePane: pane,
    });
  });

  it('freezes nothing unasked', async () => {
    const { part } = await opened(workbookOf({}));
    expect(await part(SHEET)).not.toContain('<pane');
  });

  it('hides gridlines and colours the tab', async () => {
    const { file } = await opened(
      workbookOf({ gridlinesHidden: true, tabColor: '#1a73e8' }, { name: 'Plain' }),
    );
    expect(must(file.GetSheetView('Data', -1)).opts.ShowGridLines).toBe(false);
    expect(must(file.GetSheetView('Plain', -1)).opts.ShowGridLines).toBe(true);
    expect(must(file.GetSheetProps('Data')).props.TabColorRGB).toBe('FF1A73E8');
  });

  it('prints on A4, landscape, one page wide, with its frozen rows on every page', async () => {
    const { file, part } = await opened(workbookOf({ name: "Ann's", frozenRows: 2 }));
    expect(must(file.GetPageLayout("Ann's")).opts).toMatchObject({
      Size: 9,
      Orientation: 'landscape',
      FitToWidth: 1,
      FitToHeight: 0,
    });
    expect(await part(SHEET)).toMatch(/<pageSetUpPr fitToPage="(1|true)"/);
    expect(await part('xl/workbook.xml')).toMatch(
      /<definedName[^>]*_xlnm.Print_Titles[^>]*>&#39;Ann&#39;&#39;s&#39;!\$1:\$2</,
    );
    expect(must(file.GetHeaderFooter("Ann's")).opts.OddFooter).toBe('&C&P / &N');
  });

  it('carries notes and the title of the document', async () => {
    const { file } = await opened(workbookOf({ cells: down({ value: 1, note: 'a <note>' }) }), {
      title: 'Spring & summer',
    });
    expect(must(file.GetComments('Data')).comments).toMatchObject([
      { Cell: 'A1', Text: 'a <note>' },
    ]);
    expect(must(file.GetDocProps()).props.Title).toBe('Spring & summer');
  });
});

describe('renamedSheets', () => {
  it('renames only what Excel refuses, and never twice to the same', () => {
    const long = 'A tab whose name is far longer than 31 characters';
    expect([...renamedSheets(['Posts', 'a/b', 'a b', long, `${long}!`])]).toEqual([
      ['a/b', 'a b 2'],
      [long, 'A tab whose name is far longer '],
      [`${long}!`, 'A tab whose name is far longe 2'],
    ]);
  });

  it('is followed by formulas and charts', async () => {
    const { file } = await opened(
      workbookOf({ name: 'a/b', cells: down({ value: 1, formula: "='a/b'!B1" }) }),
    );
    expect(file.GetSheetList().list).toEqual(['a b']);
    expect(file.GetCellFormula('a b', 'A1').formula).toBe("'a b'!B1");
  });
});
