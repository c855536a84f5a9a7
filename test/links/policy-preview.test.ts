import { describe, expect, it } from 'vitest';
import { problemInWords } from '../../src/cells/problem-words';
import { DEFAULT_POLICY, POLICY_PRESETS } from '../../src/links/naming/policy';
import type { CreatorRow, LinkInput } from '../../src/links/plan/plan-input';
import { planLinks } from '../../src/links/plan/plan-links';
import { previewPolicy } from '../../src/links/plan/policy-preview';

const mara: CreatorRow = {
  row: 2,
  campaign: 'Spring',
  creator: 'Mara Lindqvist',
  handle: '@mara.l',
  platform: 'Instagram',
  link: '',
  code: '',
};

function inputOf(creators: Partial<CreatorRow>[], landingPage = 'https://a.com/p'): LinkInput {
  return {
    creators: creators.map((creator, at) => ({ ...mara, row: at + 2, ...creator })),
    campaigns: [
      {
        row: 2,
        name: 'Spring',
        landingPage,
        utmCampaign: '',
        start: null,
        codePattern: '',
        offer: '',
      },
    ],
    codes: [],
    log: [],
  };
}

const [, inTerm, inSource] = POLICY_PRESETS;

describe('a policy before it is saved', () => {
  it('shows the link that the first usable row would get, and where GA4 counts it', () => {
    const input = inputOf([{ campaign: 'Autumn' }, { creator: '', handle: '' }, {}]);
    const { row, warnings, changes, style } = previewPolicy(DEFAULT_POLICY, input);
    expect(row).toEqual({
      row: 4,
      creator: 'Mara Lindqvist',
      platform: 'Instagram',
      link: 'https://a.com/p?utm_source=instagram&utm_medium=influencer&utm_campaign=spring&utm_content=mara.l&utm_id=spring',
      tags: {
        ...{ source: 'instagram', medium: 'influencer', campaign: 'spring' },
        ...{ content: 'mara.l', id: 'spring' },
      },
      forecast: {
        ...{ channel: 'Organic Social', asOf: 'November 2023', message: '', fix: '' },
        rule: 'source is a social site, or medium is social, social-network, social-media or sm',
      },
      problems: [],
    });
    expect([warnings, changes]).toEqual([[], 0]);
    expect(style).toMatch(/^Lower case/);
  });

  it('counts the links that would be others', () => {
    const input = inputOf([{}, { creator: 'Kit', handle: 'kit' }]);
    const links = new Map(planLinks(input).planned.map(({ row, link }) => [row, link]));
    const filled = {
      ...input,
      creators: input.creators.map((each) => ({ ...each, link: links.get(each.row)! })),
    };
    expect(previewPolicy(DEFAULT_POLICY, filled).changes).toBe(0);
    expect(previewPolicy(inTerm!.policy, filled).changes).toBe(2);
  });

  it('warns of what would go wrong, with the fix', () => {
    const { source } = inSource!.policy.tags;
    const handleFirst = { ...DEFAULT_POLICY, tags: { ...DEFAULT_POLICY.tags, source } };
    const { warnings, row } = previewPolicy(handleFirst, inputOf([{}]));
    expect(warnings[0]!.fix).toBe('use source {platform}');
    expect(row!.forecast).toMatchObject({
      channel: 'Unassigned',
      fix: 'use source instagram',
    });
  });

  it('says why the row can have no link', () => {
    const { tags } = DEFAULT_POLICY;
    const listed = { ...tags, source: { ...tags.source, allowed: ['tiktok'] } };
    const { row } = previewPolicy({ ...DEFAULT_POLICY, tags: listed }, inputOf([{}]));
    expect(row).toMatchObject({
      link: '',
      forecast: null,
    });
    expect(row!.problems.map(problemInWords)).toEqual([
      'Creators, row 2, utm_source: "instagram" is not one of tiktok',
    ]);
  });

  it('has no row where there is no creator or no page', () => {
    expect(previewPolicy(DEFAULT_POLICY, inputOf([])).row).toBeNull();
    expect(previewPolicy(DEFAULT_POLICY, inputOf([{}], 'a.com')).row).toBeNull();
  });
});
