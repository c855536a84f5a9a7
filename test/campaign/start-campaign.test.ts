import { describe, expect, it } from 'vitest';
import type { CampaignForm, CreatorForm } from '../../src/campaign/campaign-form';
import {
  cellTarget,
  problemsOf,
  rowsOf,
  type Standing,
  shownTarget,
} from '../../src/campaign/start-campaign';
import { NOWHERE, problem } from '../../src/cells/problem';
import { problemInWords } from '../../src/cells/problem-words';

const creator = (changes: Partial<CreatorForm> = {}): CreatorForm => ({
  ...{ creator: 'Mara', handle: 'mara.l', platform: 'TikTok', stage: 'conversion' },
  ...{ postingDate: '', fee: 900, notes: '', carried: {} },
  ...changes,
});

const FORM: CampaignForm = {
  ...{ name: ' Spring launch ', objective: 'conversion', useCase: 'DTC' },
  landingPage: 'https://www.example.com/spring',
  primary: { kpi: 'CPA', target: 25 },
  by: '2026-04-05',
  diagnostic: { kpi: 'Conversion rate', target: 2.1 },
  efficiency: { kpi: 'roas', target: 2.5 },
  ...{ start: '2026-03-02', end: '2026-04-05', budget: 6000, currency: 'eur', offer: '15%' },
  notes: '',
  margin: null,
  creators: [creator(), creator({ platform: 'ig', postingDate: '2026-03-20' })],
  posts: [
    { creator: 0, type: 'reel', due: '2026-03-10', hasOwnLink: true },
    { creator: 0, type: 'bio', due: '2026-03-09', hasOwnLink: false },
    { creator: 1, type: 'story', due: '2026-03-21', hasOwnLink: false },
  ],
  carried: {},
};

const STANDING: Standing = {
  campaigns: [{ row: 2, name: 'Winter glow' }],
  creators: [
    { row: 7, campaign: 'spring LAUNCH', creator: 'Kit', handle: 'kit.j', platform: 'YouTube' },
  ],
  pageProblems: (page) =>
    page.startsWith('https://') ? [] : [problem('bad_url', NOWHERE, 'it has no https://')],
};

const fields = (changes: Partial<CampaignForm>) =>
  problemsOf({ ...FORM, ...changes }, STANDING).map(({ field }) => field);

const MARCH = 46_083;

describe('what is wrong with a form', () => {
  it('nothing, where all is filled, or all that must be', () => {
    expect(problemsOf(FORM, STANDING)).toEqual([]);
    const none = { kpi: '', target: null };
    expect(
      fields({
        ...{ useCase: '', diagnostic: none, efficiency: none, budget: null, currency: '' },
        ...{ offer: '', creators: [], posts: [] },
      }),
    ).toEqual([]);
  });

  it.each<[changes: Partial<CampaignForm>, field: string]>([
    [{ name: '  ' }, 'name'],
    [{ name: ' WINTER glow' }, 'name'],
    [{ objective: '' }, 'objective'],
    [{ objective: 'traffic' }, 'objective'],
    [{ useCase: 'party' }, 'useCase'],
    [{ landingPage: '' }, 'landingPage'],
    [{ landingPage: 'exampel' }, 'landingPage'],
    [{ primary: { kpi: '', target: 5 } }, 'primary.kpi'],
    [{ primary: { kpi: 'fame', target: 5 } }, 'primary.kpi'],
    [{ primary: { kpi: 'CPA', target: null } }, 'primary.target'],
    [{ primary: { kpi: 'CPA', target: -1 } }, 'primary.target'],
    [{ by: '' }, 'by'],
    [{ by: '2026-02-30' }, 'by'],
    [{ by: '2026-03-01' }, 'by'],
    [{ diagnostic: { kpi: 'cost per acquisition', target: null } }, 'diagnostic.kpi'],
    [{ efficiency: { kpi: 'conversion_rate', target: 2 } }, 'efficiency.kpi'],
    [{ efficiency: { kpi: 'ROAS', target: null } }, 'efficiency.target'],
    [{ start: '' }, 'start'],
    [{ start: '2026-03-02T10:00' }, 'start'],
    [{ budget: -1 }, 'budget'],
    [{ budget: Number.NaN }, 'budget'],
    [{ margin: 0.6 }, 'margin'],
    [{ margin: 1 }, 'margin'],
    [{ margin: 101 }, 'margin'],
    [{ currency: '€' }, 'currency'],
    [{ creators: [creator({ creator: ' ', handle: '' })], posts: [] }, 'creators.0.creator'],
    [{ creators: [creator({ platform: 'Myspace' })], posts: [] }, 'creators.0.platform'],
    [{ creators: [creator({ stage: '' })], posts: [] }, 'creators.0.stage'],
    [{ creators: [creator({ postingDate: 'soon' })], posts: [] }, 'creators.0.postingDate'],
    [{ creators: [creator({ fee: -5 })], posts: [] }, 'creators.0.fee'],
    [{ creators: [creator(), creator({ handle: '' })], posts: [] }, 'creators.1.creator'],
    [{ creators: [creator(), creator({ creator: 'Mia' })], posts: [] }, 'creators.1.handle'],
    [
      { creators: [creator({ creator: 'KIT', platform: 'yt', handle: '' })], posts: [] },
      'creators.0.creator',
    ],
    [{ posts: [{ creator: 0, type: 'reel', due: '', hasOwnLink: false }] }, 'posts.0.due'],
    [
      { posts: [{ creator: 9, type: '', due: '2026-03-09', hasOwnLink: false }] },
      'posts.0.creator',
    ],
    [{ posts: [{ creator: 0, type: '', due: '2026-03-01', hasOwnLink: false }] }, 'posts.0.due'],
    [{ posts: [{ creator: 0, type: '', due: '2026-04-06', hasOwnLink: false }] }, 'posts.0.due'],
  ])('%j', (changes, field) => {
    expect(fields(changes)).toEqual([field]);
  });

  it('the end before the start is named at the end, and so is the deadline', () => {
    expect(fields({ end: '2026-03-01', posts: [] })).toEqual(['end']);
    expect(fields({ start: '2026-04-06', posts: [] })).toEqual(['by', 'end']);
  });

  it('in words with the next move', () => {
    const [taken] = problemsOf({ ...FORM, name: 'winter glow' }, STANDING);
    expect(problemInWords(taken!.problem)).toBe(
      'Campaigns, row 2: has this name already; choose another one, such as winter glow 2',
    );
    const [margin] = problemsOf({ ...FORM, margin: 0.6 }, STANDING);
    expect(problemInWords(margin!.problem)).toBe('Type 60 for 60%.');
    expect(fields({ margin: 0 })).toEqual([]);
    const [end] = problemsOf({ ...FORM, end: '2026-03-01', posts: [] }, STANDING);
    expect(problemInWords(end!.problem)).toBe(
      'The end is before the start on 2 Mar 2026. Choose the same day or a later one.',
    );
    const [twice] = problemsOf({ ...FORM, creators: [creator(), creator()], posts: [] }, STANDING);
    expect(problemInWords(twice!.problem)).toContain('as creator 1 of this list');
  });
});

describe('the rows of a form', () => {
  it('as the tabs hold them', () => {
    expect(rowsOf(FORM)).toEqual({
      campaigns: [
        {
          ...{ campaign: 'Spring launch', objective: 'conversion', use_case: 'DTC' },
          landing_page: 'https://www.example.com/spring',
          ...{ start: MARCH, end: MARCH + 34, budget: 6000, currency: 'EUR', offer: '15%' },
          ...{ primary_kpi: 'CPA', target: 25 },
          ...{ diagnostic_kpi: 'CVR', diagnostic_target: 0.021 },
        },
      ],
      targets: [
        { campaign: 'Spring launch', kpi: 'CPA', target: 25, by: MARCH + 34 },
        { campaign: 'Spring launch', kpi: 'ROAS', target: 2.5, by: MARCH + 34 },
      ],
      creators: [
        {
          ...{ campaign: 'Spring launch', creator: 'Mara', handle: 'mara.l', platform: 'TikTok' },
          // The earliest of the posts.
          ...{ stage: 'conversion', posting_date: MARCH + 7, fee: 900, status: 'planned' },
        },
        {
          ...{ campaign: 'Spring launch', creator: 'Mara', handle: 'mara.l' },
          ...{ platform: 'Instagram', stage: 'conversion', posting_date: MARCH + 18 },
          ...{ fee: 900, status: 'planned' },
        },
      ],
      posts: [
        { creator: 'Mara', platform: 'TikTok', type: 'reel', due: MARCH + 8 },
        { creator: 'Mara', platform: 'TikTok', type: 'bio', due: MARCH + 7 },
        { creator: 'Mara', platform: 'Instagram', type: 'story', due: MARCH + 19 },
      ].map((row) => ({ campaign: 'Spring launch', ...row })),
    });
  });

  it('carry over what the form has no field for, and nothing else', () => {
    const form = {
      ...FORM,
      margin: 60,
      carried: { er_basis: 'views', campaign: 'Other', target: 1 },
      creators: [creator({ carried: { commission_rate: 0.1, followers: 48_200, link: 'x' } })],
      posts: [],
    };
    const { campaigns, creators } = rowsOf(form);
    expect(campaigns[0]).toMatchObject({
      ...{ margin: 0.6, er_basis: 'views', campaign: 'Spring launch', target: 25 },
    });
    expect(creators[0]).toMatchObject({ commission_rate: 0.1, followers: 48_200 });
    expect(creators[0]).not.toHaveProperty('link');
  });

  it('a creator without a name is known by the handle', () => {
    const form = { ...FORM, creators: [creator({ creator: '' }), FORM.creators[1]!] };
    expect(rowsOf(form).creators[0]).not.toHaveProperty('creator');
    expect(rowsOf(form).posts[0]).toMatchObject({ creator: 'mara.l' });
  });
});

it.each([0.1, 1.1, 2.1, 4.5, 7, 33.3, 100])('%s percent is the same there and back', (percent) => {
  const cell = cellTarget(percent, 'fraction');
  expect(String(cell).length).toBeLessThan(8);
  expect(shownTarget(cell, 'fraction')).toBe(percent);
  expect(cellTarget(percent, 'money')).toBe(percent);
});
