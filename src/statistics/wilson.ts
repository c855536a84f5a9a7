import type { Interval } from './interval';
import { reach } from './normal';

/**
 * Wilson's interval of a share: `yes` of `people`. It holds up where few or nearly all say yes.
 * Source: Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 */
export function wilson(yes: number, people: number, confidence: number): Interval {
  const z = reach(confidence);
  const share = yes / people;
  const weight = (z * z) / people;
  const centre = share + weight / 2;
  const spread = z * Math.sqrt((share * (1 - share)) / people + weight / (4 * people));
  return {
    low: yes === 0 ? 0 : (centre - spread) / (1 + weight),
    high: yes === people ? 1 : (centre + spread) / (1 + weight),
  };
}
