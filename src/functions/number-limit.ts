/** What a number of a parameter must be, and the words for it in a message. */
const LIMITS = {
  aboveZero: { accepts: (value: number) => value > 0, expected: 'more than zero' },
  share: {
    accepts: (value: number) => value >= 0 && value <= 1,
    expected: 'a share from 0 to 1, such as 0.6 or 60%',
  },
  insideZeroAndOne: {
    accepts: (value: number) => value > 0 && value < 1,
    expected: 'between 0 and 1, such as 0.95 or 95%',
  },
  wholeFromZero: {
    accepts: (value: number) => value >= 0 && Number.isInteger(value),
    expected: 'a whole number from 0 on',
  },
  wholeFromOne: {
    accepts: (value: number) => value >= 1 && Number.isInteger(value),
    expected: 'a whole number from 1 on',
  },
  wholeFromTwo: {
    accepts: (value: number) => value >= 2 && Number.isInteger(value),
    expected: 'a whole number from 2 on',
  },
} as const;

export type NumberLimit = keyof typeof LIMITS;

/** What a number should be and is not; undefined where it is within its limit. */
export function beyondLimit(limit: NumberLimit, value: number): string | undefined {
  const { accepts, expected } = LIMITS[limit];
  return accepts(value) ? undefined : expected;
}
