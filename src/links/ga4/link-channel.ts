import type { CampaignTags } from '../address/campaign-url';
import { forecast, isOnlyCase } from './forecast';
import { type Ga4Channel, ga4Channel } from './ga4-channel';

/** The channel under which GA4 files a link; blank for a link without tags. */
export function channelOf({ source, medium, campaign }: Partial<CampaignTags>): Ga4Channel | '' {
  if (source === undefined && medium === undefined && campaign === undefined) return '';
  return ga4Channel(source ?? '', medium ?? '', campaign).channel;
}

/**
 * The forecast of a creator's link in one sentence, where GA4 would not file it where creators' clicks belong; null
 * where it would.
 *
 * @example channelWarning({ source: 'mara', medium: 'influencer' }, 'Instagram')
 * // medium influencer with source mara lands in Unassigned (no rule applies): use source instagram and content mara
 */
export function channelWarning(tags: Partial<CampaignTags>, platform: string): string | null {
  if (channelOf(tags) === '')
    return "This link has no UTM tags: GA4 cannot tell this creator's clicks apart.";
  const { message, fix, traps } = forecast(tags, platform);
  return message === '' || isOnlyCase(traps) ? null : `${message}: ${fix}`;
}
