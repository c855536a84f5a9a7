import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemInWords } from '../../src/cells/problem-words';
import { readTags } from '../../src/links/address/campaign-url';
import { campaignIds } from '../../src/links/naming/campaign-id';
import type {
  CreatorRow,
  LinkedCampaign,
  LinkInput,
  LoggedLink,
} from '../../src/links/plan/plan-input';
import { planLinks } from '../../src/links/plan/plan-links';

const MARCH_2 = 46_083;

const spring: LinkedCampaign = {
  row: 2,
  name: 'Spring Launch',
  landingPage: 'https://a.com/spring?ref=1#top',
  utmCampaign: '',
  start: MARCH_2,
  codePattern: '',
  offer: '15%',
};

const mara: CreatorRow = {
  row: 2,
  campaign: 'Spring Launch',
  creator: 'Mara Lindqvist',
  handle: '@Mara.L',
  platform: 'Instagram',
  link: '',
  code: '',
};

const logged: LoggedLink = {
  campaign: 'Spring Launch',
  creator: 'Mara Lindqvist',
  platform: 'Instagram',
  link: '',
  code: '',
  id: '',
  state: 'active',
};

function plan(creators: Partial<CreatorRow>[], more: Partial<LinkInput> = {}) {
  const rows = creators.map((creator, at) => ({ ...mara, row: at + 2, ...creator }));
  return planLinks({ creators: rows, campaigns: [spring], codes: [], log: [], ...more });
}

const messages = ({ problems }: ReturnType<typeof plan>) =>
  problems.map(({ row, problem }) => [row, problem.code, problemInWords(problem)]);

describe('a creator without link and code', () => {
  it('gets both by the default convention', () => {
    expect(plan([{}])).toEqual({
      problems: [],
      planned: [
        {
          row: 2,
          campaign: 'Spring Launch',
          creator: 'Mara Lindqvist',
          platform: 'Instagram',
          link: 'https://a.com/spring?ref=1&utm_source=instagram&utm_medium=influencer&utm_campaign=spring-launch&utm_content=mara.l&utm_id=spring-launch-20260302#top',
          code: 'MARA15',
          isNewLink: true,
          isNewCode: true,
          isLogged: false,
          tags: {
            source: 'instagram',
            medium: 'influencer',
            campaign: 'spring-launch',
            content: 'mara.l',
            id: 'spring-launch-20260302',
          },
          channel: 'Organic Social',
          state: 'active',
        },
      ],
    });
  });

  it.each([
    [
      'the UTM campaign of the campaign',
      {},
      { utmCampaign: ' SS26_launch ' },
      { campaign: 'SS26_launch' },
    ],
    ['the slug of the name without a handle', { handle: '' }, {}, { content: 'mara-lindqvist' }],
    ['the handle without a name', { creator: '' }, {}, { content: 'mara.l' }],
    ['a platform of two words', { platform: 'Apple Podcasts' }, {}, { source: 'applepodcasts' }],
    ['an id without a day', {}, { start: null }, { id: 'spring-launch' }],
    ['an id where the start is no day', {}, { start: 1e12 }, { id: 'spring-launch' }],
    ['names in other letters', { creator: '김우빈', handle: '' }, {}, { content: '김우빈' }],
  ])('is tagged with %s', (_, creator, campaign, tags) => {
    const { planned, problems } = plan([creator], { campaigns: [{ ...spring, ...campaign }] });
    expect(problems).toEqual([]);
    expect(planned[0]!.tags).toMatchObject(tags);
    expect(readTags(planned[0]!.link)).toEqual(planned[0]!.tags);
  });

  it('has tags even where no name can be written', () => {
    const campaign = { ...spring, name: '🌸' };
    const { planned } = plan([{ campaign: '🌸', creator: '🌺', handle: '' }], {
      campaigns: [campaign],
    });
    expect(planned[0]!.tags.campaign).toMatch(/^campaign-[a-z0-9]{2}$/);
    expect(planned[0]!.tags.content).toMatch(/^creator-[a-z0-9]{2}$/);
  });

  it.each([
    ['X', 'Unassigned'],
    ['YouTube', 'Organic Video'],
    ['TikTok', 'Organic Social'],
  ])('on %s counts as %s', (platform, channel) => {
    expect(plan([{ platform }]).planned[0]!.channel).toBe(channel);
  });

  it('finds its campaign without regard to case', () => {
    expect(plan([{ campaign: ' SPRING launch ' }]).planned).toHaveLength(1);
  });
});

describe('what is filled stays', () => {
  it('a creator with both needs nothing', () => {
    expect(plan([{ link: 'https://a.com', code: 'X1' }])).toEqual({ planned: [], problems: [] });
  });

  it('a creator with a link gets a code beside it', () => {
    const link = 'https://b.com?utm_source=youtube&utm_medium=paid_influencer&utm_content=a+b';
    expect(plan([{ link }]).planned[0]).toMatchObject({
      link,
      code: 'MARA15',
      isNewLink: false,
      isNewCode: true,
      tags: { source: 'youtube', medium: 'paid_influencer', content: 'a b' },
      channel: 'Paid Video',
    });
  });

  it('a link without tags says nothing of a channel', () => {
    expect(plan([{ link: 'https://bit.ly/x' }]).planned[0]).toMatchObject({
      tags: {},
      channel: '',
    });
  });

  it('a creator with a code gets a link beside it', () => {
    const { planned } = plan([{ code: 'mine' }]);
    expect(planned[0]).toMatchObject({ code: 'mine', isNewLink: true, isNewCode: false });
  });

  it('codes in Creators and in the log are not given again', () => {
    const log = [{ ...logged, campaign: 'Winter', code: 'MaraL15' }];
    expect(plan([{}], { codes: ['mara15'], log }).planned[0]!.code).toBe('MARALINDQVIST15');
  });
});

describe('what was handed out before', () => {
  const before = { ...logged, link: 'https://a.com/?utm_source=instagram', code: 'MARA15' };

  it('is given again, and not logged twice', () => {
    expect(plan([{}], { log: [before] }).planned[0]).toMatchObject({
      link: before.link,
      code: before.code,
      isNewLink: true,
      isNewCode: true,
      isLogged: true,
    });
  });

  it('is not given again once it was replaced', () => {
    const { planned } = plan([{}], { log: [{ ...before, state: 'replaced' }] });
    expect(planned[0]).toMatchObject({ code: 'MARAL15', isLogged: false });
  });

  it('keeps what the creator has since', () => {
    const { planned } = plan([{ link: 'https://a.com/?utm_source=x' }], { log: [before] });
    expect(planned[0]).toMatchObject({ code: 'MARA15', isNewLink: false, isLogged: false });
  });
});

describe('what cannot be planned holds up nothing else', () => {
  it('rows', () => {
    const made = plan([
      { creator: ' ', handle: '@' },
      { creator: 'Kit', handle: 'kit', platform: '' },
      { creator: 'Juno', handle: '', campaign: 'Autumn' },
      { creator: 'Mara Lindqvist', handle: '' },
      { creator: ' mara LINDQVIST', handle: '@other' },
      { creator: 'Somebody', handle: 'OTHER' },
      { creator: 'Mara Lindqvist', platform: 'TikTok' },
    ]);
    expect(messages(made)).toEqual([
      [
        2,
        'blank',
        'Creators, row 2, Creator: blank, where the name or handle of a creator is expected',
      ],
      [6, 'duplicate', 'Creators, row 6, Creator: stands in row 5 too, on the same platform'],
      [7, 'duplicate', 'Creators, row 7, Creator: stands in row 6 too, on the same platform'],
      [4, 'unknown_value', 'Creators, row 4, Campaign: "Autumn" is not a campaign in Campaigns'],
      [3, 'blank', 'Creators, row 3, utm_source: blank, where the platform is expected'],
    ]);
    expect(made.planned.map(({ row, code, isNewLink }) => [row, code, isNewLink])).toEqual([
      [3, 'KIT15', false],
      [5, 'MARA15', true],
      [8, 'MARAL15', true],
    ]);
  });

  it('a landing page that is no address: told once, and codes are still made', () => {
    const made = plan([{}, { creator: 'Kit', handle: 'kit' }], {
      campaigns: [{ ...spring, landingPage: 'a.com' }],
    });
    expect(messages(made)).toEqual([
      [
        null,
        'bad_url',
        'Campaigns, Spring Launch, Landing page: "a.com" is not a web address that begins with https:// or http://',
      ],
    ]);
    expect(made.planned.map(({ link, code }) => [link, code])).toEqual([
      ['', 'MARA15'],
      ['', 'KIT15'],
    ]);
  });

  it('a bad pattern: told once, and links are still made', () => {
    const made = plan([{}, { creator: 'Kit', handle: 'kit' }], {
      campaigns: [{ ...spring, codePattern: '{FOO}' }],
    });
    expect(messages(made)).toHaveLength(1);
    expect(messages(made)[0]!.slice(0, 2)).toEqual([null, 'bad_pattern']);
    expect(made.planned.map(({ isNewLink, code }) => [isNewLink, code])).toEqual([
      [true, ''],
      [true, ''],
    ]);
  });

  it('a handle missing for the pattern', () => {
    const campaigns = [{ ...spring, codePattern: '{HANDLE}' }];
    const made = plan([{ handle: '' }, { creator: 'Kit', handle: 'kit.b' }], { campaigns });
    expect(messages(made)[0]![2]).toMatch(/^Creators, row 2, pattern: \{HANDLE\} needs/);
    expect(made.planned.map(({ code }) => code)).toEqual(['', 'KITB']);
  });

  it('is not told of what nobody needs', () => {
    const campaigns = [{ ...spring, landingPage: '', codePattern: '{FOO}' }];
    expect(plan([{ link: 'x', code: 'y' }], { campaigns }).problems).toEqual([]);
  });
});

describe('the id of a campaign', () => {
  const day = { start: MARCH_2 };
  it.each([
    ['slug and day', [{ name: 'Spring!', ...day }], [], ['spring-20260302']],
    ['slug without a start', [{ name: 'Spring!', start: null }], [], ['spring']],
    [
      'the log keeps it when the day moves',
      [{ name: 'SPRING', start: 50_000 }],
      [{ campaign: 'Spring', id: 'spring-20260302' }],
      ['spring-20260302'],
    ],
    [
      'two names with one slug',
      [
        { name: 'Spring', ...day },
        { name: 'Spring!', ...day },
        { name: 'Spring?', ...day },
      ],
      [],
      ['spring-20260302', 'spring-20260302-2', 'spring-20260302-3'],
    ],
    [
      'one taken by a campaign of the log',
      [{ name: 'Spring!', ...day }],
      [{ campaign: 'Spring', id: 'SPRING-20260302' }],
      ['spring-20260302-2'],
    ],
    [
      'one that the log gives to two campaigns',
      [
        { name: 'Autumn', ...day },
        { name: 'Spring', ...day },
      ],
      [
        { campaign: 'Spring', id: 's1' },
        { campaign: 'Autumn', id: 's1' },
      ],
      ['autumn-20260302', 's1'],
    ],
    [
      'blank ids in the log',
      [{ name: 'Spring', start: null }],
      [
        { campaign: 'Spring', id: ' ' },
        { campaign: 'Spring', id: 's1' },
        { campaign: 'Spring', id: 's2' },
      ],
      ['s1'],
    ],
  ])('%s', (_, campaigns, log, expected) => {
    expect(
      campaigns.map(({ name }) => campaignIds(campaigns, log).get(name.toLowerCase())),
    ).toEqual(expected);
  });
});

describe('laws of the plan', () => {
  const filled = fc.constantFrom('', 'filled');
  const row = fc.record({
    campaign: fc.constantFrom('Spring Launch', 'Winter', 'Nowhere'),
    creator: fc.constantFrom('Mara Lindqvist', 'Kit & Juno', 'Théo', '김우빈', ''),
    handle: fc.constantFrom('', '@a', '@b'),
    platform: fc.constantFrom('Instagram', 'TikTok', ''),
    link: filled,
    code: filled,
  });
  const campaigns = [spring, { ...spring, name: 'Winter', landingPage: 'nowhere' }];

  it('every row is complete, planned or a problem, and a second run plans nothing again', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const first = plan(rows, { campaigns });
        const written = rows.map((given, at) => {
          const planned = first.planned.find((one) => one.row === at + 2);
          return planned ? { ...given, link: planned.link, code: planned.code } : given;
        });
        const again = plan(written, {
          campaigns,
          log: first.planned.map(({ tags, ...planned }) => ({ ...planned, id: tags.id ?? '' })),
        });
        expect(again.planned).toEqual([]);
        written.forEach((given, at) => {
          const isTold = again.problems.some(
            ({ row: told, campaign }) =>
              told === at + 2 || (told === null && campaign === given.campaign),
          );
          expect(isTold || (given.link !== '' && given.code !== '')).toBe(true);
        });
        for (const { row: at, isNewLink, isNewCode } of first.planned) {
          expect(isNewLink).toBe(isNewLink && rows[at - 2]!.link === '');
          expect(isNewCode).toBe(isNewCode && rows[at - 2]!.code === '');
        }
      }),
    );
  });

  it('serves thousands of creators', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      creator: `Mara ${at}`,
      handle: `mara.${at}`,
    }));
    const { planned, problems } = plan(rows);
    expect(problems).toEqual([]);
    expect(new Set(planned.map(({ code }) => code)).size).toBe(20_000);
    expect(new Set(planned.map(({ link }) => link)).size).toBe(20_000);
  }, 30_000);
});

describe('a name that another creator had', () => {
  it('gets a link and a code of its own, for those of the log stand in the row that was renamed', () => {
    const link = 'https://a.com/spring?utm_source=instagram&utm_content=mara.l';
    const { planned } = plan(
      [
        { creator: 'Mara Lindqvist', link, code: 'MARA15' },
        { creator: 'Mara', handle: '@mara.other' },
      ],
      { codes: ['MARA15'], log: [{ ...logged, creator: 'Mara', link, code: 'MARA15' }] },
    );
    expect(planned).toHaveLength(1);
    expect(planned[0]).toMatchObject({ row: 3, isLogged: false });
    expect(planned[0]!.link).toContain('utm_content=mara.other');
    expect(planned[0]!.code).not.toBe('MARA15');
  });

  it('gets them back where nobody holds them', () => {
    const link = 'https://a.com/spring?utm_source=instagram&utm_content=mara.l';
    const { planned } = plan([{}], { log: [{ ...logged, link, code: 'MARA15' }] });
    expect(planned).toMatchObject([{ row: 2, link, code: 'MARA15', isLogged: true }]);
  });
});
