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

/** Makes a tab to work in; what a broken run left under its name is thrown away. */
export function insertScratch(spreadsheet: Spreadsheet, name: string, position?: number): Sheet {
  const at = position ?? spreadsheet.getNumSheets();
  try {
    return spreadsheet.insertSheet(name, at);
  } catch (error) {
    const left = spreadsheet.getSheetByName(name);
    if (left === null) throw error;
    spreadsheet.deleteSheet(left);
    return spreadsheet.insertSheet(name, Math.min(at, spreadsheet.getNumSheets()));
  }
}
