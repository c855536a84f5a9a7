import { SEED } from '../length';

export const CAMPAIGN = 'Launch';
export const AS_OF = '2026-06-01';

/** Three creators, one of them on two platforms, results of two sources, and a campaign beside. */
const FOLDER = {
  Targets: ['Campaign,KPI,Platform,Target,By', 'Launch,CTR,,0.02,'],
  Creators: [
    'Campaign,Creator,Platform,Followers,Stage,Fee,Product cost,Commission rate,Currency,Exchange rate',
    'Launch,Maya Ortiz,Instagram,21000,conversion,500,20,,,',
    'Launch,Anna Müller,Instagram,9000,conversion,180,,0.05,EUR,1.1',
    'Launch,Zoe,TikTok,12000,conversion,50,,,,',
    'Launch,Zoe,YouTube,4000,conversion,90,,,,',
    'Autumn,Maya Ortiz,Instagram,21000,awareness,300,,,,',
  ],
  Posts: [
    'Campaign,Creator,Platform,Post,Posted at,Organic or paid,Impressions,Reach,Views,Likes,Comments,Saves,Link clicks,Spend,Checked',
    'Launch,Maya Ortiz,Instagram,https://www.instagram.com/p/Ab1/,2026-03-05T12:00:00,,9000,7000,8000,300,20,14,90,,',
    'Launch,Maya Ortiz,Instagram,https://www.instagram.com/p/Ab1/,2026-03-05T12:00:00,paid,4000,3500,3600,30,2,1,40,25,',
    'Launch,Anna Müller,Instagram,https://www.instagram.com/reel/Cd2/,2026-03-06T12:00:00,,5000,4100,4000,120,5,8,33,,',
    'Launch,Zoe,TikTok,https://www.tiktok.com/@zoe/video/1,2026-03-06T12:00:00,,,,2000,90,4,2,,,',
    'Launch,Zoe,YouTube,,,,,,,,,,,,',
    'Autumn,Maya Ortiz,Instagram,https://www.instagram.com/p/Zz9/,2026-05-01T12:00:00,,800,700,750,20,1,1,5,,',
  ],
  Results: [
    'Date,Campaign,Creator,Platform,Source,Clicks,Orders,Revenue,Checked',
    '2026-03-06,Launch,Maya Ortiz,Instagram,shop,120,24,980,',
    '2026-03-06,Launch,Maya Ortiz,Instagram,GA4,131,22.5,910,',
    '2026-03-07,Launch,Anna Müller,,shop,40,6,240,',
    '2026-03-07,Launch,Zoe,TikTok,shop,15,2,80,',
    '2026-03-08,Launch,Zoe,YouTube,shop,9,1,35,',
    '2026-05-02,Autumn,Maya Ortiz,Instagram,shop,15,2,80,',
  ],
};

const LAUNCH = 'Launch,conversion,,https://example.com,2026-03-02,2026-03-29,USD,';
const HEADERS =
  'Campaign,Objective,Use case,Landing page,Start,End,Currency,Margin,ER basis,Primary KPI,Target,Diagnostic KPI,Diagnostic target';
const AUTUMN = 'Autumn,awareness,,https://example.com,2026-04-20,2026-05-20,USD,,,CPM,20,,';

/** What the campaign is judged by, and the part of the edits that each takes. */
export const JUDGED_BY: readonly (readonly [kpis: string, part: number, seed: number])[] = [
  ['0.6,,CPA,25,ER,0.05', 0.5, SEED],
  [',views,CPM,45,CTR,0.02', 0.25, SEED + 1],
  ['0.6,,ROAS,1.6,conversion rate,0.2', 0.25, SEED + 2],
];

/** The tabs of the workbook by what the campaign is judged by. */
export function launchJudgedBy(kpis: string): Readonly<Record<string, readonly string[]>> {
  return { ...FOLDER, Campaigns: [HEADERS, LAUNCH + kpis, AUTUMN] };
}
