/** A range from low to high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
