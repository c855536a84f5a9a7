import type { ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { type Area, intersection, without } from './area';
import { toStyle } from './cell-format';
import type { ConditionalFormatSnapshot } from './snapshot';
import type { UniverSheet } from './univer-sheet';

export type ConditionalFormat = ConditionalFormatSnapshot;

/** A list of choices; `strict` refuses everything else. */
export interface Dropdown {
  choices: string[];
  strict: boolean;
  showArrow: boolean;
  helpText?: string;
}

/** Rules as they were given, by the ids that Univer keeps them under. */
export interface SavedRules {
  count: number;
  formats: [string, ConditionalFormat][];
  dropdowns: [string, Dropdown][];
}

const COMPARISONS = {
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '=': 'equal',
} as const;
const TEXTS = {
  'text-equal': 'equal',
  'text-contains': 'containsText',
  'text-starts-with': 'beginsWith',
} as const;

/** What a tab lays over its cells: conditional formats, dropdowns and notes. */
export class TabRules {
  private count = 0;
  /** As given: Univer keeps formulas translated and shifts only the ranges. */
  private readonly formats = new Map<string, ConditionalFormat>();
  private readonly dropdowns = new Map<string, Dropdown>();

  constructor(private readonly tab: UniverSheet) {}

  saved(): SavedRules {
    const { count, formats, dropdowns } = this;
    return { count, formats: [...formats], dropdowns: [...dropdowns] };
  }

  /** In a workbook that Univer restored: it keeps the same rules under the same ids. */
  restore({ count, formats, dropdowns }: SavedRules): void {
    this.count = count;
    for (const [id, format] of formats) this.formats.set(id, format);
    for (const [id, dropdown] of dropdowns) this.dropdowns.set(id, dropdown);
  }

  /** In order of priority. */
  conditionalFormats(): ConditionalFormat[] {
    return this.formatRules().flatMap((rule) => {
      const format = this.formats.get(rule.cfId);
      return format ? [{ ...format, ranges: rule.ranges.map(areaOf) }] : [];
    });
  }

  setConditionalFormats(formats: ConditionalFormat[]): void {
    for (const rule of [...this.formatRules()]) {
      this.tab.run('sheet.mutation.delete-conditional-rule', { cfId: rule.cfId });
      this.formats.delete(rule.cfId);
    }
    // Univer puts a new rule above the others.
    for (const format of [...formats].reverse()) {
      const cfId = this.nextId('format');
      this.formats.set(cfId, format);
      this.tab.run('sheet.mutation.add-conditional-rule', {
        rule: {
          cfId,
          stopIfTrue: false,
          ranges: format.ranges.map((range) => this.tab.univerRange(range)),
          rule: this.univerFormat(format),
        },
      });
    }
  }

  dropdownAt(row: number, column: number): Dropdown | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    const rule = this.listRules().find(({ ranges }) =>
      ranges.some((range) => intersection(areaOf(range), cell)),
    );
    return rule && this.dropdowns.get(rule.uid);
  }

  allDropdowns(): { range: Area; choices: string[]; strict: boolean }[] {
    return this.listRules().flatMap((rule) => {
      const dropdown = this.dropdowns.get(rule.uid);
      if (!dropdown) return [];
      const { choices, strict } = dropdown;
      return rule.ranges.map((range) => ({ range: areaOf(range), choices, strict }));
    });
  }

  setDropdown(area: Area, dropdown: Dropdown | null): void {
    for (const rule of [...this.listRules()]) {
      const left = rule.ranges.flatMap((range) => without(areaOf(range), area));
      if (left.length === 0) {
        this.tab.run('data-validation.mutation.removeRule', { ruleId: rule.uid });
        this.dropdowns.delete(rule.uid);
      } else if (rule.ranges.some((range) => intersection(areaOf(range), area)))
        this.tab.run('data-validation.mutation.updateRule', {
          ruleId: rule.uid,
          payload: { type: 1, payload: left.map((range) => this.tab.univerRange(range)) },
        });
    }
    if (!dropdown) return;
    const uid = this.nextId('dropdown');
    this.dropdowns.set(uid, dropdown);
    this.tab.run('data-validation.mutation.addRule', {
      rule: {
        uid,
        type: 'list',
        formula1: JSON.stringify(dropdown.choices),
        ranges: [this.tab.univerRange(area)],
        showDropDown: dropdown.showArrow,
        // An arrow at the edge of the cell: a pill in every blank row would look like content.
        renderMode: dropdown.showArrow ? 1 : 0,
        showErrorMessage: true,
        errorStyle: dropdown.strict ? 1 : 2,
        ...(dropdown.helpText !== undefined && { error: dropdown.helpText }),
      },
    });
  }

  note(row: number, column: number): string {
    const note = this.noteModel().getNote(this.tab.book.unit, this.tab.unitSheetId, {
      row: row - 1,
      col: column - 1,
    });
    return note?.note ?? '';
  }

  setNote(row: number, column: number, text: string): void {
    const place = { sheetId: this.tab.unitSheetId, row: row - 1, col: column - 1 };
    if (text !== '')
      this.tab.run('sheet.mutation.update-note', {
        ...place,
        note: { id: this.nextId('note'), ...place, width: 160, height: 72, note: text },
      });
    else if (this.note(row, column) !== '') this.tab.run('sheet.mutation.remove-note', place);
  }

  notedCells(): { row: number; column: number }[] {
    const notes =
      this.noteModel().getSheetNotes(this.tab.book.unit, this.tab.unitSheetId)?.values() ?? [];
    return [...notes].map(({ row, col }) => ({ row: row + 1, column: col + 1 }));
  }

  clearNotes(area: Area): void {
    for (const { row, column } of this.notedCells())
      if (intersection({ row, column, rows: 1, columns: 1 }, area)) this.setNote(row, column, '');
  }

  clear(grid: Area): void {
    this.setConditionalFormats([]);
    this.setDropdown(grid, null);
    this.clearNotes(grid);
  }

  private univerFormat(format: ConditionalFormat) {
    const { condition, fontColor, background, bold } = format;
    const style = toStyle({
      ...(fontColor !== undefined && { fontColor }),
      ...(background !== undefined && { background }),
      ...(bold !== undefined && { bold }),
    });
    const base = { type: 'highlightCell', style };
    switch (condition.kind) {
      case 'formula':
        return {
          ...base,
          subType: 'formula',
          value: this.tab.book.translated(condition.formula, this.tab.rowCount),
        };
      case 'number':
        return {
          ...base,
          subType: 'number',
          operator: COMPARISONS[condition.comparison],
          value: condition.value,
        };
      default:
        return { ...base, subType: 'text', operator: TEXTS[condition.kind], value: condition.text };
    }
  }

  private formatRules(): IConditionFormattingRule[] {
    const { injector, modules } = this.tab.book.univer;
    const model = injector.get(modules.conditionalFormatting.ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.tab.book.unit, this.tab.unitSheetId) ?? [];
  }

  private listRules(): ISheetDataValidationRule[] {
    const { injector, modules } = this.tab.book.univer;
    const model = injector.get(modules.dataValidation.DataValidationModel);
    return model.getRules(this.tab.book.unit, this.tab.unitSheetId);
  }

  private noteModel() {
    const { injector, modules } = this.tab.book.univer;
    return injector.get(modules.note.SheetsNoteModel);
  }

  private nextId(kind: string): string {
    this.count += 1;
    return `${kind}-${this.tab.id}-${this.count}`;
  }
}

function areaOf(range: {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}): Area {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
