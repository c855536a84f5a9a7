import { expect, test } from 'vitest';
import type { OpenMode } from '../../workbench/host/host';
import { hostOf } from './scripts';

const MENU = 'SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "show").addToUi();';

/** What onOpen does beside its menu, and how each mode answers; `undefined` means that it may. */
const SITUATIONS: [statement: string, none: string | undefined, limited: string | undefined][] = [
  ['', undefined, undefined],
  ['Logger.log("x"); Session.getActiveUserLocale()', undefined, undefined],
  [
    'SpreadsheetApp.getActiveSpreadsheet()',
    'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet',
    undefined,
  ],
  [
    'PropertiesService.getDocumentProperties().getProperty("x")',
    'You do not have permission to call PropertiesService.getDocumentProperties',
    undefined,
  ],
  [
    'LockService.getDocumentLock()',
    'You do not have permission to call LockService.getDocumentLock',
    undefined,
  ],
  [
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
    'You do not have permission to call Ui.showSidebar',
    'You do not have permission to call Ui.showSidebar',
  ],
  [
    'SpreadsheetApp.getUi().alert("x")',
    'You do not have permission to call Ui.alert',
    'You do not have permission to call Ui.alert',
  ],
];

function openWith(code: string, mode: OpenMode, event?: 'missing'): [string | undefined, number] {
  const host = hostOf(code);
  try {
    host.open(mode, event);
    return [undefined, host.menu.length];
  } catch (error) {
    return [(error as { message: string }).message, host.menu.length];
  }
}

test.each(SITUATIONS)('onOpen with %s', (statement, none, limited) => {
  const code = `function onOpen(e) { ${MENU} ${statement} }`;
  expect(openWith(code, 'NONE')).toEqual([none, none === undefined ? 1 : 0]);
  expect(openWith(code, 'LIMITED')).toEqual([limited, limited === undefined ? 1 : 0]);
  expect(openWith(code, 'FULL')).toEqual([undefined, 1]);
});

test('a global statement counts too, and so does an event that is missing', () => {
  expect(
    openWith(
      `const id = SpreadsheetApp.getActive().getId(); function onOpen() { ${MENU} }`,
      'NONE',
    ),
  ).toEqual(['You do not have permission to call SpreadsheetApp.getActive', 0]);
  const reads = `function onOpen(e) { ${MENU} e.authMode }`;
  expect(openWith(reads, 'NONE')).toEqual([undefined, 1]);
  expect(openWith(reads, 'NONE', 'missing')[1]).toBe(0);
});

test('onOpen learns its mode as an enum', () => {
  const code = `function onOpen(e) { if (e.authMode === ScriptApp.AuthMode.LIMITED) { ${MENU} } }`;
  expect(openWith(code, 'LIMITED')).toEqual([undefined, 1]);
  expect(openWith(code, 'NONE')).toEqual([undefined, 0]);
});

test('install runs onInstall with all rights', () => {
  const host = hostOf(
    `function onOpen() { ${MENU} } function onInstall(e) { onOpen(e); SpreadsheetApp.getActive().getName(); }`,
  );
  host.install();
  expect(host.menu).toEqual([{ caption: 'Open', functionName: 'show' }]);
});

test('menus nest, their items run with all rights, and a missing target is told', async () => {
  const host = hostOf(
    `
    function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createAddonMenu().addItem('Open', 'show').addSeparator()
        .addSubMenu(ui.createMenu('More').addItem('Gone', 'gone').addItem('Hidden', 'hidden_')).addToUi();
    }
    function show() {
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Creator Funnel'));
      SpreadsheetApp.getUi().alert('Done', 'All links are made.', SpreadsheetApp.getUi().ButtonSet.OK);
    }
    function hidden_() {}`,
    { html: { sidebar: '<p>hello</p>' } },
  );
  host.open();
  expect(host.menu).toEqual([
    { caption: 'Open', functionName: 'show' },
    { separator: true },
    {
      caption: 'More',
      items: [
        { caption: 'Gone', functionName: 'gone' },
        { caption: 'Hidden', functionName: 'hidden_' },
      ],
    },
  ]);
  await host.choose('Open');
  expect(host.sidebar).toEqual({ title: 'Creator Funnel', html: '<p>hello</p>' });
  expect(host.alerts).toEqual(['Done\nAll links are made.']);
  await expect(host.choose('Gone')).rejects.toEqual({
    name: 'ScriptError',
    message: 'Script function not found: gone',
  });
});

test('a page that does not exist', async () => {
  const host = hostOf('function show() { HtmlService.createHtmlOutputFromFile("side"); }', {
    html: { sidebar: '' },
  });
  await expect(host.call('show')).rejects.toEqual({
    name: 'Exception',
    message: 'No HTML file named side was found.',
  });
});
