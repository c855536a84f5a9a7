import { BLANK, call, type Formula, number, operation, reference } from '../cells/formula';
import { toSheetFormula } from '../metrics/to-sheet-formula';
import type { Creator } from '../tabs/campaign-rows';
import type { Table } from '../tabs/read-table';
import {
  type Condition,
  countWhere,
  isHostile,
  latestWhere,
  type SourceTab,
  sumWhere,
  type TimeSign,
} from './aggregate';
import type { BoundMetric, CreatorColumn } from './creator-columns';
import { isForeign } from './creator-values';
import { type ReportSource, sourceTab } from './report-source';

/** The cells of the report that the block's formulas read. */
export interface BlockCells {
  readonly campaign: Formula;
  /** The last moment that counts. */
  readonly until: Formula;
  /** The first moment after the as-of day. */
  readonly dayAfterAsOf: Formula;
  /** The cell that holds the creator's name. */
  readonly creatorName: (row: number) => Formula;
  readonly chosenSource: (measure: string) => Formula;
  /** A column of the block, or a setting, in a creator's row. */
  readonly cell: (id: string, row: number) => Formula;
}

/** Writes the columns of the creators' block as live formulas. */
export function creatorFormulas(source: ReportSource, cells: BlockCells) {
  const { tables, creators, campaign } = source;
  const tabOf = (table: Table): SourceTab => sourceTab(source, table);
  const hostileSource = source.sources.some(isHostile);
  const nameCount = (name: string) =>
    creators.filter((each) => each.name.toLowerCase() === name.toLowerCase()).length;

  const equals = (table: Table, id: string, name: Formula, written: string): Condition[] => {
    const place = table.placeOf(id);
    return place === undefined
      ? []
      : [{ place, kind: 'equals', name, hostile: isHostile(written) }];
  };
  const blank = (table: Table, id: string): Condition[] => {
    const place = table.placeOf(id);
    return place === undefined ? [] : [{ place, kind: 'blank' }];
  };

  /** Posts count up to the moment, results by calendar day. */
  const inTime = (tab: 'posts' | 'results'): { sign: TimeSign; moment: Formula } =>
    tab === 'posts'
      ? { sign: '<=', moment: cells.until }
      : { sign: '<', moment: cells.dayAfterAsOf };

  /** The rows of a creator, as alternatives that no row fulfils twice. */
  const alternatives = (tab: 'posts' | 'results', creator: Creator, row: number): Condition[][] => {
    const table = tables[tab];
    const who = [
      ...equals(table, 'campaign', cells.campaign, campaign.name),
      ...equals(table, 'creator', cells.creatorName(row), creator.name),
    ];
    const platforms = source
      .spellings(tab, creator.platform.name)
      .map((spelling) => equals(table, 'platform', { kind: 'text', value: spelling }, spelling));
    if (tab === 'results' && source.hasBlankPlatform && nameCount(creator.name) === 1)
      platforms.push(blank(table, 'platform'));
    const place = table.placeOf(tab === 'posts' ? 'posted_at' : 'date');
    const times: Condition[][] =
      place === undefined ? [[]] : [[{ place, kind: 'compare', ...inTime(tab) }]];
    if (place !== undefined && source.hasUndated[tab]) times.push([{ place, kind: 'blank' }]);
    return platforms.flatMap((platform) => times.map((time) => [...who, ...platform, ...time]));
  };
  const total = (parts: Formula[]): Formula =>
    parts.length === 1 ? parts[0]! : operation('+', parts[0]!, parts[1]!, ...parts.slice(2));

  const sumWhereFilled = (
    table: Table,
    measure: string,
    rows: readonly (readonly Condition[])[],
  ): Formula => {
    const tab = tabOf(table);
    const place = table.placeOf(measure)!;
    const filled = rows.map((each) => countWhere(tab, [...each, { place, kind: 'number' }]));
    return call(
      'IF',
      operation('=', total(filled), number(0)),
      BLANK,
      total(rows.map((each) => sumWhere(tab, place, each))),
    );
  };

  const creatorRow = (creator: Creator, row: number): Condition[] => [
    ...equals(tables.creators, 'campaign', cells.campaign, campaign.name),
    ...equals(tables.creators, creator.nameColumn, cells.creatorName(row), creator.name),
    ...equals(
      tables.creators,
      'platform',
      { kind: 'text', value: creator.platformAsWritten },
      creator.platformAsWritten,
    ),
    ...(creator.nameColumn === 'handle' ? blank(tables.creators, 'creator') : []),
  ];

  const isAbsent = (tab: 'posts' | 'results') => tables[tab].placeOf('campaign') === undefined;

  const columnFormula = (column: CreatorColumn, at: number, row: number): Formula => {
    const creator = creators[at]!;
    const posts = tabOf(tables.posts);
    switch (column.kind) {
      case 'creator-number':
        return sumWhereFilled(tables.creators, column.column, [creatorRow(creator, row)]);
      case 'exchange-rate':
        return exchangeRate(creator, row);
      case 'post-sum':
        return sumWhereFilled(tables.posts, column.measure, alternatives('posts', creator, row));
      case 'post-count': {
        const rows = alternatives('posts', creator, row);
        const counts = rows.map((each) => countWhere(posts, each));
        if (column.filled.length === 1) {
          const place = tables.posts.placeOf(column.filled[0]!)!;
          return total(rows.map((each) => countWhere(posts, [...each, { place, kind: 'number' }])));
        }
        const noneFilled = column.filled.flatMap((id) => blank(tables.posts, id));
        return operation(
          '-',
          total(counts),
          total(rows.map((each) => countWhere(posts, [...each, ...noneFilled]))),
        );
      }
      case 'live-posts':
        if (isAbsent('posts')) return number(0);
        return total(
          alternatives('posts', creator, row).map((each) => countWhere(posts, liveOnly(each))),
        );
      case 'last-post': {
        const place = tables.posts.placeOf('posted_at');
        if (isAbsent('posts') || place === undefined) return number(0);
        const dated = alternatives('posts', creator, row).filter((each) =>
          each.some(({ kind }) => kind === 'compare'),
        );
        return call('MAX', number(0), ...dated.map((each) => latestWhere(posts, place, each)));
      }
      case 'matched-rows':
        if (isAbsent(column.tab)) return number(0);
        return total(
          alternatives(column.tab, creator, row).map((each) =>
            countWhere(tabOf(tables[column.tab]), each),
          ),
        );
      case 'result-sum': {
        const chosen: Condition[] = equals(
          tables.results,
          'source',
          cells.chosenSource(column.measure),
          '',
        ).map((each) => ({ ...each, kind: 'equals', hostile: hostileSource }) as Condition);
        return sumWhereFilled(
          tables.results,
          column.measure,
          alternatives('results', creator, row).map((each) => [...each, ...chosen]),
        );
      }
      case 'expression':
        return toSheetFormula(column.expression, (id) => term(id, row));
    }
  };

  /** Among rows without a date, a post that is only planned has no address. */
  const liveOnly = (conditions: readonly Condition[]): readonly Condition[] => {
    const date = tables.posts.placeOf('posted_at');
    const address = tables.posts.placeOf('post');
    const undated = conditions.some(({ kind, place }) => kind === 'blank' && place === date);
    return undated && address !== undefined
      ? [...conditions, { place: address, kind: 'filled' }]
      : conditions;
  };

  const exchangeRate = (creator: Creator, row: number): Formula => {
    const otherwise = isForeign(creator.currency, campaign.currency) ? BLANK : number(1);
    const place = tables.creators.placeOf('exchange_rate');
    if (place === undefined) return otherwise;
    const tab = tabOf(tables.creators);
    const rows = creatorRow(creator, row);
    return call(
      'IF',
      operation('=', countWhere(tab, [...rows, { place, kind: 'number' }]), number(0)),
      otherwise,
      sumWhere(tab, place, rows),
    );
  };

  const term = (id: string, row: number) => {
    const value = cells.cell(id, row);
    return { value, known: call('ISNUMBER', value) };
  };

  return {
    column: columnFormula,
    metric: ({ metric, columnOf }: BoundMetric, row: number): Formula =>
      toSheetFormula(metric.expression, (id) => term(columnOf[id]!, row)),
    /** The rows of the campaign in a tab up to the as-of moment, whoever they belong to. */
    rowsInTime: (tab: 'posts' | 'results'): Formula => {
      if (isAbsent(tab)) return number(0);
      const table = tables[tab];
      const place = table.placeOf(tab === 'posts' ? 'posted_at' : 'date');
      const who = equals(table, 'campaign', cells.campaign, campaign.name);
      const all = countWhere(tabOf(table), who);
      if (place === undefined) return all;
      const { moment } = inTime(tab);
      const later: Condition = {
        place,
        kind: 'compare',
        sign: tab === 'posts' ? '>' : '>=',
        moment,
      };
      return operation('-', all, countWhere(tabOf(table), [...who, later]));
    },
    tabOf,
    equals,
  };
}

/** A block of the report's own cells in one column. */
export function blockColumn(column: number, row: number, lastRow: number): Formula {
  return reference({ column, row, lastRow });
}
