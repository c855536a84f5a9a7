import { describe, expect, it } from 'vitest';
import { worded } from '../cells/worded';
import { fixture, folderOf, SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, done, openBuilt, read } from '../host/reports';

describe('what the report of a campaign says', () => {
  it('in sentences, with the numbers that people see', async () => {
    const host = openHost(SAMPLE);
    await build(host, 'Spring launch', '2026-03-15T12:00:00');
    const report = await read(host, 'Spring launch');
    const tab = 'Report · Spring launch';
    expect(report).toMatchObject({
      ...{ currency: 'USD', asOf: '2026-03-15T12:00:00', status: 'live' },
      headline: `${host.value(tab, 'A3')} ${host.value(tab, 'A4')}`.replace('◆ ', ''),
      notice: host.value(tab, 'A2'),
    });
    expect(report.headline).toMatch(/^CPA is \$\d+\.\d\d, (?:ahead|behind|on track)/);
    expect(report.notice).toMatch(/^Live · day 14 of 35 · /);
    expect(report.primary).toMatchObject({
      ...{ name: 'Cost per conversion', abbreviation: 'CPA', unit: 'money' },
      base: expect.stringMatching(/^\$[\d,.]+ cost over \d+ orders · 1?\d of 13 creators/),
    });
    expect(report.diagnostic).toMatchObject({
      ...{ name: 'Engagement rate (impressions)', abbreviation: 'ER', unit: 'fraction' },
      ...{ low: null, high: null, base: expect.stringMatching(/^[\d,]+ engagements over /) },
    });
  });

  it('before the start: what is not known is null', async () => {
    const host = openHost(SAMPLE);
    await build(host, 'Spring launch', '2026-03-01');
    const report = await read(host, 'Spring launch');
    expect(report.headline).toBe('Not started: 13 creators booked; the target for CPA is $25.00.');
    expect(report.notice).toBe('Planned · starts in 1 day.');
    expect(report.primary).toMatchObject({ value: null, low: null, high: null });
  });
});

/** A campaign of one creator who cost 100 and sold so many times. */
function sold(orders: string, kpi = 'CPA'): string {
  return folderOf({
    Campaigns: [
      'Campaign,Objective,Landing page,Start,End,Currency,Primary KPI,Target',
      `Spring,conversion,https://example.com,2026-03-02,2026-03-29,EUR,${kpi},30`,
    ],
    Creators: ['Campaign,Creator,Platform,Fee', 'Spring,Abe,TikTok,100'],
    Posts: ['Campaign,Creator,Platform,Posted at', 'Spring,Abe,TikTok,2026-03-03'],
    Results: [
      'Date,Campaign,Creator,Platform,Source,Clicks,Orders,Revenue',
      `2026-03-04,Spring,Abe,,shop,900,${orders},500`,
    ],
  });
}

describe('the interval of a small count', () => {
  // Worked out from the Poisson distribution itself: the means at which 2.5 % lie at or beyond the count.
  it.each([
    [1, 0.02532, 5.57164],
    [4, 1.08987, 10.24159],
    [10, 4.79539, 18.39036],
    [100, 81.36399, 121.62679],
  ])('of %i conversions lies between %f and %f', async (orders, low, high) => {
    const host = openHost(sold(String(orders), 'conversions'));
    await build(host, 'Spring', '2026-03-20');
    const { primary } = await read(host, 'Spring');
    expect(primary.value).toBe(orders);
    expect(primary.low).toBeCloseTo(low, 5);
    expect(primary.high).toBeCloseTo(high, 5);

    const costs = openHost(sold(String(orders)));
    await build(costs, 'Spring', '2026-03-20');
    const cpa = (await read(costs, 'Spring')).primary;
    expect(cpa.value).toBeCloseTo(100 / orders, 12);
    expect(100 / cpa.low!).toBeCloseTo(high, 5);
    expect(100 / cpa.high!).toBeCloseTo(low, 5);
    expect(cpa.base).toBe(`€100.00 cost over ${orders === 1 ? '1 order' : `${orders} orders`}`);
  });

  it.each([
    ['none for no conversion', '0', 'CPA', '€100.00 cost over 0 orders'],
    ['none for unknown ones', '', 'CPA', null],
    ['none for very many', '5000', 'CPA', '€100.00 cost over 5,000 orders'],
    [
      'none where an amount is divided by an amount',
      '10',
      'ROAS',
      '€500.00 revenue over €100.00 cost',
    ],
  ])('%s', async (_, orders, kpi, base) => {
    const host = openHost(sold(orders, kpi));
    await build(host, 'Spring', '2026-03-20');
    const { primary } = await read(host, 'Spring');
    expect([primary.low, primary.high, primary.base]).toEqual([null, null, base]);
  });
});

describe('opening a report', () => {
  it('shows its tab, whatever it was renamed to', async () => {
    const host = await openBuilt(fixture('plain'), 'Plain', '2026-04-01');
    const before = JSON.stringify(host.snapshot());
    expect(await done(host.call('openReport', 'PLAIN'))).toBeNull();
    expect(host.serviceCalls.byName['Spreadsheet.setActiveSheet']).toBe(1);
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('that is not there is a problem, in words', async () => {
    const host = openHost(fixture('plain'));
    for (const endpoint of ['openReport', 'getReport'])
      expect(worded(await host.call(endpoint, 'Plain'))).toEqual({
        ...{ ok: false, code: 'missing_tab' },
        message: 'Plain: this campaign has no report yet; build it first',
      });
  });
});
