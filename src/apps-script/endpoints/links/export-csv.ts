import { isDropped } from '../../../campaign/creator-status';
import { SHOPS, type ShopId } from '../../../campaign/shops';
import { failure, type Outcome, success, unexpected } from '../../../cells/problem';
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
import type { CsvFile } from './links-api-types';

/** The file with which the codes of a campaign, or of all, come into a shop. */
export function codesFileOf(shop: ShopId, campaign: string | null): Outcome<CodesFile> {
  if (!SHOPS.some(({ id }) => id === shop))
    return failure(
      unexpected(
        'unknown_value',
        { argument: 'shop' },
        shop,
        `one of ${SHOPS.map(({ id }) => id).join(', ')}`,
      ),
    );
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
