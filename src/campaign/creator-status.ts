import { nameKey } from '../text/name-key';

/** How far a creator's booking is. */
export const CREATOR_STATUSES = ['planned', 'confirmed', 'posted', 'dropped'] as const;

/** Whether a creator's Status says that they no longer take part: they get no new link and no code. */
export const isDropped = (status: string): boolean => nameKey(status) === 'dropped';
