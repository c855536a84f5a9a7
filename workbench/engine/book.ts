import type { ICommandService, IUniverInstanceService, Workbook } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import { dateOfSerial, serialOfDate } from './dates';
import { type Locale, localeOf } from './locale';
import { FormulaParseError, toPointDecimals } from './localized-formula';
import { NumberFormats } from './number-formats';
import { translateFormula } from './translate-formula';
import type { BootedUniver } from './univer';

/** Univer must calculate something for a formula that Sheets cannot parse; this function throws. */
export const UNPARSABLE = 'LOCAL_HOST_UNPARSABLE';

/** The one workbook of a running Univer, as its tabs need it: commands, zone, locale, and what is calculated. */
export class Book {
  readonly locale: Locale;
  readonly formats: NumberFormats;
  /** Formulas written after this mark have not been calculated. */
  protected calculatedMark = 0;
  /** What Univer knows of formulas and what they spill. */
  readonly formulas: FormulaDataModel;
  private readonly units: IUniverInstanceService;
  private readonly commands: ICommandService;

  constructor(
    readonly univer: BootedUniver,
    /** Univer keeps calculated ranges by unit and sheet for the whole process: no two workbooks may share an id. */
    readonly unit: string,
    readonly timeZone: string,
    readonly localeName: string,
    protected writeMark: number,
  ) {
    // Asking the injector takes longer than reading a cell.
    const { injector, modules } = univer;
    this.units = injector.get(modules.core.IUniverInstanceService);
    this.commands = injector.get(modules.core.ICommandService);
    this.formulas = injector.get(modules.formula.FormulaDataModel);
    this.locale = localeOf(localeName);
    this.formats = new NumberFormats(univer.modules.core.numfmt, this.locale);
  }

  get workbook(): Workbook {
    const { UniverInstanceType } = this.univer.modules.core;
    const workbook = this.units.getUnit<Workbook>(this.unit, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('The workbook is closed.');
    return workbook;
  }

  /** Runs a Univer command on a sheet of the workbook, at once. */
  run(command: string, subUnitId: string, params: object): void {
    const given = { unitId: this.unit, subUnitId, ...params };
    const done = this.commands.syncExecuteCommand(command, given);
    if (done === false) throw new Error(`Univer refused ${command} on ${subUnitId}.`);
  }

  dateOf(serial: number): Date {
    return dateOfSerial(serial, this.timeZone);
  }

  serialOf(date: Date): number {
    return serialOfDate(date, this.timeZone);
  }

  /** A formula as the engine calculates it, for a cell of a tab with so many rows. */
  translated(formula: string, rowCount: number): string {
    try {
      return translateFormula(toPointDecimals(formula, this.locale), (sheet) => {
        const other = this.workbook.getSheets().find((each) => each.getName() === sheet);
        return other?.getRowCount() ?? rowCount;
      });
    } catch (error) {
      if (!(error instanceof FormulaParseError)) throw error;
      return `=${UNPARSABLE}("${error.message.replaceAll('"', '""')}")`;
    }
  }

  nextWriteMark(): number {
    this.writeMark += 1;
    return this.writeMark;
  }

  isCalculated(mark: number): boolean {
    return mark <= this.calculatedMark;
  }
}
