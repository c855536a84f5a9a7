import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Engine } from '../../../workbench/engine/engine';
import type { Tab } from '../../../workbench/engine/tab';
import { headerId } from '../../independent/read-csv';
import { type Person, TABS, type TabName } from './person';

/** The columns of the tabs that are added up in which a text is no number, whatever it says. */
const ADDED_UP = new Set([
  ...['followers', 'fee', 'product_cost', 'commission_rate', 'exchange_rate'],
  ...['impressions', 'reach', 'views', 'likes', 'comments', 'saves', 'link_clicks', 'spend'],
  ...['clicks', 'orders', 'revenue', 'click_orders', 'date', 'posted_at'],
]);

/** Before a text where a number belongs: whoever adds it up stumbles over it. */
const NO_NUMBER = 'text ';

/**
 * Writes the tabs as they are now into a folder, for a calculation beside the sheet; gives the names of those that are
 * gone.
 */
export function writeAsFolder(person: Person, folder: string): TabName[] {
  const { engine } = person.workbook;
  const missing: TabName[] = [];
  for (const name of TABS) {
    const tab = engine.tabNamed(name) ?? person.tab(name);
    if (tab === undefined) missing.push(name);
    const csv = tab === undefined ? '' : Papa.unparse(linesOf(engine, tab, name));
    writeFileSync(join(folder, `${name}.csv`), csv);
  }
  return missing;
}

function linesOf(engine: Engine, tab: Tab, name: TabName): string[][] {
  const { row: last, column: width } = tab.cells.extent();
  const isAddedUp = name !== 'Campaigns' && name !== 'Targets';
  const ids = Array.from({ length: width }, (_, at) =>
    headerId(String(tab.cells.read(1, at + 1).value ?? '')),
  );
  return Array.from({ length: last }, (_, line) =>
    ids.map((id, at) => {
      const { value, format } = tab.cells.read(line + 1, at + 1);
      if (value === null) return '';
      if (typeof value === 'number')
        return engine.formats.isDate(format) ? isoOf(value) : String(value);
      const isStray = line > 0 && isAddedUp && ADDED_UP.has(id) && String(value).trim() !== '';
      return `${isStray ? NO_NUMBER : ''}${value}`;
    }),
  );
}

const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

function isoOf(serial: number): string {
  const moment = new Date(Math.round((serial - SERIAL_OF_1970) * MS_PER_DAY)).toISOString();
  return Number.isInteger(serial) ? moment.slice(0, 10) : moment.slice(0, 19);
}
