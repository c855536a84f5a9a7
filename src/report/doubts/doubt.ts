import type { MeasuredTab } from '../../measures/grain';
import type { ReadRow } from '../../tabs/rows/records';

/** What can be wrong with what a report counts, in the order in which it is said. */
export const DOUBT_KINDS = [
  'missing_tab',
  'changed',
  'unmatched',
  'not_numbers',
  'doubled',
  'no_campaign',
] as const;

export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Something that is known to be wrong with what a report counts: one of a kind. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** Of rows; of cells where they hold no numbers. */
  readonly count: number;
  /** Of the campaign's conversions, else clicks, revenue or impressions, over all its rows; null where there is none. */
  readonly share: number | null;
  /** What stands in the rows, of the chosen sources, by the ids of its columns. */
  readonly volumes: Readonly<Record<string, number>>;
  /** Where it is, in words that stay true when rows are sorted. */
  readonly where: string;
  /** What would mend it. */
  readonly suggestion: string;
}

/** A row that a doubt is about; `columns` are those cells alone where the others are right. */
export interface DoubtedRow {
  readonly tab: MeasuredTab;
  readonly row: ReadRow;
  readonly columns?: readonly string[];
}

/** What can be done about a part of a doubt on one click. */
export type Repair =
  /** Every row of the part gets the name in the column. */
  | { readonly does: 'rename'; readonly column: 'creator' | 'campaign'; readonly to: string }
  /** The rows of the part go. */
  | { readonly does: 'remove' }
  /** The rows of the part are right, or are not to be counted. */
  | { readonly does: 'right' | 'left out' }
  /** A tab of another name is what was this one. */
  | { readonly does: 'follow'; readonly tab: string; readonly to: string }
  /** The tab is gone for good. */
  | { readonly does: 'forget'; readonly tab: string };

export const REPAIRS = [
  'rename',
  'remove',
  'right',
  'left out',
  'follow',
  'forget',
] as const satisfies readonly Repair['does'][];

/** A part of a doubt that is mended as one: the rows of a name, a row that stands twice. */
export interface DoubtPart {
  /** By this it is found again. */
  readonly key: string;
  /** Whom or what it is about. */
  readonly name: string;
  readonly rows: readonly DoubtedRow[];
  readonly repairs: readonly Repair[];
}

/** A doubt as it is found in the tabs. */
export interface FoundDoubt {
  readonly kind: DoubtKind;
  readonly parts: readonly DoubtPart[];
}

/** People have said of a row what they think of it. */
export const CHECKING: readonly Repair[] = [{ does: 'right' }, { does: 'left out' }];
