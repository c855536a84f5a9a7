import { type Outcome, type Problem, success } from '../../../cells/problem';
import { readLink } from '../../../links/address/link-target';
import { shortenerOf } from '../../../links/address/short-link';
import { channelOf, channelWarning } from '../../../links/ga4/link-channel';
import type { PlannedLink } from '../../../links/plan/link-plan';
import type { CreatorRecord } from '../../../tabs/rows/creators';
import type { WorkbookTabs } from '../../workbook/workbook-tabs';
import type { CreatorKey } from './creator-key';
import { readLinkRecords } from './link-records';
import { planFromTabs } from './plan-from-tabs';

/** What a creator's row holds, or would hold once links and codes are generated. */
export interface CreatorLink extends CreatorKey {
  readonly handle: string;
  /** Blank where none can be made. */
  readonly link: string;
  readonly code: string;
  readonly isNewLink: boolean;
  readonly isNewCode: boolean;
  /** The channel under which GA4 files the link; blank for a link without tags. */
  readonly channel: string;
  /** Why GA4 would file the link wrongly, and what to do. */
  readonly warning: string | null;
  /** Why no link or code can be made, and what is expected. */
  readonly problems: readonly Problem[];
}

export interface LinkPreview {
  readonly creators: readonly CreatorLink[];
  /** What is wrong with the campaign itself. */
  readonly problems: readonly Problem[];
}

/** What generating links would write for a campaign, beside what stands there; nothing is written. */
export function previewLinksOf(campaign: string, tabs: WorkbookTabs): Outcome<LinkPreview> {
  const records = readLinkRecords(tabs);
  if (!records.ok) return records;
  const plan = planFromTabs(records.value, campaign, null);
  if (!plan.ok) return plan;
  const { roster, planned, inCampaigns, problems } = plan.value;
  const plannedOf = new Map(planned.map((each) => [each.row, each]));
  const problemsOf = new Map<number | null, Problem[]>();
  for (const { row, problem } of problems)
    problemsOf.set(row, [...(problemsOf.get(row) ?? []), problem]);
  return success({
    creators: roster.map((row) =>
      creatorLink(row, plannedOf.get(row.row), problemsOf.get(row.row) ?? []),
    ),
    problems: [...inCampaigns, ...(problemsOf.get(null) ?? [])],
  });
}

/** What to know of a link before it goes out; null where nothing is. */
function warningOf(link: string, platform: string): string | null {
  const shortener = shortenerOf(link);
  if (shortener !== '')
    return `This is a short link of ${shortener}: only what it leads to shows its tags. Keep the long link in Links.`;
  return channelWarning(readLink(link), platform);
}

function creatorLink(
  { creator, platform, ...stands }: CreatorRecord,
  planned: PlannedLink | undefined,
  problems: readonly Problem[],
): CreatorLink {
  const link = planned?.link ?? stands.link.trim();
  const tags = readLink(link);
  return {
    creator,
    platform,
    handle: stands.handle.trim(),
    link,
    code: planned?.code ?? stands.code.trim(),
    isNewLink: planned?.isNewLink ?? false,
    isNewCode: planned?.isNewCode ?? false,
    channel: channelOf(tags),
    warning: link === '' ? null : warningOf(link, platform),
    problems,
  };
}
