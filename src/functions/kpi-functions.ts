import { METRICS } from '../metrics/catalog';
import { caller } from './call-function';
import { kpiFunction } from './kpi-function';

/** The functions of the KPIs, one for each row of their catalog. */
export const KPI_FUNCTIONS = METRICS.map(kpiFunction);

/** Calls a KPI's function by its name. */
export const callKpi = caller(KPI_FUNCTIONS);
