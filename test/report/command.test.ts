import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemInWords, problemsInWords } from '../../src/cells/problem-words';
import { runReport } from '../../workbench/node/run-report';
import { worded } from '../cells/worded';
import { fixture, folderOf, SAMPLE, temporaryFolder } from '../host/folders';

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

async function report(folder: string, options: { campaign?: string; asOf?: string } = {}) {
  const out = join(temporaryFolder(), 'out');
  const said: string[] = [];
  const run = await runReport({ folder, out, ...options, say: (line) => said.push(line) });
  if (!run.ok) throw new Error(problemsInWords(run.problems));
  return { out, said, run: run.value };
}

describe('npm run report', () => {
  it('writes the workbook, every tab and the numbers, and reads only', async () => {
    const before = filesIn(SAMPLE);
    const { out, said } = await report(SAMPLE, { asOf: '2026-04-06' });
    const names = readdirSync(out).sort();
    const tabs = [...readdirSync(SAMPLE), 'Report · Spring launch.csv'];
    expect(names).toEqual([...tabs, 'report.json', 'report.xlsx'].sort());
    expect(filesIn(SAMPLE)).toEqual(before);
    expect(said.some((line) => line.includes('1 of 1'))).toBe(true);
    const { campaigns } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(Object.keys(campaigns[0])).toEqual([
      'campaign',
      'status',
      'headline',
      'notice',
      'currency',
      'asOf',
      'primary',
      'diagnostic',
      'delivery',
      'doubts',
      'stages',
      'creators',
      'attribution',
      'serviceCalls',
    ]);
  });

  it('writes the same twice with --as-of', async () => {
    const [first, second] = [
      await report(fixture('plain'), { asOf: '2026-04-06' }),
      await report(fixture('plain'), { asOf: '2026-04-06' }),
    ];
    const [left, right] = [filesIn(first.out), filesIn(second.out)];
    for (const name of Object.keys(left)) expect(right[name] === left[name], name).toBe(true);
  });

  it('what it wrote can be read again and gives the same links', async () => {
    const first = await report(fixture('two-platforms'), { asOf: '2026-04-06' });
    const again = await report(first.out, { asOf: '2026-04-06' });
    expect(again.run.links).toMatchObject({ links: 0, codes: 0 });
    for (const name of ['Creators.csv', 'Links.csv', 'Posts.csv', 'Results.csv'])
      expect(readFileSync(join(again.out, name), 'utf8'), name).toBe(
        readFileSync(join(first.out, name), 'utf8'),
      );
    expect(again.run.campaigns).toEqual(
      first.run.campaigns.map((each) => ({ ...each, serviceCalls: expect.any(Number) })),
    );
  });

  it('builds the one campaign that is asked for', async () => {
    const { run } = await report(fixture('dates'), { campaign: 'settled', asOf: '2026-03-16' });
    expect(run.campaigns.map(({ campaign }) => campaign)).toEqual(['Settled']);
  });

  it('names the campaigns where the wanted one is not there', async () => {
    const run = await runReport({
      folder: fixture('plain'),
      out: temporaryFolder(),
      campaign: 'Winter',
      say: () => {},
    });
    expect(worded(run)).toMatchObject({
      ok: false,
      message: 'Campaigns, Campaign: "Winter" is not one of Plain',
    });
  });

  it('the file is no toy: it opens as a zip of some size', async () => {
    const { out } = await report(fixture('plain'), { asOf: '2026-04-01' });
    expect(statSync(join(out, 'report.xlsx')).size).toBeGreaterThan(20_000);
  });

  it('builds the report of one campaign beside another that cannot be read', async () => {
    const folder = folderOf({
      Campaigns: [
        'Campaign,Objective,Landing page,Start,End,Primary KPI,Target',
        'Good,conversion,https://example.com/a,2026-03-02,2026-04-05,CPM,25',
        'Bad,conversion,https://example.com/b,2026-03-02,2026-04-05,CPM,"2,500"',
      ],
      Creators: ['Campaign,Creator,Platform,Fee', 'Good,Abe,TikTok,100', 'Bad,Bea,TikTok,about 5'],
    });
    const { out, run } = await report(folder, { asOf: '2026-04-20' });
    expect(run.campaigns.map(({ campaign }) => campaign)).toEqual(['Good']);
    expect(run.links).toMatchObject({ links: 1, codes: 1 });
    expect(run.refused?.problems.map(problemInWords)).toEqual([
      'Campaigns, row 3, Target: "2,500" may mean 2500 or 2.5, where one number is expected; type 2500 or 2.5',
      'Creators, row 3, Fee: "about 5" is not a number such as 1234.5',
    ]);
    expect(existsSync(join(out, 'report.json'))).toBe(true);
  });
});
