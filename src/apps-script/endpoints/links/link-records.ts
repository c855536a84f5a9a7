import { failure, type Outcome, success, unexpected } from '../../../cells/problem';
import type { LinkInput } from '../../../links/plan/plan-input';
import { type CampaignRecord, campaignDecoder, campaignNames } from '../../../tabs/rows/campaigns';
import { type CreatorRecord, creatorDecoder } from '../../../tabs/rows/creators';
import { type LinkRecord, linkDecoder } from '../../../tabs/rows/links';
import type { Records } from '../../../tabs/rows/records';
import type { WorkbookTabs } from '../../workbook/workbook-tabs';

/** The tabs that say what was handed out to whom. */
export interface LinkRecords {
  readonly campaigns: Records<CampaignRecord>;
  readonly creators: Records<CreatorRecord>;
  readonly links: Records<LinkRecord>;
}

export function readLinkRecords(tabs: WorkbookTabs): Outcome<LinkRecords> {
  return tabs.recordsOf({
    campaigns: campaignDecoder,
    creators: creatorDecoder,
    links: linkDecoder,
  });
}

/** The row of a campaign, or the problem that none has its name. */
export function findCampaign(
  campaigns: Records<CampaignRecord>,
  campaign: string,
): Outcome<CampaignRecord> {
  const [found] = campaigns.of(campaign);
  return found === undefined
    ? failure(
        unexpected(
          'unknown_value',
          { tab: 'Campaigns' },
          campaign,
          `a campaign there; found ${campaignNames(campaigns).join(', ')}`,
        ),
      )
    : success(found);
}

/** What links are made of, by the rows as they stand. */
export function linkInputOf({ campaigns, creators, links }: LinkRecords): LinkInput {
  return {
    creators: creators.all(),
    campaigns: campaigns.all(),
    codes: creators.all().map(({ code }) => code),
    log: links.all(),
  };
}
