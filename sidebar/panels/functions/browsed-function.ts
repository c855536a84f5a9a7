/** A custom function as the page carries it; the build makes these from the catalog. */
export interface BrowsedFunction {
  readonly name: string;
  readonly family: string;
  readonly meaning: string;
  /** How it is calculated, in words; blank where there is none. */
  readonly formula: string;
  readonly returns: string;
  readonly parameters: readonly BrowsedParameter[];
  /** A call and what it gives, executed by the tests. */
  readonly example: { readonly formula: string; readonly result: string };
  readonly notes: readonly string[];
  readonly searchWords: readonly string[];
  readonly confusedWith: readonly { readonly term: string; readonly difference: string }[];
  /** Whether a sheet formula can stand for it. */
  readonly isPlain?: true;
  /** Whether reports calculate it, and whether it stands on their first screen. */
  readonly inReports: 'first' | 'yes' | 'no';
}

/** What is usual is left out: the page carries hundreds of them. */
export interface BrowsedParameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional?: true;
  /** May be several columns wide; they are added. */
  readonly isWide?: true;
  /** What is typed: a text gets quotes. */
  readonly isText?: true;
  /** `one` cell or the whole `column`; else the cell of each row. */
  readonly takes?: 'one' | 'column';
  /** Where it stands, if no column bears its name: the first of these groups of columns of which the tab has any. */
  readonly columns?: readonly (readonly string[])[];
}

/** For the other spellings of headers that the workbook's tabs know, the ids of the columns they may stand for. */
export type HeaderIds = Readonly<Record<string, readonly string[]>>;
