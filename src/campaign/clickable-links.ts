import { findPlatform } from './platforms';

/** Whether people can click a link in a post of a kind; the rest find it in the profile. As of November 2026. */
const CLICKABLE: Readonly<Record<string, RegExp | boolean>> = {
  Instagram: /stor(y|ies)|bio|sticker/i,
  TikTok: /bio|ad\b/i,
  YouTube: /^(?!.*shorts?).*$/i,
  Facebook: true,
  X: true,
  LinkedIn: true,
  Threads: true,
  Snapchat: /stor(y|ies)|snap/i,
  Pinterest: true,
  Twitch: true,
};

/**
 * Whether a post can carry a link that people click. Where they cannot, views without clicks say nothing of the
 * link. `type` is the post's, in anybody's words; an unknown platform counts as one where they cannot.
 *
 * @example hasClickableLink('Instagram', 'Reel') // false
 */
export function hasClickableLink(platform: string, type: string): boolean {
  const where = CLICKABLE[findPlatform(platform)?.name ?? ''] ?? false;
  return typeof where === 'boolean' ? where : where.test(type);
}
