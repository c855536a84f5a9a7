import { metric } from '../metrics/catalog';
import type { RawArgument } from './argument';
import { callFunction } from './call-function';
import { kpiFunction } from './kpi-function';

/** Calls a KPI's function by its name. Only that one is made: a cell loads the script for a single call. */
export function callKpi(name: string, raw: readonly RawArgument[]) {
  return callFunction(kpiFunction(metric(name.toLowerCase())), raw);
}
