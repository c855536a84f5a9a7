import { nameKey } from '../text/name-key';

/** The Status of a creator who no longer takes part. */
export const DROPPED = 'dropped';

/** How far a creator's booking is. */
export const CREATOR_STATUSES = ['planned', 'confirmed', 'posted', DROPPED] as const;

/** Whether a creator's Status says that they no longer take part: they get no new link and no code. */
export const isDropped = (status: string): boolean => nameKey(status) === DROPPED;
