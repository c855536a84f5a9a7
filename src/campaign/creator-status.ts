import { nameKey } from '../text/name-key';

/** Whether a creator's Status says that they no longer take part: they get no new link and no code. */
export const isDropped = (status: string): boolean => nameKey(status) === 'dropped';
