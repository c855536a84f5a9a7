import { BENCHMARKS } from '../../campaign/benchmarks';
import { findBenchmark } from '../../campaign/find-benchmark';
import { findKpi } from '../../campaign/kpi';
import { findObjective, OBJECTIVES } from '../../campaign/objectives';
import { findPlatform, PLATFORMS } from '../../campaign/platforms';
import { recommendedKpis } from '../../campaign/recommended-kpis';
import { findUseCase, USE_CASES } from '../../campaign/use-cases';
import { type Problem, problem, unexpected } from '../../cells/problem';
import { nameKey } from '../../text/name-key';
import { faultAmong } from '../call-function';
import type { DescribedFunction, ResultCell } from '../custom-function';
import { neededText, optionalText } from '../parameters';

/** A word that is none of those known. */
function unknownWord(argument: string, found: string, known: readonly string[]): Problem {
  return unexpected('unknown_value', { argument }, found, `one of ${known.join(', ')}`);
}

const PLATFORM_NAMES = PLATFORMS.map(({ name }) => name);

export const RECOMMENDED_KPIS: DescribedFunction = {
  name: 'RECOMMENDED_KPIS',
  category: 'Judgement',
  summary: 'Three KPIs for a campaign, and which numbers not to be proud of.',
  parameters: [
    {
      ...neededText('objective', 'awareness, consideration, traffic, leads, conversion or loyalty'),
      single: true,
    },
    { ...optionalText('platform', 'where most of it is posted, such as TikTok'), single: true },
    {
      ...optionalText('use_case', 'DTC, app install, B2B, paid UGC or always-on'),
      single: true,
    },
  ],
  columns: ['role', 'KPI', 'why'],
  returns:
    'a row each for the primary, the diagnostic and the efficiency KPI, then the vanity numbers: role, KPI, why',
  source: 'Objective first, then two or three KPIs for it: practice of influencer marketing guides',
  examples: [
    {
      inputs: ['conversion', 'TikTok', 'DTC'],
      result: [
        ['primary', 'New customers', 'A launch is to win people who never bought before.'],
        [
          'diagnostic',
          'Revenue per view',
          'Compares creators of every size by what their views sell.',
        ],
        [
          'efficiency',
          'Customer acquisition cost',
          'What a new customer cost: hold it against what one is worth.',
        ],
        ['vanity', 'Likes', 'Likes do not buy: creators with fewer of them often sell more.'],
        ['vanity', 'Views', 'Raw views say nothing of who acted.'],
        ['vanity', 'Earned media value', 'What ads would have cost is no income.'],
      ],
    },
  ],
  searchWords: [
    'which kpi',
    'what to measure',
    'choose kpis',
    'vanity metrics',
    'objective',
    'kpi for awareness',
  ],
  notes: [
    'The use case goes before the platform, and the platform before the objective alone.',
    'Every name of a KPI with a formula is read by KPI_STATUS and by the tabs.',
  ],
  computeBlock: (given) => {
    const values = given.map(({ read }) => read(0));
    const fault = faultAmong(values);
    if (fault !== undefined) return fault;
    const [objectiveName, platformName, useCaseName] = (values as string[]).map((each) =>
      each.trim(),
    ) as [string, string, string];
    if (objectiveName === '') return '';
    const objective = findObjective(objectiveName);
    if (objective === undefined)
      return unknownWord(
        'objective',
        objectiveName,
        OBJECTIVES.map(({ id }) => id),
      );
    const platform = platformName === '' ? undefined : findPlatform(platformName);
    if (platformName !== '' && platform === undefined)
      return unknownWord('platform', platformName, PLATFORM_NAMES);
    const useCase = useCaseName === '' ? undefined : findUseCase(useCaseName);
    if (useCaseName !== '' && useCase === undefined)
      return unknownWord(
        'use_case',
        useCaseName,
        USE_CASES.map(({ name }) => name),
      );
    return recommendedKpis(objective, platform?.name, useCase).map(
      ({ role, name, why }): ResultCell[] => [role, name, why],
    );
  },
};

export const BENCHMARK: DescribedFunction = {
  name: 'BENCHMARK',
  category: 'Judgement',
  summary: 'A published range for a KPI on a platform, with its source and year.',
  parameters: [
    neededText('kpi', 'a KPI by its id, abbreviation or name, such as ER'),
    neededText('platform', 'Instagram, TikTok, YouTube …'),
    {
      name: 'followers',
      kind: 'number',
      summary: 'followers of the creator; without it, accounts of any size',
      optional: true,
    },
    optionalText('basis', 'what your rate is over: reach, impressions, views or followers'),
  ],
  columns: ['low', 'high', 'source', 'year'],
  returns: 'four columns: low, high, source and year; blank where no source is known',
  source: 'Each range names its own; see the list below',
  examples: [
    {
      inputs: ['ER', 'TikTok', 20000, 'views'],
      result: [[0.04, 0.07, 'Untapper 2026; over views', 2026]],
    },
  ],
  searchWords: [
    'average',
    'industry average',
    'good engagement rate',
    'typical',
    'compare',
    'norm',
    'is my cpm good',
    'is it good',
  ],
  notes: [
    'Sources differ by a factor of four: your own history is the better benchmark.',
    'A range over another base than yours is refused: the two cannot be compared.',
    'Where a source gives one number, low and high are the same.',
    'Money is in the currency that the source names.',
  ],
  compute: (row) => {
    const [kpiName, platformName, followers, basis] = row as [string, string, number, string];
    const kpi = findKpi(kpiName);
    if (kpi === undefined)
      return unexpected(
        'unknown_value',
        { argument: 'kpi' },
        kpiName,
        'a KPI such as ER, CPM or reach_rate',
      );
    const platform = findPlatform(platformName);
    if (platform === undefined) return unknownWord('platform', platformName, PLATFORM_NAMES);
    const wanted = nameKey(basis);
    const found = findBenchmark(BENCHMARKS, {
      kpi: kpi.id,
      platform: platform.name,
      ...(Number.isNaN(followers) ? {} : { followers }),
      ...(wanted === '' ? {} : { basis: wanted }),
    });
    switch (found.kind) {
      case 'none':
        return '';
      case 'other basis':
        return problem(
          'unknown_value',
          { argument: 'basis' },
          `the published ranges of ${kpi.name.toLowerCase()} on ${platform.name} are over ${found.bases.join(' or ')}, and cannot be held against a rate over ${wanted}`,
        );
      case 'range': {
        const { low, high, source, year } = found.benchmark;
        return [low, high, `${source}; over ${found.benchmark.basis}`, year ?? ''];
      }
    }
  },
};
