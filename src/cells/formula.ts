import { columnLetters } from './column-letters';
/**
 * Formulas as data, and the one place that writes them as text. Only what gives the same number in Google
 * Sheets, Excel, LibreOffice and the local host can be built: `;` between arguments, no decimal literal, no
 * array literal, no volatile function.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'reference'; readonly area: Area }
  /** A cell, a range or a number as a person typed it. */
  | { readonly kind: 'typed'; readonly source: string }
  | {
      readonly kind: 'call';
      readonly name: PortableFunction;
      readonly parameters: readonly Formula[];
    }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** The functions known to agree in every engine; the contract tests of the engines cover each. */
export type PortableFunction =
  | 'ABS'
  | 'AND'
  | 'CHIINV'
  | 'COUNT'
  | 'COUNTA'
  | 'COUNTBLANK'
  | 'COUNTIFS'
  | 'DAY'
  | 'EXACT'
  | 'FIXED'
  | 'IF'
  | 'IFERROR'
  | 'INDEX'
  | 'INT'
  | 'ISNUMBER'
  | 'LEN'
  | 'LOWER'
  | 'MATCH'
  | 'MAX'
  | 'MAXIFS'
  | 'MEDIAN'
  | 'MID'
  | 'MIN'
  | 'MONTH'
  | 'OR'
  | 'REPT'
  | 'ROUND'
  | 'ROW'
  | 'ROWS'
  | 'SUM'
  | 'SUMIFS'
  | 'SUMPRODUCT'
  | 'YEAR';

/** A cell, a block, or a whole column (no rows); counts from 1. Without `sheet` it is the formula's own. */
export interface Area {
  readonly sheet?: string;
  readonly column: number;
  readonly lastColumn?: number;
  readonly row?: number;
  readonly lastRow?: number;
}

export const BLANK: Formula = { kind: 'text', value: '' };

export function number(value: number): Formula {
  return { kind: 'number', value };
}

export function text(value: string): Formula {
  return { kind: 'text', value };
}

export function reference(area: Area): Formula {
  return { kind: 'reference', area };
}

export function typed(source: string): Formula {
  return { kind: 'typed', source };
}

export function call(name: PortableFunction, ...parameters: Formula[]): Formula {
  return { kind: 'call', name, parameters };
}

/** One formula where a count is above 0, another one where it is not. */
export function whereAny(count: Formula, some: Formula, none: Formula = BLANK): Formula {
  return call('IF', operation('>', count, number(0)), some, none);
}

export function operation(
  operator: Operator,
  ...operands: [Formula, Formula, ...Formula[]]
): Formula {
  return operands.reduce((left, right) => ({ kind: 'operation', operator, left, right }));
}

/** `left & right & …`: text put together. */
export function joined(...parts: [Formula, Formula, ...Formula[]]): Formula {
  return operation('&', ...parts);
}

/** The formula as it is written to a cell, `=` included. */
export function writeFormula(formula: Formula): string {
  return `=${write(formula, 0)}`;
}

const BINDING: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
};

function write(formula: Formula, binding: number): string {
  switch (formula.kind) {
    case 'number':
      return writeNumber(formula.value, binding);
    case 'text':
      return `"${formula.value.replaceAll('"', '""')}"`;
    case 'reference':
      return writeArea(formula.area);
    case 'typed':
      return formula.source;
    case 'call':
      return `${formula.name}(${formula.parameters.map((each) => write(each, 0)).join(';')})`;
    case 'operation': {
      const own = BINDING[formula.operator];
      const code = `${write(formula.left, own)}${formula.operator}${write(formula.right, own + 1)}`;
      return own < binding ? `(${code})` : code;
    }
  }
}

/** A number without a decimal sign, which some locales would read as something else: 0.25 is 25/100. */
function writeNumber(value: number, binding: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15)
    return value < 0 && binding > 0 ? `(${value})` : String(value);
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const power = decimals.length - Number(exponent);
  const integer = `${whole}${decimals}`.replace(/^(-?)0+(?=\d)/, '$1');
  const code = power > 0 ? `${integer}/1${'0'.repeat(power)}` : `${integer}${'0'.repeat(-power)}`;
  return binding > 0 ? `(${code})` : code;
}

function writeArea({ sheet, column, lastColumn = column, row, lastRow = row }: Area): string {
  const prefix = sheet === undefined ? '' : `'${sheet.replaceAll("'", "''")}'!`;
  const start = `$${columnLetters(column)}`;
  const end = `$${columnLetters(lastColumn)}`;
  if (row === undefined) return `${prefix}${start}:${end}`;
  if (lastRow === row && lastColumn === column) return `${prefix}${start}$${row}`;
  return `${prefix}${start}$${row}:${end}$${lastRow}`;
}
