/** What happened over what it could have happened to: orders over impressions. */
export interface Rate {
  readonly events: number;
  /** More than zero. */
  readonly base: number;
}

/**
 * The rate to expect of each next time: its own, drawn towards the mean of all, the more so the smaller its base. NaN
 * where nothing has happened anywhere.
 * Source: Marshall, Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40 (1991).
 */
export function expectedRates(rates: readonly Rate[]): (rate: Rate) => number {
  const sum = (of: (rate: Rate) => number) => rates.reduce((total, each) => total + of(each), 0);
  const base = sum((each) => each.base);
  const mean = sum((each) => each.events) / base;
  const spread = sum((each) => each.base * (each.events / each.base - mean) ** 2) / base;
  const between = Math.max(0, spread - mean / (base / rates.length));
  return (rate) => {
    if (!(mean > 0)) return Number.NaN;
    const own = rate.events / rate.base - mean;
    return mean + (own * between) / (between + mean / rate.base);
  };
}
