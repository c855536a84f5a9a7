import {
  type BoundMetric,
  type CreatorColumn,
  MARGIN_SETTING,
} from '../../measures/creator-columns';
import { evaluator } from '../../metrics/readers/javascript';
import type { Creator } from '../../tabs/rows/campaign-rows';
import type { ReadRow } from '../../tabs/rows/read-table';
import type { ReportSource } from './report-source';

/** The rows of the source tabs that belong to a creator. */
interface CreatorRows {
  readonly creator: Creator;
  readonly posts: readonly ReadRow[];
  readonly results: readonly ReadRow[];
}

/** The creators' block as numbers: a row per creator, a value per column id; NaN is unknown. */
export type CreatorValues = readonly ReadonlyMap<string, number>[];

/** Which source a measure is taken from. */
export type ChosenSource = (measure: string) => string | undefined;

/** Calculates the block from the rows: the same columns that the live block writes as formulas. */
export function creatorValues(
  source: ReportSource,
  columns: readonly CreatorColumn[],
  metrics: readonly BoundMetric[],
): CreatorValues {
  const chosen = chosenSources(source);
  const margin = campaignMargin(source);
  return rowsOfCreators(source).map((rows) => {
    const values = new Map<string, number>([[MARGIN_SETTING, margin]]);
    for (const each of columns)
      values.set(each.id, columnValue(each, rows, source, chosen, values));
    for (const { metric, columnOf } of metrics) {
      const calculate = evaluator(
        metric.expression,
        metric.inputs.map(({ id }) => id),
      );
      const inputs = metric.inputs.map(({ id }) => values.get(columnOf[id]!)!);
      values.set(metric.id, calculate(inputs));
    }
    return values;
  });
}

/** The first source, in the order of preference, that has a value for a measure by the as-of day. */
export function chosenSources(source: ReportSource): ChosenSource {
  const chosen = new Map<string, string | undefined>();
  for (const measure of source.resultMeasures)
    chosen.set(
      measure,
      source.sources.find((name) =>
        source.results.some(
          (row) =>
            row.text('source').toLowerCase() === name.toLowerCase() &&
            row.number(measure) !== undefined &&
            countsAsResult(row, source.asOf),
        ),
      ),
    );
  return (measure) => chosen.get(measure);
}

function campaignMargin({ tables, campaign }: ReportSource): number {
  const place = tables.campaigns.placeOf('margin');
  const row = tables.campaigns.rows.find((each) => each.row === campaign.row);
  const margin = place === undefined ? '' : row?.cells[place - 1];
  return typeof margin === 'number' ? margin : 1;
}

/** Results count by calendar day; a row without a date was not dated later. */
function countsAsResult(row: ReadRow, asOf: number): boolean {
  const date = row.number('date');
  return date === undefined || date < Math.floor(asOf) + 1;
}

function countsAsPost(row: ReadRow, asOf: number): boolean {
  const posted = row.number('posted_at');
  return posted === undefined || posted <= asOf;
}

/** The rows of posts and results up to the as-of moment that name nobody of the campaign, each in words. */
export function rowsOfNobody(source: ReportSource): string[] {
  const owned = new Set(
    rowsOfCreators(source).flatMap(({ posts, results }) => [...posts, ...results]),
  );
  const inWords = (tab: string) => (row: ReadRow) => {
    const platform = row.text('platform');
    return `${tab}, row ${row.row}: "${row.text('creator')}"${platform === '' ? ' without a platform' : ` on ${platform}`}`;
  };
  return [
    ...source.posts
      .filter((row) => countsAsPost(row, source.asOf) && !owned.has(row))
      .map(inWords('Posts')),
    ...source.results
      .filter((row) => countsAsResult(row, source.asOf) && !owned.has(row))
      .map(inWords('Results')),
  ];
}

function rowsOfCreators(source: ReportSource): CreatorRows[] {
  const { creators, asOf } = source;
  const platformsOf = new Map<string, number>();
  for (const { name } of creators) {
    const key = name.toLowerCase();
    platformsOf.set(key, (platformsOf.get(key) ?? 0) + 1);
  }
  const posts = grouped(source.posts.filter((row) => countsAsPost(row, asOf)));
  const results = grouped(source.results.filter((row) => countsAsResult(row, asOf)));
  return creators.map((creator) => {
    const name = creator.name.toLowerCase();
    const of = (rows: ReadonlyMap<string, ReadRow[]>, tab: 'posts' | 'results') =>
      source
        .spellings(tab, creator.platform.name)
        .flatMap((platform) => rows.get(`${name}\n${platform.toLowerCase()}`) ?? []);
    const withoutPlatform = platformsOf.get(name) === 1 ? (results.get(`${name}\n`) ?? []) : [];
    return {
      creator,
      posts: of(posts, 'posts'),
      results: [...of(results, 'results'), ...withoutPlatform],
    };
  });
}

function grouped(rows: readonly ReadRow[]): ReadonlyMap<string, ReadRow[]> {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = `${row.text('creator')}\n${row.text('platform')}`.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function columnValue(
  column: CreatorColumn,
  { creator, posts, results }: CreatorRows,
  source: ReportSource,
  chosen: ChosenSource,
  values: ReadonlyMap<string, number>,
): number {
  switch (column.kind) {
    case 'creator-number':
      return creator.cells.number(column.column) ?? Number.NaN;
    case 'roster-rows':
      return 1;
    case 'exchange-rate':
      return exchangeRate(creator, source.campaign.currency);
    case 'post-sum':
      return sumOf(posts, column.measure);
    case 'post-count':
      return posts.filter((row) => column.filled.some((id) => row.number(id) !== undefined)).length;
    case 'live-posts':
      return posts.filter((row) => row.number('posted_at') !== undefined || row.text('post') !== '')
        .length;
    case 'last-post':
      return posts.reduce((last, row) => Math.max(last, row.number('posted_at') ?? 0), 0);
    case 'matched-rows':
      return column.tab === 'posts' ? posts.length : results.length;
    case 'result-sum': {
      const name = chosen(column.measure)?.toLowerCase();
      return sumOf(
        results.filter((row) => row.text('source').toLowerCase() === name),
        column.measure,
      );
    }
    case 'expression': {
      const ids = [...values.keys()];
      return evaluator(column.expression, ids)([...values.values()]);
    }
  }
}

/** The rate to the campaign's currency: 1 for that currency itself, unknown for another without a rate. */
function exchangeRate(creator: Creator, campaignCurrency: string): number {
  const rate = creator.cells.number('exchange_rate');
  if (rate !== undefined) return rate;
  return isForeign(creator.currency, campaignCurrency) ? Number.NaN : 1;
}

/** Whether a creator's currency is another than the campaign's; blank is the campaign's own. */
export function isForeign(currency: string, campaignCurrency: string): boolean {
  return currency !== '' && currency.toLowerCase() !== campaignCurrency.toLowerCase();
}

/** NaN where no cell is filled: blank is unknown, not zero. */
function sumOf(rows: readonly ReadRow[], measure: string): number {
  let sum = Number.NaN;
  for (const row of rows) {
    const value = row.number(measure);
    if (value !== undefined) sum = Number.isNaN(sum) ? value : sum + value;
  }
  return sum;
}
