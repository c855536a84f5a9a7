import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/links/audit/audit-issue';
import { launchChecklist } from '../../src/links/audit/launch-checklist';
import { isOpen, type LaunchedCreator, type LaunchInput } from '../../src/links/audit/launch-item';
import { type BriefFacts, briefFor } from '../../src/links/hand-over/brief';

const MARCH_2 = 46_083;
const MARCH_10 = 46_091;
const APRIL_5 = 46_117;

const facts: BriefFacts = {
  creator: 'Mara Lindqvist',
  handle: '@mara.l',
  platform: 'YouTube',
  campaign: 'Spring Launch',
  brand: 'Fennel & Co',
  link: 'https://a.com/p?utm_source=youtube',
  code: 'MARA15',
  offer: '15%',
  postingDate: MARCH_10,
  start: MARCH_2,
  end: APRIL_5,
};

describe('the message to a creator', () => {
  it('hands over link, code and days, and reminds of the disclosure', () => {
    expect(briefFor(facts)).toMatchObject({
      subject: 'Spring Launch: your link and code',
      missing: [],
      text: `Hi Mara Lindqvist,

here is what you need for Spring Launch with Fennel & Co.

Your link:
https://a.com/p?utm_source=youtube

Put it where people can click it, in the post itself. Please use it as it is: a shortened or changed link is not counted as yours.

Your code: MARA15 (15%)
Say it aloud and show it on the screen; capitals do not matter.

When to post: 10 Mar 2026
The campaign runs from 2 Mar 2026 to 5 Apr 2026; tell us if your day moves.

Please mark the post as advertising so that people see it at once: switch on the paid partnership label where there is one, and write it out in the first line, as the rules of your country ask.

Thank you!`,
    });
  });

  it('is a page to print too, with a heading for what is known', () => {
    const posts = [{ type: 'Story', due: MARCH_10, link: '' }];
    expect(briefFor({ ...facts, posts, code: '' }).sections).toEqual([
      { heading: 'Campaign', lines: ['Spring Launch with Fennel & Co'] },
      { heading: 'Creator', lines: ['Mara Lindqvist, @mara.l, YouTube'] },
      { heading: 'Posts', lines: ['Story'] },
      {
        heading: 'When',
        lines: [
          'When to post:',
          'Story: 10 Mar 2026',
          'The campaign runs from 2 Mar 2026 to 5 Apr 2026; tell us if your day moves.',
        ],
      },
      {
        heading: 'Link',
        lines: ['Your link:', facts.link, expect.stringMatching(/^Put it where people can click/)],
      },
      { heading: 'Disclosure', lines: [expect.stringMatching(/^Please mark the post/)] },
    ]);
  });

  it.each([
    ['Instagram', 'Captions on Instagram cannot be clicked'],
    ['TikTok', 'Captions on TikTok cannot be clicked'],
    ['Facebook', 'Put it where people can click it, in the post itself.'],
  ])('on %s says where the link goes', (platform, sentence) => {
    expect(briefFor({ ...facts, platform }).text).toContain(sentence);
  });

  it('has a link and a day for each post where there are some', () => {
    const { text } = briefFor({
      ...facts,
      posts: [
        { type: 'Reel', due: MARCH_10, link: 'https://a.com/r' },
        { type: '', due: MARCH_10 + 2, link: 'https://a.com/s' },
      ],
    });
    expect(text).toContain(
      'Your links, one for each post:\nReel: https://a.com/r\nPost of 12 Mar 2026: https://a.com/s',
    );
    expect(text).toContain('When to post:\nReel: 10 Mar 2026\nPost of 12 Mar 2026: 12 Mar 2026');
    expect(text).not.toContain(facts.link);
  });

  it.each([
    ['no link', { link: '' }, ['the link'], 'Spring Launch: your code'],
    ['no code where there is an offer', { code: '' }, ['the code'], 'Spring Launch: your link'],
    ['no code and no offer', { code: '', offer: '' }, [], 'Spring Launch: your link'],
    ['no day', { postingDate: null }, ['the posting date'], 'Spring Launch: your link and code'],
    [
      'nothing yet',
      { link: '', code: '', offer: '', postingDate: null },
      ['the link', 'the posting date'],
      'Spring Launch: your booking',
    ],
  ])('with %s says what is missing and leaves no gap', (_, change, missing, subject) => {
    const brief = briefFor({ ...facts, ...change });
    expect(brief).toMatchObject({ missing, subject });
    expect(brief.text).not.toMatch(/null|undefined|: *\n\n|\n\n\n/);
  });

  it("gives every post a link: its own, or the creator's", () => {
    const story = { type: 'Story', due: MARCH_10, link: 'https://a.com/p?utm_term=story' };
    const reel = { type: 'Reel', due: MARCH_10, link: '' };
    const both = briefFor({ ...facts, posts: [story, reel] });
    expect(both.text).toContain(`Story: ${story.link}`);
    expect(both.text).toContain(`Reel: ${facts.link}`);
    expect(both.missing).toEqual([]);
    expect(briefFor({ ...facts, link: '', posts: [story] }).missing).toEqual([]);
    expect(briefFor({ ...facts, link: '', posts: [story, reel] }).missing).toEqual(['the link']);
  });

  it('greets by the handle where there is no name', () => {
    expect(briefFor({ ...facts, creator: ' ' }).text).toMatch(/^Hi @mara\.l,/);
  });
});

const mara: LaunchedCreator = {
  row: 2,
  campaign: 'Spring',
  creator: 'Mara',
  handle: '@mara',
  platform: 'TikTok',
  link: 'https://a.com',
  code: 'MARA15',
  postingDate: MARCH_10,
  status: 'confirmed',
  stage: 'awareness',
};

const ready: LaunchInput = {
  campaign: {
    name: 'Spring',
    objective: 'conversion',
    conversionColumn: 'Orders',
    primaryKpi: 'CPA',
    target: 25,
    start: MARCH_2,
    end: APRIL_5,
    offer: '15%',
    codePattern: '',
    margin: 0.6,
    asksMargin: true,
  },
  time: 'planned',
  posts: [],
  results: [],
  lessons: 0,
  creators: [mara, { ...mara, row: 3, creator: 'Kit' }],
  issues: [],
  resultColumns: ['date', 'Campaign ', 'Creator', 'Source', 'Clicks', 'Orders'],
};

const issue: Issue = {
  code: 'no_tags',
  severity: 'wrong',
  where: { tab: 'Creators', row: 2, column: 'Link' },
  campaign: ' spring ',
  creator: 'Mara',
  platform: 'TikTok',
  sentence: 'Mara on TikTok: the link has no tags',
  fix: 'generate it again',
  found: 'https://a.com',
};

describe('the checklist before launch', () => {
  it('of a campaign that is ready is all done', () => {
    expect(launchChecklist(ready).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'objective done',
      'target done',
      'margin done',
      'creators done',
      'links done',
      'link_issues done',
      'codes done',
      'posting_dates done',
      'stages done',
      'channel done',
      'results done',
    ]);
  });

  const creators = (change: Partial<LaunchedCreator>) => ({
    creators: [{ ...mara, ...change }, ...ready.creators.slice(1)],
  });
  const campaign = (change: Partial<LaunchInput['campaign']>) => ({
    campaign: { ...ready.campaign, ...change },
  });

  it.each<[string, Partial<LaunchInput>, string, string]>([
    [
      'objective',
      campaign({ objective: '' }),
      'wrong',
      'No objective is set: choose one in Campaigns',
    ],
    [
      'target',
      campaign({ primaryKpi: '' }),
      'wrong',
      'No primary KPI is set: choose one in Campaigns',
    ],
    [
      'target',
      campaign({ target: null }),
      'wrong',
      'CPA has no target: set one before the first post',
    ],
    [
      'target',
      { ...campaign({ target: null }), time: 'settled' },
      'wrong',
      'CPA has no target: without one nobody can say how it went',
    ],
    ['target', campaign({ target: 0 }), 'done', 'CPA has a target'],
    [
      'margin',
      campaign({ margin: null }),
      'look',
      'No margin is set: ROI counts the revenue whole, and ROAS has no break-even. Fill in Margin in Campaigns, such as 60%',
    ],
    [
      'margin',
      campaign({ margin: null, asksMargin: false }),
      'done',
      'No KPI of the campaign needs a margin',
    ],
    ['creators', { creators: [] }, 'wrong', 'No creator is booked: add them to Creators'],
    ['links', creators({ link: ' ' }), 'wrong', '1 of 2 creators has no link: Mara'],
    ['codes', creators({ code: '' }), 'wrong', '1 of 2 creators has no code: Mara'],
    [
      'codes',
      { ...campaign({ offer: '' }), creators: [{ ...mara, code: '' }] },
      'done',
      'The campaign has no offer, so it needs no codes',
    ],
    [
      'posting_dates',
      creators({ postingDate: null }),
      'look',
      '1 of 2 creators has no posting date: Mara',
    ],
    [
      'posting_dates',
      creators({ postingDate: APRIL_5 + 1 }),
      'look',
      'Mara posts outside the campaign, first on 6 Apr 2026',
    ],
    [
      'posting_dates',
      creators({ postingDate: APRIL_5 + 0.5 }),
      'done',
      'Every creator has a posting date',
    ],
    ['stages', creators({ stage: '' }), 'look', '1 of 2 creators has no stage: Mara'],
    ['links', creators({ link: '', status: 'dropped' }), 'done', 'Every creator has a link'],
    [
      'link_issues',
      { issues: [issue] },
      'wrong',
      '1 issue to fix, first: Mara on TikTok: the link has no tags',
    ],
    [
      'link_issues',
      {
        issues: [
          { ...issue, severity: 'look' },
          { ...issue, severity: 'look' },
        ],
      },
      'look',
      '2 things to look at, first: Mara on TikTok: the link has no tags',
    ],
    [
      'link_issues',
      { issues: [{ ...issue, campaign: 'Autumn' }] },
      'done',
      'Nothing was found in links and codes',
    ],
    [
      'channel',
      {
        issues: [
          {
            ...issue,
            code: 'channel',
            sentence: 'Mara: lands in Unassigned',
            fix: 'use source tiktok',
          },
        ],
      },
      'look',
      '1 link would land elsewhere, first: Mara: lands in Unassigned; use source tiktok',
    ],
    [
      'results',
      { resultColumns: null },
      'wrong',
      'There is no Results tab: add it, so that clicks and orders have a place',
    ],
    [
      'results',
      { resultColumns: ['Date', 'Creator', 'Campaign', 'Source', 'Orders'] },
      'wrong',
      'Results lacks Clicks: add the column',
    ],
    [
      'results',
      { campaign: { ...ready.campaign, objective: 'conversion', conversionColumn: 'Installs' } },
      'wrong',
      'Results lacks Installs: add the column',
    ],
  ])('%s: %j', (id, change, state, sentence) => {
    const found = launchChecklist({ ...ready, ...change }).find((each) => each.id === id);
    expect(found).toMatchObject({ state, sentence });
  });

  it('names three creators and counts the rest', () => {
    const many = Array.from({ length: 5 }, (_, at) => ({
      ...mara,
      row: at + 2,
      creator: `C${at}`,
      link: '',
    }));
    expect(launchChecklist({ ...ready, creators: many })[4]!.sentence).toBe(
      '5 of 5 creators have no link: C0, C1, C2 and 2 more',
    );
  });
});

describe('the checklist in its time', () => {
  const post = {
    ...{ creator: 'Mara', platform: 'TikTok' },
    ...{ isLive: true, isOverdue: true, isMeasured: true },
  };
  const missing = { ...post, creator: 'Kit', isLive: false, isMeasured: false };
  const result = { creator: 'Mara', day: APRIL_5, codeUses: 3 };
  const over: LaunchInput = {
    ...ready,
    ...{ time: 'settled', posts: [post], results: [result], lessons: 2 },
  };

  it.each([
    ['planned', 11],
    ['live', 12],
    ['provisional', 9],
    ['settled', 9],
  ] as const)('%s: %d items, done where all is in place', (time, count) => {
    const items = launchChecklist({ ...over, time });
    expect(items.map(({ state }) => state)).toEqual(Array(count).fill('done'));
    if (time !== 'planned')
      expect(JSON.stringify(items)).not.toMatch(/launch|first post|in the bio/i);
  });

  it('names the posts that are overdue while the campaign runs', () => {
    const live = launchChecklist({ ...over, time: 'live', posts: [post, missing, missing] });
    expect(live.find(({ id }) => id === 'posts')).toMatchObject({
      state: 'look',
      sentence: 'Overdue: 2 posts of Kit. Ask for it, or add the address',
    });
  });

  it('waits for no post of who was dropped, and counts what they did post', () => {
    const creators = [mara, { ...mara, row: 3, creator: 'Kit', status: 'Dropped' }];
    const postsOf = (change: Partial<LaunchInput>) =>
      launchChecklist({ ...over, creators, ...change }).find(({ id }) => id === 'posts');
    const late = { ...missing, creator: 'Mara' };
    const came = { ...post, creator: ' KIT ' };
    expect(postsOf({ time: 'live', posts: [post, missing] })?.state).toBe('done');
    expect(postsOf({ posts: [post, missing] })).toMatchObject({
      state: 'done',
      sentence: 'Every booked post came, but for those of dropped creators',
    });
    expect(postsOf({ posts: [late, missing, came] })?.sentence).toMatch(
      /^Never came: 1 of 2 booked posts, of Mara\./,
    );
    // Dropped on one platform, still booked on the other.
    const elsewhere = { ...missing, platform: 'YouTube' };
    expect(postsOf({ posts: [elsewhere] })?.state).toBe('note');
  });

  it('closes where all is done that can be, whatever nobody can change', () => {
    const items = launchChecklist({
      ...over,
      posts: [post, missing],
      results: [{ ...result, day: APRIL_5 + 1 }],
      issues: [{ ...issue, severity: 'look' }],
    });
    expect(items.filter(({ state }) => state === 'note').map(({ id }) => id)).toEqual([
      ...['posts', 'codes_off', 'link_issues'],
    ]);
    expect(items.filter(isOpen)).toEqual([]);
    const twice = launchChecklist({ ...over, issues: [{ ...issue, code: 'duplicate_creator' }] });
    expect(twice.filter(isOpen)).toMatchObject([{ id: 'link_issues', state: 'wrong' }]);
  });

  it.each<[string, Partial<LaunchInput>, string, ('look' | 'note')?]>([
    [
      'posts',
      { posts: [post, missing] },
      'Never came: 1 of 2 booked posts, of Kit. Add the address where one did',
      'note',
    ],
    ['posts', { posts: [] }, 'Posts has no post of this campaign: add what was posted'],
    [
      'numbers',
      { posts: [post, { ...post, isMeasured: false }] },
      'Neither views nor impressions: 1 live post of Mara',
    ],
    ['results_in', { results: [] }, 'Results has no row of this campaign: add what it brought'],
    [
      'results_in',
      { results: [{ ...result, day: MARCH_10 }] },
      'Results end on 10 Mar, the campaign on 5 Apr: add the rest',
    ],
    [
      'codes_off',
      { results: [{ ...result, day: APRIL_5 + 1 }] },
      'Used after the end: codes of Mara, 3 times. Switch them off in the shop',
      'note',
    ],
    [
      'link_issues',
      { issues: [{ ...issue, severity: 'look' }] },
      '1 lesson for the next campaign, first: Mara on TikTok: the link has no tags',
      'note',
    ],
    ['lessons', { lessons: 0 }, 'No lesson is kept: write down what to do again, and what not'],
  ])('after the end: %s', (id, change, sentence, state = 'look') => {
    expect(launchChecklist({ ...over, ...change }).find((each) => each.id === id)).toMatchObject({
      ...{ state, sentence },
    });
  });
});
