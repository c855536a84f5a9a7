import { SPREADSHEET_ID } from '../engine/engine';
import type { Tab } from '../engine/tab';
import { defineService, type MethodsOf, methodsFor } from './emulate';
import type { Maker } from './emulated';
import { ServiceException } from './exception';
import type { Execution } from './execution';
import { newRange } from './range/range';
import { checkTabName, newSheet, rangeByA1 } from './sheet/sheet';
import type { SpreadsheetTarget } from './targets';

const { gives } = methodsFor<SpreadsheetTarget>('read');
const { gives: does } = methodsFor<SpreadsheetTarget>('write');

export function activeTab({ engine, screen }: Execution): Tab {
  const active = screen.activeTab;
  const tab = active?.exists ? active : engine.tabs().find((other) => !other.hidden);
  if (!tab) throw new ServiceException('The spreadsheet has no visible sheet.');
  return tab;
}

function insertSheet(execution: Execution, name: string | undefined, index: number | undefined) {
  const tabs = execution.engine.tabs();
  let chosen = name;
  for (let number = tabs.length + 1; chosen === undefined; number += 1)
    if (!tabs.some((tab) => tab.name === `Sheet${number}`)) chosen = `Sheet${number}`;
  checkTabName(execution, chosen);
  const after = tabs.indexOf(activeTab(execution)) + 1;
  const tab = execution.engine.insertTab(
    chosen,
    Math.min(Math.max(index ?? after, 0), tabs.length),
  );
  // A new sheet becomes the active one.
  execution.screen.activeTab = tab;
  return newSheet({ execution, tab });
}

export const newSpreadsheet: Maker<SpreadsheetTarget> = defineService(
  'SpreadsheetApp.Spreadsheet',
  {
    getId: gives([[]], () => SPREADSHEET_ID),
    getName: gives([[]], ({ execution }) => execution.engine.workbook.name),
    getUrl: gives([[]], () => `https://docs.google.com/spreadsheets/d/${SPREADSHEET_ID}/edit`),
    getSpreadsheetTimeZone: gives([[]], ({ execution }) => execution.engine.timeZone),
    getSpreadsheetLocale: gives([[]], ({ execution }) => execution.engine.localeName),
    getSheets: gives([[]], ({ execution }) =>
      execution.engine.tabs().map((tab) => newSheet({ execution, tab })),
    ),
    getNumSheets: gives([[]], ({ execution }) => execution.engine.tabs().length),
    getSheetByName: gives([['String']], ({ execution }, name) => {
      const tab = execution.engine.tabNamed(name);
      return tab ? newSheet({ execution, tab }) : null;
    }),
    getSheetById: gives([['Integer']], ({ execution }, id) => {
      const tab = execution.engine.tabs().find((other) => other.id === id);
      return tab ? newSheet({ execution, tab }) : null;
    }),
    getActiveSheet: gives([[]], ({ execution }) =>
      newSheet({ execution, tab: activeTab(execution) }),
    ),
    setActiveSheet: gives([['Sheet'], ['Sheet', 'Boolean']], ({ execution }, { tab }, ..._more) => {
      execution.screen.activeTab = tab;
      return newSheet({ execution, tab });
    }),
    getActiveRange: gives([[]], ({ execution }) => {
      const selection = execution.screen.selection;
      return selection ? newRange({ execution, ...selection }) : null;
    }),
    getRange: gives([['String']], ({ execution }, a1) =>
      rangeByA1(execution, activeTab(execution), a1),
    ),
    insertSheet: does(
      [[], ['String'], ['Integer'], ['String', 'Integer']],
      ({ execution }, first?, second?) =>
        typeof first === 'number'
          ? insertSheet(execution, undefined, first)
          : insertSheet(execution, first, second),
    ),
    deleteSheet: does([['Sheet']], ({ execution }, { tab }) => {
      const { engine, screen } = execution;
      if (engine.tabs().filter((other) => other === tab || !other.hidden).length === 1)
        throw new ServiceException("You can't remove all the visible sheets in a document.");
      engine.deleteTab(tab);
      if (screen.activeTab === tab) screen.activeTab = null;
      if (screen.selection?.tab === tab) screen.selection = null;
    }),
    moveActiveSheet: does([['Integer']], ({ execution }, position) => {
      const count = execution.engine.tabs().length;
      if (position < 1 || position > count)
        throw new ServiceException(`${position} is not a position among ${count} sheets.`);
      execution.engine.moveTab(activeTab(execution), position - 1);
    }),
    toast: does(
      [['String'], ['String', 'String'], ['String', 'String', 'Number']],
      ({ execution }, message, ..._more) => {
        execution.screen.alerts.push({ text: message });
      },
    ),
  } satisfies MethodsOf<GoogleAppsScript.Spreadsheet.Spreadsheet, SpreadsheetTarget>,
);
