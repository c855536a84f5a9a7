import { describe, expect, it } from 'vitest';
import type { PolicySettings } from '../../src/apps-script/endpoints/links/policy-store';
import { DEFAULT_POLICY, type NamingPolicy, POLICY_PRESETS } from '../../src/links/naming/policy';
import type { PolicyPreview } from '../../src/links/plan/policy-preview';
import type { Host } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { folderOf } from '../host/folders';
import { openHost } from '../host/open-host';
import { openedLinks } from '../host/opened-links';
import { done } from '../host/reports';

const CAMPAIGNS = [
  'Campaign,Objective,Landing page,Start,End,Primary KPI,Target',
  'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30',
];
const CREATORS = [
  'Campaign,Creator,Handle,Platform,Boost,Link,Code',
  'Spring,Mara Lindqvist,@mara.l,IG,120,,',
  'Spring,Kit,@kit,TikTok,,https://example.com/s?utm_source=kit,KIT15',
];
const workbook = () => openHost(folderOf({ Campaigns: CAMPAIGNS, Creators: CREATORS }));
const settingsOf = (host: Host) => done<PolicySettings>(host.call('readPolicy'));
const [, inTerm] = POLICY_PRESETS;

describe('the naming policy of a workbook', () => {
  it('is the default one until somebody saves another', async () => {
    const host = workbook();
    const settings = await settingsOf(host);
    expect(settings).toMatchObject({
      ...{ policy: DEFAULT_POLICY, isDefault: true, problems: [], presets: POLICY_PRESETS },
      ...{ rulesAsOf: '2025-11-25', sourcesAsOf: 'November 2023' },
    });
    expect(settings.variables).toContainEqual({
      name: '{handle}',
      meaning: "the creator's handle",
    });
    expect(settings.shops.map(({ id }) => id)).toEqual(['shopify', 'woocommerce', 'stripe']);
    expect(host.documentProperties.size).toBe(0);
  });

  it('is kept, and changes no link', async () => {
    const host = workbook();
    const before = JSON.stringify(host.snapshot());
    await done(host.call('savePolicy', inTerm!.policy, DEFAULT_POLICY));
    expect(await settingsOf(host)).toMatchObject({ policy: inTerm!.policy, isDefault: false });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });

  it.each<[string, unknown, RegExp]>([
    ['an unknown choice', { ...DEFAULT_POLICY, separator: '&' }, /separator: "&" is not one of/],
    ['a text, as a cell could hand over', JSON.stringify(DEFAULT_POLICY), /^Naming policy: /],
    ['nothing', null, /^Naming policy: blank/],
    [
      'lists that no property can hold',
      {
        ...DEFAULT_POLICY,
        tags: {
          source: {
            value: 'x',
            allowed: Array.from({ length: 600 }, (_, at) => `ä${at}ö`.repeat(2)),
          },
        },
      },
      /too long to be kept/,
    ],
  ])('is not kept where it is %s', async (_, policy, message) => {
    const host = workbook();
    expect(worded(await host.call('savePolicy', policy, DEFAULT_POLICY))).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    });
    expect(host.documentProperties.size).toBe(0);
  });

  it('of somebody else is not lost: who read another one before is refused, and told what to do', async () => {
    const host = workbook();
    const { policy: read } = await settingsOf(host);
    await done(host.call('savePolicy', inTerm!.policy, read));
    const own = { ...read, separator: '_' };
    expect(worded(await host.call('savePolicy', own, read))).toMatchObject({
      ok: false,
      code: 'outdated',
      message: expect.stringMatching(/somebody has saved another naming .* load the saved one/),
    });
    expect(await settingsOf(host)).toMatchObject({ policy: inTerm!.policy });
    // An answer that was lost is asked for again; and whoever read the saved one may change it.
    await done(host.call('savePolicy', inTerm!.policy, read));
    await done(host.call('savePolicy', own, inTerm!.policy));
    expect(await settingsOf(host)).toMatchObject({ policy: own });
  });

  it('that cannot be read is told, with the default one to start from', async () => {
    const host = workbook();
    host.documentProperties.set('namingPolicy', '{"version":9}');
    expect(await settingsOf(host)).toMatchObject({
      policy: DEFAULT_POLICY,
      isDefault: false,
      problems: [{ where: { of: 'Naming policy', field: 'version' }, found: { value: '9' } }],
    });
    for (const [name, ...args] of [
      ['auditLinks', 'workbook'],
      ['replaceLinks', 'Spring', null],
    ] as const)
      expect(await host.call(name, ...args)).toMatchObject({ ok: false });
    expect(await openedLinks(host, 'changes', 'Spring')).toMatchObject({ ok: false });
    await done(host.call('savePolicy', inTerm!.policy, DEFAULT_POLICY));
    expect(await settingsOf(host)).toMatchObject({ policy: inTerm!.policy, problems: [] });
  });
});

describe('a policy before it is saved', () => {
  const previewOf = (host: Host, policy: NamingPolicy) =>
    done<PolicyPreview>(host.call('previewPolicy', policy));

  it('is shown on the first real row, boosted as it is, and writes nothing', async () => {
    const host = workbook();
    const before = JSON.stringify(host.snapshot());
    const { row, changes } = await previewOf(host, DEFAULT_POLICY);
    expect(row).toMatchObject({
      ...{ row: 2, creator: 'Mara Lindqvist', platform: 'Instagram', problems: [] },
      link: 'https://example.com/s?utm_source=instagram&utm_medium=paid_influencer&utm_campaign=spring&utm_content=mara.l&utm_id=spring-20260302',
      forecast: { channel: 'Paid Social', message: '' },
    });
    expect(changes).toBe(1);
    expect(JSON.stringify(host.snapshot())).toBe(before);
    expect(host.documentProperties.size).toBe(0);
  });

  it('is refused with every reason', async () => {
    const host = workbook();
    const policy = { ...DEFAULT_POLICY, letters: 'UPPER', shop: 'etsy' };
    expect(worded(await host.call('previewPolicy', policy))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/letters: .*; .*shop: /),
    });
  });
});
