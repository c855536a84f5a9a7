import { processorTime } from './processor-time';

/** The middle of some times. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]!;
  return (lower + upper) / 2;
}

/**
 * The median time of each task in milliseconds, all run in turns, so that what slows the machine for a while slows
 * them alike. A task measures itself: what it needs beforehand does not count.
 */
export function inTurns<Name extends string>(
  rounds: number,
  tasks: Readonly<Record<Name, (round: number) => number>>,
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : [...names].reverse())
      times[name].push(tasks[name](round));
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<
    Name,
    number
  >;
}

/** The processor time that something takes, in milliseconds. */
export function timed(run: () => void): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}
