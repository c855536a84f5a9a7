import { describe, expect, it } from 'vitest';
import type { AppliedFixes } from '../../src/apps-script/endpoints/links/apply-link-fixes';
import type { LinkAudit } from '../../src/apps-script/endpoints/links/audit-tabs';
import { problemInWords } from '../../src/cells/problem-words';
import type { Host, Person } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { done, sheetOf } from '../host/reports';

const CAMPAIGNS = [
  'Campaign,Objective,Landing page,Start,End,Primary KPI,Target,Offer',
  'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30,15%',
];
const link = (content: string, source = 'facebook', more = '') =>
  `https://example.com/s?utm_source=${source}&utm_medium=influencer&utm_campaign=spring&utm_content=${content}&utm_id=spring-20260302${more}`;
const HEADERS = 'Campaign,Creator,Handle,Platform,Posting date,Status,Link,Code';
const MESSY = link('kit').replace('utm_source=facebook', 'UTM_SOURCE=Facebook');

/** Ten things that go wrong, one or two a row. */
const CREATORS = [
  HEADERS,
  `Spring,Mara Lindqvist,@mara.l,Facebook,2026-03-10,,${link('mara.l')},MARA15`,
  `Spring,Kit Okonkwo,@kit,Facebook,2026-03-10,,${MESSY},KIT 15`,
  'Spring,Juno Ito,@juno,Facebook,2026-03-11,,,JUNO15',
  `Spring,Bo Berg,@bo,Facebook,2026-03-11,,${link('mara.l')},mara15`,
  `Spring,Ines Roy,@ines,Facebook,2026-03-11,,${link('ines').replace('utm_source', 'utm_sorce')},INES15`,
  `Spring,Théo,@theo,TikTok,2026-03-11,,https://example.com/s?utm_source=theo&utm_medium=influencer&utm_campaign=spring,THEO15`,
  'Spring,Ada,@ada,Facebook,2026-03-11,,https://bit.ly/ada,ADA15',
  'Spring,Zoe,@zoe,Facebook,2026-03-11,dropped,,',
];
const POSTS = [
  'Campaign,Creator,Platform,Post,Type,Views,Link clicks,Link',
  `Spring,Mara Lindqvist,Facebook,https://facebook.com/p/1,Video,12400,0,${link('mara.l')}#utm_term=reel`,
];
const LINKS = [
  'Created,Campaign,Creator,Platform,Link,Code,State',
  `2026-02-20,Spring,Kit Okonkwo,Facebook,${MESSY},KIT15,active`,
];

const workbook = (person?: Person) =>
  openHost(folderOf({ Campaigns: CAMPAIGNS, Creators: CREATORS, Posts: POSTS, Links: LINKS }), {
    now: () => new Date('2026-02-25T10:00:00Z'),
    ...(person === undefined ? {} : { person }),
  });
const auditOf = (host: Host, scope = 'workbook') => done<LinkAudit>(host.call('auditLinks', scope));
const inShort = ({ issues }: LinkAudit) =>
  issues.map(
    ({ severity, code, tab, row, column }) => `${severity} ${code} ${tab} ${row} ${column}`,
  );

/** What stands in a tab, by header. */
function rowsOf(host: Host, name: string): Record<string, unknown>[] {
  const cells = new Map(
    sheetOf(host, name).cells.map((cell) => [`${cell.row} ${cell.column}`, cell]),
  );
  const at = (row: number, column: number) => cells.get(`${row} ${column}`)?.value;
  const filled = sheetOf(host, name).cells.filter(({ value }) => value !== null && value !== '');
  const width = Math.max(...filled.map(({ column }) => column));
  const height = Math.max(...filled.map(({ row }) => row));
  const headers = Array.from({ length: width }, (_, place) => String(at(1, place + 1) ?? ''));
  return Array.from({ length: height - 1 }, (_, row) =>
    Object.fromEntries(headers.map((header, place) => [header, at(row + 2, place + 1) ?? ''])),
  );
}

describe('the check of links and codes', () => {
  it('finds what is wrong in the workbook, each with its fix, and writes nothing', async () => {
    const host = workbook();
    const before = JSON.stringify(host.snapshot());
    const audit = await auditOf(host);
    expect(inShort(audit)).toEqual([
      'wrong no_clicks Creators 2 Link',
      'wrong upper_case_parameter Creators 3 Link',
      'wrong code Creators 3 Code',
      'wrong no_link Creators 4 Link',
      'wrong shared_link Creators 5 Link',
      'wrong shared_code Creators 5 Code',
      'wrong misspelt_parameter Creators 6 Link',
      'wrong tags_after_hash Posts 2 Link',
      'look upper_case_value Creators 3 Link',
      'look channel Creators 7 Link',
      'look mixed_convention Creators 7 Link',
      'look short_link Creators 8 Link',
    ]);
    expect(audit).toMatchObject({ count: 12, wrong: 8, links: 7, codes: 7 });
    expect(audit.issues.every(({ sentence, fix }) => sentence !== '' && fix !== '')).toBe(true);
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it('looks at the selected rows, and still sees what they share with others', async () => {
    const host = workbook({
      looksAt: () => ({
        activeTab: host.engine.tabNamed('Creators') ?? null,
        selection: {
          tab: host.engine.tabNamed('Creators')!,
          area: { row: 4, column: 1, rows: 2, columns: 3 },
        },
      }),
      sees: () => {},
    });
    expect(inShort(await auditOf(host, 'selection'))).toEqual([
      'wrong no_link Creators 4 Link',
      'wrong shared_link Creators 5 Link',
      'wrong shared_code Creators 5 Code',
    ]);
  });

  it.each([
    ['selection', /^Nothing is selected, where rows of Creators or Posts are expected/],
    ['all', /^scope: "all" is not one of workbook, selection$/],
  ])('of %s says what it needs', async (scope, message) => {
    expect(worded(await workbook().call('auditLinks', scope))).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    });
  });

  it('sees a code that its cell has made a day of', async () => {
    const host = workbook();
    host.type('Creators', 'H9', 'MAR10');
    await host.settled();
    const found = (await auditOf(host)).issues.filter(({ row }) => row === 9);
    expect(found.map(({ code }) => code)).toEqual(['code_not_text']);
  });
});

describe('fixing', () => {
  it('fixes what was shown, whatever is selected by now', async () => {
    let selected = { row: 3, rows: 1 };
    const host = workbook({
      looksAt: () => ({
        activeTab: host.engine.tabNamed('Creators') ?? null,
        selection: {
          tab: host.engine.tabNamed('Creators')!,
          area: { ...selected, column: 1, columns: 3 },
        },
      }),
      sees: () => {},
    });
    const { issues } = await auditOf(host, 'selection');
    const shown = issues.filter((each) => each.fixed !== null);
    expect(shown.map(({ row }) => row)).toEqual([3, 3, 3]);
    const others = host.value('Creators', 'G6');
    selected = { row: 6, rows: 1 };
    const { fixed, left } = await done<AppliedFixes>(
      host.call('applyLinkFixes', 'selection', shown),
    );
    expect([fixed, left]).toEqual([2, []]);
    expect(host.value('Creators', 'H3')).toBe('KIT15');
    expect(host.value('Creators', 'G6')).toBe(others);
  });

  it('rewrites what takes no judgement, and logs links that changed', async () => {
    const host = workbook();
    const { fixed, left, audit } = await done<AppliedFixes>(
      host.call('applyLinkFixes', 'workbook', null),
    );
    expect([fixed, left]).toEqual([5, []]);
    expect(audit.issues.filter((each) => each.fixed !== null)).toEqual([]);
    const creators = rowsOf(host, 'Creators');
    expect([creators[1]!.Link, creators[1]!.Code]).toEqual([link('kit'), 'KIT15']);
    expect(creators[5]!.Link).toBe(
      'https://example.com/s?utm_source=tiktok&utm_medium=influencer&utm_campaign=spring&utm_content=theo',
    );
    expect(creators[3]!.Link).toBe(link('mara.l'));
    expect(rowsOf(host, 'Posts')[0]!.Link).toBe(link('mara.l', 'facebook', '&utm_term=reel'));
    const log = rowsOf(host, 'Links');
    expect(log.map(({ Creator, State }) => [Creator, State])).toEqual([
      ['Kit Okonkwo', 'replaced'],
      ['Kit Okonkwo', 'active'],
      ['Ines Roy', 'active'],
      ['Théo', 'active'],
    ]);
    expect(log[1]).toMatchObject({ Link: link('kit'), Replaces: MESSY, Source: 'facebook' });
    expect(log[0]!.Link).toBe(MESSY);

    const again = await done<AppliedFixes>(host.call('applyLinkFixes', 'workbook', null));
    expect(again.fixed).toBe(0);
    expect(rowsOf(host, 'Links')).toHaveLength(4);
  });

  it('rewrites only what was chosen, and says what was not there or takes a person', async () => {
    const host = workbook();
    const { issues } = await auditOf(host);
    const of = (code: string) => issues.find((each) => each.code === code)!;
    const gone = { ...of('code'), found: 'KIT  15' };
    const { fixed, left } = await done<AppliedFixes>(
      host.call('applyLinkFixes', 'workbook', [of('upper_case_value'), of('no_link'), gone]),
    );
    expect(fixed).toBe(1);
    expect(left.map(problemInWords)).toEqual([
      'Creators, row 4, Link: this takes a person; generate links for the campaign',
      'Creators, row 3, Code: this is not found there any more',
    ]);
    expect(rowsOf(host, 'Creators')[1]!.Code).toBe('KIT 15');
  });

  it('leaves a formula alone', async () => {
    const host = workbook();
    host.type('Creators', 'G4', '="www.example.com"&"/s"');
    await host.settled();
    const { left } = await done<AppliedFixes>(host.call('applyLinkFixes', 'workbook', null));
    expect(left.map(problemInWords)).toEqual([
      'Creators, row 4, Link: holds a formula; change it there',
    ]);
    expect(host.value('Creators', 'G4')).toBe('www.example.com/s');
  });
});
