import { NUMBER, recordOf } from '../schema';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const PROPERTY = 'tabs';

/** The ids of tabs by the names that we know them by. */
export type TabIds = Readonly<Record<string, number>>;

const TAB_IDS = recordOf('ids of tabs', NUMBER);

/** The tabs that reports were built from: people rename tabs, and their ids stay. What cannot be read is forgotten. */
export function knownTabs(): TabIds {
  const kept = PropertiesService.getDocumentProperties().getProperty(PROPERTY);
  const ids = TAB_IDS.read(kept === null ? {} : JSON.parse(kept), PROPERTY);
  return ids.ok ? ids.value : {};
}

/** Remembers tabs; those of before that are not among them are forgotten. */
export function keepTabs(ids: TabIds): void {
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, JSON.stringify(ids));
}

/** Remembers one tab, or forgets it; gives the id that it had before, null where it was not known. */
export function keepTab(name: string, id: number | null): number | null {
  const { [name]: before = null, ...others } = knownTabs();
  if (before !== id) keepTabs(id === null ? others : { ...others, [name]: id });
  return before;
}

/** A tab by its name; else the one that had it when a report was built, whatever it is called now. */
export function sheetNamed(spreadsheet: Spreadsheet, name: string): Sheet | null {
  const found = spreadsheet.getSheetByName(name);
  if (found !== null) return found;
  const id = knownTabs()[name];
  return id === undefined ? null : spreadsheet.getSheetById(id);
}
