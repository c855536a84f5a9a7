/** People who saw it and people who did not, and how many of each said or did what is counted. */
export interface TwoShares {
  readonly exposedYes: number;
  readonly exposedPeople: number;
  readonly controlYes: number;
  readonly controlPeople: number;
}
