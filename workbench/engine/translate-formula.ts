import { formulaParts } from './formula-text';

/** How many rows a sheet has, by name; without a name, the sheet that holds the formula. */
export type RowsOfSheet = (sheet?: string) => number;

/** `;` between arguments becomes `,`; inside `{…}` it separates rows and stays. */
function commas(code: string, depth: { braces: number }): string {
  let out = '';
  for (const character of code) {
    if (character === '{') depth.braces += 1;
    if (character === '}') depth.braces = Math.max(0, depth.braces - 1);
    out += character === ';' && depth.braces === 0 ? ',' : character;
  }
  return out;
}

/** The arguments of a formula separated by `,`; its length stays. */
export function commasForSemicolons(formula: string): string {
  const depth = { braces: 0 };
  return formulaParts(formula)
    .map(({ kind, source }) => (kind === 'code' ? commas(source, depth) : source))
    .join('');
}

const OPEN_RANGE = /(\$?[A-Z]{1,3}\$?[1-9]\d*):(\$?[A-Z]{1,3})(?![A-Z0-9$(_.])/gi;

/** `A2:A` ends at the last row of its sheet: neither Univer nor an .xlsx reader knows the open form. */
function closedRanges(code: string, quotedSheet: string | undefined, rows: RowsOfSheet): string {
  return code.replace(OPEN_RANGE, (whole, start: string, column: string, at: number) => {
    const before = code.slice(0, at);
    if (/[A-Z0-9_.$:]$/i.test(before)) return whole;
    const bare = /([\p{L}\p{N}_.]+)!$/u.exec(before)?.[1];
    const sheet = bare ?? (before === '!' ? quotedSheet : undefined);
    return `${start}:${column}${rows(sheet)}`;
  });
}

/**
 * What a person or a script may type in Sheets, in the form that Univer and .xlsx files know:
 * `,` between arguments and no open-ended ranges.
 */
export function translateFormula(formula: string, rows: RowsOfSheet): string {
  const depth = { braces: 0 };
  let sheet: string | undefined;
  return formulaParts(formula)
    .map((token) => {
      if (token.kind === 'sheet') sheet = token.source.slice(1, -1).replaceAll("''", "'");
      if (token.kind !== 'code') return token.source;
      const translated = closedRanges(commas(token.source, depth), sheet, rows);
      sheet = undefined;
      return translated;
    })
    .join('');
}
