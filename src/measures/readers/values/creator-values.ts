import { type Evaluator, evaluator } from '../../../metrics/readers/javascript';
import { type BoundMetric, MARGIN_SETTING } from '../../bindings';
import type { BookedPosts, MeasureColumn } from '../../columns';
import { isForeign } from '../../currency';
import type { MeasuredCampaign, MeasuredCreator, MeasuredRow } from '../../measured-campaign';
import { type ChosenSource, chosenSources, fromChosen } from './chosen-sources';
import {
  type CreatorRows,
  hasAddress,
  isLive,
  isLiveAt,
  isRight,
  rowsOfCreators,
} from './rows-of-creators';

/** A creator's columns and KPIs by id; NaN is unknown. */
export type Values = ReadonlyMap<string, number>;

/** The columns and KPIs of every creator, calculated from the rows. */
export function creatorValues(
  campaign: MeasuredCampaign,
  columns: readonly MeasureColumn[],
  metrics: readonly BoundMetric[],
): readonly Values[] {
  const chosen = chosenSources(campaign);
  const margin = campaign.campaign.margin ?? 1;
  const steps = stepsOf(columns, metrics);
  return rowsOfCreators(campaign).map((rows) => {
    const ids = [MARGIN_SETTING];
    const values = [margin];
    for (const { id, value } of steps) {
      values.push(value(values, rows, campaign, chosen));
      ids.push(id);
    }
    return new Map(ids.map((id, at) => [id, values[at]!]));
  });
}

/** How one value is calculated from those before it and from the creator's rows. */
interface Step {
  readonly id: string;
  readonly value: (
    before: readonly number[],
    rows: CreatorRows,
    campaign: MeasuredCampaign,
    chosen: ChosenSource,
  ) => number;
}

function stepsOf(columns: readonly MeasureColumn[], metrics: readonly BoundMetric[]): Step[] {
  const ids = [MARGIN_SETTING];
  const steps: Step[] = [];
  const add = (step: Step) => {
    steps.push(step);
    ids.push(step.id);
  };
  for (const column of columns) {
    const { id } = column;
    if (column.kind === 'expression') add({ id, value: evaluator(column.expression, [...ids]) });
    else
      add({
        id,
        value: (_, rows, campaign, chosen) => rowValue(column, rows, campaign, chosen),
      });
  }
  for (const bound of metrics) add({ id: bound.metric.id, value: boundEvaluator(bound, ids) });
  return steps;
}

/** A KPI as a function of the values of all the columns. */
function boundEvaluator(
  { metric, columnOf }: BoundMetric,
  columnIds: readonly string[],
): Evaluator {
  const inputs = metric.inputs.map(({ id }) => id);
  const places = inputs.map((id) => columnIds.indexOf(columnOf[id]!));
  const calculate = evaluator(metric.expression, inputs);
  return (values) => calculate(places.map((place) => values[place]!));
}

/** A column that is read from the creator's rows. */
function rowValue(
  column: Exclude<MeasureColumn, { kind: 'expression' }>,
  { creator, posts, results, booked }: CreatorRows,
  { campaign, asOf }: MeasuredCampaign,
  chosen: ChosenSource,
): number {
  switch (column.kind) {
    case 'creator-number':
      return creator.cells.number(column.column) ?? Number.NaN;
    case 'roster-rows':
      return 1;
    case 'exchange-rate':
      return exchangeRate(creator, campaign.currency);
    case 'post-sum':
      return sumOf(within(posts, column.where), column.measure);
    case 'post-count':
      return posts.filter((row) => column.filled.some((id) => row.number(id) !== undefined)).length;
    case 'live-posts':
      return posts.filter(isLive).length;
    case 'booked-posts':
      return booked.filter((row) => isOf(column.which, row, asOf)).length;
    case 'last-post':
      return posts.reduce((last, row) => Math.max(last, row.number('posted_at') ?? 0), 0);
    case 'matched-rows':
      return column.tab === 'posts' ? posts.length : results.length;
    case 'right-rows':
      return (column.tab === 'posts' ? posts.filter(isLive) : results).filter(isRight).length;
    case 'post-cells':
      return filledIn(within(posts, column.where), column.measure);
    case 'result-cells':
      return filledIn(fromChosen(results, column.measure, chosen), column.measure);
    case 'result-sum':
      return sumOf(fromChosen(results, column.measure, chosen), column.measure);
  }
}

function isOf(which: BookedPosts, row: MeasuredRow, asOf: number): boolean {
  switch (which) {
    case 'booked':
      return true;
    case 'delivered':
      return hasAddress(row) && isLiveAt(row, asOf);
    case 'unaddressed':
      return !hasAddress(row) && isLiveAt(row, asOf);
  }
}

/** The rate to the campaign's currency: 1 for that currency itself, unknown for another without a rate. */
function exchangeRate(creator: MeasuredCreator, campaignCurrency: string): number {
  const rate = creator.cells.number('exchange_rate');
  if (rate !== undefined) return rate;
  return isForeign(creator.currency, campaignCurrency) ? Number.NaN : 1;
}

/** The rows in which a measure is empty, or filled; all, where none is named. */
function within(
  rows: readonly MeasuredRow[],
  where: Extract<MeasureColumn, { kind: 'post-sum' }>['where'],
): readonly MeasuredRow[] {
  if (where === undefined) return rows;
  return rows.filter((row) => (row.number(where.column) === undefined) === (where.is === 'empty'));
}

function filledIn(rows: readonly MeasuredRow[], measureId: string): number {
  return rows.filter((row) => row.number(measureId) !== undefined).length;
}

/** NaN where no cell is filled: blank is unknown, not zero. */
function sumOf(rows: readonly MeasuredRow[], measureId: string): number {
  let sum = Number.NaN;
  for (const row of rows) {
    const value = row.number(measureId);
    if (value !== undefined) sum = Number.isNaN(sum) ? value : sum + value;
  }
  return sum;
}
