import type { CellValue } from '../../../cells/cell-value';
import type { MissingTab } from '../../../report/doubts/kinds/missing-tab';
import { REPORT_DECODERS } from '../../../report/source/report-source';
import { columnsByHeader } from '../../../tabs/rows/read-table';
import type { Tab } from '../../../tabs/tab';
import { WORKBOOK } from '../../../tabs/workbook';
import { keepTabs, type TabIds } from '../../workbook/known-tabs';
import type { WorkbookTabs } from '../../workbook/workbook-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

function reportTabs(): Tab[] {
  return Object.values(REPORT_DECODERS).map(({ tab }) => tab);
}

/** The tabs that a report may be built without: that the others are gone is told before. */
const OPTIONAL = reportTabs().filter(({ required }) => !required);

/** A tab with fewer of our columns may be anything. */
const LEAST_COLUMNS = 4;

/** The tabs that an earlier report was built from and that are gone, each with the one that looks like it. */
export function missingTabs(spreadsheet: Spreadsheet, tabs: WorkbookTabs): MissingTab[] {
  const gone = OPTIONAL.filter(({ name }) => tabs.sheet(name) === null);
  if (gone.length === 0) return [];
  return gone
    .filter(({ name }) => tabs.known[name] !== undefined)
    .map((tab) => ({ tab: tab.name, like: likeTab(spreadsheet, tab)?.getName() ?? null }));
}

/** Remembers the tabs that a report was built from; those that are gone stay remembered, so that they are missed. */
export function rememberTabs(tabs: WorkbookTabs): void {
  const found: Record<string, number> = {};
  for (const { name } of reportTabs()) {
    const sheet = tabs.sheet(name);
    if (sheet !== null) found[name] = sheet.getSheetId();
  }
  const now: TabIds = { ...tabs.known, ...found };
  if (JSON.stringify(now) !== JSON.stringify(tabs.known)) keepTabs(now);
}

/** The tab of people that has most of the columns. */
function likeTab(spreadsheet: Spreadsheet, tab: Tab): Sheet | undefined {
  const ours = new Set(WORKBOOK.map(({ name }) => name));
  const needed = tab.columns.filter(({ headerRequired }) => headerRequired);
  let most = LEAST_COLUMNS - 1;
  let found: Sheet | undefined;
  for (const sheet of spreadsheet.getSheets()) {
    if (ours.has(sheet.getName()) || sheet.getLastRow() === 0) continue;
    const [headers = []] = sheet
      .getRange(1, 1, 1, sheet.getLastColumn())
      .getValues() as CellValue[][];
    const columns = [...columnsByHeader(tab, headers).values()];
    if (columns.length <= most || !needed.every((each) => columns.includes(each))) continue;
    most = columns.length;
    found = sheet;
  }
  return found;
}
