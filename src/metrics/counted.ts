import { METRICS } from './catalog';
import { columnsOf } from './expression';
import { VOLUMES, type Volume } from './volumes';

const COUNTS = new Map(
  METRICS.flatMap(({ id, expression }) => {
    const inputs = columnsOf(expression);
    const counted = inputs
      .map((input) => VOLUMES.find((volume) => volume.id === input && volume.unit === 'count'))
      .find((volume) => volume !== undefined);
    return counted === undefined ? [] : [[id, counted] as const];
  }),
);

/** What a rate or a cost counts: conversions for CPA, clicks for CTR; undefined for an amount over an amount. */
export function whatIsCounted(id: string): Volume | undefined {
  return COUNTS.get(id);
}
