import { RESULTS } from '../workbook';
import { platformNamed } from './creators';
import { Decoder, type RowRecord } from './records';

/** A row of `Results`: blank texts are `''`, blank or unreadable numbers null. */
export interface ResultRecord extends RowRecord {
  readonly campaign: string;
  readonly creator: string;
  /** The platform's own name, or what is written where no platform is called so; blank: the creator's one platform. */
  readonly platform: string;
  /** Clicks that the source counted. */
  readonly clicks: number | null;
}

export const resultDecoder: Decoder<ResultRecord> = new Decoder(RESULTS, (cells) => ({
  row: cells.row,
  cells,
  campaign: cells.text('campaign'),
  creator: cells.text('creator'),
  platform: platformNamed(cells.text('platform')),
  clicks: cells.number('clicks') ?? null,
}));
