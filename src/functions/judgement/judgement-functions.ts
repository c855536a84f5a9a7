import { caller } from '../call-function';
import type { DescribedFunction } from '../custom-function';
import { BENCHMARK, RECOMMENDED_KPIS } from './campaign-advice';
import { CAMPAIGN_JUDGEMENT } from './campaign-judgement';
import { KPI_JUDGEMENT } from './kpi-judgement';

/** The functions that say what to make of a number. */
export const JUDGEMENT_FUNCTIONS: readonly DescribedFunction[] = [
  ...KPI_JUDGEMENT,
  RECOMMENDED_KPIS,
  BENCHMARK,
  ...CAMPAIGN_JUDGEMENT,
];

/** Calls one of them by its name. */
export const callJudgement = caller(JUDGEMENT_FUNCTIONS);
