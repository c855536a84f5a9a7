import { SEED, STEPS } from './length';

/**
 * So many of the numbers from 0 to `count` - 1 as a walk has steps, in their order, or all of them where there are no
 * more. The seed and the name draw them, so that a test that runs alone draws the same.
 */
export function drawn(name: string, count: number, most: number = STEPS): number[] {
  const random = randomOf(`${SEED} ${name}`);
  const numbers = Array.from({ length: count }, (_, at) => at);
  const last = Math.min(most, count);
  for (let at = 0; at < last; at += 1) {
    const other = at + Math.floor(random() * (count - at));
    [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
  }
  return numbers.slice(0, last).sort((left, right) => left - right);
}

function randomOf(seed: string): () => number {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
    1,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
