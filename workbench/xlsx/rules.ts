import type { ConditionalFormatOptions } from 'excelize-wasm';
import type { ConditionalFormatSnapshot, SheetSnapshot } from '../engine/snapshot';
import { areaName } from './a1';
import { type ExcelizeFile, must } from './excelize';
import { conditionalStyle } from './styles';

const quotedText = (text: string) => `"${text.replaceAll('"', '""')}"`;

function condition(
  { condition: rule }: ConditionalFormatSnapshot,
  forFile: (formula: string) => string,
): ConditionalFormatOptions {
  switch (rule.kind) {
    case 'formula':
      return { Type: 'formula', Criteria: forFile(rule.formula) };
    case 'text-equal':
      return { Type: 'cell', Criteria: '=', Value: quotedText(rule.text) };
    case 'text-contains':
      return { Type: 'text', Criteria: 'containing', Value: rule.text };
    case 'text-starts-with':
      return { Type: 'text', Criteria: 'begins with', Value: rule.text };
    case 'number':
      return { Type: 'cell', Criteria: rule.comparison, Value: String(rule.value) };
  }
}

/** In order: where two rules meet, the first one wins, as in Sheets. */
export function addConditionalFormats(
  file: ExcelizeFile,
  name: string,
  sheet: SheetSnapshot,
  forFile: (formula: string) => string,
): void {
  for (const format of sheet.conditionalFormats) {
    const areas = format.ranges.map(areaName).join(' ');
    const options = {
      ...condition(format, forFile),
      Format: conditionalStyle(file, format),
      StopIfTrue: true,
    };
    must(file.SetConditionalFormat(name, areas, [options]));
  }
}

/** The library writes the choices of a rule as they are, so they must be XML already. */
const asXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const LONGEST_LIST = 255;

/** Excel writes the choices into the rule where they fit; longer lists must stand in cells. */
export const fitsIntoRule = (choices: string[]): boolean =>
  choices.join(',').length <= LONGEST_LIST && !choices.some((choice) => /[,"]/.test(choice));

export function addDropdowns(
  file: ExcelizeFile,
  name: string,
  sheet: SheetSnapshot,
  listInCells: (choices: string[]) => string,
): void {
  for (const { range, choices, strict } of sheet.dropdowns) {
    must(
      file.AddDataValidation(name, {
        Type: 'list',
        Sqref: areaName(range),
        Formula1: asXml(
          fitsIntoRule(choices) ? quotedText(choices.join(',')) : listInCells(choices),
        ),
        AllowBlank: true,
        ShowErrorMessage: strict,
        ErrorStyle: 'stop',
      }),
    );
  }
}
