import { describe, expect, it } from 'vitest';
import { browsedFunctions } from '../../../scripts/browsed-functions';
import { searchFunctions } from '../../../sidebar/panels/functions/search';
import { RATIOS } from '../../independent/metrics';

const ALL = browsedFunctions();
const namesFor = (sought: string) => searchFunctions(ALL, sought).map(({ entry }) => entry.name);

describe('what people type first finds', () => {
  it.each([
    ['cost per sale', 'CPA'],
    ['Cost Per Sale ', 'CPA'],
    ['cost per sales', 'CPA'],
    ['what is my cost per sale', 'CPA'],
    ['cost per order', 'CPA'],
    ['cost per sael', 'CPA'],
    ['cost per conversoin', 'CPA'],
    ['er', 'ENGAGEMENT_RATE'],
    ['engagment rate', 'ENGAGEMENT_RATE'],
    ['enagement', 'ENGAGEMENT_RATE'],
    ['swipe up', 'CTR'],
    ['click through', 'CTR'],
    ['return on ad spend', 'ROAS'],
    ['was it worth it', 'ROI'],
    ['basket size', 'AOV'],
    ['thumb stop', 'HOOK_RATE'],
    ['thumbstop', 'HOOK_RATE'],
    ['coupon use', 'REDEMPTION_RATE'],
    ['code generator', 'PROMO_CODE'],
    ['leaked code', 'CODE_LEAK'],
    ['tracking link', 'UTM_LINK'],
    ['utm builder', 'UTM_LINK'],
    ['traffic light', 'KPI_STATUS'],
    ['which kpi', 'RECOMMENDED_KPIS'],
    ['influencer size', 'CREATOR_TIER'],
    ['sales bump', 'BASELINE_LIFT'],
    ['double counting', 'BLENDED_CONVERSIONS'],
    ['ltv', 'LTV_CAC'],
    ['cost_per_follower', 'COST_PER_FOLLOWER'],
    ['12k', 'COUNT_VALUE'],
    ['how many people saw it', 'REACH_RATE'],
    ['who saw it', 'REACH_RATE'],
    ['influencer roi', 'ROI'],
    ['roi of influencers', 'ROI'],
    ['cpa vs target', 'KPI_ATTAINMENT'],
    ['cpa against goal', 'KPI_ATTAINMENT'],
    ['ahead of plan', 'KPI_ATTAINMENT'],
    ['best influencer', 'EXPECTED_RATE'],
    ['compare influencers', 'EXPECTED_RATE'],
    ['which creator is best', 'EXPECTED_RATE'],
    ['how much to pay an influencer', 'FAIR_FEE'],
    ['what should i pay', 'FAIR_FEE'],
    ['how many clicked', 'CTR'],
    ['percent of viewers who clicked', 'CTR'],
    ['how many bought', 'CONVERSION_RATE'],
    ['did people watch to the end', 'COMPLETION_RATE'],
    ['how long did they watch', 'AVERAGE_WATCH_TIME'],
    ['price per thousand', 'CPM'],
    ['cost per download', 'CPI'],
    ['repeat buyers', 'REPEAT_PURCHASE_RATE'],
    ['is my cpm good', 'BENCHMARK'],
    ['make a link', 'UTM_LINK'],
    ['leaked coupon', 'CODE_LEAK'],
  ])('%s: %s', (sought, name) => {
    expect(namesFor(sought)[0]).toBe(name);
  });
});

it('every function is found first by its own name, and among the first three by each of its other names', () => {
  for (const { name, searchWords } of ALL) {
    expect(namesFor(name)[0]).toBe(name);
    for (const word of searchWords)
      expect(namesFor(word).slice(0, 3), `${word} of ${name}`).toContain(name);
  }
});

it('what reports use stands before others that fit as well', () => {
  const fits = searchFunctions(ALL, 'cost per').map(({ entry }) => entry);
  expect(fits[0]!.name).toBe('CPA');
  const ranks = fits
    .filter(({ searchWords }) => searchWords.some((word) => word.startsWith('cost per')))
    .map(({ inReports }) => ['first', 'yes', 'no'].indexOf(inReports));
  expect(ranks.length).toBeGreaterThan(8);
  expect(ranks).toEqual([...ranks].sort());
});

it('says by what name a function was found, unless it is its own', () => {
  const aliasOf = (sought: string) => searchFunctions(ALL, sought)[0]!.alias;
  expect(aliasOf('cost per sale')).toBe('cost per sale');
  expect(aliasOf('basket')).toBe('basket size');
  expect(aliasOf('cpa')).toBeNull();
  expect(aliasOf('hook rate')).toBeNull();
});

it('nothing typed finds everything, and nonsense nothing', () => {
  expect(namesFor('  ')).toHaveLength(ALL.length);
  expect(namesFor('horoscope')).toEqual([]);
  expect(namesFor('!?')).toHaveLength(ALL.length);
});

it('functions that reports lead with come first in the list', () => {
  expect(ALL.slice(0, 7).map(({ name }) => name)).toEqual([
    ...['CPA', 'ROAS', 'CONVERSION_RATE', 'ENGAGEMENT_RATE', 'CTR', 'CPM', 'ROI'],
  ]);
});

it('functions said to be in reports are those that the independent calculation of a report knows', () => {
  const inReports = RATIOS.map(({ id }) => id.toUpperCase()).filter(
    (name) => name !== 'COST_PER_FOLLOWER',
  );
  const said = ALL.filter((each) => each.inReports !== 'no').map(({ name }) => name);
  expect(said.sort()).toEqual(inReports.sort());
});
