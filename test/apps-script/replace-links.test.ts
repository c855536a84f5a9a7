import { describe, expect, it } from 'vitest';
import type { GeneratedLinks } from '../../src/apps-script/endpoints/links/generate-links';
import type {
  LinkChanges,
  ReplacedLinks,
} from '../../src/apps-script/endpoints/links/replace-links-of-tabs';
import { DEFAULT_POLICY, POLICY_PRESETS } from '../../src/links/naming/policy';
import type { Host } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { openedLinks } from '../host/opened-links';
import { done } from '../host/reports';

const CAMPAIGNS = [
  'Campaign,Objective,Landing page,Start,End,Primary KPI,Target,Offer',
  'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30,15%',
];
const CREATORS = [
  'Campaign,Creator,Handle,Platform,Link,Code',
  'Spring,Mara Lindqvist,@mara.l,Instagram,,',
  'Spring,Kit,@kit,TikTok,,',
];
const link = (source: string, content: string) =>
  `https://example.com/s?utm_source=${source}&utm_medium=influencer&utm_campaign=spring&utm_content=${content}&utm_id=spring-20260302`;

async function generated(): Promise<Host> {
  const host = openHost(folderOf({ Campaigns: CAMPAIGNS, Creators: CREATORS }));
  await done<GeneratedLinks>(host.call('generateLinks', 'Spring', null));
  return host;
}
const changesOf = async (host: Host) =>
  (await done<LinkChanges>(openedLinks(host, 'changes', 'Spring'))).changes;
const replace = (host: Host, creators: unknown = null) =>
  done<ReplacedLinks>(host.call('replaceLinks', 'Spring', creators));
/** Link, state and replaced link of each row of the log. */
const logOf = (host: Host, rows: number) =>
  Array.from({ length: rows }, (_, at) =>
    ['E', 'N', 'O'].map((column) => host.value('Links', `${column}${at + 2}`) ?? ''),
  );

describe('links that were overtaken', () => {
  it('are none after generating', async () => {
    expect(await changesOf(await generated())).toEqual([]);
  });

  it('by a new handle are shown, stay, and are replaced with a record when asked', async () => {
    const host = await generated();
    host.type('Creators', 'C2', '@mara.ontour');
    await host.settled();
    expect(await changesOf(host)).toEqual([
      {
        ...{ row: 2, campaign: 'Spring', creator: 'Mara Lindqvist', platform: 'Instagram' },
        link: link('instagram', 'mara.l'),
        newLink: link('instagram', 'mara.ontour'),
        reasons: ['content mara.l becomes mara.ontour'],
      },
    ]);
    expect(host.value('Creators', 'E2')).toBe(link('instagram', 'mara.l'));
    expect(await replace(host)).toEqual({ replaced: 1, left: [] });
    expect(host.value('Creators', 'E2')).toBe(link('instagram', 'mara.ontour'));
    expect(host.value('Creators', 'F2')).toBe('MARA15');
    expect(logOf(host, 3)).toEqual([
      [link('instagram', 'mara.l'), 'replaced', ''],
      [link('tiktok', 'kit'), 'active', ''],
      [link('instagram', 'mara.ontour'), 'active', link('instagram', 'mara.l')],
    ]);
    expect(await changesOf(host)).toEqual([]);
    expect(await replace(host)).toEqual({ replaced: 0, left: [] });
  });

  it('by a policy are replaced for the chosen creators alone', async () => {
    const host = await generated();
    await done(host.call('savePolicy', POLICY_PRESETS[1]!.policy, DEFAULT_POLICY));
    expect((await changesOf(host)).map(({ row }) => row)).toEqual([2, 3]);
    expect(await replace(host, [{ creator: 'kit', platform: 'TikTok' }])).toMatchObject({
      replaced: 1,
    });
    expect(host.value('Creators', 'E3')).toContain('utm_term=kit');
    expect(host.value('Creators', 'E2')).toBe(link('instagram', 'mara.l'));
  });

  it('by a code in the link put the code into the basket', async () => {
    const host = await generated();
    await done(
      host.call(
        'savePolicy',
        { ...DEFAULT_POLICY, shop: 'shopify', codeInLink: true },
        DEFAULT_POLICY,
      ),
    );
    expect((await changesOf(host))[0]!.reasons).toEqual(['the code MARA15 is in the link']);
    expect((await replace(host)).replaced).toBe(2);
    const made = new URL(String(host.value('Creators', 'E2')));
    expect(made.pathname).toBe('/discount/MARA15');
    expect(`https://example.com${made.searchParams.get('redirect')}`).toBe(
      link('instagram', 'mara.l'),
    );
  });

  it('under a formula are left, with the reason', async () => {
    const host = await generated();
    const row = ['Spring', 'Ines', '@ines', 'X', '="https://example.com/"&"old"', 'INES'];
    row.forEach((typed, at) => {
      host.type('Creators', `${'ABCDEF'[at]}4`, typed);
    });
    await host.settled();
    expect(await replace(host)).toMatchObject({
      replaced: 0,
      left: [{ where: { tab: 'Creators', row: 4, column: 'Link' }, advice: 'change it there' }],
    });
    expect(logOf(host, 3)[2]).toEqual(['', '', '']);
  });

  it('of a campaign that is not there are a problem', async () => {
    const host = await generated();
    expect(worded(await openedLinks(host, 'changes', 'Autumn'))).toMatchObject({
      ok: false,
      message: 'Campaigns: "Autumn" is not a campaign there; found Spring',
    });
  });
});
