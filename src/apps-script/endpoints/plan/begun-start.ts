import type { CampaignForm } from '../../../campaign/campaign-form';
import { type PlannedRow, rowsOf } from '../../../campaign/start-campaign';
import type { Cell } from '../../../cells/cell-value';
import { type Outcome, success } from '../../../cells/problem';
import type { Table, TableRow } from '../../../tabs/rows/read-table';
import type { Tab } from '../../../tabs/tab';
import { CAMPAIGNS, CREATORS, POSTS, TARGETS } from '../../../tabs/workbook';
import { nameKey } from '../../../text/name-key';
import { listOf, NUMBER, objectOf, TEXT } from '../../schema';
import { cellKey } from '../../workbook/alignment';
import { removeRows } from '../../workbook/remove-rows';
import { Unfinished } from '../../workbook/unfinished';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { CAMPAIGN_FORM } from './campaign-form-schema';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How many rows were written, and how many posts got a link of their own. */
export interface StartedCampaign {
  readonly campaign: string;
  readonly targets: number;
  readonly creators: number;
  readonly posts: number;
  readonly links: number;
}

/** A start of a campaign as it was begun. */
interface Begun {
  readonly form: CampaignForm;
  readonly started: StartedCampaign;
  readonly before: readonly TabBefore[];
}

/** How many rows of the campaign a tab had before, and how many rows in all. */
interface TabBefore {
  readonly tab: string;
  readonly ofCampaign: number;
  readonly rows: number;
}

const BEGUN = objectOf<Begun>('a start of a campaign', {
  form: CAMPAIGN_FORM,
  started: objectOf<StartedCampaign>('what was started', {
    ...{ campaign: TEXT, targets: NUMBER, creators: NUMBER, posts: NUMBER, links: NUMBER },
  }),
  before: listOf(
    'a list of tabs',
    objectOf<TabBefore>('a tab', { tab: TEXT, ofCampaign: NUMBER, rows: NUMBER }),
  ),
});

/** The start of a campaign that was begun and perhaps never done. */
export class BegunStart {
  private readonly unfinished = new Unfinished('start');

  constructor(private readonly spreadsheet: Spreadsheet) {}

  begin(begun: Begun): void {
    this.unfinished.begin(begun);
  }

  done(): void {
    this.unfinished.done();
  }

  /**
   * Finishes what was begun. Where the campaign's own row stands, which is written last, the start is done; else the
   * rows that were written are taken out again, so that it can be made anew. Gives what was started where that is what
   * `form` asks for.
   */
  finish(form: CampaignForm | null): Outcome<StartedCampaign | null> {
    const read = BEGUN.read(this.unfinished.read(), 'begun');
    // What another release noted is not known here: what is wrong with the rows is told of the form.
    if (!read.ok) return success(null);
    const begun = read.value;
    const tabs = new WorkbookTabs(this.spreadsheet);
    const planned = rowsOf(begun.form);
    if (this.leftIn(tabs, CAMPAIGNS, planned.campaigns, begun, isWhole).length > 0) {
      this.done();
      const isSame = JSON.stringify(form) === JSON.stringify(begun.form);
      return success(isSame ? begun.started : null);
    }
    for (const [tab, rows] of [
      [POSTS, planned.posts],
      [CREATORS, planned.creators],
      [TARGETS, planned.targets],
      [CAMPAIGNS, planned.campaigns],
    ] as const) {
      if (tabs.sheet(tab.name) === null) continue;
      const table = tabs.read(tab);
      if (!table.ok) return table;
      const left = this.leftIn(tabs, tab, rows, begun, isPart);
      if (left.length === 0) continue;
      const removed = removeRows(this.spreadsheet, {
        ...{ tab, table: table.value },
        rows: left.map(({ row }) => row),
      });
      if (!removed.ok) return removed;
    }
    this.done();
    return success(null);
  }

  /** The rows of a tab that the start has written: they hold what it writes, and there are more than before. */
  private leftIn(
    tabs: WorkbookTabs,
    tab: Tab,
    planned: readonly PlannedRow[],
    { form, before }: Begun,
    isOurs: typeof isWhole,
  ): TableRow[] {
    if (tabs.sheet(tab.name) === null) return [];
    const table = tabs.read(tab);
    if (!table.ok) return [];
    const timeZone = this.spreadsheet.getSpreadsheetTimeZone();
    const { ofCampaign, rows: filled } = before.find((each) => each.tab === tab.name) ?? {
      ...{ ofCampaign: 0, rows: 0 },
    };
    const named = new Set(rowsNaming(table.value, form.name));
    // A row whose writing was cut off may lack the campaign's name: it stands below those that were there.
    const rows = table.value.rows.filter((row, at) => named.has(row) || at >= filled);
    const left = [...rows]
      .reverse()
      .filter((row) => planned.some((each) => isOurs(table.value, row, each, timeZone)));
    return left.slice(0, Math.max(0, rows.length - ofCampaign)).reverse();
  }
}

/** The rows of a table that name a campaign. */
export function rowsNaming(table: Table, campaign: string): TableRow[] {
  const place = table.placeOf('campaign');
  return table.rows.filter(
    ({ cells }) =>
      place !== undefined && nameKey(String(cells[place - 1] ?? '')) === nameKey(campaign),
  );
}

/** Whether a row holds what a planned one does and nothing else; its link is made later. */
function isWhole(table: Table, row: TableRow, planned: PlannedRow, timeZone: string): boolean {
  return agrees(
    table,
    row,
    timeZone,
    (cell, wanted) => cell === cellKey(wanted, timeZone),
    planned,
  );
}

/** Whether a row holds nothing but cells of a planned one: the writing of the row was cut off. */
function isPart(table: Table, row: TableRow, planned: PlannedRow, timeZone: string): boolean {
  return agrees(
    table,
    row,
    timeZone,
    (cell, wanted) => cell === '' || cell === cellKey(wanted, timeZone),
    planned,
  );
}

function agrees(
  table: Table,
  row: TableRow,
  timeZone: string,
  isFine: (cell: string, wanted: Cell) => boolean,
  planned: PlannedRow,
): boolean {
  return table.tab.columns.every(({ id }) => {
    const place = table.placeOf(id);
    if (place === undefined || id === 'link') return true;
    return isFine(cellKey(row.cells[place - 1], timeZone), planned[id] ?? '');
  });
}
