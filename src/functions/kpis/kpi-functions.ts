import { metric } from '../../metrics/catalog';
import type { RawArgument } from '../argument';
import { callFunction } from '../call-function';
import type { CustomFunction } from '../custom-function';
import { kpiFunction } from './kpi-function';

const made = new Map<string, CustomFunction>();

/** Calls a KPI's function by its name. Only that one is made: a cell loads the script for a single call. */
export function callKpi(name: string, raw: ArrayLike<RawArgument>) {
  const definition = made.get(name) ?? kpiFunction(metric(name.toLowerCase()));
  made.set(name, definition);
  return callFunction(definition, raw);
}
