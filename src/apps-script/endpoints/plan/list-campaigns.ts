import { campaignLine, mayBeSettled } from '../../../campaign/campaign-line';
import { type Outcome, type Problem, success } from '../../../cells/problem';
import { serialOf } from '../../../cells/serial-date';
import {
  type Campaign,
  campaignDecoder,
  campaignNames,
  readCampaigns,
} from '../../../tabs/rows/campaigns';
import { type PostRecord, postDecoder } from '../../../tabs/rows/posts';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { WorkbookTabs } from '../../workbook/workbook-tabs';

/** A campaign as the picker shows it. */
export interface CampaignBrief {
  readonly name: string;
  /** Objective, target and day in one line: "Conversion · CPA target $25.00 · day 5 of 30". */
  readonly line: string;
  /** What keeps the campaign's row from being read. */
  readonly problems: readonly Problem[];
}

/** The campaigns in the order of their tab; a row that cannot be read is told with its problem. */
export function briefsOfCampaigns(now: Date): Outcome<CampaignBrief[]> {
  const spreadsheet = activeSpreadsheet();
  const tabs = new WorkbookTabs(spreadsheet);
  const campaigns = tabs.records(campaignDecoder);
  if (!campaigns.ok) return campaigns;
  const moment = serialOf(now, tabs.timeZone);
  // Posts are many, and only those after the end of an old campaign can put its settling off.
  const lastPostOf = (campaign: Campaign): number => {
    if (!mayBeSettled(campaign, moment)) return 0;
    const posts = tabs.records(postDecoder);
    return posts.ok ? latestPost(posts.value.of(campaign.name), moment) : 0;
  };
  return success(
    campaignNames(campaigns.value).map((name): CampaignBrief => {
      const { rows, problems } = readCampaigns(campaigns.value, name);
      const [campaign] = rows;
      if (campaign === undefined || problems.length > 0) return { name, line: '', problems };
      return { name, line: campaignLine(campaign, moment, lastPostOf(campaign)), problems: [] };
    }),
  );
}

function latestPost(posts: readonly PostRecord[], until: number): number {
  return posts
    .map(({ postedAt }) => postedAt ?? 0)
    .reduce((latest, posted) => (posted <= until ? Math.max(latest, posted) : latest), 0);
}
