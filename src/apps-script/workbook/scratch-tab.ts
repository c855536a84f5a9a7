type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Makes tabs while the person stays where they are, with what they selected: a new tab comes to the front. */
export function keepingView<T>(spreadsheet: Spreadsheet, work: () => T): T {
  const shown = spreadsheet.getActiveSheet();
  try {
    return work();
  } finally {
    spreadsheet.setActiveSheet(shown, true);
  }
}

/**
 * Makes a tab to work in, at a place or behind the one that is shown, and shows it; what a broken run left under its
 * name is thrown away.
 */
export function insertScratch(spreadsheet: Spreadsheet, name: string, position?: number): Sheet {
  const insert = (at: number | undefined) =>
    at === undefined ? spreadsheet.insertSheet(name) : spreadsheet.insertSheet(name, at);
  try {
    return insert(position);
  } catch (error) {
    const left = spreadsheet.getSheetByName(name);
    if (left === null) throw error;
    spreadsheet.deleteSheet(left);
    const isBehindAll = position !== undefined && position > spreadsheet.getNumSheets();
    return insert(isBehindAll ? spreadsheet.getNumSheets() : position);
  }
}
