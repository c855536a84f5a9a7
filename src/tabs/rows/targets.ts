import { findKpi, type Kpi } from '../../campaign/kpi';
import { TARGETS } from '../workbook';
import { platformNamed } from './creators';
import { Decoder, type RowRecord } from './records';

/** A row of `Targets`; days are serial numbers. */
export interface TargetRecord extends RowRecord {
  readonly campaign: string;
  /** Null where no KPI is called so. */
  readonly kpi: Kpi | null;
  /** The KPI as it is written in the sheet, which is what formulas compare. */
  readonly written: string;
  /** Blank: of the whole campaign. */
  readonly platform: string;
  readonly target: number | null;
  readonly by: number | null;
}

export const targetDecoder: Decoder<TargetRecord> = new Decoder(TARGETS, (cells) => ({
  row: cells.row,
  cells,
  campaign: cells.text('campaign'),
  kpi: findKpi(cells.text('kpi')) ?? null,
  written: cells.text('kpi'),
  platform: platformNamed(cells.text('platform')),
  target: cells.number('target') ?? null,
  by: cells.number('by') ?? null,
}));
