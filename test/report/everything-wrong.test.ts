import { describe, expect, it } from 'vitest';
import type { Selection } from '../../src/apps-script/endpoints/functions/selection';
import type { Failure, Outcome, Problem } from '../../src/cells/problem';
import { faultInWords, problemLines } from '../../src/cells/problem-words';
import type { Host } from '../../workbench/host/host';
import { runReport } from '../../workbench/node/run-report';
import { folderOf, temporaryFolder } from '../host/folders';
import { openHost } from '../host/open-host';

/** Something wrong in each of the tabs, and a tab that cannot be read at all. */
const TABS = {
  Campaigns: [
    'Campaign,Objective,Landing page,Start,End,Primary KPI,Target',
    'Spring,conversion,https://a.com,2026-03-02,2026-03-31,Fame; glory,25',
  ],
  Creators: [
    'Campaign,Creator,Platform,Stage,Fee',
    'Spring,Mara,Instagramm,Awareness,500',
    'Spring,Kit,TikTok,Awareness,about 5; or 6',
  ],
  Posts: [
    'Campaign,Creator,Platform,Posted at,Views',
    ...Array.from({ length: 9 }, (_, at) => `Spring,Kit,TikTok,2026-03-05,${at} views`),
  ],
  Results: ['Campaign,Date,Orders', 'Spring,2026-03-06,three'],
  Targets: ['Campaign,KPI,Target', 'Spring,Fame,5'],
};

function placesOf({ problems }: Failure) {
  return problems.map(({ where }) => where);
}

async function refused(host: Host): Promise<Failure> {
  const built = (await host.call('buildReport', 'Spring', '2026-03-20')) as Outcome<unknown>;
  if (built.ok) throw new Error('The report was built.');
  return built;
}

describe('what is wrong with a workbook', () => {
  it('comes at once, over all tabs, each with its cell', async () => {
    const failure = await refused(openHost(folderOf(TABS)));
    expect(placesOf(failure)).toEqual([
      { tab: 'Results' },
      { tab: 'Campaigns', row: 2, column: 'Primary KPI' },
      { tab: 'Creators', row: 2, column: 'Platform' },
      { tab: 'Creators', row: 3, column: 'Fee' },
      ...Array.from({ length: 9 }, (_, at) => ({ tab: 'Posts', row: at + 2, column: 'Views' })),
      { tab: 'Targets', row: 2, column: 'KPI' },
    ]);
    expect(failure.problems.map(faultInWords)).toEqual(
      expect.arrayContaining([
        '"about 5; or 6" is not a number such as 1234.5',
        '"8 views" is not a number such as 1234.5',
        expect.stringMatching(/^"Fame; glory" is not a KPI such as/),
        expect.stringMatching(
          /^the header row has no column "Creator", which is required; found Campaign, Date/,
        ),
      ]),
    );
  });

  it('has a line each in the command, whatever a sentence holds', async () => {
    const said: string[] = [];
    const run = await runReport({
      folder: folderOf(TABS),
      out: `${temporaryFolder()}/out`,
      say: (line) => said.push(line),
    });
    if (run.ok) throw new Error('The report was built.');
    const lines = problemLines(run);
    expect(lines.every((line) => /^\w+(, |: )/.test(line))).toBe(true);
    expect(lines.join('\n')).toContain('"Fame; glory" is not a KPI');
  });

  it('comes at once where no campaign can be listed', async () => {
    const run = await runReport({
      folder: folderOf({ ...TABS, Campaigns: ['Campaign,Client', 'Spring,Aurora'] }),
      out: `${temporaryFolder()}/out`,
      say: () => undefined,
    });
    if (run.ok) throw new Error('The report was built.');
    const tabs = run.problems.map(({ where }) => ('tab' in where ? where.tab : ''));
    expect([...new Set(tabs)].sort()).toEqual(['Campaigns', 'Results']);
    expect(tabs.filter((tab) => tab === 'Results')).toHaveLength(1);
  });

  it('leads to its cell, by the header as it stands', async () => {
    const host = openHost(
      folderOf({
        ...TABS,
        Creators: ['Notes,campaign name,Name,Platform', 'x,Spring,Mara,Instagramm'],
      }),
    );
    const selected = async (...place: readonly unknown[]) => {
      expect(await host.call('showPlace', ...place)).toEqual({ ok: true, value: null });
      const found = (await host.call('getSelection')) as Outcome<Selection>;
      return found.ok ? `${found.value.tab}!${found.value.cell}` : 'none';
    };
    expect(await selected('Posts', 5, 'Views')).toBe('Posts!E5');
    expect(await selected('Creators', 2, 'Platform')).toBe('Creators!D2');
    expect(await selected('Campaigns', 2, null)).toBe('Campaigns!A2');
    expect(await selected('Campaigns', null, 'Target')).toBe('Campaigns!G1');
    expect(await selected('Campaigns', 2, 'utm_source')).toBe('Campaigns!A2');
    for (const place of [
      ['Nowhere', 2, 'Views'],
      ['Posts', 5_000_000, 'Views'],
    ])
      expect(await host.call('showPlace', ...place)).toMatchObject({
        ok: false,
        problems: [{ code: 'missing_tab' } satisfies Partial<Problem>],
      });
  });
});
