import { describe, expect, it } from 'vitest';
import type { GeneratedLinks } from '../../src/apps-script/endpoints/links/generate-links';
import type { LinkPreview } from '../../src/apps-script/endpoints/links/preview-links';
import { problemInWords } from '../../src/cells/problem-words';
import type { Host } from '../../workbench/host/host';
import { fixture, folderOf, SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';
import { openedLinks } from '../host/opened-links';
import { done, sheetOf } from '../host/reports';

/** A tab as rows of header → value. */
function rowsOf(host: Host, tab: string): Record<string, unknown>[] {
  const cells = sheetOf(host, tab).cells;
  const headers = new Map(
    cells.filter(({ row }) => row === 1).map(({ column, value }) => [column, String(value)]),
  );
  const rows: Record<string, unknown>[] = [];
  for (const { row, column, value } of cells) {
    const header = headers.get(column);
    if (row === 1 || header === undefined || value === null) continue;
    rows[row - 2] = { ...rows[row - 2], [header]: value };
  }
  return rows.filter((row) => row !== undefined);
}

function generate(host: Host): Promise<GeneratedLinks> {
  return done(host.call('generateLinks', null, null));
}

describe('links and codes for every creator without one', () => {
  it('by the default convention, written to Creators and to Links', async () => {
    const host = openHost(SAMPLE, { now: () => new Date('2026-02-25T10:00:00Z') });
    const before = rowsOf(host, 'Creators');
    const logged = rowsOf(host, 'Links').length;
    expect(await generate(host)).toEqual({ links: 11, codes: 11, unassigned: [], problems: [] });
    const creators = rowsOf(host, 'Creators');
    for (const [at, creator] of creators.entries()) {
      const old = before[at]!;
      if (old.Link !== undefined) expect(creator).toEqual(old);
      else
        expect({ ...creator, Link: undefined, Code: undefined }).toEqual({
          ...old,
          Link: undefined,
          Code: undefined,
        });
    }
    const sofia = creators.find(({ Creator }) => Creator === 'Sofía Beltrán')!;
    expect(sofia.Link).toBe(
      `https://www.example.com/spring-launch?utm_source=tiktok&utm_medium=paid_influencer&utm_campaign=spring-launch&utm_content=${sofia.Handle}&utm_id=spring-launch-20260302`,
    );
    expect(sofia.Code).toBe('SOFIA15');
    const log = rowsOf(host, 'Links').slice(logged);
    expect(log.length).toBe(11);
    expect(log.find(({ Creator }) => Creator === 'Sofía Beltrán')).toMatchObject({
      Campaign: 'Spring launch',
      Platform: 'TikTok',
      Link: sofia.Link,
      Code: 'SOFIA15',
      Source: 'tiktok',
      // Her posts are boosted, and GA4 files what begins with paid under paid traffic.
      Medium: 'paid_influencer',
      'UTM campaign': 'spring-launch',
      Id: 'spring-launch-20260302',
      Channel: 'Paid Social',
      State: 'active',
      Created: expect.closeTo(46_078 + 10 / 24, 6),
    });
  });

  it('again: nothing is generated and nothing changes', async () => {
    const host = openHost(SAMPLE);
    await generate(host);
    const before = JSON.stringify(host.snapshot());
    expect(await generate(host)).toMatchObject({ links: 0, codes: 0 });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('a formula that stands between the blanks stays a formula', async () => {
    const host = openHost(SAMPLE);
    const code = sheetOf(host, 'Creators').cells.find(({ value }) => value === 'Code')!.column;
    const letter = String.fromCharCode(64 + code);
    host.type('Creators', `${letter}5`, '="MINE"&1');
    await host.settled();
    expect(await generate(host)).toMatchObject({ codes: 10 });
    expect(host.formula('Creators', `${letter}5`)).toBe('="MINE"&1');
    expect(host.value('Creators', `${letter}5`)).toBe('MINE1');
  });

  it('makes the columns and the log where a workbook has none', async () => {
    const host = openHost(fixture('plain'));
    expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain('Links');
    const { links } = await generate(host);
    expect(links).toBeGreaterThan(0);
    expect(rowsOf(host, 'Links').length).toBe(links);
    for (const creator of rowsOf(host, 'Creators')) {
      expect(creator.Link).toMatch(/^https:\/\//);
      expect(creator.Code).toMatch(/^[A-Z0-9-]+$/);
    }
  });

  it('codes that look like dates, numbers or truth stay text', async () => {
    const host = openHost(fixture('ambiguous-criteria'));
    await generate(host);
    const codes = rowsOf(host, 'Creators').map(({ Code }) => Code);
    expect(codes.every((code) => typeof code === 'string')).toBe(true);
    expect(new Set(codes.map((code) => String(code).toLowerCase())).size).toBe(codes.length);
    const logged = rowsOf(host, 'Links').map(({ Code }) => Code);
    expect(logged).toEqual(expect.arrayContaining(codes));
  });

  it('what a broken run left in the log is given again', async () => {
    const host = openHost(fixture('plain'));
    host.breakCalls((method, count) => method === 'Range.setValues' && count > 30);
    const broken = await host.call('generateLinks', null, null).then(
      () => 'went well',
      ({ name }) => name,
    );
    host.breakCalls(undefined);
    await generate(host);
    const log = rowsOf(host, 'Links');
    expect(new Set(log.map(({ Code }) => Code)).size, String(broken)).toBe(log.length);
    for (const { Creator, Handle, Code } of rowsOf(host, 'Creators'))
      expect(log.map((row) => [row.Creator, row.Code])).toContainEqual([Creator ?? Handle, Code]);
  });

  it('from the menu, with a word about what came of it', async () => {
    const host = openHost(SAMPLE);
    host.open();
    await host.choose('Generate missing links and codes');
    expect(host.alerts.join()).toContain('11 links and 11 codes were generated');
    await host.choose('Build or refresh all reports');
    expect(host.snapshot().sheets.map(({ name }) => name)).toContain('Report · Spring launch');
  });
});

describe('of the chosen creators', () => {
  const CAMPAIGNS = [
    'Campaign,Objective,Landing page,Start,End,Primary KPI,Target,Offer',
    'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30,15%',
  ];
  const HEADER = 'Campaign,Creator,Handle,Platform,Link,Code';
  const workbook = (creators: string[]) =>
    openHost(folderOf({ Campaigns: CAMPAIGNS, Creators: [HEADER, ...creators] }));
  const linksAndCodes = (host: Host) =>
    rowsOf(host, 'Creators').map(({ Link, Code }) => [Link, Code]);

  it('and of nobody else', async () => {
    const host = workbook([
      'Spring,Mara,,TikTok,,',
      'Spring,Mara,,Instagram,,',
      'Spring,Kit,,TikTok,,',
    ]);
    const before = rowsOf(host, 'Creators');
    const chosen = [{ creator: ' mara', platform: 'instagram' }];
    expect(await done(host.call('generateLinks', 'Spring', chosen))).toEqual({
      ...{ links: 1, codes: 1, unassigned: [], problems: [] },
    });
    const after = rowsOf(host, 'Creators');
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[1]).toMatchObject({ Code: 'MARA15' });
    expect(after[1]!.Link).toContain('utm_source=instagram');
    expect(rowsOf(host, 'Links')).toHaveLength(1);
  });

  it('nobody chosen: nothing is written', async () => {
    const host = workbook(['Spring,Mara,,TikTok,,']);
    const before = JSON.stringify(host.snapshot());
    expect(await done(host.call('generateLinks', 'Spring', []))).toMatchObject({ links: 0 });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('who is not there any more is named and holds up nobody', async () => {
    const host = workbook(['Spring,Mara Lindqvist,,TikTok,,', 'Spring,Kit,,TikTok,,']);
    const chosen = [
      { creator: 'Mara', platform: 'TikTok' },
      { creator: 'Kit', platform: 'TikTok' },
      { creator: 'Kit', platform: 'YouTube' },
    ];
    const made = await done<GeneratedLinks>(host.call('generateLinks', 'Spring', chosen));
    expect(made).toMatchObject({ links: 1, codes: 1, unassigned: [] });
    expect(made.problems.map(problemInWords)).toEqual([
      'Creators: "Mara (TikTok)" is not a creator of Spring',
      'Creators: "Kit (YouTube)" is not a creator of Spring',
    ]);
  });

  it('a row that cannot be read is named and holds up nobody', async () => {
    const host = workbook([
      'Spring,Mara,,Myspace,,KIT15',
      'Spring,Kit,,TikTok,,',
      'Spring,KIT,,TikTok,,',
    ]);
    const before = rowsOf(host, 'Creators');
    const { links, codes, problems } = await generate(host);
    expect([links, codes]).toEqual([1, 1]);
    expect(problems.map((problem) => problemInWords(problem).slice(0, 30))).toEqual([
      'Creators, row 2, Platform: "My',
      'Creators, row 4, Creator: "KIT',
    ]);
    const after = rowsOf(host, 'Creators');
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    // The code of the row that cannot be read is taken all the same.
    expect(after[1]!.Code).toBe('KIT2-15');
  });

  it('in pieces as in one go, and no code twice', async () => {
    // Many names alike, so that codes are numbered, and handles that make the same link.
    const creators = Array.from({ length: 40 }, (_, at) => {
      const name = ['Mara Lind', 'Mara Lund', 'Kit', 'Ana Sol'][at % 4]!;
      return `Spring,${name}${at < 4 ? '' : ` ${'I'.repeat(at % 9)}`},h${at % 7},${['TikTok', 'Instagram', 'YouTube', 'Twitch', 'Facebook', 'LinkedIn', 'Pinterest', 'Snapchat', 'X', 'Threads'][Math.floor(at / 4)]},,`;
    });
    const whole = workbook(creators);
    await generate(whole);
    const pieces = workbook(creators);
    const { creators: found } = await done<LinkPreview>(openedLinks(pieces, 'preview', 'Spring'));
    const lacking = found.filter(({ isNewLink }) => isNewLink);
    for (let at = 0; at < lacking.length; at += 7) {
      const chosen = lacking
        .slice(at, at + 7)
        .map(({ creator, platform }) => ({ creator, platform }));
      await done(pieces.call('generateLinks', 'Spring', chosen));
    }
    expect(linksAndCodes(pieces)).toEqual(linksAndCodes(whole));
    const codes = linksAndCodes(pieces).map(([, code]) => code);
    expect(codes).toHaveLength(40);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(linksAndCodes(pieces).map(([link]) => link)).size).toBe(codes.length);
  });
});

it('a link that somebody marked as replaced by hand is not given again', async () => {
  const host = openHost(
    folderOf({
      Campaigns: [
        'Campaign,Objective,Landing page,Start,End,Primary KPI,Target,Offer',
        'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30,15%',
      ],
      Creators: ['Campaign,Creator,Handle,Platform,Link,Code', 'Spring,Mara,,TikTok,,'],
      Links: [
        'Created,Campaign,Creator,Platform,Link,Code,State',
        '2026-02-20,Spring,Mara,TikTok,https://example.com/s?utm_source=old,OLD15,Replaced ',
      ],
    }),
  );
  await done(host.call('generateLinks', 'Spring', null));
  expect(host.value('Creators', 'E2')).toContain('utm_source=tiktok');
  expect(host.value('Creators', 'F2')).toBe('MARA15');
});
