import { findPlatform } from '../../../campaign/platforms';
import { type CellValue, isDate } from '../../../cells/cell-value';
import { readSpelledNumber } from '../../../cells/number-spelling';
import { failure, type Outcome, unexpected } from '../../../cells/problem';
import { serialOf, shortDay } from '../../../cells/serial-date';
import type { AuditedPost, AuditedResult } from '../../../links/audit/audit-finding';
import type { LaunchedCreator } from '../../../links/audit/launch-checklist';
import type { CodeReading } from '../../../links/codes/check-code';
import type { LinkedCampaign, LinkInput, LoggedLink } from '../../../links/plan/plan-input';
import { campaignNames, ofCampaign } from '../../../tabs/rows/campaign-rows';
import type { Table, TableRow } from '../../../tabs/rows/read-table';
import { CAMPAIGNS, CREATORS, LINKS } from '../../../tabs/workbook';
import { nameKey } from '../../../text/name-key';
import { WorkbookTabs } from '../../workbook/workbook-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tabs that say what was handed out to whom. */
export interface LinkTables {
  readonly campaigns: Table;
  readonly creators: Table;
  readonly links: Table;
}

/** A row of `Creators` as it stands, whether it is in order or not. */
export interface CreatorOfTab extends LaunchedCreator {
  readonly isBoosted: boolean;
}

export function readLinkTables(
  spreadsheet: Spreadsheet,
  tabs = new WorkbookTabs(spreadsheet),
): Outcome<LinkTables> {
  return tabs.readAll({ campaigns: CAMPAIGNS, creators: CREATORS, links: LINKS });
}

/** A problem where a campaign is not in its tab; undefined where it is. */
export function missingCampaign(campaigns: Table, campaign: string) {
  return campaigns.rows.some(ofCampaign(campaigns, campaign))
    ? undefined
    : failure(
        unexpected(
          'unknown_value',
          { tab: 'Campaigns' },
          campaign,
          `a campaign there; found ${campaignNames(campaigns).join(', ')}`,
        ),
      );
}

/** What links are made of, by the rows as they stand. */
export function linkInputOf(tables: LinkTables, timeZone: string): LinkInput {
  const creators = creatorsOf(tables.creators, timeZone);
  return {
    creators,
    campaigns: campaignsOf(tables.campaigns, timeZone),
    codes: creators.map(({ code }) => code),
    log: logOf(tables.links),
  };
}

export function campaignsOf(table: Table, timeZone: string): LinkedCampaign[] {
  return table.rows.map((row) => ({
    name: textIn(table, row, 'campaign'),
    landingPage: textIn(table, row, 'landing_page').trim(),
    utmCampaign: textIn(table, row, 'utm_campaign').trim(),
    start: dayIn(table, row, 'start', timeZone),
    codePattern: textIn(table, row, 'code_pattern').trim(),
    offer: textIn(table, row, 'offer').trim(),
  }));
}

/** The creators with the platform's own name where it is known; without a name they go by the handle. */
export function creatorsOf(table: Table, timeZone: string): CreatorOfTab[] {
  return table.rows.map((row) => {
    const text = (id: string) => textIn(table, row, id);
    const codeCell = codeCellOf(cellIn(table, row, 'code'));
    return {
      row: row.row,
      campaign: text('campaign'),
      creator: text('creator').trim() || text('handle').trim(),
      handle: text('handle'),
      platform: platformOf(text('platform')),
      link: text('link'),
      code: text('code') || dayInWords(dayIn(table, row, 'code', timeZone)),
      ...(codeCell === undefined ? {} : { codeCell }),
      postingDate: dayIn(table, row, 'posting_date', timeZone),
      status: text('status'),
      stage: text('stage'),
      isBoosted: (numberIn(table, row, 'boost') ?? 0) > 0,
    };
  });
}

export function postsOf(table: Table): AuditedPost[] {
  return table.rows.map((row) => {
    const text = (id: string) => textIn(table, row, id);
    return {
      row: row.row,
      campaign: text('campaign'),
      creator: text('creator'),
      platform: platformOf(text('platform')),
      post: text('post'),
      type: text('type'),
      link: text('link'),
      views: numberIn(table, row, 'views'),
      clicks: numberIn(table, row, 'link_clicks'),
    };
  });
}

export function resultsOf(table: Table): AuditedResult[] {
  return table.rows.map((row) => ({
    campaign: textIn(table, row, 'campaign'),
    creator: textIn(table, row, 'creator'),
    platform: platformOf(textIn(table, row, 'platform')),
    clicks: numberIn(table, row, 'clicks'),
  }));
}

export function logOf(table: Table): LoggedLink[] {
  return table.rows.map((row) => {
    const text = (id: string) => textIn(table, row, id);
    return {
      campaign: text('campaign'),
      creator: text('creator'),
      platform: text('platform'),
      link: text('link'),
      code: text('code'),
      id: text('id'),
      state: nameKey(text('state')),
      post: text('post'),
    };
  });
}

/** Whether a cell shows anything, a day too. */
export function isFilled(table: Table, row: TableRow, id: string): boolean {
  return String(cellIn(table, row, id)).trim() !== '';
}

/** A cell as text; blank where it holds a day. */
export function textIn(table: Table, row: TableRow, id: string): string {
  const cell = cellIn(table, row, id);
  return isDate(cell) ? '' : String(cell);
}

export function dayIn(table: Table, row: TableRow, id: string, timeZone: string): number | null {
  const cell = cellIn(table, row, id);
  if (isDate(cell)) return serialOf(cell, timeZone);
  return typeof cell === 'number' ? cell : null;
}

/** The key under which a creator of the sidebar is found in a tab. */
export function creatorKey({ creator, platform }: { creator: string; platform: string }): string {
  return `${nameKey(creator)}\n${nameKey(platform)}`;
}

export function numberIn(table: Table, row: TableRow, id: string): number | null {
  const cell = cellIn(table, row, id);
  return typeof cell === 'number' ? cell : (readSpelledNumber(String(cell)) ?? null);
}

function cellIn(table: Table, { cells }: TableRow, id: string): CellValue {
  const place = table.placeOf(id);
  return place === undefined ? '' : (cells[place - 1] ?? '');
}

function platformOf(text: string): string {
  return findPlatform(text)?.name ?? text.trim();
}

function codeCellOf(cell: CellValue): CodeReading | undefined {
  if (isDate(cell)) return 'a date';
  if (typeof cell === 'number') return 'a number';
  return typeof cell === 'boolean' ? 'TRUE or FALSE' : undefined;
}

function dayInWords(serial: number | null): string {
  return serial === null ? '' : shortDay(serial, 0);
}
