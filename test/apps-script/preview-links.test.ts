import { describe, expect, it } from 'vitest';
import type { GeneratedLinks } from '../../src/apps-script/endpoints/links/generate-links';
import type { LinkPreview } from '../../src/apps-script/endpoints/links/preview-links';
import { problemInWords } from '../../src/cells/problem-words';
import type { Host } from '../../workbench/host/host';
import { worded } from '../cells/worded';
import { folderOf, SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';
import { openedLinks } from '../host/opened-links';
import { done } from '../host/reports';

const CAMPAIGNS = 'Campaign,Objective,Landing page,Start,End,Primary KPI,Target,Offer';
const CREATORS = 'Campaign,Creator,Handle,Platform,Link,Code';
const SPRING = 'Spring,conversion,https://example.com/s,2026-03-02,2026-03-29,CPA,30,15%';

function workbook(creators: string[], campaigns = [SPRING]): Host {
  return openHost(
    folderOf({ Campaigns: [CAMPAIGNS, ...campaigns], Creators: [CREATORS, ...creators] }),
  );
}

function preview(host: Host, campaign = 'Spring'): Promise<LinkPreview> {
  return done(openedLinks(host, 'preview', campaign));
}

const link = (source: string, content: string) =>
  `https://example.com/s?utm_source=${source}&utm_medium=influencer&utm_campaign=spring&utm_content=${content}&utm_id=spring-20260302`;

describe('what generating would write', () => {
  it('beside what stands there, in the order of the tab, and nothing is written', async () => {
    const host = workbook([
      'Spring,Mara Lindqvist,@mara.l,IG,,',
      'Other,Nobody Here,,TikTok,,',
      'spring ,,@kit.juno,tiktok,,MINE',
      'Spring,Théo Garnier,theo,YouTube,https://example.com/s?utm_source=mara&utm_medium=influencer,',
      'Spring,Ines,,X,,INES',
      'Spring,Bo,,TikTok,https://bit.ly/bo,BO15',
    ]);
    const before = JSON.stringify(host.snapshot());
    const found = await preview(host);
    expect(JSON.stringify(host.snapshot())).toBe(before);
    expect(host.documentProperties.size).toBe(0);
    const nothing = { isNewLink: false, isNewCode: false, warning: null, problems: [] };
    expect(found).toEqual({
      problems: [],
      creators: [
        {
          ...{ creator: 'Mara Lindqvist', platform: 'Instagram', handle: '@mara.l' },
          ...{ ...nothing, isNewLink: true, isNewCode: true },
          ...{ link: link('instagram', 'mara.l'), code: 'MARA15', channel: 'Organic Social' },
        },
        {
          ...{ creator: '@kit.juno', platform: 'TikTok', handle: '@kit.juno' },
          ...{ ...nothing, isNewLink: true },
          ...{ link: link('tiktok', 'kit.juno'), code: 'MINE', channel: 'Organic Social' },
        },
        {
          ...{ creator: 'Théo Garnier', platform: 'YouTube', handle: 'theo' },
          ...{ ...nothing, isNewCode: true },
          ...{ code: 'THEO15', channel: 'Unassigned' },
          link: 'https://example.com/s?utm_source=mara&utm_medium=influencer',
          warning:
            'medium influencer with source mara lands in Unassigned (no rule applies): use source youtube and content mara',
        },
        {
          ...{ creator: 'Ines', platform: 'X', handle: '' },
          ...{ ...nothing, isNewLink: true },
          ...{ link: link('x', 'ines'), code: 'INES', channel: 'Unassigned' },
          warning:
            'medium influencer with source x lands in Unassigned (no rule applies): use source twitter',
        },
        {
          ...{ creator: 'Bo', platform: 'TikTok', handle: '' },
          ...{ ...nothing, link: 'https://bit.ly/bo', code: 'BO15', channel: '' },
          warning:
            'This is a short link of bit.ly: only what it leads to shows its tags. Keep the long link in Links.',
        },
      ],
    });
  });

  it('leaves out who was dropped', async () => {
    const host = openHost(
      folderOf({
        Campaigns: [CAMPAIGNS, SPRING],
        Creators: [`${CREATORS},Status`, 'Spring,Mara,,TikTok,,,Dropped ', 'Spring,Kit,,TikTok,,,'],
      }),
    );
    expect((await preview(host)).creators.map(({ creator }) => creator)).toEqual(['Kit']);
    expect(await done(host.call('generateLinks', 'Spring', null))).toMatchObject({ links: 1 });
    expect(host.value('Creators', 'E2')).toBe('');
  });

  it.each([SAMPLE])('is what generating writes', async (folder) => {
    const host = openHost(folder);
    const { creators } = await preview(host, 'Spring launch');
    const counted = (is: 'isNewLink' | 'isNewCode') => creators.filter((each) => each[is]).length;
    const generated = await done<GeneratedLinks>(host.call('generateLinks', 'Spring launch', null));
    expect(generated).toMatchObject({ links: counted('isNewLink'), codes: counted('isNewCode') });
    expect(counted('isNewLink')).toBe(11);
    const after = await preview(host, 'Spring launch');
    expect(after.creators).toEqual(
      creators.map((each) => ({ ...each, isNewLink: false, isNewCode: false })),
    );
  });
});

describe('why nothing can be made', () => {
  it('of a row is told in the row, and the others are planned', async () => {
    const host = workbook([
      'Spring,Mara,,Myspace,,',
      'Spring,Kit,,TikTok,,',
      'Spring, KIT,,tt,,',
      'Spring,,,TikTok,,',
      'Spring,Bo,,,,',
    ]);
    const { creators, problems } = await preview(host);
    expect(problems).toEqual([]);
    expect(creators.map(({ creator, platform, code }) => [creator, platform, code])).toEqual([
      ['Mara', 'Myspace', ''],
      ['Kit', 'TikTok', 'KIT15'],
      ['KIT', 'TikTok', ''],
      ['', 'TikTok', ''],
      ['Bo', '', ''],
    ]);
    expect(creators.map((each) => each.problems.map(problemInWords))).toEqual([
      [expect.stringMatching(/^Creators, row 2, Platform: "Myspace" is not one of Instagram, /)],
      [],
      [
        expect.stringMatching(
          /^Creators, row 4, Creator: " KIT" stands in row 3 already on TikTok/,
        ),
      ],
      [expect.stringMatching(/^Creators, row 5, Creator: blank/)],
      [expect.stringMatching(/^Creators, row 6, Platform: blank/)],
    ]);
  });

  it('of the campaign is told once, and the creators are shown as they stand', async () => {
    const campaigns = ['Spring,conversion,example.com,2026-03-02,2026-03-29,CPA,30,15%'];
    const host = workbook(['Spring,Mara,,TikTok,,', 'Spring,Kit,,TikTok,,KIT'], campaigns);
    const { creators, problems } = await preview(host);
    expect(problems.map(problemInWords)).toEqual([
      expect.stringMatching(/^Campaigns, row 2, Landing page: "example.com"/),
    ]);
    expect(creators.map((each) => [each.link, each.code, each.problems])).toEqual([
      ['', '', []],
      ['', 'KIT', []],
    ]);
    expect(worded(await host.call('generateLinks', 'Spring', null))).toMatchObject({
      ok: false,
      message: problemInWords(problems[0]!),
    });
  });

  it('a campaign without creators has none', async () => {
    expect(await preview(workbook(['Other,Mara,,TikTok,,']))).toEqual({
      creators: [],
      problems: [],
    });
  });

  it('a campaign that is not there is named, with those that are', async () => {
    expect(worded(await openedLinks(workbook([]), 'preview', 'Winter'))).toMatchObject({
      ok: false,
      message: 'Campaigns: "Winter" is not a campaign there; found Spring',
    });
  });

  it('a workbook without the tab', async () => {
    const host = openHost(folderOf({ Campaigns: [CAMPAIGNS, SPRING] }));
    expect(worded(await openedLinks(host, 'preview', 'Spring'))).toMatchObject({
      code: 'missing_tab',
    });
  });
});
