import { METRIC_ROWS } from '../metrics/catalog';
import { type DescribedFunction, FUNCTION_CATEGORIES } from './custom-function';
import { JUDGEMENT_FUNCTIONS } from './judgement/judgement-functions';
import { describedKpi } from './kpis/described-kpi';
import { LINK_FUNCTIONS } from './links/link-functions';
import { STATISTICS_FUNCTIONS } from './statistics/statistics-functions';

/** Each family is called through an export of the bundle of its own, so that a cell loads the code of one alone. */
export type Family = 'callKpi' | 'callStatistics' | 'callJudgement' | 'callLink';

/** Every custom function with its words, by family: for stubs, documentation and tests. The bundle has them apart. */
export const FAMILIES: Readonly<Record<Family, readonly DescribedFunction[]>> = {
  callKpi: METRIC_ROWS.map(describedKpi),
  callStatistics: STATISTICS_FUNCTIONS,
  callJudgement: JUDGEMENT_FUNCTIONS,
  callLink: LINK_FUNCTIONS,
};

const ALL = Object.values(FAMILIES).flat();

/** Every custom function, in the order in which the documentation shows them. */
export const FUNCTIONS: readonly DescribedFunction[] = FUNCTION_CATEGORIES.flatMap((category) =>
  ALL.filter((each) => each.category === category),
);
