import type { KpiWord } from '../../../../src/apps-script/endpoints/plan/suggest-kpis';
import type { Stage } from '../../../../src/metrics/metric';

/** The objectives, and what each means. */
export const OBJECTIVES: Readonly<Record<string, string>> = {
  awareness: 'People get to know the brand.',
  consideration: 'People take an interest: they watch, comment, save and click.',
  conversion: 'People buy, sign up or install.',
  loyalty: 'Customers come back and bring others.',
} satisfies Readonly<Record<Stage, string>>;

export const STAGES = Object.keys(OBJECTIVES);

/** The names of use cases, and what is posted on each platform; the build makes these from their catalogs. */
declare const USE_CASE_NAMES: readonly string[];
declare const POST_TYPES_BY_PLATFORM: Readonly<Record<string, readonly string[]>>;

export const USE_CASES = USE_CASE_NAMES;

export const PLATFORMS = Object.keys(POST_TYPES_BY_PLATFORM);

/** What is posted on a platform, the usual one first. */
export function postTypesOn(platform: string): readonly [string, ...string[]] {
  const [usual = 'post', ...others] = POST_TYPES_BY_PLATFORM[platform] ?? [];
  return [usual, ...others];
}

/** In which unit a target is typed. */
const UNITS: Readonly<Record<KpiWord['unit'], string>> = {
  count: 'A number',
  fraction: 'In percent, such as 4.5',
  money: 'An amount of money',
  'money-sum': 'An amount of money',
  'small-money': 'An amount of money',
  ratio: 'A number',
  multiple: 'A number, such as 2.5 for 2.5×',
  seconds: 'In seconds',
};

/** Unit and direction of a KPI's target in one line. */
export function targetHint({ unit, direction }: KpiWord): string {
  const better = direction === 'neither' ? '' : `, ${direction} is better`;
  return `${UNITS[unit]}${better}.`;
}
