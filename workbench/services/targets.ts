import type { Area } from '../engine/area';
import type { ChartSnapshot } from '../engine/snapshot';
import type { Tab } from '../engine/tab';
import type { ConditionalFormat, Dropdown } from '../engine/tab-rules';
import type { Execution, MenuEntry } from './execution';

export interface SpreadsheetTarget {
  execution: Execution;
}

export interface SheetTarget {
  execution: Execution;
  tab: Tab;
}

export interface RangeTarget {
  execution: Execution;
  tab: Tab;
  area: Area;
}

export interface ChartTarget {
  execution: Execution;
  tab: Tab;
  chart: ChartSnapshot;
}

export interface FormatRuleTarget {
  execution: Execution;
  tab: Tab;
  format: ConditionalFormat;
}

export interface DropdownTarget {
  execution: Execution;
  dropdown: Dropdown;
}

export interface HtmlOutputTarget {
  execution: Execution;
  html: string;
  title: string;
  width?: number;
  height?: number;
}

export interface MenuTarget {
  execution: Execution;
  caption: string;
  items: MenuEntry[];
}

/** What stands behind the objects that methods take or that lead to each other, by the platform's name of the class. */
export interface Targets {
  'SpreadsheetApp.Spreadsheet': SpreadsheetTarget;
  'SpreadsheetApp.Sheet': SheetTarget;
  'SpreadsheetApp.Range': RangeTarget;
  'SpreadsheetApp.EmbeddedChart': ChartTarget;
  'SpreadsheetApp.ConditionalFormatRule': FormatRuleTarget;
  'SpreadsheetApp.DataValidation': DropdownTarget;
  'HtmlService.HtmlOutput': HtmlOutputTarget;
  'Base.Menu': MenuTarget;
}
