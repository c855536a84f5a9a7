/** A native chart as data. Its cells are columns over the same rows, as the platform may give back any range. */
export interface Chart {
  /**
   * Its name in its section. A refresh finds the chart again by section and id and leaves it as people have styled
   * it: a chart of another type or with other options needs another id.
   */
  readonly id: string;
  readonly type: 'BAR' | 'COLUMN' | 'LINE';
  readonly firstRow: number;
  readonly rows: number;
  /** The column that names the points, then one for each series. */
  readonly columns: readonly [number, number, ...number[]];
  /** The cell under its upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly options: ChartOptions;
}

/** Options that are documented for charts on a sheet; there are none for a single series, and no axis of logarithms, on
 * which a tenth looks like a half. Sizes are pixels. */
export interface ChartOptions {
  readonly title?: string;
  readonly legend?: { readonly position: 'none' | 'top' | 'bottom' | 'right' };
  readonly hAxis?: AxisOptions;
  readonly vAxis?: AxisOptions;
  readonly colors?: readonly string[];
  readonly height?: number;
  readonly width?: number;
}

export interface AxisOptions {
  readonly title?: string;
  readonly format?: string;
  readonly viewWindow?: { readonly min?: number; readonly max?: number };
}
