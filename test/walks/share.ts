import { SEED, STEPS } from './length';

let state = SEED;

function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** A walk of so many steps leaves nothing out. */
const WHOLE = 100;

/** Some of the numbers from 1 to `count`, drawn by the seed: about one in a short walk, all of them in a long one. */
export function shareOf(count: number): number[] {
  const share = STEPS / 8;
  const all = Array.from({ length: count }, (_, at) => at + 1);
  if (STEPS >= WHOLE) return all;
  const drawn = all.filter(() => random() * count < share);
  return drawn.length > 0 ? drawn : all.slice(0, 1);
}
