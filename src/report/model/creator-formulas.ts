import { BLANK, call, type Formula, number, operation } from '../../cells/formula';
import type { BoundMetric, CreatorColumn } from '../../measures/creator-columns';
import { toSheetFormula } from '../../metrics/readers/sheet-formula';
import type { Creator } from '../../tabs/rows/campaign-rows';
import type { Table } from '../../tabs/rows/read-table';
import { type Condition, countWhere, isHostile, latestWhere, sumWhere } from './aggregate';
import { isForeign } from './creator-values';
import type { ReportSource } from './report-source';
import type { SourceRows } from './source-rows';

/** The cells of the report that the block's formulas read. */
export interface BlockCells {
  /** The cell that holds the creator's name. */
  readonly creatorName: (row: number) => Formula;
  readonly chosenSource: (measure: string) => Formula;
  /** A column of the block, or a setting, in a creator's row. */
  readonly cell: (id: string, row: number) => Formula;
}

/** Writes the columns of the creators' block as live formulas. */
export class CreatorFormulas {
  private readonly hostileSource: boolean;

  constructor(
    private readonly source: ReportSource,
    private readonly rows: SourceRows,
    private readonly cells: BlockCells,
  ) {
    this.hostileSource = source.sources.some(isHostile);
  }

  /** A column of the creator who stands at a place of the block, in its row of the sheet. */
  column(column: CreatorColumn, at: number, row: number): Formula {
    const { source, rows } = this;
    const { tables } = source;
    const creator = source.creators[at]!;
    const name = this.cells.creatorName(row);
    switch (column.kind) {
      case 'creator-number':
        return this.sumWhereFilled(tables.creators, column.column, [rows.inRoster(creator, name)]);
      case 'roster-rows':
        return countWhere(this.rows.tab(tables.creators), [
          ...rows.inRoster(creator, name),
          ...rows.equalsOrBlank(tables.creators, 'currency', creator.currency),
        ]);
      case 'exchange-rate':
        return this.exchangeRate(creator, name);
      case 'post-sum':
        return this.sumWhereFilled(
          tables.posts,
          column.measure,
          rows.ofCreator('posts', creator, name),
        );
      case 'post-count':
        return this.postsWithAny(column.filled, rows.ofCreator('posts', creator, name));
      case 'live-posts':
        return rows.has('posts')
          ? this.count(tables.posts, this.liveOnly(rows.ofCreator('posts', creator, name)))
          : number(0);
      case 'last-post':
        return this.lastPost(creator, name);
      case 'matched-rows':
        return rows.has(column.tab)
          ? this.count(tables[column.tab], rows.ofCreator(column.tab, creator, name))
          : number(0);
      case 'result-sum': {
        const chosen = this.ofChosenSource(column.measure);
        return this.sumWhereFilled(
          tables.results,
          column.measure,
          rows.ofCreator('results', creator, name).map((each) => [...each, ...chosen]),
        );
      }
      case 'expression':
        return toSheetFormula(column.expression, (id) => this.term(id, row));
    }
  }

  /** A KPI of the creator in a row. */
  metric({ metric, columnOf }: BoundMetric, row: number): Formula {
    return toSheetFormula(metric.expression, (id) => this.term(columnOf[id]!, row));
  }

  private term(id: string, row: number) {
    const value = this.cells.cell(id, row);
    return { value, known: call('ISNUMBER', value) };
  }

  private count(table: Table, alternatives: readonly (readonly Condition[])[]): Formula {
    return total(alternatives.map((each) => countWhere(this.rows.tab(table), each)));
  }

  /** `""` where no cell is filled: blank is unknown, not zero. */
  private sumWhereFilled(
    table: Table,
    measure: string,
    alternatives: readonly (readonly Condition[])[],
  ): Formula {
    const place = table.placeOf(measure)!;
    const filled = alternatives.map((each): Condition[] => [...each, { place, kind: 'number' }]);
    const tab = this.rows.tab(table);
    return call(
      'IF',
      operation('=', this.count(table, filled), number(0)),
      BLANK,
      total(alternatives.map((each) => sumWhere(tab, place, each))),
    );
  }

  private postsWithAny(
    measures: readonly string[],
    alternatives: readonly (readonly Condition[])[],
  ): Formula {
    const { posts } = this.source.tables;
    const [only] = measures;
    if (measures.length === 1) {
      const place = posts.placeOf(only!)!;
      return this.count(
        posts,
        alternatives.map((each): Condition[] => [...each, { place, kind: 'number' }]),
      );
    }
    const noneFilled = measures.flatMap((id) => this.rows.blank(posts, id));
    return operation(
      '-',
      this.count(posts, alternatives),
      this.count(
        posts,
        alternatives.map((each) => [...each, ...noneFilled]),
      ),
    );
  }

  /** Among rows without a date, a post that is only planned has no address. */
  private liveOnly(alternatives: readonly (readonly Condition[])[]): (readonly Condition[])[] {
    const address = this.source.tables.posts.placeOf('post');
    return alternatives.flatMap((conditions) => {
      if (conditions.some(({ kind }) => kind === 'compare')) return [conditions];
      return address === undefined ? [] : [[...conditions, { place: address, kind: 'filled' }]];
    });
  }

  private lastPost(creator: Creator, name: Formula): Formula {
    const place = this.rows.datePlace('posts');
    if (!this.rows.has('posts') || place === undefined) return number(0);
    const tab = this.rows.tab(this.source.tables.posts);
    const dated = this.rows
      .ofCreator('posts', creator, name)
      .filter((each) => each.some(({ kind }) => kind === 'compare'));
    return call('MAX', number(0), ...dated.map((each) => latestWhere(tab, place, each)));
  }

  private ofChosenSource(measure: string): Condition[] {
    const place = this.source.tables.results.placeOf('source');
    if (place === undefined) return [];
    const name = this.cells.chosenSource(measure);
    return [{ place, kind: 'equals', name, hostile: this.hostileSource }];
  }

  private exchangeRate(creator: Creator, name: Formula): Formula {
    const { tables, campaign } = this.source;
    const otherwise = isForeign(creator.currency, campaign.currency) ? BLANK : number(1);
    const place = tables.creators.placeOf('exchange_rate');
    if (place === undefined) return otherwise;
    const tab = this.rows.tab(tables.creators);
    const row = this.rows.inRoster(creator, name);
    return call(
      'IF',
      operation('=', countWhere(tab, [...row, { place, kind: 'number' }]), number(0)),
      otherwise,
      sumWhere(tab, place, row),
    );
  }
}

function total(parts: readonly Formula[]): Formula {
  if (parts.length === 0) return number(0);
  return parts.reduce((left, right) => operation('+', left, right));
}
