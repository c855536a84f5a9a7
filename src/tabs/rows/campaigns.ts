import { ENGAGEMENT_BASES, type EngagementBasis } from '../../campaign/engagement-basis';
import { findKpi, type Kpi } from '../../campaign/kpi';
import { findUseCase, type UseCase } from '../../campaign/use-cases';
import { type Problem, problem } from '../../cells/problem';
import { type ConversionMeasure, conversionMeasure } from '../../measures/conversions';
import { STAGES, type Stage } from '../../metrics/metric';
import { nameKey } from '../../text/name-key';
import { CAMPAIGNS } from '../workbook';
import {
  cellOf,
  Decoder,
  type Reading,
  type ReadRow,
  type Records,
  type RowRecord,
} from './records';

/** A row of `Campaigns`: blank texts are `''`, blank or unreadable numbers null; days are serial numbers. */
export interface CampaignRecord extends RowRecord {
  readonly name: string;
  readonly client: string;
  /** The stage that the objective stands for. */
  readonly objective: Stage | '';
  readonly secondObjective: Stage | '';
  readonly useCase: UseCase | '';
  /** What counts as a conversion. */
  readonly conversions: ConversionMeasure;
  readonly landingPage: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly currency: string;
  /** The share of the revenue that is left after the goods. */
  readonly margin: number | null;
  readonly primaryKpi: Kpi | null;
  readonly target: number | null;
  readonly diagnosticKpi: Kpi | null;
  readonly diagnosticTarget: number | null;
  readonly engagementBasis: EngagementBasis | '';
  readonly settleAfterDays: number | null;
  /** Blank: the slug of the name. */
  readonly utmCampaign: string;
  readonly codePattern: string;
  readonly offer: string;
}

/** A campaign in whose row nothing is wrong. */
export interface Campaign extends CampaignRecord {
  readonly objective: Stage;
  readonly start: number;
  readonly end: number;
  readonly primaryKpi: Kpi;
}

export const campaignDecoder: Decoder<CampaignRecord> = new Decoder(CAMPAIGNS, (cells) => {
  const useCase = findUseCase(cells.text('use_case')) ?? '';
  const primaryKpi = findKpi(cells.text('primary_kpi')) ?? null;
  return {
    row: cells.row,
    cells,
    name: cells.text('campaign'),
    client: cells.text('client'),
    objective: stageIn(cells, 'objective'),
    secondObjective: stageIn(cells, 'second_objective'),
    useCase,
    conversions: conversionMeasure(useCase, primaryKpi),
    landingPage: cells.text('landing_page').trim(),
    start: cells.number('start') ?? null,
    end: cells.number('end') ?? null,
    currency: cells.text('currency').trim(),
    margin: cells.number('margin') ?? null,
    primaryKpi,
    target: cells.number('target') ?? null,
    diagnosticKpi: findKpi(cells.text('diagnostic_kpi')) ?? null,
    diagnosticTarget: cells.number('diagnostic_target') ?? null,
    engagementBasis: ENGAGEMENT_BASES.find((each) => each === cells.text('er_basis')) ?? '',
    settleAfterDays: cells.number('settle_after_days') ?? null,
    utmCampaign: cells.text('utm_campaign').trim(),
    codePattern: cells.text('code_pattern').trim(),
    offer: cells.text('offer').trim(),
  };
});

/** The stage in a column of stages; `''` where it says none. */
export function stageIn(cells: ReadRow, columnId: string): Stage | '' {
  const word = cells.text(columnId);
  return STAGES.find((stage) => stage === word) ?? '';
}

/** The names of the campaigns, in the order of their tab, whatever else their rows hold. */
export function campaignNames(campaigns: Records<CampaignRecord>): string[] {
  const byKey = new Map<string, string>();
  for (const { name } of campaigns.all())
    if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  byKey.delete('');
  return [...byKey.values()];
}

/** The campaigns in which nothing is wrong, or the one of a name, which may stand once only. */
export function readCampaigns(
  campaigns: Records<CampaignRecord>,
  only?: string,
): Reading<Campaign> {
  const records = only === undefined ? campaigns.all() : campaigns.of(only);
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  const rows: Campaign[] = [];
  for (const record of records) {
    const before = seen.get(nameKey(record.name));
    problems.push(...record.cells.problems(), ...twice(record, before), ...endBeforeStart(record));
    seen.set(nameKey(record.name), record.row);
    const { objective, start, end, primaryKpi } = record;
    if (objective !== '' && start !== null && end !== null && primaryKpi !== null)
      rows.push({ ...record, objective, start, end, primaryKpi });
  }
  if (campaigns.table.rows.length === 0)
    problems.push(
      problem('empty_tab', { tab: 'Campaigns' }, 'no campaign is there', 'at least one row'),
    );
  return { rows, problems };
}

function twice({ row, name }: CampaignRecord, before: number | undefined): Problem[] {
  if (name === '' || before === undefined) return [];
  return [
    problem(
      'duplicate',
      cellOf(CAMPAIGNS, row, 'campaign'),
      `"${name}" stands in row ${before} already, where each campaign is expected once`,
    ),
  ];
}

function endBeforeStart({ row, start, end }: CampaignRecord): Problem[] {
  if (start === null || end === null || end >= Math.floor(start)) return [];
  return [
    problem(
      'unknown_value',
      cellOf(CAMPAIGNS, row, 'end'),
      'the end is before the start',
      'the same day or a later one',
    ),
  ];
}
