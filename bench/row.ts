/** One line of the benchmark. */
export interface Row {
  /** What was measured, in Markdown. */
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'calls' | 'bytes';
  /** What it is compared with, measured in the same run. */
  readonly beside?: { readonly what: string; readonly value: number };
  readonly aim?: { readonly words: string; readonly isMet: boolean };
}
