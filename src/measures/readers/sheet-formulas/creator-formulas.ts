import { BLANK, call, type Formula, number, operation } from '../../../cells/formula';
import { toSheetFormula } from '../../../metrics/readers/sheet-formula';
import type { BoundMetric } from '../../bindings';
import type { MeasureColumn } from '../../columns';
import { isForeign } from '../../currency';
import type { MeasuredCampaign, MeasuredCreator } from '../../measured-campaign';
import { type Condition, countWhere, latestWhere, type SourceTab, sumWhere } from './conditions';
import type { SourceRows } from './source-rows';

/** The cells that the formulas of a creator's row read. */
export interface CreatorCells {
  /** The cell that holds the creator's name. */
  readonly creatorName: (row: number) => Formula;
  readonly chosenSource: (measure: string) => Formula;
  /** A column, or a setting, in a creator's row. */
  readonly cell: (id: string, row: number) => Formula;
}

type SumColumn = Extract<MeasureColumn, { kind: 'post-sum' | 'result-sum' }>;
type CellsColumn = Extract<MeasureColumn, { kind: 'post-cells' | 'result-cells' }>;

/** Writes the columns and KPIs of a creator as live formulas. */
export class CreatorFormulas {
  constructor(
    private readonly campaign: MeasuredCampaign,
    private readonly rows: SourceRows,
    private readonly cells: CreatorCells,
  ) {}

  /** A column of a creator, in the creator's row of the sheet. */
  column(column: MeasureColumn, creator: MeasuredCreator, row: number): Formula {
    const { rows } = this;
    const { tabs } = rows;
    const name = this.cells.creatorName(row);
    switch (column.kind) {
      case 'creator-number':
        return this.sumWhereFilled(tabs.creators, column.column, [rows.inRoster(creator, name)]);
      case 'roster-rows':
        return countWhere(tabs.creators, [
          ...rows.inRoster(creator, name),
          ...rows.equalsOrBlank(tabs.creators, 'currency', creator.currency),
        ]);
      case 'exchange-rate':
        return this.exchangeRate(creator, name);
      case 'post-sum':
      case 'result-sum':
        return this.sumOfCells(column, creator, row);
      case 'post-cells':
      case 'result-cells':
        return this.count(...this.filledIn(column, creator, row));
      case 'post-count':
        return this.postsWithAny(column.filled, rows.ofCreator('posts', creator, name));
      case 'live-posts':
        return rows.has('posts')
          ? this.count(tabs.posts, rows.liveOnly(rows.ofCreator('posts', creator, name)))
          : number(0);
      case 'booked-posts':
        return this.count(tabs.posts, rows.booked(column.which, creator, name));
      case 'last-post':
        return this.lastPost(creator, name);
      case 'matched-rows':
        return rows.has(column.tab)
          ? this.count(tabs[column.tab], rows.ofCreator(column.tab, creator, name))
          : number(0);
      case 'right-rows': {
        const right = rows.right(tabs[column.tab]);
        const own = rows.ofCreator(column.tab, creator, name).map((each) => [...each, ...right]);
        return this.count(tabs[column.tab], column.tab === 'posts' ? rows.liveOnly(own) : own);
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

  private count(tab: SourceTab, alternatives: readonly (readonly Condition[])[]): Formula {
    return total(alternatives.map((each) => countWhere(tab, each)));
  }

  /** A sum over rows of which another column counts the filled cells: blank is unknown, not zero. */
  private sumOfCells(column: SumColumn, creator: MeasuredCreator, row: number): Formula {
    const [tab, alternatives] = this.rowsFor(column, creator, row);
    return call(
      'IF',
      operation('=', this.cells.cell(column.cells, row), number(0)),
      BLANK,
      total(alternatives.map((each) => sumWhere(tab, tab.placeOf(column.measure)!, each))),
    );
  }

  private filledIn(
    column: CellsColumn,
    creator: MeasuredCreator,
    row: number,
  ): [SourceTab, Condition[][]] {
    const [tab, alternatives] = this.rowsFor(column, creator, row);
    const filled: Condition = { place: tab.placeOf(column.measure)!, kind: 'number' };
    return [tab, alternatives.map((each) => [...each, filled])];
  }

  /** The rows that a column of posts or results is made of: of results those of the chosen source. */
  private rowsFor(
    column: SumColumn | CellsColumn,
    creator: MeasuredCreator,
    row: number,
  ): [SourceTab, Condition[][]] {
    const { rows } = this;
    const { posts } = rows.tabs;
    const name = this.cells.creatorName(row);
    if (column.kind === 'post-sum' || column.kind === 'post-cells') {
      const { where } = column;
      const place = where && posts.placeOf(where.column);
      const only: Condition[] =
        place === undefined ? [] : [{ place, kind: where?.is === 'filled' ? 'number' : 'empty' }];
      return [posts, rows.ofCreator('posts', creator, name).map((each) => [...each, ...only])];
    }
    const chosen = rows.ofSource(this.cells.chosenSource(column.measure));
    return [
      rows.tabs.results,
      rows.ofCreator('results', creator, name).map((each) => [...each, ...chosen]),
    ];
  }

  /** `""` where no cell is filled: blank is unknown, not zero. */
  private sumWhereFilled(
    tab: SourceTab,
    measure: string,
    alternatives: readonly (readonly Condition[])[],
  ): Formula {
    const place = tab.placeOf(measure)!;
    const filled = alternatives.map((each): Condition[] => [...each, { place, kind: 'number' }]);
    return call(
      'IF',
      operation('=', this.count(tab, filled), number(0)),
      BLANK,
      total(alternatives.map((each) => sumWhere(tab, place, each))),
    );
  }

  private postsWithAny(
    measures: readonly string[],
    alternatives: readonly (readonly Condition[])[],
  ): Formula {
    const { posts } = this.rows.tabs;
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

  private lastPost(creator: MeasuredCreator, name: Formula): Formula {
    const place = this.rows.datePlace('posts');
    if (!this.rows.has('posts') || place === undefined) return number(0);
    const tab = this.rows.tabs.posts;
    const dated = this.rows
      .ofCreator('posts', creator, name)
      .filter((each) => each.some(({ kind }) => kind === 'compare'));
    return call('MAX', number(0), ...dated.map((each) => latestWhere(tab, place, each)));
  }

  private exchangeRate(creator: MeasuredCreator, name: Formula): Formula {
    const tab = this.rows.tabs.creators;
    const otherwise = isForeign(creator.currency, this.campaign.campaign.currency)
      ? BLANK
      : number(1);
    const place = tab.placeOf('exchange_rate');
    if (place === undefined) return otherwise;
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
