/**
 * What is asked about every cell of a column. They have names of ours because a global is looked up anew at each use,
 * and a column of 100,000 rows feels that.
 */
export const {
  isFinite: isFiniteNumber,
  isNaN: isUnknown,
  NaN: UNKNOWN,
  MAX_VALUE: LARGEST,
} = Number;
