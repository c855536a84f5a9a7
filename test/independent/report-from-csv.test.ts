import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASES, writeLongCell } from './cases';
import { type CampaignAudit, reportFromCsv } from './report-from-csv';

/** Numbers worked out with pencil and paper from the fixtures: the calculation itself must be right. */

function folder(name: string): string {
  return CASES.find((c) => c.folder.endsWith(name))?.folder ?? name;
}

function audit(name: string, asOf = '2026-04-01', at = 0): CampaignAudit {
  return reportFromCsv(folder(name), asOf)[at]!;
}

function metric(report: CampaignAudit, id: string) {
  return report.stages.flatMap((s) => s.metrics).find((m) => m.id === id)!;
}

function creator(report: CampaignAudit, name: string) {
  return report.creators.find((c) => c.creator === name)!;
}

test.each([
  ['two-platforms', 'cpa', 1170 / 24, 4],
  ['two-platforms', 'engagement_rate', (646 + 2927 + 281 + 231) / 85_000, 4],
  ['two-platforms', 'impression_frequency', 19_000 / 15_100, 2],
  ['two-platforms', 'view_rate', 12_900 / 19_000, 2],
  ['unknowns', 'cpa', (110 * 1.25 + 0 + 70 + 60) / (3 + 0 + 2 + 1), 4],
  ['unknowns', 'engagement_rate', (50 + 120 + 0 + 33 + 30) / (900 + 1500 + 0 + 2500 + 500), 5],
  ['unknowns', 'ctr', (10 + 20 + 0 + 4) / (1000 + 2700 + 0 + 600), 4],
  ['sources', 'clicks', 250 + 41 + 67 + 13, 4],
  ['sources', 'revenue', 222 + 130, 2],
  ['sources', 'roas', 352 / (100 + 22.2 + 200), 2],
  ['sources', 'conversion_rate', 6 / (250 + 13), 2],
  ['sources', 'new_customer_rate', 5 / 11, 2],
  ['app-install', 'cpa', 1300 / 336, 3],
  ['app-install', 'trial_rate', 112 / 336, 3],
  ['b2b', 'cpl', (900 + 990 + 400 + 700) / 60, 4],
  ['b2b', 'ctr', 1328 / 133_000, 4],
  ['followers-basis', 'engagement_rate', (575 + 51 + 60 + 507) / (30 + 20 + 5 + 8) / 1000, 4],
  ['followers-basis', 'reach_rate', (5500 + 13_000 + 8800) / 68_000, 3],
  ['followers-basis', 'save_rate', (30 + 11 + 0 + 52) / (10_000 + 20_000 + 5000 + 8000), 4],
  ['parts', 'impressions', 40_000 + 25_000 + 6000 + (9000 + 7000) + 12_000 + 0 + 11_000, 5],
  ['parts', 'view_rate', (5500 + 6500 + 500) / 13_000, 3],
  ['parts', 'impression_frequency', 17_000 / 14_000, 2],
  ['parts', 'conversions', 12 + 7 + 9 + 4 + 3, 4],
  ['parts', 'cpl', (300 + 20.5 + 0.1 * 240 + 250 + 180 + 90) / 35, 4],
  ['unmatched-rows', 'clicks', 21 + 34 + 55 + 1, 3],
  ['text-numbers', 'cpa', (1200 + 2345.5 + 0.045 * 2000 + 800 + 999) / 12, 4],
  ['text-numbers', 'views', 45_600 + 2345 + 1_250_000 + 30_000 + 8200, 4],
])('%s: %s', (name, id, value, from) => {
  const found = metric(audit(name), id);
  expect(found.value).toBeCloseTo(value, 10);
  expect(found.from).toBe(from);
});

test('unmatched rows are counted', () => {
  expect(audit('two-platforms').unmatched).toEqual({ posts: 0, results: 2, blankPlatform: 1 });
  expect(audit('unmatched-rows').unmatched).toEqual({ posts: 2, results: 4, blankPlatform: 2 });
});

test('cost without a live post is committed until the end, a currency without a rate is unknown', () => {
  const report = audit('unknowns');
  expect(report.unknownCost).toEqual(['Nothing known on Instagram', 'Franc on Instagram']);
  expect(creator(report, 'Metrics missing').cost).toBe(80 + 25);
  expect(creator(report, 'All zero').cost).toBe(0);
});

test('each measure has one source', () => {
  expect(audit('sources').sources).toMatchObject({
    orders: 'shop',
    clicks: 'link tool',
    revenue: 'ga4',
    customers: 'alpha',
    new_customers: 'zeta',
    leads: null,
  });
});

test('a name that looks like a pattern takes no other row', () => {
  for (const at of [0, 1]) {
    const report = audit('ambiguous-criteria', '2026-04-01', at);
    expect(report.creators).toHaveLength(39);
    for (const person of report.creators) {
      expect(person.action.revenue).toBe((person.cost ?? 0) * 7);
      expect(person.attention.impressions).toBe((person.cost ?? 0) * 100);
    }
    expect(report.unmatched).toEqual({ posts: 0, results: 0, blankPlatform: 0 });
  }
});

test('later posts and results are left out, results outside the campaign count', () => {
  const noon = audit('dates', '2026-03-16T12:00:00');
  expect(noon.creators.map((c) => c.attention.impressions)).toEqual([1300, 2000, 3500]);
  expect(noon.creators.map((c) => c.action.clicks)).toEqual([17, 35, 63]);
  expect(noon.resultsOutsideDates).toBe(2);
  const evening = audit('dates', '2026-03-16');
  expect(evening.creators.map((c) => c.attention.impressions)).toEqual([1300, 2000, 133_500]);
});

test('the status follows the clock', () => {
  const at = (asOf: string) =>
    Object.fromEntries(
      reportFromCsv(folder('dates'), asOf).map((report) => [report.campaign, report.status]),
    );
  expect(at('2026-03-16T12:00:00')).toEqual({
    'Live now': 'live',
    Planned: 'planned',
    'Starts today': 'live',
    'Starts tonight': 'planned',
    'Last day': 'live',
    'Just over': 'provisional',
    'Ended at noon': 'provisional',
    'Late post': 'provisional',
    Settled: 'settled',
    'Settles tonight': 'provisional',
    'Not yet settled': 'provisional',
    'Settles fast': 'settled',
    'Settles slowly': 'provisional',
  });
  expect(at('2026-03-17')).toMatchObject({
    Planned: 'live',
    'Last day': 'provisional',
    'Settles tonight': 'settled',
    'Not yet settled': 'settled',
  });
});

test('the sample tells its stories', () => {
  const report = audit('samples/spring-launch', '2026-04-06');
  expect(report.primary?.status).toBe('on track');
  const told = report.creators.map((c) => [c.creator, c.quadrant]);
  expect(told).toContainEqual(['Maya Okafor', 'star']);
  expect(told).toContainEqual(['Léa Fontaine-Dubois', 'quiet seller']);
  expect(creator(report, 'Jamal Whitfield').action.clicks).toBe(3);
  expect(creator(report, 'Tom & Ria').action).toMatchObject({ redemptions: 44, clicks: 9 });
  expect(creator(report, 'Анна Соколова').action).toMatchObject({ conversions: 0, cpa: null });
  const at = (day: string) => audit('samples/spring-launch', day).committed.creators;
  expect(at('2026-04-05')).toEqual(['Noor El-Amin on Instagram']);
  expect(at('2026-04-06')).toEqual([]);
});

test('what was booked and never came, by pencil and paper', () => {
  // Noor: 2 of 2 posts of (300 + 42); Kenji: 1 of 4 of (310 + 36); Bartholomew: 1 of 3 of (390 + 42 + 25).
  expect(audit('samples/spring-launch', '2026-04-06').delivery).toEqual({
    ...{ live: 36, booked: 40, notDelivered: 4, creatorsWithoutPosts: 0 },
    notDeliveredCost: expect.closeTo(342 + 86.5 + 457 / 3, 9),
  });
  const onTheLastDay = audit('samples/spring-launch', '2026-04-05');
  expect(onTheLastDay.delivery).toMatchObject({ notDelivered: 0, notDeliveredCost: null });
  expect(creator(onTheLastDay, 'Kenji Watanabe').delivered).toEqual({ live: 3, booked: 4 });
  expect(audit('plain').delivery).toBeNull();
});

test('the long cell is longer than a spreadsheet allows', () => {
  const target = mkdtempSync(join(tmpdir(), 'long-cell-'));
  writeLongCell(target);
  expect(readFileSync(join(target, 'Creators.csv'), 'utf8')).toContain('x'.repeat(50_001));
});
