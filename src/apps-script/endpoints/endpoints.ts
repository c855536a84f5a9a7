import type { Outcome } from '../../cells/problem';
import type { CallOf } from './endpoint';
import { FUNCTIONS_ENDPOINTS } from './functions/functions-endpoints';
import { LINKS_ENDPOINTS } from './links/links-endpoints';
import { PLAN_ENDPOINTS } from './plan/plan-endpoints';
import { REPORT_ENDPOINTS } from './report/report-endpoints';

/** Every call that the sidebar may make. */
export const ENDPOINTS = {
  ...PLAN_ENDPOINTS,
  ...LINKS_ENDPOINTS,
  ...REPORT_ENDPOINTS,
  ...FUNCTIONS_ENDPOINTS,
};

/** The server as the sidebar calls it. */
export type Api = {
  readonly [Name in keyof typeof ENDPOINTS]: CallOf<(typeof ENDPOINTS)[Name]>;
};

/** Answers a call of the sidebar; its stub says the name. */
export function callEndpoint(name: keyof Api, given: readonly unknown[]): Outcome<unknown> {
  return ENDPOINTS[name].answer(given);
}
