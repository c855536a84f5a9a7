import type { Benchmark } from './find-benchmark';
import type { Tier } from './tiers';

type Point = readonly [low: number, high?: number];

function range([low, high = low]: Point) {
  return { low, high };
}

/** Ranges of one source for one KPI, platform by platform. */
function byPlatform(
  shared: Pick<Benchmark, 'kpi' | 'basis' | 'source' | 'year' | 'sample'>,
  points: Readonly<Record<string, Point>>,
): Benchmark[] {
  return Object.entries(points).map(([platform, point]) => ({
    ...shared,
    platform,
    ...range(point),
  }));
}

/** Ranges of one source by the size of creators, with its own lines: from the first number to below the second. */
function bySize(
  shared: Pick<Benchmark, 'kpi' | 'platform' | 'basis' | 'source' | 'year'>,
  sizes: readonly (readonly [tier: Tier, from: number, below: number, point: Point])[],
): Benchmark[] {
  return sizes.map(([tier, from, below, point]) => ({
    ...shared,
    tier,
    followers: { from, below },
    ...range(point),
  }));
}

const MANY = Number.POSITIVE_INFINITY;

/**
 * Published ranges, each with its source and year; where several fit, the first of the newest is taken. They differ by
 * a factor of four and more: the same KPI has other formulas and other accounts behind it, so own history goes before
 * any of them. A range without a known base is left out: nothing can be held against it.
 */
export const BENCHMARKS: readonly Benchmark[] = [
  ...bySize(
    {
      kpi: 'engagement_rate',
      platform: 'Instagram',
      basis: 'followers',
      source: 'HypeAuditor, State of Influencer Marketing 2026 (via eMarketer)',
      year: 2026,
    },
    [
      ['nano', 1_000, 10_000, [0.0178]],
      ['micro', 10_000, 50_000, [0.0054]],
      ['mega', 1_000_000, MANY, [0.0033]],
    ],
  ),
  ...bySize(
    {
      kpi: 'engagement_rate',
      platform: 'Instagram',
      basis: 'followers',
      source: 'Passo 2026',
      year: 2026,
    },
    [
      ['nano', 1_000, 10_000, [0.05, 0.08]],
      ['micro', 10_000, 100_000, [0.03, 0.055]],
      ['mid', 100_000, 500_000, [0.018, 0.03]],
      ['macro', 500_000, 1_000_000, [0.012, 0.02]],
      ['mega', 1_000_000, MANY, [0.008, 0.015]],
    ],
  ),
  ...bySize(
    {
      kpi: 'engagement_rate',
      platform: 'TikTok',
      basis: 'views',
      source: 'Untapper 2026',
      year: 2026,
    },
    [
      ['nano', 1_000, 10_000, [0.06, 0.1]],
      ['micro', 10_000, 50_000, [0.04, 0.07]],
      ['mid', 50_000, 500_000, [0.03, 0.05]],
      ['macro', 500_000, 1_000_000, [0.02, 0.035]],
      ['mega', 1_000_000, MANY, [0.01, 0.02]],
    ],
  ),
  ...bySize(
    {
      kpi: 'engagement_rate',
      platform: 'Instagram',
      basis: 'impressions',
      source: 'CreatorIQ 2023 (estimated impressions)',
      year: 2023,
    },
    [['mega', 1_000_000, MANY, [0.0023]]],
  ),
  ...bySize(
    {
      kpi: 'engagement_rate',
      platform: 'YouTube',
      basis: 'impressions',
      source: 'CreatorIQ 2023 (estimated impressions)',
      year: 2023,
    },
    [['mega', 1_000_000, MANY, [0.016]]],
  ),
  ...byPlatform(
    {
      kpi: 'engagement_rate',
      basis: 'impressions',
      source: 'Buffer 2025 (brand accounts)',
      year: 2025,
    },
    {
      Instagram: [0.0116],
      TikTok: [0.0486],
      Facebook: [0.0507],
      X: [0.0231],
      LinkedIn: [0.065],
      YouTube: [0.0441],
    },
  ),
  ...byPlatform(
    {
      kpi: 'engagement_rate',
      basis: 'followers',
      source: 'Rival IQ 2025 (brand accounts, medians of industries; via Apaya)',
      year: 2025,
    },
    { Instagram: [0.0014, 0.021] },
  ),
  ...byPlatform(
    {
      kpi: 'engagement_rate',
      basis: 'followers',
      source: 'Rival IQ 2024 (brand accounts, median of a post)',
      year: 2024,
    },
    { TikTok: [0.0263], Facebook: [0.00063] },
  ),
  ...byPlatform(
    {
      kpi: 'engagement_rate',
      basis: 'followers',
      source: 'Rival IQ (brand accounts, median of a post, posts of 2022)',
      year: 2022,
    },
    { Instagram: [0.0047], X: [0.00035] },
  ),
  ...byPlatform(
    {
      kpi: 'engagement_rate',
      basis: 'views',
      source: 'Socialinsider 2023 (brand accounts, average, posts of 2022)',
      year: 2022,
    },
    { TikTok: [0.051] },
  ),
  ...byPlatform(
    {
      kpi: 'reach_rate',
      basis: 'followers',
      source: 'Untapper 2026 (feed posts)',
      year: 2026,
    },
    { Instagram: [0.1, 0.2] },
  ),
  ...byPlatform(
    {
      kpi: 'hook_rate',
      basis: 'impressions',
      source: 'Advino 2026 (Meta ads)',
      year: 2026,
    },
    { Instagram: [0.25, 0.4], Facebook: [0.25, 0.4] },
  ),
  ...byPlatform(
    {
      kpi: 'cpm',
      basis: 'impressions',
      source: 'inzpire.me (US dollars)',
      year: 2025,
      sample: 'thousands of its own bookings over two years',
    },
    { Instagram: [32, 42], TikTok: [25, 35], Snapchat: [32, 42], YouTube: [51, 61] },
  ),
];
