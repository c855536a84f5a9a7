import type { BaseFunction, BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import type { Book } from './book';
import { isDate } from './dates';
import type { TabCells } from './tab-cells';

export type ArgumentCell = string | number | boolean | Date;
/** What a custom function receives for one argument: a scalar, or rows of a range. */
export type Argument = ArgumentCell | ArgumentCell[][] | undefined;

export interface CellFunction {
  name: string;
  call(values: Argument[]): unknown;
  /** What the formula helper shows; a function without it can be called and is not offered. */
  help?: FunctionHelp | undefined;
}

export interface FunctionHelp {
  description: string;
  parameters: { name: string; description: string }[];
}

const SCRIPT_ERROR = '#ERROR!';

/** The functions of a script that cells can call. */
export class CellFunctions {
  private readonly errors = new WeakMap<object, string>();

  constructor(
    private readonly book: Book,
    private readonly cellsOf: (unitSheetId: string) => TabCells,
  ) {
    // Univer knows an error by its text; `#ERROR!` is one of Sheets' own.
    const { ERROR_TYPE_SET } = book.univer.modules.formula;
    (ERROR_TYPE_SET as Set<string>).add(SCRIPT_ERROR);
  }

  /** The message behind an `#ERROR!`; a cell is known by an object that moves along with it. */
  errorOf(identity: object): string | undefined {
    return this.errors.get(identity);
  }

  setError(identity: object, message: string): void {
    this.errors.set(identity, message);
  }

  /** Before any formula is written; a built-in function of the same name stays. */
  register(given: CellFunction[]): void {
    const { formula, sheetsFormula } = this.book.univer.modules;
    const service = this.book.univer.injector.get(formula.IFunctionService);
    const functions = given.filter(({ name }) => !service.hasExecutor(name.toUpperCase()));
    const calculate = (self: BaseFunction, called: CellFunction, variants: Variant[]) =>
      this.calculate(self, called, variants);
    service.registerExecutors(
      ...functions.map((called) => {
        class ScriptFunction extends formula.BaseFunction {
          override needsReferenceObject = true;

          override calculate(...variants: BaseValueObject[]) {
            return calculate(this, called, variants as unknown as Variant[]);
          }
        }
        return new ScriptFunction(called.name.toUpperCase());
      }),
    );
    const helper = this.book.univer.injector.get(sheetsFormula.IDescriptionService);
    helper.registerDescriptions(
      functions.flatMap(({ name, help }) =>
        help
          ? {
              functionName: name.toUpperCase(),
              functionType: formula.FunctionType.User,
              description: help.description,
              abstract: help.description,
              functionParameter: help.parameters.map(parameterHelp),
            }
          : [],
      ),
    );
  }

  private calculate(self: BaseFunction, called: CellFunction, variants: Variant[]) {
    const { ErrorValueObject } = this.book.univer.modules.formula;
    const identity = this.cellsOf(String(self.subUnitId)).identityOf(self.row + 1, self.column + 1);
    try {
      if (identity) this.errors.delete(identity);
      return this.toValueObject(called.call(variants.map((variant) => this.argument(variant))));
    } catch (error) {
      const message =
        typeof error === 'object' && error !== null && 'message' in error
          ? String(error.message)
          : String(error);
      if (identity) this.setError(identity, message);
      return ErrorValueObject.create(SCRIPT_ERROR as never);
    }
  }

  private argument(variant: Variant): Argument {
    if (variant.isReferenceObject()) return this.rangeArgument(variant as BaseReferenceObject);
    const value = variant as BaseValueObject;
    if (value.isLambda()) throw new Error('A LAMBDA cannot be an argument of a custom function.');
    if (!value.isArray()) return this.scalar(value);
    const array = value as unknown as ArrayOf;
    const rows = array.getRowCount();
    const columns = array.getColumnCount();
    if (rows === 1 && columns === 1) return this.scalar(array.get(0, 0));
    return Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => this.scalar(array.get(row, column))),
    );
  }

  private rangeArgument(reference: BaseReferenceObject): Argument {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const cells = this.cellsOf(reference.getSheetId());
    const cellAt = (row: number, column: number): ArgumentCell => {
      const cell = reference.getCellData(row, column);
      if (!cell) return '';
      const { value } = cells.valueOf(cell);
      if (value === null) return '';
      if (typeof value !== 'number') return value;
      const format = cells.formatOf(cell) ?? cells.formatAt(row + 1, column + 1);
      return this.book.formats.isDate(format) ? this.book.dateOf(value) : value;
    };
    if (startRow === endRow && startColumn === endColumn) return cellAt(startRow, startColumn);
    const rows: ArgumentCell[][] = [];
    for (let row = startRow; row <= endRow; row += 1) {
      const line: ArgumentCell[] = [];
      for (let column = startColumn; column <= endColumn; column += 1)
        line.push(cellAt(row, column));
      rows.push(line);
    }
    return rows;
  }

  private scalar(object: BaseValueObject | null | undefined): ArgumentCell {
    if (!object || object.isNull()) return '';
    if (object.isError()) return String(object.getValue());
    const value = object.getValue();
    if (typeof value === 'number' && this.book.formats.isDate(object.getPattern()))
      return this.book.dateOf(value);
    return value as ArgumentCell;
  }

  private toValueObject(result: unknown) {
    const { ArrayValueObject } = this.book.univer.modules.formula;
    if (!Array.isArray(result)) return this.toScalarObject(result);
    if (!result.every((row) => Array.isArray(row)))
      throw new Error(
        result.some((row) => Array.isArray(row))
          ? 'The result mixes rows and single values: return a value, or rows of equal length.'
          : 'The result is a list of one dimension: return a value, or rows of equal length.',
      );
    const rows = result as unknown[][];
    const columns = rows[0]?.length ?? 0;
    if (columns === 0) throw new Error('The result is empty.');
    const ragged = rows.findIndex((row) => row.length !== columns);
    if (ragged >= 0)
      throw new Error(
        `The rows of the result differ in length: row 1 has ${columns}, row ${ragged + 1} has ${rows[ragged]?.length}.`,
      );
    return ArrayValueObject.create({
      // A sparse row would leave holes that map() skips.
      calculateValueList: rows.map((row) => Array.from(row, (cell) => this.toScalarObject(cell))),
      rowCount: rows.length,
      columnCount: columns,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  private toScalarObject(value: unknown): BaseValueObject {
    const { NumberValueObject, StringValueObject, BooleanValueObject } =
      this.book.univer.modules.formula;
    if (value === null || value === undefined) return StringValueObject.create('');
    if (typeof value === 'string') return StringValueObject.create(value);
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    if (typeof value === 'number') {
      if (Number.isFinite(value)) return NumberValueObject.create(value);
      throw new Error(`The result holds ${value}, which is not a value of a cell.`);
    }
    if (isDate(value)) {
      if (Number.isNaN(value.getTime())) throw new Error('The result holds an invalid date.');
      return NumberValueObject.create(this.book.serialOf(value), this.book.locale.datePattern);
    }
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    throw new Error(
      `The result holds ${kind === 'Array' ? 'a list inside a cell' : `an object (${kind})`}, which is not a value of a cell.`,
    );
  }
}

function parameterHelp({ name, description }: FunctionHelp['parameters'][number]) {
  return { name, detail: description, example: '', require: 1, repeat: 0 } as const;
}

type Variant = BaseValueObject | BaseReferenceObject;
interface ArrayOf {
  getRowCount(): number;
  getColumnCount(): number;
  get(row: number, column: number): BaseValueObject | null | undefined;
}
