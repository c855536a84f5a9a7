import type { EngagementBasis } from '../../../campaign/engagement-basis';
import { findKpi } from '../../../campaign/kpi';
import { isoOf } from '../../../cells/serial-date';
import type { ConversionMeasure } from '../../../measures/conversions';
import { overWhat } from '../../../measures/kpi-facts';
import type { Unit } from '../../../metrics/metric';
import type { ReadBands } from '../../model/bands';
import { METRICS_BAND } from '../../model/metric-rows';
import { assumedFor, numeric, settingsIn, textual } from '../../read-back/cells';

/** The campaign, where it stands, and the KPIs that it is judged by. */
export interface HeadlineSummary {
  readonly campaign: string;
  readonly status: string | null;
  /** What happened and what to do, in a sentence. */
  readonly headline: string | null;
  /** Where the campaign stands in time, and how far its numbers can be trusted. */
  readonly notice: string | null;
  readonly currency: string;
  /** The moment up to which is counted, in the sheet's zone: 2026-04-06T23:59:59. */
  readonly asOf: string | null;
  readonly primary: KpiSummary;
  readonly diagnostic: KpiSummary | null;
}

export interface KpiSummary {
  readonly kpi: string;
  /** In full, with what a rate is measured over. */
  readonly name: string;
  readonly abbreviation?: string;
  readonly unit: Unit;
  readonly value: number | null;
  readonly target: number | null;
  readonly attainment: number | null;
  readonly status: string | null;
  /** The ends of its 95 % interval; null where the report has none. */
  readonly low: number | null;
  readonly high: number | null;
  /** What it is made of: "$5,372.45 cost over 218 orders · 11 of 13 creators". */
  readonly base: string | null;
  /** What was assumed for it: "revenue counted whole". */
  readonly remark: string | null;
}

export function readBack(bands: ReadBands): HeadlineSummary {
  const setting = settingsIn(bands);
  const metrics = bands.rows(METRICS_BAND);
  const kpi = (id: unknown): KpiSummary => {
    const row = metrics.find((each) => each.id === id);
    const found = findKpi(String(id))!;
    const basis = String(setting('engagement_basis')) as EngagementBasis;
    const conversions = String(setting('conversions') ?? 'orders') as ConversionMeasure;
    return {
      kpi: String(id),
      name: `${found.name}${overWhat(found, basis, conversions)}`,
      ...(found.abbreviation === undefined ? {} : { abbreviation: found.abbreviation }),
      unit: found.unit,
      value: numeric(row?.value),
      target: numeric(row?.target),
      attainment: numeric(row?.attainment),
      status: textual(row?.status),
      low: numeric(row?.low),
      high: numeric(row?.high),
      base: textual(row?.made_of),
      remark: assumedFor(found.id, row?.value, bands),
    };
  };
  const asOf = numeric(setting('as_of'));
  return {
    campaign: String(setting('campaign')),
    status: textual(setting('status')),
    headline: textual(setting('headline')),
    notice: textual(setting('notice')),
    currency: String(setting('currency') ?? ''),
    asOf: asOf === null ? null : isoOf(asOf),
    primary: kpi(setting('primary_kpi')),
    diagnostic: textual(setting('diagnostic_kpi')) === null ? null : kpi(setting('diagnostic_kpi')),
  };
}
