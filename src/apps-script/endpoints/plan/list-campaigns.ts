import { campaignLine, mayBeSettled } from '../../../campaign/campaign-line';
import { type Outcome, success } from '../../../cells/problem';
import { problemsInWords } from '../../../cells/problem-words';
import { serialOf } from '../../../cells/serial-date';
import {
  type Campaign,
  campaignNames,
  ofCampaign,
  readCampaigns,
} from '../../../tabs/rows/campaign-rows';
import { readRows, type Table } from '../../../tabs/rows/read-table';
import { CAMPAIGNS, POSTS } from '../../../tabs/workbook';
import { WorkbookTabs } from '../../workbook/workbook-tabs';

/** A campaign as the picker shows it. */
export interface CampaignBrief {
  readonly name: string;
  /** Objective, target and day in one line: "Conversion · CPA target $25.00 · day 5 of 30". */
  readonly line: string;
  /** What keeps the campaign's row from being read, in words. */
  readonly problem: string | null;
}

/** The campaigns in the order of their tab; a row that cannot be read is told with its problem. */
export function briefsOfCampaigns(now: Date): Outcome<CampaignBrief[]> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const tabs = new WorkbookTabs(spreadsheet);
  const table = tabs.read(CAMPAIGNS);
  if (!table.ok) return table;
  const moment = serialOf(now, timeZone);
  // Posts are many, and only those after the end of an old campaign can put its settling off.
  let posts: Table | undefined;
  const lastPostOf = (campaign: Campaign): number => {
    if (!mayBeSettled(campaign, moment)) return 0;
    if (posts === undefined) {
      const read = tabs.read(POSTS);
      if (!read.ok) return 0;
      posts = read.value;
    }
    return latestPost(posts, campaign.name, moment, timeZone);
  };
  return success(
    campaignNames(table.value).map((name): CampaignBrief => {
      const { rows, problems } = readCampaigns(table.value, timeZone, name);
      const [campaign] = rows;
      if (campaign === undefined || problems.length > 0)
        return { name, line: '', problem: problemsInWords(problems) };
      return { name, line: campaignLine(campaign, moment, lastPostOf(campaign)), problem: null };
    }),
  );
}

function latestPost(posts: Table, campaign: string, until: number, timeZone: string): number {
  const { rows } = readRows(posts, timeZone, ofCampaign(posts, campaign), ['posted_at']);
  return rows
    .map((row) => row.number('posted_at') ?? 0)
    .reduce((latest, posted) => (posted <= until ? Math.max(latest, posted) : latest), 0);
}
