import { isDate } from '../../cells/cell-value';
import type { Problem } from '../../cells/problem';
import type { Weekday } from '../../statistics/baseline';
import { type Argument, type CellError, cellAt } from '../argument';
import { dayReader } from './day-of';

/** The day 0 of a spreadsheet, 1899-12-30, was a Saturday. */
const NAMES = ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** A weekday of the window after a post, with what is known of it in the window and before. */
export interface NamedWeekday extends Weekday {
  readonly name: string;
}

export interface DaysWanted {
  readonly dates: Argument;
  readonly values: Argument;
  readonly post: Argument;
  readonly windowDays: number;
  readonly baselineWeeks: number;
}

/** The weekdays of the window that have a value in it. */
export function daysAround(wanted: DaysWanted): NamedWeekday[] | CellError | Problem {
  const moments = momentsOf(wanted.dates);
  if (!Array.isArray(moments)) return moments;
  const dayOf = dayOfCells(moments);
  const postDay = dayOf(wanted.post, 0);
  const totals = totalsByDay(wanted, dayOf, postDay);
  if (!(totals instanceof Map)) return totals;
  const weekdays = NAMES.map((name) => ({
    name,
    observed: [] as number[],
    before: [] as number[],
  }));
  for (const [day, total] of totals) {
    const { observed, before } = weekdays[(postDay + day) % NAMES.length]!;
    (day < 0 ? before : observed).push(total);
  }
  return weekdays.filter(({ observed }) => observed.length > 0);
}

function momentsOf(dates: Argument): number[] | CellError | Problem {
  const moments: number[] = [];
  for (let at = 0; at < dates.height; at += 1) {
    const moment = dates.read(at);
    if (typeof moment === 'object') return moment;
    if (isDate(cellAt(dates, at))) moments.push(moment as number);
  }
  return moments;
}

/** Dates typed as a number or a text say their day themselves; date cells arrive as moments. */
function dayOfCells(moments: readonly number[]): (argument: Argument, at: number) => number {
  const dayOfMoment = dayReader(moments);
  return (argument, at) => {
    const date = argument.read(at) as number;
    return isDate(cellAt(argument, at)) ? dayOfMoment(date) : Math.floor(date);
  };
}

/** The total of each known day by its distance from the day of the post; what stands on other days does not matter. */
function totalsByDay(
  { dates, values, windowDays, baselineWeeks }: DaysWanted,
  dayOf: (argument: Argument, at: number) => number,
  postDay: number,
): Map<number, number> | CellError | Problem {
  const totals = new Map<number, number>();
  const height = Math.max(dates.height, values.height);
  for (let at = 0; at < height; at += 1) {
    const day = dayOf(dates, at) - postDay;
    if (!(day >= -7 * baselineWeeks && day < windowDays)) continue;
    const value = values.read(at);
    if (typeof value === 'object') return value;
    if (typeof value === 'number' && !Number.isNaN(value))
      totals.set(day, (totals.get(day) ?? 0) + value);
  }
  return totals;
}
