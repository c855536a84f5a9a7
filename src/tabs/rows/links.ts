import { nameKey } from '../../text/name-key';
import { LINKS } from '../workbook';
import { platformNamed } from './creators';
import { Decoder, type RowRecord } from './records';

/** A row of `Links`: what was handed out before. */
export interface LinkRecord extends RowRecord {
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  readonly link: string;
  readonly code: string;
  /** The campaign's id in the link. */
  readonly id: string;
  /** `replaced` ones are not given out again. */
  readonly state: string;
  /** The post that the link is for; blank: it is the creator's. */
  readonly post: string;
  /** The link whose place it took; blank for none. */
  readonly replaces: string;
}

export const linkDecoder: Decoder<LinkRecord> = new Decoder(LINKS, (cells) => ({
  row: cells.row,
  cells,
  campaign: cells.text('campaign'),
  creator: cells.text('creator'),
  platform: platformNamed(cells.text('platform')),
  link: cells.text('link'),
  code: cells.text('code'),
  id: cells.text('id'),
  state: nameKey(cells.text('state')),
  post: cells.text('post'),
  replaces: cells.text('replaces'),
}));
