import { expect, it } from 'vitest';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { build } from '../host/reports';

const PLATFORMS = ['TikTok', 'Instagram', 'YouTube'] as const;
const STAGES = ['awareness', 'conversion', ''] as const;

/** A workbook with every tab that a report reads, and so many creators with a post and two results each. */
function campaignOf(creators: number): string {
  const each = Array.from({ length: creators }, (_, at) => ({
    name: `Creator ${at + 1}`,
    platform: PLATFORMS[at % 3]!,
    stage: STAGES[at % 3]!,
  }));
  return folderOf({
    Campaigns: [
      'Campaign,Objective,Landing page,Start,End,Budget,Currency,Primary KPI,Target',
      'Spring,conversion,https://example.com,2026-03-02,2026-03-29,90000,EUR,CPA,30',
    ],
    Targets: ['Campaign,KPI,Target', 'Spring,Clicks,4000'],
    Benchmarks: ['KPI,Platform,Low', 'CPM,TikTok,9'],
    Creators: [
      'Campaign,Creator,Platform,Stage,Followers,Fee',
      ...each.map(({ name, platform, stage }) => `Spring,${name},${platform},${stage},9000,50`),
    ],
    Posts: [
      'Campaign,Creator,Platform,Posted at,Impressions,Views,Likes',
      ...each.map(({ name, platform }) => `Spring,${name},${platform},2026-03-05,900,800,70`),
    ],
    Results: [
      'Date,Campaign,Creator,Platform,Source,Clicks,Orders,Revenue',
      ...each.flatMap(({ name, platform }) => [
        `2026-03-06,Spring,${name},${platform},shop,,2,80`,
        `2026-03-07,Spring,${name},${platform},GA4,11,,`,
      ]),
    ],
  });
}

it.each([
  1, 10, 200,
])('a report of %i creators takes at most 100 service calls, at first and again', async (creators) => {
  const host = openHost(campaignOf(creators));
  const days = ['2026-03-20', '2026-03-21'] as const;
  for (const day of days) {
    expect((await build(host, 'Spring', day)).creators).toBe(creators);
    const { total, byName } = host.serviceCalls;
    expect(total, JSON.stringify(byName)).toBeLessThanOrEqual(100);
    // All there is to read and write: no call is left out of the count.
    expect(byName).toMatchObject({ 'Sheet.getDataRange': 6, 'Range.setValues': 1 });
  }
});
