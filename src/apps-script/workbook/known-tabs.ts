type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const PROPERTY = 'tabs';

/** The ids of tabs by the names that we know them by. */
export type TabIds = Readonly<Record<string, number>>;

/** The tabs that reports were built from: people rename tabs, and their ids stay. */
export function knownTabs(): TabIds {
  const kept = PropertiesService.getDocumentProperties().getProperty(PROPERTY);
  return kept === null ? {} : (JSON.parse(kept) as TabIds);
}

/** Remembers tabs; those of before that are not among them are forgotten. */
export function keepTabs(ids: TabIds): void {
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, JSON.stringify(ids));
}

/** A tab by its name; else the one that had it when a report was built, whatever it is called now. */
export function sheetNamed(spreadsheet: Spreadsheet, name: string): Sheet | null {
  const found = spreadsheet.getSheetByName(name);
  if (found !== null) return found;
  const id = knownTabs()[name];
  return id === undefined ? null : spreadsheet.getSheetById(id);
}
