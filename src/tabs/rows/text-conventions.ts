import type { CellValue } from '../../cells/cell-value';
import { agreed, conventionOf, type Decision, decide, type Kind } from '../../values/convention';
import { DATES, type DateOrder } from '../../values/date-text';
import { AMOUNTS, type Decimal } from '../../values/number-text';
import type { Column } from '../tab';
import type { Table } from './read-table';

/** A tab's cells with its columns found. */
export type TableCells = Pick<Table, 'tab' | 'rows' | 'placeOf'>;

/** The conventions of numbers and of days. */
export interface Conventions {
  readonly number: Decision<Decimal>;
  readonly day: Decision<DateOrder>;
}

/** Digits as a machine writes them, too: they tell of their own column only. */
const PLAIN = /^[+-]?\d*\.?\d+$/;
const PLAIN_FRACTION = /^[+-]?\d*\.(?:\d{1,2}|\d{4,})$/;

/**
 * How the texts in the number and day columns of a tab are written: a column decides for itself, else the other columns
 * of its tab, else what is settled without them. Each is looked at when it is first asked for.
 */
export class TextConventions {
  private readonly decimals = new Map<Column, Decision<Decimal>>();
  private readonly orders = new Map<Column, Decision<DateOrder>>();
  private common: Conventions | undefined;
  private hasFractions: boolean | undefined;

  constructor(
    private readonly table: TableCells,
    private readonly settled: Conventions = { number: undefined, day: undefined },
  ) {}

  decimal(column: Column): Decision<Decimal> {
    if (!this.decimals.has(column))
      this.decimals.set(
        column,
        decide(AMOUNTS, this.texts(column)) ?? this.ofTab().number ?? this.settled.number,
      );
    return this.decimals.get(column);
  }

  order(column: Column): Decision<DateOrder> {
    if (!this.orders.has(column))
      this.orders.set(
        column,
        decide(DATES, this.texts(column)) ?? this.ofTab().day ?? this.settled.day,
      );
    return this.orders.get(column);
  }

  /** What all columns of the tab come to. */
  ofTab(): Conventions {
    this.common ??= { number: this.agreed('number', AMOUNTS), day: this.agreed('day', DATES) };
    return this.common;
  }

  /** Whether a machine wrote fractions with a point in any number column. */
  hasPlainFractions(): boolean {
    this.hasFractions ??= this.columns('number').some((column) =>
      this.texts(column).some((text) => PLAIN_FRACTION.test(text.trim())),
    );
    return this.hasFractions;
  }

  private agreed<C extends string>(type: Column['type'], kind: Kind<C>): Decision<C> {
    const texts = this.columns(type).flatMap((column) => this.texts(column));
    return agreed(
      texts.filter((text) => !PLAIN.test(text.trim())).map((text) => conventionOf(kind, text)),
    );
  }

  private columns(wanted: Column['type']): readonly Column[] {
    return this.table.tab.columns.filter(({ type }) => type === wanted);
  }

  private texts({ id }: Column): string[] {
    const place = this.table.placeOf(id);
    if (place === undefined) return [];
    return this.table.rows.flatMap(({ cells }) => textIn(cells[place - 1]));
  }
}

function textIn(cell: CellValue | undefined): string[] {
  return typeof cell === 'string' && cell !== '' ? [cell] : [];
}
