import type { TwoShares } from './exposed-and-control';

/** Two tables as likely as each other differ by rounding; R's fisher.test allows as much. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Fisher's exact test of two shares, two-sided: how often chance gives a table at most as likely as this one.
 * The likelihoods are taken against that of the likeliest table, so that no factorial is needed.
 */
export function fisherExact(given: TwoShares): number {
  const { exposedYes, exposedPeople, controlYes, controlPeople } = given;
  const yes = exposedYes + controlYes;
  const people = exposedPeople + controlPeople;
  const mode = Math.floor(((yes + 1) * (exposedPeople + 1)) / (people + 2));
  const stepUp = (at: number) =>
    ((yes - at) * (exposedPeople - at)) / ((at + 1) * (controlPeople - yes + at + 1));

  const likelihoods = new Map([[mode, 1]]);
  for (let at = mode, likely = 1; likely > 0; at += 1) {
    likely *= stepUp(at);
    likelihoods.set(at + 1, likely);
  }
  for (let at = mode - 1, likely = 1; likely > 0 && at >= 0; at -= 1) {
    likely /= stepUp(at);
    if (!Number.isFinite(likely)) break;
    likelihoods.set(at, likely);
  }
  const most = (likelihoods.get(exposedYes) ?? 0) * AS_LIKELY;
  let all = 0;
  let atMost = 0;
  for (const likely of likelihoods.values()) {
    all += likely;
    if (likely <= most) atMost += likely;
  }
  return Math.min(atMost / all, 1);
}
