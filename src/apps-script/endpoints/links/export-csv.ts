import type { ShopId } from '../../../campaign/shops';
import { type Outcome, success } from '../../../cells/problem';
import { isoOf } from '../../../cells/serial-date';
import { type CodesFile, codesCsv } from '../../../links/hand-over/codes-csv';
import { LINKS } from '../../../tabs/workbook';
import { csvText } from '../../../text/csv-text';
import { nameKey } from '../../../text/name-key';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { findCampaign, type LinkRecords, readLinkRecords } from './link-records';

/** A file to be downloaded: UTF-8, comma, CRLF, a header row. */
export interface CsvFile {
  readonly name: string;
  readonly csv: string;
  /** How many rows are in it, the header not counted. */
  readonly count: number;
}

/** The file with which the codes of a campaign, or of all, come into a shop. */
export function codesFileOf(shop: ShopId, campaign: string | null): Outcome<CodesFile> {
  const records = recordsFor(campaign);
  if (!records.ok) return records;
  const { campaigns, creators } = records.value;
  const offers = new Map(campaigns.all().map(({ name, offer }) => [nameKey(name), offer]));
  const wanted = (campaign === null ? creators.all() : creators.of(campaign)).filter(
    ({ code, isDropped }) => code.trim() !== '' && !isDropped,
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
  const records = recordsFor(campaign);
  if (!records.ok) return records;
  const { links } = records.value;
  const wanted = campaign === null ? links.all() : links.of(campaign);
  const rows = wanted.map(({ cells }) =>
    LINKS.columns.map(({ id, type }) => {
      const day = type === 'day' ? cells.number(id) : undefined;
      return day === undefined ? cells.written(id) : isoOf(day);
    }),
  );
  const headers = LINKS.columns.map(({ header }) => header);
  return success({ name: 'links.csv', csv: csvText([headers, ...rows]), count: rows.length });
}

/** What was handed out; a campaign that is not there is a problem. */
function recordsFor(campaign: string | null): Outcome<LinkRecords> {
  const records = readLinkRecords(new WorkbookTabs(activeSpreadsheet()));
  if (!records.ok || campaign === null) return records;
  const named = findCampaign(records.value.campaigns, campaign);
  return named.ok ? records : named;
}
