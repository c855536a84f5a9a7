import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '../../src/campaign/benchmarks';
import { findKpi, KPIS } from '../../src/campaign/kpi';
import { OBJECTIVES } from '../../src/campaign/objectives';
import { PLATFORMS } from '../../src/campaign/platforms';
import { USE_CASES } from '../../src/campaign/use-cases';
import { column, inCell, inSheetOf, thrownInCell } from './in-cell';

type Situation = [name: string, given: unknown[], result: unknown];

describe('KPI_ATTAINMENT and KPI_STATUS', () => {
  it.each<Situation>([
    ['KPI_ATTAINMENT', ['CPA', 25, 20], 0.8],
    ['KPI_ATTAINMENT', ['cost per conversion', 25, 20], 0.8],
    ['KPI_ATTAINMENT', ['roas', 25, 20], 1.25],
    ['KPI_ATTAINMENT', ['new followers', -50, 100], -0.5],
    ['KPI_ATTAINMENT', ['CPA', 0, 20], ''],
    ['KPI_ATTAINMENT', ['ROAS', 2, 0], ''],
    ['KPI_ATTAINMENT', ['ROAS', '', 2], ''],
    ['KPI_ATTAINMENT', ['ROAS', 2, ''], ''],
    ['KPI_ATTAINMENT', ['', 2, 2], ''],
    ['KPI_STATUS', ['ROAS', 1.8, 2], 'on track'],
    ['KPI_STATUS', ['ROAS', 1.79, 2], 'behind'],
    ['KPI_STATUS', ['ROAS', 2.2, 2], 'on track'],
    ['KPI_STATUS', ['ROAS', 2.21, 2], 'ahead'],
    ['KPI_STATUS', ['ROAS', 110, 100], 'on track'],
    ['KPI_STATUS', ['CPA', 100, 110], 'on track'],
    ['KPI_STATUS', ['CPA', 100, 111], 'ahead'],
    ['KPI_STATUS', ['CPA', 100, 89], 'behind'],
    ['KPI_STATUS', ['ROAS', 2.21, 2, 0.2], 'on track'],
    ['KPI_STATUS', ['ROAS', 2.01, 2, 0], 'ahead'],
    ['KPI_STATUS', ['ROAS', 2, 2, 0], 'on track'],
    ['KPI_STATUS', ['ROAS', 2, 2, '10%'], 'on track'],
    ['KPI_STATUS', ['ROAS', '', 2], ''],
  ])('%s of %j is %j', (name, given, result) => {
    expect(inCell(name, ...given)).toEqual(result);
  });

  it('a KPI that is none is named', () => {
    const message = 'kpi: "fame" is not a KPI such as CPA, ER or conversion_rate';
    expect(thrownInCell('KPI_STATUS', 'fame', 1, 2)).toBe(message);
    expect(inCell('KPI_ATTAINMENT', column('fame', 'ROAS'), 1, 2)).toEqual(
      column(`#VALUE! ${message}`, 0.5),
    );
  });

  it.each(
    KPIS.map(({ id, name, abbreviation, direction }) => ({ id, name, abbreviation, direction })),
  )('$id is better when it is $direction, under each of its names', ({
    id,
    name,
    abbreviation,
    direction,
  }) => {
    for (const each of [id, name, abbreviation ?? id, name.toUpperCase()])
      expect(inCell('KPI_ATTAINMENT', each, 50, 100)).toBe(direction === 'lower' ? 2 : 0.5);
  });
});

describe('CREATOR_TIER', () => {
  it.each<Situation>([
    ['CREATOR_TIER', [0], 'nano'],
    ['CREATOR_TIER', [9_999], 'nano'],
    ['CREATOR_TIER', [10_000], 'micro'],
    ['CREATOR_TIER', ['49,999'], 'micro'],
    ['CREATOR_TIER', ['50K'], 'mid'],
    ['CREATOR_TIER', [499_999], 'mid'],
    ['CREATOR_TIER', [500_000], 'macro'],
    ['CREATOR_TIER', [999_999], 'macro'],
    ['CREATOR_TIER', ['1M'], 'mega'],
    ['CREATOR_TIER', [1e9], 'mega'],
    ['CREATOR_TIER', [''], ''],
  ])('%s of %j is %j', (name, given, result) => {
    expect(inCell(name, ...given)).toEqual(result);
  });
});

describe('CHECKPOINT and RESULT_STATUS', () => {
  const posted = new Date(2026, 2, 2, 9, 0);
  const later = (hours: number) => new Date(posted.getTime() + hours * 3_600_000);

  it.each<[hours: number, checkpoint: string, status: string]>([
    [-1, '', ''],
    [0, '', 'live'],
    [23, '', 'live'],
    [23.9, '', 'live'],
    [24, '24 h', 'live'],
    [71, '24 h', 'live'],
    [71.9, '24 h', 'live'],
    [72, '72 h', 'live'],
    [167, '72 h', 'live'],
    [167.9, '72 h', 'live'],
    [168, '7 d', 'provisional'],
    [334, '7 d', 'provisional'],
    [336, '14 d', 'provisional'],
    [718, '14 d', 'provisional'],
    [720, '30 d', 'settled'],
    [9000, '30 d', 'settled'],
  ])('%d hours after the post: %j, %j', (hours, checkpoint, status) => {
    const inLondon = (name: string) => inSheetOf(() => 'Europe/London', name, posted, later(hours));
    expect(inLondon('CHECKPOINT')).toBe(checkpoint);
    expect(inLondon('RESULT_STATUS')).toBe(status);
  });

  it.each<Situation>([
    ['CHECKPOINT', ['2026-03-02', '2026-03-09'], '7 d'],
    ['CHECKPOINT', ['2026-03-02', 46_090], '7 d'],
    ['CHECKPOINT', ['2026-03-02T09:00', '2026-03-05T09:00'], '72 h'],
    ['CHECKPOINT', ['', '2026-03-09'], ''],
    ['CHECKPOINT', ['2026-03-02', ''], ''],
    ['RESULT_STATUS', ['2026-03-02', '2026-03-16', 14], 'settled'],
    ['RESULT_STATUS', ['2026-03-02', '2026-03-15', 14], 'provisional'],
    ['RESULT_STATUS', ['2026-03-02', '2026-03-05', 3], 'live'],
    ['RESULT_STATUS', ['2026-03-02', '2026-04-01', ''], 'settled'],
  ])('%s of %j is %j', (name, given, result) => {
    expect(inCell(name, ...given)).toEqual(result);
  });

  // In Berlin clocks go forward on 29 March 2026 and back on 25 October, in New York on 8 March, in Sydney on 5 April.
  it.each<[what: string, zone: string, posted: string, measured: string, checkpoint: string]>([
    ['23 hours', 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z', '24 h'],
    ['71 hours', 'Europe/Berlin', '2026-03-26T23:00Z', '2026-03-29T22:00Z', '72 h'],
    ['167 hours', 'Europe/Berlin', '2026-03-26T23:00Z', '2026-04-02T22:00Z', '7 d'],
    ['71 hours', 'America/New_York', '2026-03-06T05:00Z', '2026-03-09T04:00Z', '72 h'],
    ['73 hours', 'Europe/Berlin', '2026-10-22T22:00Z', '2026-10-25T23:00Z', '72 h'],
    ['25 hours', 'Australia/Sydney', '2026-04-04T13:00Z', '2026-04-05T14:00Z', '24 h'],
  ])('bare dates are days where clocks change: %s in %s', (_, zone, posted, measured, given) => {
    expect(inSheetOf(() => zone, 'CHECKPOINT', new Date(posted), new Date(measured))).toBe(given);
  });

  it.each<[what: string, zone: string, posted: string, measured: string, checkpoint: string]>([
    ['23 hours', 'Europe/Berlin', '2026-03-28T09:00Z', '2026-03-29T08:00Z', ''],
    ['24 hours', 'Europe/Berlin', '2026-03-28T09:00Z', '2026-03-29T09:00Z', '24 h'],
    ['71 hours', 'Europe/Berlin', '2026-03-27T09:00Z', '2026-03-30T08:00Z', '24 h'],
    ['72 hours', 'Europe/Berlin', '2026-03-27T09:00Z', '2026-03-30T09:00Z', '72 h'],
    ['71 hours', 'Etc/UTC', '2026-03-26T23:00Z', '2026-03-29T22:00Z', '24 h'],
    ['71 hours to a midnight', 'Europe/Berlin', '2026-03-27T00:00Z', '2026-03-29T23:00Z', '24 h'],
  ])('moments are the hours that have passed: %s in %s', (_, zone, posted, measured, given) => {
    expect(inSheetOf(() => zone, 'CHECKPOINT', new Date(posted), new Date(measured))).toBe(given);
  });

  it('the sheet is asked for its zone once for a column, and only where it matters', () => {
    let asked = 0;
    const zone = () => {
      asked += 1;
      return 'Europe/Berlin';
    };
    const days = (...of: string[]) => column(...of.map((day) => new Date(day)));
    const checkpoints = inSheetOf(
      zone,
      'CHECKPOINT',
      days('2026-03-26T23:00Z', '2026-03-28T23:00Z', '2026-03-02T09:00Z'),
      days('2026-03-29T22:00Z', '2026-03-29T22:00Z', '2026-03-03T09:00Z'),
    );
    expect(checkpoints).toEqual(column('72 h', '24 h', '24 h'));
    expect(asked).toBe(1);
  });

  it('what is no date is named', () => {
    expect(thrownInCell('CHECKPOINT', 'soon', '2026-03-02')).toBe(
      'posted_at: "soon" is not a date',
    );
  });
});

describe('ATTENTION_ACTION', () => {
  it('sorts by the medians of the known rows', () => {
    const attention = column(900, 800, '', 120, 90, 5000);
    const action = column(40, 4, 1000, 35, 2, '');
    expect(inCell('ATTENTION_ACTION', attention, action)).toEqual(
      column('star', 'attention only', '', 'quiet seller', 'low', ''),
    );
  });

  it('at the median is high', () => {
    expect(inCell('ATTENTION_ACTION', column(5, 5, 5, 5), column(1, 2, 3, 4))).toEqual(
      column('attention only', 'attention only', 'star', 'star'),
    );
  });

  it('says nothing of three, nor of one', () => {
    expect(inCell('ATTENTION_ACTION', column(1, 2, 3, ''), column(1, 2, 3, 4))).toEqual(
      column('', '', '', ''),
    );
    expect(inCell('ATTENTION_ACTION', 1, 2)).toBe('');
  });

  it('a fault stays in its row and out of the medians', () => {
    const found = inCell('ATTENTION_ACTION', column(1, 2, 3, 4, 'abc'), column(4, 3, 2, 1, 9));
    expect(found).toEqual(
      column(
        'quiet seller',
        'quiet seller',
        'attention only',
        'attention only',
        '#VALUE! attention: "abc" is not a number',
      ),
    );
  });
});

describe('CODE_LEAK', () => {
  it.each<Situation>([
    ['CODE_LEAK', [10, 3], 'likely leak'],
    ['CODE_LEAK', [10, 0], 'likely leak'],
    ['CODE_LEAK', [30, 10], 'likely leak'],
    ['CODE_LEAK', [29, 10], 'check'],
    ['CODE_LEAK', [9, 3], 'check'],
    ['CODE_LEAK', [1, 0], 'check'],
    ['CODE_LEAK', [10, 10], ''],
    ['CODE_LEAK', [0, 0], ''],
    ['CODE_LEAK', ['', 5], ''],
    ['CODE_LEAK', [5, ''], ''],
  ])('%s of %j is %j', (name, given, result) => {
    expect(inCell(name, ...given)).toEqual(result);
  });
});

describe('BENCHMARK', () => {
  it.each<[given: unknown[], low: number, source: string]>([
    [['ER', 'TikTok', 20_000, 'views'], 0.04, 'Untapper 2026; over views'],
    [['engagement_rate', 'tt', '20K', 'Views'], 0.04, 'Untapper 2026; over views'],
    [['CPM', 'YouTube'], 51, 'inzpire.me (US dollars); over impressions'],
    [
      ['ER', 'Instagram', 20_000],
      0.0054,
      'HypeAuditor, State of Influencer Marketing 2026 (via eMarketer); over followers',
    ],
    [['ER', 'Instagram', 200_000], 0.018, 'Passo 2026; over followers'],
  ])('of %j begins at %d, from %s', (given, low, source) => {
    const [row] = inCell('BENCHMARK', ...given) as [unknown[]];
    expect(row).toHaveLength(4);
    expect(row![0]).toBe(low);
    expect(row![2]).toBe(source);
    expect(row![3]).toBeGreaterThan(2020);
  });

  it('refuses a base that the source does not use, and says which there are', () => {
    expect(thrownInCell('BENCHMARK', 'ER', 'TikTok', 20_000, 'reach')).toBe(
      'basis: the published ranges of engagement rate on TikTok are over views or impressions or followers, and cannot be held against a rate over reach',
    );
  });

  it('has nothing where no source is known', () => {
    expect(inCell('BENCHMARK', 'CPA', 'TikTok')).toEqual([['', '', '', '']]);
    expect(inCell('BENCHMARK', 'ER', 'Twitch', 500)).toEqual([['', '', '', '']]);
    expect(inCell('BENCHMARK', '', 'Twitch')).toEqual([['', '', '', '']]);
  });

  it('gives no number that is not in the list', () => {
    for (const { kpi, platform, basis, followers, low } of BENCHMARKS) {
      const [row] = inCell('BENCHMARK', kpi, platform, followers?.from ?? '', basis) as [unknown[]];
      const known = BENCHMARKS.filter((each) => each.kpi === kpi && each.platform === platform);
      expect(known.map((each) => each.low)).toContain(row![0]);
      expect(known.map((each) => `${each.source}; over ${basis}`)).toContain(row![2]);
      expect(low).toBeGreaterThan(0);
    }
  });

  it('down a column is a row of four each', () => {
    expect(inCell('BENCHMARK', 'CPM', column('TikTok', 'nowhere', ''))).toEqual([
      [25, 35, 'inzpire.me (US dollars); over impressions', 2025],
      [
        expect.stringMatching(/^#VALUE! platform: "nowhere" is not one of Instagram, /),
        '#VALUE!',
        '#VALUE!',
        '#VALUE!',
      ],
      ['', '', '', ''],
    ]);
  });
});

describe('RECOMMENDED_KPIS', () => {
  const recommend = (...given: unknown[]) => inCell('RECOMMENDED_KPIS', ...given) as string[][];
  const everything = OBJECTIVES.flatMap(({ id }) =>
    ['', ...PLATFORMS.map(({ name }) => name)].flatMap((platform) =>
      ['', ...USE_CASES.map(({ name }) => name)].map((useCase) => [id, platform, useCase] as const),
    ),
  );

  it('gives for everything one primary, one diagnostic and one efficiency KPI, and warns of vanity', () => {
    for (const given of everything) {
      const rows = recommend(...given);
      const roles = rows.map(([role]) => role);
      expect(roles.slice(0, 3)).toEqual(['primary', 'diagnostic', 'efficiency']);
      expect(roles.slice(3).length).toBeGreaterThan(0);
      expect(new Set(roles.slice(3))).toEqual(new Set(['vanity']));
      const names = rows.map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const [, name, why] of rows.slice(0, 3)) {
        expect(findKpi(name!), name).toBeDefined();
        expect(why).toMatch(/^[A-Z].+\.$/);
      }
      for (const [, , why] of rows.slice(3)) expect(why).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('the efficiency KPI is about money, or what a customer is worth', () => {
    for (const given of everything) {
      const kpi = findKpi(recommend(...given)[2]![1]!)!;
      expect(['money', 'small-money', 'multiple', 'ratio']).toContain(kpi.unit);
    }
  });

  it.each<[what: string, given: string[], primary: string, vanity: string]>([
    ['awareness counts people', ['awareness'], 'Total reach', 'Engagement rate'],
    ['engagement is consideration', ['engagement'], 'Engagement rate', 'Likes'],
    ['traffic counts arrivals', ['traffic'], 'Sessions', 'Likes'],
    ['leads are counted', ['lead generation'], 'Leads', 'Clicks'],
    ['sales are conversions', ['sales'], 'Conversions', 'Likes'],
    ['loyal customers come back', ['loyalty'], 'Repeat-purchase rate', 'Followers'],
    ['LinkedIn is for leads', ['conversion', 'LinkedIn'], 'Leads', 'Likes'],
    ['X is for conversation', ['consideration', 'X'], 'Comment rate', 'Likes'],
    ['Instagram is for engagement', ['consideration', 'IG'], 'Engagement rate', 'Likes'],
    ['a DTC launch wins new customers', ['conversion', 'TikTok', 'DTC'], 'New customers', 'Views'],
    ['an app wants installs', ['conversion', '', 'app'], 'Installs', 'Likes'],
    ['B2B wants leads', ['conversion', '', 'B2B'], 'Leads', 'Likes'],
    ['paid UGC is judged as an ad', ['conversion', '', 'Spark Ads'], 'Return on ad spend', 'Likes'],
    ['a programme is judged by the month', ['conversion', '', 'always-on'], 'Revenue', 'Likes'],
  ])('%s', (_what, given, primary, vanity) => {
    const rows = recommend(...given);
    expect(rows[0]!.slice(0, 2)).toEqual(['primary', primary]);
    expect(rows.filter(([role]) => role === 'vanity').map(([, name]) => name)).toContain(vanity);
  });

  it.each<[given: unknown[], message: RegExp]>([
    [['fame'], /^objective: "fame" is not one of awareness, consideration, /],
    [['sales', 'MySpace'], /^platform: "MySpace" is not one of Instagram, /],
    [['sales', '', 'B2X'], /^use_case: "B2X" is not one of DTC, app install, /],
    [[column('sales', 'leads')], /^objective: 2 rows are given, where one value is expected$/],
  ])('%j is refused', (given, message) => {
    expect(thrownInCell('RECOMMENDED_KPIS', ...given)).toMatch(message);
  });

  it('a blank objective is a blank, and an error comes through', () => {
    expect(inCell('RECOMMENDED_KPIS', '')).toBe('');
    expect(inCell('RECOMMENDED_KPIS', '#N/A')).toBe('#N/A');
  });
});
