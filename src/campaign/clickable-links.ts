import { findPlatform } from './platforms';

/**
 * Whether a post can carry a link that people click. Where they cannot, views without clicks say nothing of the
 * link. `type` is the post's, in anybody's words; an unknown platform counts as one where they cannot.
 *
 * @example hasClickableLink('Instagram', 'Reel') // false
 */
export function hasClickableLink(platform: string, type: string): boolean {
  const where = findPlatform(platform)?.clickable;
  return where === 'any' || where?.test(type) === true;
}
