import { METRICS } from '../metrics/catalog';
import type { RawArgument } from './argument';
import { callFunction } from './call-function';
import type { CustomFunction } from './custom-function';
import { kpiFunction } from './kpi-function';
import { LINK_FUNCTIONS } from './link-functions';

/** Every custom function, in the order in which the documentation shows them. */
export const FUNCTIONS: readonly CustomFunction[] = [
  ...METRICS.map(kpiFunction),
  ...LINK_FUNCTIONS,
];

const BY_NAME: ReadonlyMap<string, CustomFunction> = new Map(
  FUNCTIONS.map((each) => [each.name, each]),
);

/** What the stub of a custom function calls with the arguments that Sheets gave it. */
export function callByName(name: string, raw: readonly RawArgument[]) {
  return callFunction(BY_NAME.get(name)!, raw);
}
