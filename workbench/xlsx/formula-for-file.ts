import { type RowsOfSheet, translateFormula } from '../engine/translate-formula';
import { quotedSheet } from './a1';

/** Functions that Excel stores with a prefix, since they came after the file format. */
const LATER_THAN_2007 =
  'ACOT ACOTH ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST';

const PREFIXES = new Map<string, string>([
  ...LATER_THAN_2007.split(' ').map((name): [string, string] => [name, '_xlfn.']),
  ['FILTER', '_xlfn._xlws.'],
  ['SORT', '_xlfn._xlws.'],
]);

/** Texts, quoted sheet names, and the code between them. */
const PARTS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g;

const CALL = /(?<![\p{L}\p{N}_.!])([A-Z][A-Z0-9_.]*)(?=\s*\()/giu;

const BARE_SHEET = /[\p{L}\p{N}_.]+(?=!)/gu;

const isCode = (part: string) => !part.startsWith('"') && !part.startsWith("'");

/** A formula as an .xlsx file holds it: no `=`, `,` between arguments, closed ranges, prefixes. */
export function formulaForFile(
  formula: string,
  rows: RowsOfSheet,
  renamed: ReadonlyMap<string, string> = new Map(),
): string {
  const translated = translateFormula(formula, rows).replace(/^\s*=/, '');
  return renameSheets(translated, renamed).replace(PARTS, (part) =>
    isCode(part)
      ? part.replace(CALL, (name) => `${PREFIXES.get(name.toUpperCase()) ?? ''}${name}`)
      : part,
  );
}

function renameSheets(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return formula;
  const quotedName = (name: string) => quotedSheet(renamed.get(name) ?? name);
  return formula.replace(PARTS, (part) => {
    if (part.startsWith("'")) return quotedName(part.slice(1, -1).replaceAll("''", "'"));
    if (part.startsWith('"')) return part;
    return part.replace(BARE_SHEET, (name) => (renamed.has(name) ? quotedName(name) : name));
  });
}

/** Whether a formula calls one of these functions, in whatever letter case. */
export function callsOneOf(formula: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return (formula.match(PARTS) ?? [])
    .filter(isCode)
    .flatMap((part) => [...part.matchAll(CALL)])
    .some(([name]) => names.has(name.toUpperCase()));
}
