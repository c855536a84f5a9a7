const SECONDS_PER_DAY = 86_400;
/** Bare dates of one zone have one time of day in another, and a second one while daylight saving time lasts. */
const TIMES_OF_DAY_OF_BARE_DATES = 2;
/** Zones are at most 13 hours ahead and less than 11 behind, but for a few islands. */
const FURTHEST_AHEAD = 13 / 24;
const ROUNDING = 1e-6;

/**
 * Tells the calendar day of moments of the sheet, given its dates. A date cell arrives as a moment, and a function
 * cannot see the sheet's zone: midnight in Berlin is the evening before in London. But where the dates are bare, each
 * of them is a midnight, and the time of day at which it arrives tells the zone. Dates with a time of day tell
 * nothing: they are read as they arrive.
 */
export function dayReader(dates: readonly number[]): (moment: number) => number {
  const timesOfDay = new Set(dates.map(secondOfDay));
  if (timesOfDay.size > TIMES_OF_DAY_OF_BARE_DATES) return Math.floor;
  const midnights = [...dates].sort((one, other) => one - other);
  return (moment) => Math.floor(moment + aheadAt(nearest(midnights, moment)) + ROUNDING);
}

function secondOfDay(moment: number): number {
  return Math.round(moment * SECONDS_PER_DAY) % SECONDS_PER_DAY;
}

/** How far ahead the zone is in which this moment is a midnight, in days. */
function aheadAt(midnight: number): number {
  const time = secondOfDay(midnight) / SECONDS_PER_DAY;
  return 1 - time <= FURTHEST_AHEAD ? 1 - time : -time;
}

/** The last midnight up to a moment, or the first of all. */
function nearest(midnights: readonly number[], moment: number): number {
  let first = 0;
  let last = midnights.length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (midnights[middle]! <= moment + ROUNDING) first = middle;
    else last = middle - 1;
  }
  return midnights[first] ?? moment;
}
