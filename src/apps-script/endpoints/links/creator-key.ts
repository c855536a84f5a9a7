import { nameKey } from '../../../text/name-key';
import { listOf, nullable, objectOf, TEXT } from '../../schema';

/** A creator of a campaign: the name as the tab shows it, and the platform's own name. */
export interface CreatorKey {
  readonly creator: string;
  readonly platform: string;
}

/** The creators that were chosen; null stands for all of them. */
export const CHOSEN_CREATORS = nullable(
  listOf(
    'a list of creators with their platforms',
    objectOf<CreatorKey>('a creator with a platform', { creator: TEXT, platform: TEXT }),
  ),
);

/** The key under which a creator of the sidebar is found in a tab. */
export function creatorKey({ creator, platform }: CreatorKey): string {
  return `${nameKey(creator)}\n${nameKey(platform)}`;
}
