import type { ReadBands } from '../../model/bands';
import { numeric, settingsIn } from '../../read-back/cells';

export interface DeliverySummary {
  /** Posts live of booked; null where Posts has no column for an address or none for Due. */
  readonly delivery: {
    readonly live: number;
    readonly booked: number;
    /** Booked posts that had not come when the campaign ended; 0 until then. */
    readonly notDelivered: number;
    /** What those were booked at, as far as it is known; null where it is of none. */
    readonly notDeliveredCost: number | null;
    /** Creators who take part and have no post, live or booked. */
    readonly creatorsWithoutPosts: number;
  } | null;
}

export function readBack(bands: ReadBands): DeliverySummary {
  const setting = settingsIn(bands);
  const count = (key: string) => numeric(setting(key)) ?? 0;
  if (numeric(setting('posts_booked')) === null) return { delivery: null };
  return {
    delivery: {
      live: count('posts_live'),
      booked: count('posts_booked'),
      notDelivered: count('posts_not_delivered'),
      notDeliveredCost:
        count('not_delivered_known') > 0 ? numeric(setting('not_delivered_cost')) : null,
      creatorsWithoutPosts: count('without_posts'),
    },
  };
}
