/** A tab to begin with. */
export interface StarterTab {
  readonly name: string;
  /** What one row is. */
  readonly row: string;
  readonly headers: readonly string[];
}
