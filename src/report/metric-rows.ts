import type { Kpi } from '../campaign/kpi';
import { attainment, KPI_STATUS, TOLERANCE } from '../campaign/status';
import { BLANK, call, type Formula, number, operation, text } from '../cells/formula';
import { columnsOf } from '../metrics/expression';
import { STAGES, type Stage, type Unit } from '../metrics/metric';
import { toSheetFormula } from '../metrics/to-sheet-formula';
import { VOLUMES } from '../metrics/volumes';
import { type Condition, countWhere, isHostile, numbersIn, sumWhere } from './aggregate';
import { Band } from './bands';
import type { Canvas } from './canvas';
import type { CreatorBlock } from './creator-block';
import { type BoundMetric, MARGIN_SETTING } from './creator-columns';
import { conversionMeasure } from './measures';
import { type ReportSource, sourceTab } from './report-source';
import type { Settings } from './settings';

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
}

const COLUMNS = ['id', 'stage', 'value', 'target', 'attainment', 'status', 'from'] as const;

/** Writes every KPI of the campaign, in the order of the funnel. */
export function writeMetricRows(
  canvas: Canvas,
  firstColumn: number,
  source: ReportSource,
  block: CreatorBlock,
  settings: Settings,
): readonly MetricRow[] {
  const band = new Band(canvas, 'metrics', firstColumn, COLUMNS);
  const { campaign } = source;
  return kpisOf(source, block).map((kpi): MetricRow => {
    const totals = totalOf(kpi.id, block, settings);
    const target =
      kpi.id === campaign.primaryKpi.id
        ? settings.get('primary_target')
        : kpi.id === campaign.diagnosticKpi?.id
          ? settings.get('diagnostic_target')
          : targetOf(kpi, source, settings);
    const row = band.add({
      id: kpi.id,
      stage: kpi.stage,
      value: totals.value,
      target,
      from: totals.from,
    });
    const cell = (id: (typeof COLUMNS)[number]) => band.cell(id, row);
    band.set(
      'attainment',
      row,
      toSheetFormula(attainment(kpi.direction), (id) => {
        const value = cell(id === 'actual' ? 'value' : 'target');
        return { value, known: call('ISNUMBER', value) };
      }),
    );
    band.set('status', row, kpiStatus(cell('attainment')));
    return {
      id: kpi.id,
      label: shortLabel(kpi, source),
      fullLabel: fullLabel(kpi, source),
      stage: kpi.stage,
      unit: kpi.unit,
      value: cell('value'),
      target: cell('target'),
      attainment: cell('attainment'),
      status: cell('status'),
      from: cell('from'),
    };
  });
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

function totalOf(
  id: string,
  block: CreatorBlock,
  settings: Settings,
): { value: Formula; from: Formula } {
  const bound = block.metrics.find(({ metric }) => metric.id === id);
  if (bound !== undefined) return ratioOfSums(bound, block, settings);
  if (!block.has(id)) return { value: BLANK, from: number(0) };
  const cells = block.range(id);
  const from = call('COUNT', cells);
  return {
    value: call('IF', operation('=', from, number(0)), BLANK, call('SUM', cells)),
    from,
  };
}

/** A rate of the whole: a ratio of sums over the creators of whom every part is known. */
function ratioOfSums(
  { metric, columnOf }: BoundMetric,
  block: CreatorBlock,
  settings: Settings,
): { value: Formula; from: Formula } {
  const ids = columnsOf(metric.expression).map((input) => columnOf[input]!);
  const everyPart = ids
    .filter((id) => id !== MARGIN_SETTING)
    .flatMap((id) => numbersIn(block.range(id)));
  const from = call('COUNTIFS', ...everyPart);
  const someone = operation('>', from, number(0));
  const value = toSheetFormula(metric.expression, (input) => {
    const id = columnOf[input]!;
    if (id === MARGIN_SETTING) return { value: settings.get('margin'), known: someone };
    return { value: call('SUMIFS', block.range(id), ...everyPart), known: someone };
  });
  return { value, from };
}

/** The target in `Targets` for the whole campaign; `""` where there is none. */
function targetOf(kpi: Kpi, source: ReportSource, settings: Settings): Formula {
  const wanted = source.targets.find((each) => each.kpi.id === kpi.id);
  const table = source.tables.targets;
  const places = ['campaign', 'kpi', 'target'].map((id) => table.placeOf(id));
  const [campaign, named, target] = places;
  if (!wanted || campaign === undefined || named === undefined || target === undefined)
    return BLANK;
  const tab = sourceTab(source, table);
  const platform = table.placeOf('platform');
  const row = [
    {
      place: campaign,
      kind: 'equals',
      name: settings.get('campaign'),
      hostile: isHostile(source.campaign.name),
    },
    { place: named, kind: 'equals', name: text(wanted.written), hostile: false },
    ...(platform === undefined ? [] : [{ place: platform, kind: 'blank' } as const]),
    ...byDeadline(table.placeOf('by'), wanted.by),
  ] as const;
  return call(
    'IF',
    operation('=', countWhere(tab, [...row, { place: target, kind: 'number' }]), number(0)),
    BLANK,
    sumWhere(tab, target, row),
  );
}

function byDeadline(place: number | undefined, by: number | undefined): Condition[] {
  if (place === undefined) return [];
  return by === undefined
    ? [{ place, kind: 'blank' }]
    : [{ place, kind: 'equals', name: number(by), hostile: false }];
}

/** `ahead`, `on track` or `behind`; `""` without an attainment. */
function kpiStatus(attained: Formula): Formula {
  // Rounded, so that 1.1 which a division writes as 1.1000000000000001 is still on track.
  const rounded = call('ROUND', attained, number(9));
  return call(
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
}

const OVER_BASIS = new Set(['engagement_rate', 'save_rate', 'share_rate', 'comment_rate']);
const OVER_IMPRESSIONS = new Set(['ctr']);
const OVER_CLICKS = new Set(['redemption_rate']);

/** What a rate is measured over, in brackets, so that no rate is read for another; `''` where it is plain. */
function overWhat(kpi: Kpi, source: ReportSource): string {
  if (OVER_BASIS.has(kpi.id)) return ` (${source.basis})`;
  if (OVER_IMPRESSIONS.has(kpi.id)) return ' (impressions)';
  if (OVER_CLICKS.has(kpi.id)) return ' (clicks)';
  if (kpi.id === 'conversions') return ` (${conversionMeasure(source.campaign.useCase)})`;
  return '';
}

/** A KPI's short name, with what it is measured over. */
export function shortLabel(kpi: Kpi, source: ReportSource): string {
  return `${kpi.abbreviation ?? kpi.name}${overWhat(kpi, source)}`;
}

/** A KPI's whole name with its abbreviation, and what it is measured over. */
export function fullLabel(kpi: Kpi, source: ReportSource): string {
  const name = kpi.abbreviation === undefined ? kpi.name : `${kpi.name}, ${kpi.abbreviation}`;
  return `${name}${overWhat(kpi, source)}`;
}
