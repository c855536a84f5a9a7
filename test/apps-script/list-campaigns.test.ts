import { describe, expect, it } from 'vitest';
import type { CampaignBrief } from '../../src/apps-script/endpoints/plan/list-campaigns';
import { problemInWords } from '../../src/cells/problem-words';
import { worded } from '../cells/worded';
import { fixture, folderOf, SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';
import { done } from '../host/reports';

const HEADER =
  'Campaign,Objective,Landing page,Start,End,Currency,Primary KPI,Target,Settle after (days)';
const CREATORS = ['Campaign,Creator,Platform', 'Spring,Abe,TikTok'];

/** A workbook with one campaign: its dates, KPI and target, and its posts. */
function campaign(
  start: string,
  end: string,
  kpi: string,
  target: string,
  more = '',
  posts: string[] = [],
) {
  return folderOf({
    Campaigns: [
      HEADER,
      `Spring,awareness,https://example.com,${start},${end},${more || 'EUR'},${kpi},${target},14`,
    ],
    Creators: CREATORS,
    Posts: ['Campaign,Creator,Platform,Posted at', ...posts],
  });
}

async function lineAt(folder: string, now: string, timeZone = 'Etc/UTC'): Promise<string> {
  const host = openHost(folder, { now: () => new Date(now), timeZone });
  const [brief] = await done<CampaignBrief[]>(host.call('listCampaigns'));
  expect(brief!.problems).toEqual([]);
  return brief!.line;
}

describe('a campaign in one line', () => {
  it.each([
    ['2026-03-06T10:00:00Z', 'Conversion · CPA target $25.00 · day 5 of 35'],
    ['2026-02-27T10:00:00Z', 'Conversion · CPA target $25.00 · starts in 3 days'],
    ['2026-03-01T23:59:00Z', 'Conversion · CPA target $25.00 · starts in 1 day'],
    ['2026-03-02T00:00:00Z', 'Conversion · CPA target $25.00 · day 1 of 35'],
    ['2026-04-05T23:59:00Z', 'Conversion · CPA target $25.00 · day 35 of 35'],
    ['2026-04-06T00:00:00Z', 'Conversion · CPA target $25.00 · ended 1 day ago'],
    ['2026-04-09T12:00:00Z', 'Conversion · CPA target $25.00 · ended 4 days ago'],
    ['2026-06-01T12:00:00Z', 'Conversion · CPA target $25.00 · ended 5 Apr, settled'],
    ['2027-06-01T12:00:00Z', 'Conversion · CPA target $25.00 · ended 5 Apr 2026, settled'],
  ])('of the sample at %s', async (now, line) => {
    expect(await lineAt(SAMPLE, now)).toBe(line);
  });

  it.each([
    ['engagement rate', '0.045', 'EUR', 'ER target 4.50%'],
    ['impressions', '850000', 'EUR', 'Impressions target 850,000'],
    ['ROAS', '2', 'EUR', 'ROAS target 2.00×'],
    ['CPA', '12.5', 'EUR', 'CPA target €12.50'],
    ['CPA', '12.5', 'CHF', 'CPA target CHF 12.50'],
    ['revenue', '10000', 'GBP', 'Revenue target £10,000'],
  ])('%s %s %s', async (kpi, target, currency, words) => {
    const folder = campaign('2026-03-02', '2026-03-29', kpi, target, currency);
    expect(await lineAt(folder, '2026-03-02T12:00:00Z')).toBe(`Awareness · ${words} · day 1 of 28`);
  });

  it('counts days in the zone of the sheet', async () => {
    const late = '2026-03-02T23:30:00Z';
    expect(await lineAt(SAMPLE, late)).toMatch(/day 1 of 35$/);
    expect(await lineAt(SAMPLE, late, 'Asia/Tokyo')).toMatch(/day 2 of 35$/);
    expect(await lineAt(SAMPLE, '2026-03-02T03:00:00Z', 'America/New_York')).toMatch(/in 1 day$/);
  });

  it('starts today where the start has an hour', async () => {
    const folder = campaign('2026-03-02T18:00:00', '2026-03-29', 'CPA', '25');
    expect(await lineAt(folder, '2026-03-02T09:00:00Z')).toMatch(/starts today$/);
    expect(await lineAt(folder, '2026-03-02T18:00:00Z')).toMatch(/day 1 of 28$/);
  });

  it('is settled 14 days after the end, or after a post that came later', async () => {
    const folder = (posts: string[]) =>
      campaign('2026-03-02', '2026-03-29', 'CPA', '25', '', posts);
    const on = (day: string, posts: string[] = []) => lineAt(folder(posts), `${day}T12:00:00Z`);
    expect(await on('2026-04-12')).toMatch(/ended 14 days ago$/);
    expect(await on('2026-04-13')).toMatch(/ended 29 Mar, settled$/);
    const late = ['spring,Abe,TikTok,2026-04-05T12:00:00', 'Other,Abe,TikTok,2026-04-11'];
    expect(await on('2026-04-13', late)).toMatch(/ended 15 days ago$/);
    expect(await on('2026-04-20', late)).toMatch(/ended 29 Mar, settled$/);
    // A post that is only planned puts nothing off.
    expect(await on('2026-04-13', ['Spring,Abe,TikTok,2026-08-01'])).toMatch(/settled$/);
  });
});

describe('what cannot be read', () => {
  it('is told of its campaign, and the others still come', async () => {
    const host = openHost(
      folderOf({
        Campaigns: [
          HEADER,
          'Spring,awareness,https://example.com,2026-03-02,2026-03-29,EUR,CPA,25,',
          'Summer,fame,https://example.com,2026-06-01,2026-06-29,EUR,luck,25,',
          'Autumn,loyalty,https://example.com,soon,2026-10-29,EUR,CPA,25,',
          ',loyalty,https://example.com,2026-03-02,2026-10-29,EUR,CPA,25,',
          'SPRING ,awareness,https://example.com,2026-03-02,2026-03-29,EUR,CPA,25,',
        ],
        Creators: CREATORS,
      }),
      { now: () => new Date('2026-03-10T12:00:00Z') },
    );
    const briefs = await done<CampaignBrief[]>(host.call('listCampaigns'));
    expect(briefs.map(({ name }) => name)).toEqual(['Spring', 'Summer', 'Autumn']);
    const [spring, summer, autumn] = briefs;
    const worded = ({ problems }: CampaignBrief) => problems.map(problemInWords);
    expect(worded(spring!)).toEqual([
      expect.stringMatching(/^Campaigns, row 6, Campaign: .*row 2 already/),
    ]);
    expect(worded(summer!)).toEqual([
      expect.stringMatching(/^Campaigns, row 3, Objective: "fame"/),
      expect.stringMatching(/^Campaigns, row 3, Primary KPI: "luck"/),
    ]);
    expect(worded(autumn!)).toEqual([expect.stringMatching(/row 4, Start: "soon" is not a date/)]);
    for (const { line, problems } of briefs) expect(line === '').toBe(problems.length > 0);
  });

  it('a workbook without the tab', async () => {
    const host = openHost(fixture('bad-input/missing-campaigns-tab'));
    expect(worded(await host.call('listCampaigns'))).toMatchObject({
      ok: false,
      code: 'missing_tab',
    });
  });

  it('reads no posts while nothing may be settled', async () => {
    const host = openHost(SAMPLE, { now: () => new Date('2026-04-10T12:00:00Z') });
    await done(host.call('listCampaigns'));
    const during = host.serviceCalls.total;
    const old = openHost(SAMPLE, { now: () => new Date('2026-08-10T12:00:00Z') });
    await done(old.call('listCampaigns'));
    expect(during).toBeLessThan(old.serviceCalls.total);
    expect(old.serviceCalls.total).toBeLessThanOrEqual(12);
  });
});
