import type { CustomFunction } from './custom-function';
import { KPI_FUNCTIONS } from './kpi-functions';
import { LINK_FUNCTIONS } from './link-functions';

/**
 * Every custom function, in the order in which the documentation shows them, by the family whose code a cell
 * loads: a KPI needs none of what links need.
 */
export const FAMILIES: Readonly<Record<'callKpi' | 'callLink', readonly CustomFunction[]>> = {
  callKpi: KPI_FUNCTIONS,
  callLink: LINK_FUNCTIONS,
};

export const FUNCTIONS: readonly CustomFunction[] = Object.values(FAMILIES).flat();
