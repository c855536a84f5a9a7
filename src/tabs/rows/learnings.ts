import { LEARNINGS } from '../workbook';
import { Decoder, type RowRecord } from './records';

/** A row of `Learnings`. */
export interface LearningRecord extends RowRecord {
  readonly campaign: string;
  /** Blank: of the whole campaign. */
  readonly creator: string;
  readonly happened: string;
  readonly next: string;
}

export const learningDecoder: Decoder<LearningRecord> = new Decoder(LEARNINGS, (cells) => ({
  row: cells.row,
  cells,
  campaign: cells.text('campaign'),
  creator: cells.text('creator').trim(),
  happened: cells.text('what_happened').trim(),
  next: cells.text('next_time').trim(),
}));
