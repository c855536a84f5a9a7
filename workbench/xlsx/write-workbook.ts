import type { SheetSnapshot, WorkbookSnapshot } from '../engine/snapshot';
import type { RowsOfSheet } from '../engine/translate-formula';
import { fixedArea } from './a1';
import { type CellWriting, sheetDataXml } from './cell-xml';
import { finishedChart, sizedCharts } from './chart-xml';
import { addChart } from './charts';
import { type Excelize, type ExcelizeFile, must } from './excelize';
import { callsOneOf, formulaForFile } from './formula-for-file';
import { addConditionalFormats, addDropdowns } from './rules';
import { renamedSheets } from './sheet-names';
import { setView } from './sheet-view';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE, styleNumbers } from './styles';
import { rewriteZip } from './zip';

export interface WriteOptions {
  /** Functions that only Sheets with the add-on knows: their cells are written as values. */
  customFunctions?: string[];
  /** The title among the document's properties. */
  title?: string;
  /** The tab that is in front when the file is opened; the first one where this is left out. */
  front?: string;
}

/** The list of parts comes in another order every time; the same workbook gives the same bytes. */
function inFixedOrder(contentTypes: string): string {
  const parts = contentTypes.match(/<(Default|Override) [^>]*><\/\1>/g) ?? [];
  const around = contentTypes.split(/<(?:Default|Override) .*<\/(?:Default|Override)>/s);
  return [around[0], ...parts.sort(), around[1]].join('');
}

const EMPTY_SHEET: SheetSnapshot = {
  id: 0,
  name: '',
  hidden: true,
  gridlinesHidden: false,
  rowCount: 1,
  columnCount: 1,
  cells: [],
  columnWidths: [],
  rowHeights: [],
  hiddenRows: [],
  hiddenColumns: [],
  frozenRows: 0,
  frozenColumns: 0,
  conditionalFormats: [],
  charts: [],
  dropdowns: [],
};

const LISTS = 'Lists of choices';

/** Gathers the lists that are too long for a rule on one hidden sheet, a column each. */
function choiceLists(taken: ReadonlySet<string>) {
  let name = LISTS;
  while (taken.has(name)) name += ' 2';
  const columns: string[][] = [];
  const reference = (choices: string[]): string => {
    const known = columns.findIndex((column) => column.join('\n') === choices.join('\n'));
    const column = known === -1 ? columns.push(choices) : known + 1;
    return fixedArea(name, { row: 1, column, rows: choices.length, columns: 1 });
  };
  const sheet = (): SheetSnapshot | undefined =>
    columns.length === 0
      ? undefined
      : {
          ...EMPTY_SHEET,
          name,
          cells: columns.flatMap((choices, column) =>
            choices.map((value, row) => ({ row: row + 1, column: column + 1, value })),
          ),
        };
  return { reference, sheet };
}

/** The library starts with one sheet; the others follow in order, so their files are numbered so. */
function addSheets(file: ExcelizeFile, names: string[]): void {
  names.forEach((name, at) => {
    must(at === 0 ? file.SetSheetName('Sheet1', name) : file.NewSheet(name));
  });
}

function setWorkbook(
  file: ExcelizeFile,
  sheets: SheetSnapshot[],
  { title, front }: { title: string | undefined; front: number },
): void {
  // The active sheet cannot be hidden, and the first one is active until another is.
  const firstSeen = sheets.findIndex((sheet) => !sheet.hidden);
  must(file.SetActiveSheet(Math.max(0, front >= 0 ? front : firstSeen)));
  must(file.SetDefaultFont(DEFAULT_FONT));
  must(file.SetCalcProps({ FullCalcOnLoad: true }));
  must(file.SetDocProps({ Creator: 'Creator Funnel', ...(title ? { Title: title } : {}) }));
}

/** Names of sheets, as the workbook has them, become those of the file. */
function withFileNames(snapshot: WorkbookSnapshot, renamed: ReadonlyMap<string, string>) {
  const inFile = (name: string) => renamed.get(name) ?? name;
  return snapshot.sheets.map((sheet) => ({
    ...sheet,
    name: inFile(sheet.name),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.map((range) => ({ ...range, sheet: inFile(range.sheet) })),
    })),
  }));
}

/** The library has no way to set the size of the default font, which every width is counted in. */
const withDefaultFontSize = (styles: string) =>
  styles.replace(/(<fonts[^>]*><font>.*?<sz val=")\d+(")/s, `$1${DEFAULT_FONT_SIZE}$2`);

const withSheetData = (data: string) => (sheet: string) =>
  sheet.replace(/<sheetData>.*?<\/sheetData>|<sheetData\/>/s, () => data);

/** The parts of a file are numbered in the order in which they were added. */
const numberIn = (name: string, pattern: RegExp) => Number(pattern.exec(name)?.[1]);

/** An .xlsx file of a whole workbook: live formulas beside their values, formats, rules and charts. */
export async function writeWorkbook(
  excelize: Excelize,
  snapshot: WorkbookSnapshot,
  { customFunctions = [], title, front }: WriteOptions = {},
): Promise<Uint8Array> {
  const file = excelize.NewFile();
  const renamed = renamedSheets(snapshot.sheets.map(({ name }) => name));
  const sheets: SheetSnapshot[] = withFileNames(snapshot, renamed);
  const custom = new Set(customFunctions.map((name) => name.toUpperCase()));
  const rowCounts = new Map(snapshot.sheets.map(({ name, rowCount }) => [name, rowCount]));
  const lists = choiceLists(new Set(sheets.map(({ name }) => name)));
  const styleNumber = styleNumbers(file);

  addSheets(
    file,
    sheets.map(({ name }) => name),
  );
  setWorkbook(file, sheets, {
    title,
    front: snapshot.sheets.findIndex(({ name, hidden }) => name === front && !hidden),
  });
  const sheetData = sheets.map((sheet) => {
    const rows: RowsOfSheet = (name) =>
      (name === undefined ? undefined : rowCounts.get(name)) ?? sheet.rowCount;
    const forFile = (formula: string) => formulaForFile(formula, rows, renamed);
    const writing: CellWriting = {
      styleNumber,
      formula: ({ formula }) =>
        formula === undefined || callsOneOf(formula, custom) ? undefined : forFile(formula),
    };
    setView(file, sheet.name, sheet);
    addConditionalFormats(file, sheet.name, sheet, forFile);
    addDropdowns(file, sheet.name, sheet, lists.reference);
    return sheetDataXml(sheet, writing);
  });
  // A chart names sheets that must exist by then.
  const drawings = sheets
    .map((sheet) => sheet.charts.filter((chart) => addChart(excelize, file, sheet.name, chart)))
    .filter((charts) => charts.length > 0);
  const charts = drawings.flat();
  const listSheet = lists.sheet();
  if (listSheet) {
    must(file.NewSheet(listSheet.name));
    setView(file, listSheet.name, listSheet);
    sheetData.push(sheetDataXml(listSheet, { styleNumber, formula: () => undefined }));
  }
  const { buffer } = must(file.WriteToBuffer());
  return rewriteZip(buffer as Uint8Array, (name) => {
    if (name === 'xl/styles.xml') return withDefaultFontSize;
    if (name === '[Content_Types].xml') return inFixedOrder;
    const data = sheetData[numberIn(name, /^xl\/worksheets\/sheet(\d+)\.xml$/) - 1];
    if (data !== undefined) return withSheetData(data);
    const chart = charts[numberIn(name, /^xl\/charts\/chart(\d+)\.xml$/) - 1];
    if (chart) return finishedChart(chart);
    const drawing = drawings[numberIn(name, /^xl\/drawings\/drawing(\d+)\.xml$/) - 1];
    return drawing && sizedCharts(drawing);
  });
}
