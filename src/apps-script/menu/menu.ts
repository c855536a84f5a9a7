/** The add-on's menu: what a person reads, and the function it calls. */
export const MENU: readonly { readonly caption: string; readonly target: string }[] = [
  { caption: 'Open Creator Funnel', target: 'openSidebar' },
  { caption: 'Generate missing links and codes', target: 'generateMissingLinks' },
  { caption: 'Build or refresh all reports', target: 'buildAllReports' },
];

/** Adds the menu. Before the add-on is used in a file nothing but this is allowed. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { caption, target } of MENU) menu.addItem(caption, target);
  menu.addToUi();
}

/** Right after the installation the menu is there at once. */
export function onInstall(): void {
  onOpen();
}

/** Opens the sidebar. */
export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Creator Funnel'),
  );
}
