import type { Kpi } from '../../campaign/kpi';
import { attainment, CHECK_FIRST, KPI_STATUS, TOLERANCE } from '../../campaign/status';
import { BLANK, call, type Formula, joined, number, operation, text } from '../../cells/formula';
import { countsMargin } from '../../measures/bindings';
import { overWhat, partNamed, shortName } from '../../measures/kpi-facts';
import { wholeOf } from '../../measures/readers/sheet-formulas/whole';
import { whatIsCounted } from '../../metrics/counted';
import { STAGES, type Stage, type Unit } from '../../metrics/metric';
import { toSheetFormula } from '../../metrics/readers/sheet-formula';
import { VOLUMES } from '../../metrics/volumes';
import { inWords } from '../drawing/number-words';
import {
  commissionUnknown,
  ifAny,
  marginOf,
  NOTHING,
  ofCreators,
  remarks,
  viewsStandIn,
} from '../drawing/remark';
import type { ReportSource } from '../source/report-source';
import type { Band } from './bands';
import type { CreatorBlock } from './creator-block';
import type { DoubtCells } from './doubt-rows';
import { intervalOf } from './interval';
import type { Settings } from './settings';
import { targetOf } from './targets';

/** A KPI of the whole campaign in the report: its cells, and how to call and show it. */
export interface MetricRow {
  readonly id: string;
  readonly label: string;
  readonly fullLabel: string;
  readonly stage: Stage;
  readonly unit: Unit;
  readonly value: Formula;
  readonly target: Formula;
  readonly attainment: Formula;
  readonly status: Formula;
  /** Of how many creators the value is made. */
  readonly from: Formula;
  /** What a ratio divides: which columns, and their sums over those creators; none of a volume. */
  readonly parts: readonly MetricPart[];
  /** `$5,372.45 cost over 218 orders`; `""` of a volume, and where a part is not known. */
  readonly partsInWords: Formula;
  /** The parts, of whom, and what they lack, in words. */
  readonly madeOf: Formula;
  /** The ends of its 95 % interval; `""` where chance plays no part worth telling. */
  readonly low: Formula;
  readonly high: Formula;
}

export interface MetricPart {
  readonly column: string;
  readonly sum: Formula;
}

export const METRICS_BAND = {
  name: 'metrics',
  columns: [
    'id',
    'stage',
    'value',
    'target',
    'attainment',
    'status',
    'from',
    'first_part',
    'second_part',
    'parts',
    'made_of',
    'low',
    'high',
  ],
} as const;

const PART_COLUMNS = ['first_part', 'second_part'] as const;

type MetricColumn = (typeof METRICS_BAND.columns)[number];

/** Writes every KPI of the campaign, in the order of the funnel. */
export function writeMetricRows(
  band: Band<MetricColumn>,
  source: ReportSource,
  block: CreatorBlock,
  settings: Settings,
  doubts: DoubtCells,
): readonly MetricRow[] {
  const { campaign } = source;
  return kpisOf(source, block).map((kpi): MetricRow => {
    const totals = wholeOf(kpi.id, { ...block, margin: settings.get('margin') });
    const target =
      kpi.id === campaign.primaryKpi.id
        ? settings.get('primary_target')
        : kpi.id === campaign.diagnosticKpi?.id
          ? settings.get('diagnostic_target')
          : targetOf(kpi, source, settings.get('campaign'));
    const row = band.add({
      id: kpi.id,
      stage: kpi.stage,
      value: totals.value,
      target,
      from: totals.from,
    });
    const cell = (id: MetricColumn) => band.cell(id, row);
    const parts = totals.parts.map(({ column, sum }, at) => {
      const id = PART_COLUMNS[at]!;
      band.set(id, row, call('IF', operation('>', cell('from'), number(0)), sum, BLANK));
      return { column, sum: cell(id) };
    });
    band.set('parts', row, partsInWords(parts, block, campaign.currency));
    band.set(
      'made_of',
      row,
      remarks(
        ifAny(cell('parts')),
        ofCreators(cell('from'), settings.get('creators')),
        kpi.id === 'impressions' ? viewsStandIn(settings.get('stand_ins')) : NOTHING,
        commissionUnknown(totals.withoutCommission),
        countsMargin(kpi.id) ? marginOf(settings.get('margin_given'), cell('value')) : NOTHING,
      ),
    );
    const counted = totals.parts.findIndex(({ input }) => input === whatIsCounted(kpi.id)?.id);
    const { low, high } = intervalOf(kpi, cell('value'), parts[counted]?.sum ?? BLANK);
    band.set('low', row, low);
    band.set('high', row, high);
    band.set(
      'attainment',
      row,
      toSheetFormula(attainment(kpi.direction), (id) => {
        const value = cell(id === 'actual' ? 'value' : 'target');
        return { value, known: call('ISNUMBER', value) };
      }),
    );
    band.set('status', row, kpiStatus(cell('attainment'), doubts.touches(kpi.id)));
    return {
      id: kpi.id,
      label: `${shortName(kpi)}${overWhat(kpi, source.basis, campaign.conversions)}`,
      fullLabel: fullLabel(kpi, source),
      stage: kpi.stage,
      unit: kpi.unit,
      value: cell('value'),
      target: cell('target'),
      attainment: cell('attainment'),
      status: cell('status'),
      from: cell('from'),
      parts,
      partsInWords: cell('parts'),
      madeOf: cell('made_of'),
      low: cell('low'),
      high: cell('high'),
    };
  });
}

/** `$5,372.45 cost over 218 orders`: what a ratio divides; `""` where there is nothing to divide. */
export function partsInWords(
  parts: readonly MetricPart[],
  { columns }: Pick<CreatorBlock, 'columns'>,
  currency: string,
): Formula {
  const [upper, lower] = parts.map(({ column, sum }) => {
    const { one, many, unit } = partNamed(column, columns);
    const isOne = operation('=', sum, number(1));
    const amount =
      unit === 'seconds'
        ? joined(inWords(sum, 'count', ''), text(' s'))
        : inWords(sum, unit, currency);
    return joined(amount, call('IF', isOne, text(` ${one}`), text(` ${many}`)));
  });
  if (upper === undefined || lower === undefined) return BLANK;
  const areKnown = operation('=', call('COUNT', ...parts.map(({ sum }) => sum)), number(2));
  return call('IF', areKnown, joined(upper, text(' over '), lower), BLANK);
}

/** The volumes and rates that the block allows, and the campaign's own KPIs whether it allows them or not. */
function kpisOf(source: ReportSource, block: CreatorBlock): readonly Kpi[] {
  const { primaryKpi, diagnosticKpi } = source.campaign;
  const volumes: Kpi[] = VOLUMES.filter(({ id }) => block.has(id)).map((volume) => ({
    ...volume,
    direction: 'higher',
  }));
  const rates: Kpi[] = block.metrics.map(({ metric }) => metric);
  const wanted = [primaryKpi, ...(diagnosticKpi ? [diagnosticKpi] : []), ...targetKpis(source)];
  const byId = new Map([...volumes, ...rates, ...wanted].map((kpi) => [kpi.id, kpi]));
  return STAGES.flatMap((stage) => [...byId.values()].filter((kpi) => kpi.stage === stage));
}

function targetKpis({ targets }: ReportSource): Kpi[] {
  return targets.map(({ kpi }) => kpi);
}

/** `check first` where a doubt touches the KPI, else `ahead`, `on track` or `behind`; `""` without an attainment. */
function kpiStatus(attained: Formula, touches: Formula): Formula {
  // Rounded, so that 1.1 which a division writes as 1.1000000000000001 is still on track.
  const rounded = call('ROUND', attained, number(9));
  const judged = call(
    'IF',
    call('ISNUMBER', attained),
    call(
      'IF',
      operation('>', rounded, number(1 + TOLERANCE)),
      text(KPI_STATUS.ahead),
      call(
        'IF',
        operation('<', rounded, number(1 - TOLERANCE)),
        text(KPI_STATUS.behind),
        text(KPI_STATUS.onTrack),
      ),
    ),
    BLANK,
  );
  return call('IF', operation('>', touches, number(0)), text(CHECK_FIRST), judged);
}

/** A KPI's whole name with its abbreviation, and what it is measured over. */
function fullLabel(kpi: Kpi, { basis, campaign }: ReportSource): string {
  const name = kpi.abbreviation === undefined ? kpi.name : `${kpi.name}, ${kpi.abbreviation}`;
  return `${name}${overWhat(kpi, basis, campaign.conversions)}`;
}
