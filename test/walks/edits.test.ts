import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unsure } from '../../sidebar/panels/report/unsure';
import type { ListedDoubt } from '../../src/apps-script/endpoints/report/find-doubts';
import type { Outcome } from '../../src/cells/problem';
import { problemsInWords } from '../../src/cells/problem-words';
import type { ReportSummary } from '../../src/report/read-back/read-report';
import type { Host, SavedWorkbook } from '../../workbench/host/host';
import { folderOf, temporaryFolder } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, read } from '../host/reports';
import { type CampaignAudit, reportFromCsv } from '../independent/report-from-csv';
import { differences, differentDoubts } from '../report/same-numbers';
import { writeAsFolder } from './edits/as-folder';
import { ORDINARY_EDITS } from './edits/ordinary-edits';
import { Person } from './edits/person';
import { EDITS, SEED } from './length';

const CAMPAIGN = 'Launch';
const AS_OF = '2026-06-01';

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
const JUDGED_BY: readonly (readonly [kpis: string, part: number, seed: number])[] = [
  ['0.6,,CPA,25,ER,0.05', 0.5, SEED],
  [',views,CPM,45,CTR,0.02', 0.25, SEED + 1],
  ['0.6,,ROAS,1.6,conversion rate,0.2', 0.25, SEED + 2],
];

/** A step in a walk: which edit, and where; after it the report is refreshed or not. */
const step = fc.record({
  does: fc.constantFrom(...Object.keys(ORDINARY_EDITS)),
  at: fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 }),
  refreshes: fc.nat(3).map((number) => number === 0),
});

/** Beyond so many edits the workbook is as it was at first. */
const EDITS_OF_ONE = 3;

/** What the panel shows: what the cells of the report say, and what it finds in the tabs. */
interface Shown {
  readonly report: ReportSummary;
  readonly found: Outcome<readonly ListedDoubt[]>;
}

async function shownBy(host: Host): Promise<Shown> {
  const report = await read(host, CAMPAIGN);
  const found = (await host.call('findDoubts', CAMPAIGN)) as Shown['found'];
  return { report, found };
}

/** The calculation beside the sheet over the tabs as they are; undefined where something in them is no number. */
function audited(person: Person): CampaignAudit | undefined {
  const folder = temporaryFolder();
  const missing = writeAsFolder(person, folder);
  try {
    return reportFromCsv(folder, AS_OF, { campaign: CAMPAIGN, missing })[0];
  } catch {
    return undefined;
  }
}

/** What a report that is shown says and should not, without having been refreshed. */
function surerThanItIs({ report, found }: Shown, audit: CampaignAudit | undefined): string[] {
  const { primary, doubts } = unsure(report, found.ok ? found.value : null);
  const isSure = primary.status !== null && primary.status !== 'check first';
  const isInDoubt = !found.ok || doubts.length + found.value.length > 0;
  if (audit === undefined) return isInDoubt && !isSure ? [] : ['texts are passed over in silence'];
  // What has changed since is no matter of the tabs as they are.
  const inTabs = found.ok ? found.value.filter(({ kind }) => kind !== 'changed') : [];
  const wrong = found.ok ? differentDoubts(inTabs, audit.doubts) : [];
  const judged = (['primary', 'diagnostic'] as const).flatMap((role) =>
    differentKpi(role, report[role], audit[role]),
  );
  if (isSure || !isInDoubt) wrong.push(...judged);
  if (audit.primary?.status === 'check first' && isSure)
    wrong.push(`${primary.status}, where there is something to check first`);
  return wrong;
}

function differentKpi(
  role: string,
  said: ReportSummary['diagnostic'],
  expected: CampaignAudit['primary'],
): string[] {
  const [value, other] = [said?.value ?? null, expected?.value ?? null];
  const isSame =
    value === other || (value !== null && other !== null && Math.abs(value / other - 1) < 1e-9);
  const fields = (['kpi', 'target', 'status'] as const).filter(
    (field) => (said?.[field] ?? null) !== (expected?.[field] ?? null),
  );
  return [
    ...(isSame ? [] : [`${role}: ${value}, not ${other}`]),
    ...fields.map((field) => `${role} ${field}: ${said?.[field]}, not ${expected?.[field]}`),
  ];
}

const built = new Map<string, Promise<SavedWorkbook>>();

async function buildOnce(kpis: string): Promise<SavedWorkbook> {
  const host = openHost(folderOf({ ...FOLDER, Campaigns: [HEADERS, LAUNCH + kpis, AUTUMN] }), {
    rows: 20,
  });
  await build(host, CAMPAIGN, AS_OF);
  return host.save();
}

async function openAgain(kpis: string): Promise<Person> {
  const saved = built.get(kpis) ?? buildOnce(kpis);
  built.set(kpis, saved);
  const person = new Person(openHost(structuredClone(await saved), { trustsResults: true }));
  return person;
}

it.each(
  JUDGED_BY,
)(`a report is never surer than it is, from seed ${SEED}: %s`, async (kpis, part, seed) => {
  const steps = fc.sample(step, { seed, numRuns: Math.round(EDITS * part) });
  let person = await openAgain(kpis);
  let path: string[] = [];
  let refused = 0;
  let isRefused = false;
  const failures: string[] = [];
  for (const { does, at, refreshes } of steps) {
    if (path.length >= EDITS_OF_ONE || isRefused) {
      isRefused = false;
      person.host.dispose();
      person = await openAgain(kpis);
      path = [];
    }
    const numbers = [...at];
    const done = ORDINARY_EDITS[does]!(person, (count) => (numbers.shift() ?? 0) % count);
    if (done === undefined) continue;
    path.push(`${does} (${done})`);
    await person.host.settled();
    const audit = audited(person);
    const shown = await shownBy(person.host);
    let wrong = surerThanItIs(shown, audit);
    isRefused = !shown.found.ok;
    if (isRefused) refused += 1;
    if (wrong.length === 0 && refreshes) {
      const outcome = (await person.host.call('buildReport', CAMPAIGN, AS_OF)) as Outcome<unknown>;
      if (outcome.ok) path.push('refresh');
      const after = await shownBy(person.host);
      wrong =
        outcome.ok && audit !== undefined
          ? differences({ ...after.report, serviceCalls: 0 }, audit)
          : surerThanItIs(after, audit);
      if (outcome.ok && audit === undefined) wrong.push('built over what is no number');
      if (outcome.ok !== shown.found.ok)
        wrong.push(
          `to build ${outcome.ok ? 'goes well' : problemsInWords(outcome.problems)}, to look for doubts does not alike`,
        );
    }
    if (wrong.length > 0) {
      failures.push(`${path.join(' → ')}:\n  ${wrong.slice(0, 8).join('\n  ')}`);
      path = Array(EDITS_OF_ONE).fill('');
    }
  }
  expect(failures).toEqual([]);
  expect(refused, 'what is refused says little').toBeLessThan(steps.length / 2);
});
