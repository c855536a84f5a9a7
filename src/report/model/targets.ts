import type { Kpi } from '../../campaign/kpi';
import { BLANK, call, type Formula, number, operation, text } from '../../cells/formula';
import {
  type Condition,
  countWhere,
  isAmbiguous,
  type SourceTab,
  sumWhere,
} from '../../measures/readers/sheet-formulas/conditions';
import type { ReadRow } from '../../tabs/rows/records';
import { type MetricTarget, type ReportSource, sourceTab } from '../source/report-source';

/** One row of a tab, as formulas find it. */
interface RowOfTab {
  readonly tab: SourceTab;
  readonly conditions: readonly Condition[];
}

/** A number that is typed as text where that counts. */
interface SpelledNumber {
  readonly written: string;
  readonly value: number;
}

/** The row of the campaign in `Campaigns`; `campaign` is the cell that holds its name. */
export function rowOfCampaign(source: ReportSource, campaign: Formula): RowOfTab {
  const tab = sourceTab(source, source.tables.campaigns);
  return {
    tab,
    conditions: equals(tab, 'campaign', campaign, isAmbiguous(source.campaign.name)),
  };
}

/** The target in `Targets` for the whole campaign; `""` where there is none. */
export function targetOf(kpi: Kpi, source: ReportSource, campaign: Formula): Formula {
  const wanted = source.targets.find((each) => each.kpi.id === kpi.id);
  const place = source.tables.targets.placeOf('target');
  return wanted === undefined || place === undefined
    ? BLANK
    : numberIn(rowOfTarget(wanted, source, campaign), place, spelledNumber(wanted.cells, 'target'));
}

/** What a cell spells that counts as a number; undefined where it holds one, or nothing. */
export function spelledNumber(cells: ReadRow, columnId: string): SpelledNumber | undefined {
  const written = cells.raw(columnId);
  const value = cells.number(columnId);
  return typeof written === 'string' && value !== undefined ? { written, value } : undefined;
}

/**
 * The number in a row, live; `""` where there is none. Engines do not read texts alike, so what is typed as text is the
 * number that it meant when the report was built, until a number stands there.
 */
export function numberIn(
  { tab, conditions }: RowOfTab,
  place: number,
  spelled: SpelledNumber | undefined,
): Formula {
  return call(
    'IF',
    operation('=', countWhere(tab, [...conditions, { place, kind: 'number' }]), number(0)),
    spelled === undefined ? BLANK : number(spelled.value),
    sumWhere(tab, place, conditions),
  );
}

/** Keeps a text in a cell of the report, under a key, and gives the cell. */
type KeepText = (key: string, text: string) => Formula;

/** For each target that is typed as text, 1 where its cell holds another text since, or nothing; else 0. */
export function spelledTargetsChanged(
  source: ReportSource,
  campaign: Formula,
  keep: KeepText,
): Formula[] {
  const { tables, targets } = source;
  const ofCampaign = rowOfCampaign(source, campaign);
  return [
    ...['target', 'diagnostic_target'].flatMap((id) =>
      spelledChanged(
        ofCampaign,
        tables.campaigns.placeOf(id),
        spelledNumber(source.campaign.cells, id),
        (written) => keep(`${id}_as_typed`, written),
      ),
    ),
    ...targets.flatMap((target) =>
      spelledChanged(
        rowOfTarget(target, source, campaign),
        tables.targets.placeOf('target'),
        spelledNumber(target.cells, 'target'),
        (written) => keep(`target_as_typed_${target.kpi.id}`, written),
      ),
    ),
  ];
}

function spelledChanged(
  { tab, conditions }: RowOfTab,
  place: number | undefined,
  spelled: SpelledNumber | undefined,
  keep: (written: string) => Formula,
): Formula[] {
  if (place === undefined || spelled === undefined) return [];
  const { written } = spelled;
  // In a cell of its own: an engine may take "4,000" for a number where it stands in a formula.
  const asTyped = { name: keep(written), ambiguous: isAmbiguous(written) };
  const known = operation(
    '+',
    countWhere(tab, [...conditions, { place, kind: 'equals', ...asTyped }]),
    countWhere(tab, [...conditions, { place, kind: 'number' }]),
  );
  return [call('IF', operation('>', known, number(0)), number(0), number(1))];
}

function rowOfTarget(
  { written, by }: MetricTarget,
  source: ReportSource,
  campaign: Formula,
): RowOfTab {
  const tab = sourceTab(source, source.tables.targets);
  const platform = tab.placeOf('platform');
  return {
    tab,
    conditions: [
      ...equals(tab, 'campaign', campaign, isAmbiguous(source.campaign.name)),
      ...equals(tab, 'kpi', text(written), false),
      ...(platform === undefined ? [] : [{ place: platform, kind: 'blank' } as const]),
      ...byDeadline(tab.placeOf('by'), by),
    ],
  };
}

function equals(tab: SourceTab, columnId: string, name: Formula, ambiguous: boolean): Condition[] {
  const place = tab.placeOf(columnId);
  return place === undefined ? [] : [{ place, kind: 'equals', name, ambiguous }];
}

function byDeadline(place: number | undefined, by: number | null): Condition[] {
  if (place === undefined) return [];
  return by === null
    ? [{ place, kind: 'blank' }]
    : [{ place, kind: 'equals', name: number(by), ambiguous: false }];
}
