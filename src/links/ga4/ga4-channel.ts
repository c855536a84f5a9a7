import { CHANNEL_RULES, type ChannelCondition, type Ga4Channel } from './ga4-rules';
import { type SourceCategory, sourceCategory } from './ga4-sources';

export type { Ga4Channel } from './ga4-rules';

/** Where GA4 counts a click, and the rule that puts it there, in words. */
export interface ChannelDecision {
  readonly channel: Ga4Channel;
  readonly rule: string;
}

interface Click {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly category: SourceCategory | undefined;
}

const UNASSIGNED: ChannelDecision = { channel: 'Unassigned', rule: 'no rule applies' };
const NOT_SET = '(not set)';

/**
 * GA4's default channel group for a click with these tags, and why. Case does not matter; a blank source or
 * medium is GA4's `(not set)`. The list of sources is the one of 2023-11: newer ones (x, threads, bluesky …)
 * are unassigned here.
 *
 * @example ga4Channel('instagram', 'influencer').channel // Organic Social
 */
export function ga4Channel(source: string, medium: string, campaign = ''): ChannelDecision {
  const setSource = source.trim() === '' ? NOT_SET : source.toLowerCase();
  const setMedium = medium.trim() === '' ? NOT_SET : medium.toLowerCase();
  const click: Click = {
    source: setSource,
    medium: setMedium,
    campaign: campaign.toLowerCase(),
    category: sourceCategory(setSource),
  };
  const { channel, rule } =
    CHANNEL_RULES.find(({ when }) => when.some((condition) => holds(condition, click))) ??
    UNASSIGNED;
  return { channel, rule };
}

function holds({ source, category, medium, campaign }: ChannelCondition, click: Click): boolean {
  return (
    (source === undefined || source.test(click.source)) &&
    (category === undefined || category === click.category) &&
    (medium === undefined || medium.test(click.medium)) &&
    (campaign === undefined || campaign.test(click.campaign))
  );
}
