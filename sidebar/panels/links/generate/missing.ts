import type { CreatorLink } from '../../../../src/apps-script/endpoints/links/preview-links';
import { counted, whole } from '../../../words';

/** What a creator is known by, as the server knows them. */
export function keyOf({ creator, platform }: CreatorLink): string {
  return `${creator}\n${platform}`;
}

/** Whether something would be generated for the creator. */
export function isMissing({ isNewLink, isNewCode }: CreatorLink): boolean {
  return isNewLink || isNewCode;
}

/** Whether the creator's row holds both already. */
export function isReady(creator: CreatorLink): boolean {
  return !isMissing(creator) && creator.link !== '' && creator.code !== '';
}

/** What the button will do for these creators: `Generate 2 links and 3 codes`. */
export function generateWords(creators: readonly CreatorLink[]): string {
  const links = creators.filter(({ isNewLink }) => isNewLink).length;
  const codes = creators.filter(({ isNewCode }) => isNewCode).length;
  if (links + codes === 0) return 'Generate links and codes';
  const isBoth = creators.every(({ isNewLink, isNewCode }) => isNewLink && isNewCode);
  if (isBoth)
    return `Generate ${whole(links)} missing ${links === 1 ? 'link and code' : 'links and codes'}`;
  if (codes === 0) return `Generate ${counted(links, 'missing link')}`;
  if (links === 0) return `Generate ${counted(codes, 'missing code')}`;
  return `Generate ${linksAndCodes(links, codes)}`;
}

/** `2 links and 1 code`. */
export function linksAndCodes(links: number, codes: number): string {
  return `${counted(links, 'link')} and ${counted(codes, 'code')}`;
}

/** Why there is nothing to generate; null where there is. */
export function nothingToDo(
  creators: readonly CreatorLink[],
  chosen: readonly CreatorLink[],
): string | null {
  if (chosen.length > 0) return null;
  if (creators.some(isMissing)) return 'Tick the creators who should get a link and a code.';
  const ready = creators.filter(isReady).length;
  if (ready === creators.length)
    return ready === 1
      ? 'The creator has a link and a code.'
      : `All ${counted(ready, 'creator')} have a link and a code.`;
  const left = creators.length - ready;
  return `${counted(left, 'creator')} cannot get a link or a code yet: the list says why.`;
}
