import { nameKey } from '../../text/name-key';
import { POSTS } from '../workbook';
import { platformNamed } from './creators';
import { Decoder, type RowRecord } from './records';

/** A row of `Posts`: blank texts are `''`, blank or unreadable numbers null; days are serial numbers. */
export interface PostRecord extends RowRecord {
  readonly campaign: string;
  readonly creator: string;
  /** The platform's own name, or what is written where no platform is called so. */
  readonly platform: string;
  /** Its address; blank while it is planned. */
  readonly post: string;
  readonly due: number | null;
  readonly postedAt: number | null;
  readonly type: string;
  /** Whether money is put behind it; null where the row does not say. */
  readonly isPaid: boolean | null;
  readonly link: string;
  readonly views: number | null;
  readonly clicks: number | null;
}

export const postDecoder: Decoder<PostRecord> = new Decoder(POSTS, (cells) => {
  const paid = nameKey(cells.text('organic_or_paid'));
  return {
    row: cells.row,
    cells,
    campaign: cells.text('campaign'),
    creator: cells.text('creator'),
    platform: platformNamed(cells.text('platform')),
    post: cells.text('post'),
    due: cells.number('due') ?? null,
    postedAt: cells.number('posted_at') ?? null,
    type: cells.text('type'),
    isPaid: paid === '' ? null : paid === 'paid',
    link: cells.text('link'),
    views: cells.number('views') ?? null,
    clicks: cells.number('link_clicks') ?? null,
  };
});
