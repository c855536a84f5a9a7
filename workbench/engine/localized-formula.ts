import { formulaParts } from './formula-text';
import type { Locale } from './locale';

/** A formula that Sheets refuses in the spreadsheet's locale; the cell shows `#ERROR!`. */
export class FormulaParseError extends Error {
  constructor(what: string) {
    super(`Formula parse error: ${what}.`);
  }
}

const DECIMAL_COMMA = /(?<![\p{L}\p{N}_.$])(\d+),(\d+)(?![\p{L}_(!])/gu;
const DECIMAL_POINT = /(?<![\p{L}\p{N}_.$])\d*\.\d+/u;

/**
 * A formula with the decimal mark and separators of its locale, rewritten with `.` for decimals.
 * `;` separates arguments everywhere; `,` does so only where it is no decimal mark.
 */
export function toPointDecimals(formula: string, locale: Locale): string {
  if (locale.decimal === '.') return formula;
  let braces = 0;
  return formulaParts(formula)
    .map(({ kind, source }) => {
      if (kind !== 'code') return source;
      const point = DECIMAL_POINT.exec(source);
      if (point) throw new FormulaParseError(`${point[0]} is no number in this locale`);
      const decimals = source.replace(DECIMAL_COMMA, '$1.$2');
      let code = '';
      for (const character of decimals) {
        if (character === '{') braces += 1;
        if (character === '}') braces -= 1;
        if (character === ',')
          throw new FormulaParseError('arguments are separated by ; in this locale');
        code += character === '\\' && braces > 0 ? ',' : character;
      }
      return code;
    })
    .join('');
}

/**
 * An engine's formula as the locale writes it. Where `,` is the decimal mark, or where it was
 * written so before, `;` separates the arguments.
 */
export function toLocal(formula: string, locale: Locale, hadSemicolons: boolean): string {
  const hasDecimalComma = locale.decimal === ',';
  if (!hasDecimalComma && !hadSemicolons) return formula;
  let braces = 0;
  return formulaParts(formula)
    .map(({ kind, source }) => {
      if (kind !== 'code') return source;
      let code = '';
      for (const character of source) {
        if (character === '{') braces += 1;
        if (character === '}') braces -= 1;
        if (character === ',') code += braces > 0 ? (hasDecimalComma ? '\\' : ',') : ';';
        else code += character;
      }
      return hasDecimalComma ? code.replace(/(?<![\p{L}\p{N}_.$])(\d*)\.(\d+)/gu, '$1,$2') : code;
    })
    .join('');
}
