import { env } from 'node:process';

/** A walk takes so many steps. What every test run takes is short; `npm run walks` takes more. */
export const STEPS = wholeNumber('WALK_STEPS') ?? 8;

/** A hundred edits in every test run, a thousand in a long one. */
export const EDITS = (wholeNumber('WALK_STEPS') ?? 50) * 2;

/** Edits after which nothing is calculated. */
export const FOUND = STEPS * 4;

/** A break takes two runs of the script, and says less than an interleaving. */
export const BREAKS = Math.ceil(STEPS / 2);

/** The same seed walks the same way again. */
export const SEED = wholeNumber('WALK_SEED') ?? 1;

function wholeNumber(name: string): number | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`${name}: "${text}" is no whole number.`);
  return Number(text);
}
