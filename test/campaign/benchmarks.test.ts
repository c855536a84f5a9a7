import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '../../src/campaign/benchmarks';
import {
  type Benchmark,
  findBenchmark,
  findBenchmarkWithOwn,
} from '../../src/campaign/find-benchmark';
import { findKpi } from '../../src/campaign/kpi';
import { findPlatform } from '../../src/campaign/platforms';
import { followersOf, TIER_NAMES, tierOf } from '../../src/campaign/tiers';

describe('the published ranges', () => {
  it.each(
    BENCHMARKS.map((row) => ({ ...row, of: `${row.kpi} on ${row.platform}` })),
  )('$of, $source', ({ kpi, platform, low, high, source, year, basis, tier, followers }) => {
    expect(findKpi(kpi)?.id).toBe(kpi);
    expect(findPlatform(platform)?.name).toBe(platform);
    expect(source).toMatch(/^[A-Za-z]/);
    expect(year).toBeGreaterThan(2015);
    expect(['reach', 'impressions', 'views', 'followers', 'clicks']).toContain(basis);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThanOrEqual(low);
    if (findKpi(kpi)!.unit === 'fraction') expect(high).toBeLessThan(1);
    expect(tier === undefined).toBe(followers === undefined);
    if (followers !== undefined) expect(followers.below).toBeGreaterThan(followers.from);
  });

  it('name no size, platform and KPI twice in one source', () => {
    const keys = BENCHMARKS.map(({ kpi, platform, basis, tier, source }) =>
      [kpi, platform, basis, tier, source].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

const RANGE: Benchmark = {
  kpi: 'engagement_rate',
  platform: 'TikTok',
  basis: 'views',
  low: 0.04,
  high: 0.07,
  source: 'A list',
  year: 2024,
};
const QUERY = { kpi: 'engagement_rate', platform: 'TikTok' };

describe('which range is taken', () => {
  it.each<
    [what: string, rows: Benchmark[], query: { followers?: number; basis?: string }, low: number]
  >([
    ['the newest', [RANGE, { ...RANGE, low: 1, year: 2026 }], {}, 1],
    ['the first of two as new', [RANGE, { ...RANGE, low: 1 }], {}, 0.04],
    [
      'one of that size before a newer one of any size',
      [
        { ...RANGE, low: 1, year: 2026 },
        { ...RANGE, followers: { from: 1000, below: 10_000 } },
      ],
      { followers: 1000 },
      0.04,
    ],
    [
      'one of any size where no size is given',
      [{ ...RANGE, low: 1, followers: { from: 1000, below: 10_000 } }, RANGE],
      {},
      0.04,
    ],
    [
      'one of any size for a creator of another size',
      [{ ...RANGE, low: 1, followers: { from: 1000, below: 10_000 } }, RANGE],
      { followers: 10_000 },
      0.04,
    ],
    [
      'the one over the same base before a newer one',
      [{ ...RANGE, low: 1, basis: 'followers', year: 2026 }, RANGE],
      { basis: 'views' },
      0.04,
    ],
  ])('%s', (_what, rows, query, low) => {
    const found = findBenchmark(rows, { ...QUERY, ...query });
    expect(found).toMatchObject({ kind: 'range', benchmark: { low } });
  });

  it('none over another base: the bases that there are come back', () => {
    const rows = [RANGE, { ...RANGE, basis: 'followers' }];
    expect(findBenchmark(rows, { ...QUERY, basis: 'reach' })).toEqual({
      kind: 'other basis',
      bases: ['views', 'followers'],
    });
  });

  it('none of another KPI, platform or size', () => {
    expect(findBenchmark([RANGE], { ...QUERY, kpi: 'cpm' })).toEqual({ kind: 'none' });
    expect(findBenchmark([RANGE], { ...QUERY, platform: 'X' })).toEqual({ kind: 'none' });
    const sized = { ...RANGE, followers: { from: 1000, below: 10_000 } };
    expect(findBenchmark([sized], { ...QUERY, followers: 999 })).toEqual({ kind: 'none' });
  });
});

describe('ranges of one’s own', () => {
  const own: Benchmark = { ...RANGE, low: 0.02, source: 'Last year', year: undefined };

  it('go before published ones, however old', () => {
    const found = findBenchmarkWithOwn([own], BENCHMARKS, { ...QUERY, basis: 'views' });
    expect(found).toMatchObject({ kind: 'range', benchmark: { source: 'Last year', low: 0.02 } });
  });

  it('leave the others to the published ones', () => {
    const query = { kpi: 'cpm', platform: 'TikTok' };
    expect(findBenchmarkWithOwn([own], BENCHMARKS, query)).toEqual(
      findBenchmark(BENCHMARKS, query),
    );
  });

  it('over another base are refused as well, and no published one slips in', () => {
    const found = findBenchmarkWithOwn([own], BENCHMARKS, { ...QUERY, basis: 'impressions' });
    expect(found).toEqual({ kind: 'other basis', bases: ['views'] });
  });

  it('that name no base fit any', () => {
    const found = findBenchmarkWithOwn([{ ...own, basis: '' }], [], { ...QUERY, basis: 'reach' });
    expect(found.kind).toBe('range');
  });
});

it('the sizes meet without a gap', () => {
  let from = 0;
  for (const tier of TIER_NAMES) {
    const size = followersOf(tier);
    expect(size.from).toBe(from);
    expect(tierOf(size.from)).toBe(tier);
    from = size.below;
  }
  expect(from).toBe(Number.POSITIVE_INFINITY);
});
