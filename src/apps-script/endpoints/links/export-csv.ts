import { isDropped } from '../../../campaign/creator-status';
import type { ShopId } from '../../../campaign/shops';
import { type Outcome, success } from '../../../cells/problem';
import { isoOf } from '../../../cells/serial-date';
import { type CodesFile, codesCsv } from '../../../links/hand-over/codes-csv';
import { ofCampaign } from '../../../tabs/rows/campaign-rows';
import { LINKS } from '../../../tabs/workbook';
import { csvText } from '../../../text/csv-text';
import { nameKey } from '../../../text/name-key';
import {
  campaignsOf,
  creatorsOf,
  dayIn,
  missingCampaign,
  readLinkTables,
  textIn,
} from './link-rows';

/** A file to be downloaded: UTF-8, comma, CRLF, a header row. */
export interface CsvFile {
  readonly name: string;
  readonly csv: string;
  /** How many rows are in it, the header not counted. */
  readonly count: number;
}

/** The file with which the codes of a campaign, or of all, come into a shop. */
export function codesFileOf(shop: ShopId, campaign: string | null): Outcome<CodesFile> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const tables = readLinkTables(spreadsheet);
  if (!tables.ok) return tables;
  const { campaigns, creators } = tables.value;
  const stray = campaign === null ? undefined : missingCampaign(campaigns, campaign);
  if (stray !== undefined) return stray;
  const offers = new Map(
    campaignsOf(campaigns, timeZone).map(({ name, offer }) => [nameKey(name), offer]),
  );
  const wanted = creatorsOf(creators, timeZone).filter(
    (each) =>
      each.code.trim() !== '' &&
      !isDropped(each.status) &&
      (campaign === null || nameKey(each.campaign) === nameKey(campaign)),
  );
  return success(
    codesCsv(
      shop,
      wanted.map((each) => ({ ...each, offer: offers.get(nameKey(each.campaign)) ?? '' })),
    ),
  );
}

/** The log of links of a campaign, or of all, as a file with the tab's own headers. */
export function linksFileOf(campaign: string | null): Outcome<CsvFile> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const tables = readLinkTables(spreadsheet);
  if (!tables.ok) return tables;
  const { links, campaigns } = tables.value;
  const stray = campaign === null ? undefined : missingCampaign(campaigns, campaign);
  if (stray !== undefined) return stray;
  const wanted = campaign === null ? links.rows : links.rows.filter(ofCampaign(links, campaign));
  const rows = wanted.map((row) =>
    LINKS.columns.map(({ id, type }) => {
      const day = type === 'day' ? dayIn(links, row, id, timeZone) : null;
      return day === null ? textIn(links, row, id) : isoOf(day);
    }),
  );
  const headers = LINKS.columns.map(({ header }) => header);
  return success({ name: 'links.csv', csv: csvText([headers, ...rows]), count: rows.length });
}
