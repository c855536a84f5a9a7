import {
  failure,
  type Outcome,
  problem,
  shown,
  success,
  unexpected,
  type Where,
} from '../../cells/problem';
import { toLatin } from '../../text/latin';

/** Where a pattern stands that was given and not read from a tab. */
export const PATTERN: Where = { argument: 'pattern' };

export const DEFAULT_PATTERN = '{NAME}{OFFER}';
export const LONGEST_CODE = 24;
const SHORTEST_CODE = 3;

export const CODE_VARIABLES = [
  'NAME',
  'OFFER',
  'CHECK',
  'WORD',
  'HANDLE',
  'CAMPAIGN',
  'NN',
] as const;
export type CodeVariable = (typeof CODE_VARIABLES)[number];

/** A pattern taken apart: fixed text, and variables to fill in. */
export type CodePattern = readonly (
  | { readonly text: string }
  | { readonly variable: CodeVariable }
)[];

/** What is known of the variables; one that is missing cannot be used in the pattern. */
export type CodeValues = Readonly<Partial<Record<CodeVariable, string>>> & {
  readonly CHECK: string;
};

// What may lose letters so that a code fits: never the offer, the number or the check characters.
const MAY_BE_CUT = ['NAME', 'HANDLE', 'CAMPAIGN'] as const;
const COMES_FROM: Readonly<Partial<Record<CodeVariable, string>>> = {
  HANDLE: "the creator's handle",
  CAMPAIGN: 'the name of the campaign',
  NN: 'a running number',
};

/**
 * Takes a code pattern apart. Variables stand in braces, in either case; other text stands for itself, in
 * capitals, with a hyphen for everything that is not a letter or digit. A blank pattern is the default one. An
 * unknown variable or a brace without its partner is a problem that names it.
 *
 * @example readPattern('VIP-{NAME}')
 * // [{ text: 'VIP-' }, { variable: 'NAME' }]
 */
export function readPattern(pattern: string, where: Where = PATTERN): Outcome<CodePattern> {
  const parts: ({ text: string } | { variable: CodeVariable })[] = [];
  const given = pattern.trim() === '' ? DEFAULT_PATTERN : pattern.trim();
  for (const piece of given.split(/(\{[^{}]*\})/)) {
    const name = /^\{(.*)\}$/s.exec(piece)?.[1];
    if (name === undefined) {
      const brace = /[{}]/.exec(piece)?.[0];
      if (brace !== undefined) return unbalanced(brace, given, where);
      const text = toLatin(piece)
        .toUpperCase()
        .replace(/[^A-Z0-9]+/g, '-');
      if (text !== '') parts.push({ text });
      continue;
    }
    const variable = CODE_VARIABLES.find((known) => known === name.trim().toUpperCase());
    if (variable === undefined)
      return failure(unexpected('bad_pattern', where, piece, `one of ${braced(CODE_VARIABLES)}`));
    parts.push({ variable });
  }
  return success(parts);
}

/**
 * A code from a pattern: A–Z, 0–9 and hyphen, 3 to 24 characters. Names are cut where it would be longer; what
 * would be shorter gets the check characters of the creator. `number` tells apart two codes that are alike
 * otherwise: it takes the place of {NN}, or follows the name.
 *
 * A variable without a value, a pattern of variables that are all blank, or one that leaves no room for three
 * letters of a name is a problem.
 */
export function fillPattern(
  pattern: CodePattern,
  values: CodeValues,
  number?: number,
  where: Where = PATTERN,
): Outcome<string> {
  for (const part of pattern)
    if ('variable' in part && values[part.variable] === undefined)
      return withoutValue(part.variable, where);
  const cut: { -readonly [V in keyof CodeValues]: CodeValues[V] } = { ...values };
  let code = assemble(pattern, cut, number);
  while (code.length > LONGEST_CODE) {
    const longest = MAY_BE_CUT.filter((variable) => uses(pattern, variable)).sort(
      (a, b) => cut[b]!.length - cut[a]!.length,
    )[0];
    if (longest === undefined || cut[longest]!.length <= SHORTEST_CODE)
      return failure(
        problem(
          'too_long',
          where,
          `gives codes like ${code.slice(0, 2 * LONGEST_CODE)} of more than ${LONGEST_CODE} characters`,
          '',
          'shorten its fixed text',
        ),
      );
    cut[longest] = cut[longest]!.slice(0, -1);
    code = assemble(pattern, cut, number);
  }
  const blank = code === '' ? variablesOf(pattern)[0] : undefined;
  if (blank !== undefined) return blankOnly(blank, where);
  if (code === '') return success(`CREATOR${values.CHECK}`);
  return success(code.length < SHORTEST_CODE ? code + values.CHECK : code);
}

/** Whether a pattern has a variable in it. */
export function uses(pattern: CodePattern, variable: CodeVariable): boolean {
  return pattern.some((part) => 'variable' in part && part.variable === variable);
}

/** The fixed text of a pattern, with a hyphen where a variable stands. */
export function fixedText(pattern: CodePattern): string {
  return pattern.map((part) => ('text' in part ? part.text : '-')).join('');
}

function variablesOf(pattern: CodePattern): CodeVariable[] {
  return pattern.flatMap((part) => ('variable' in part ? [part.variable] : []));
}

function assemble(pattern: CodePattern, values: CodeValues, number?: number): string {
  const pieces = pattern.map((part) =>
    'text' in part ? part.text : (values[part.variable] ?? '').toUpperCase(),
  );
  if (number !== undefined && !uses(pattern, 'NN')) {
    const at = numberPlace(pattern);
    const before = pieces.slice(0, at).join('');
    const after = pieces.slice(at).join('');
    // MARA2-15, not MARA215: the number must not read as part of the offer.
    const opening = /\d$/.test(before) ? '-' : '';
    const closing = /^\d/.test(after) ? '-' : '';
    pieces.splice(0, pieces.length, `${before}${opening}${number}${closing}${after}`);
  }
  return pieces.join('').replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

/** The index of the part before which a number goes: behind the name, else before the offer, else at the end. */
function numberPlace(pattern: CodePattern): number {
  const indexOf = (wanted: CodeVariable) =>
    pattern.findIndex((part) => 'variable' in part && part.variable === wanted);
  for (const name of ['NAME', 'HANDLE'] as const) {
    const at = indexOf(name);
    if (at !== -1) return at + 1;
  }
  const offer = indexOf('OFFER');
  return offer === -1 ? pattern.length : offer;
}

function withoutValue(variable: CodeVariable, where: Where): Outcome<never> {
  return failure(
    problem(
      'bad_pattern',
      where,
      `{${variable}} needs ${COMES_FROM[variable] ?? 'a value'}, which is known only in the Links panel and where the tab has it`,
    ),
  );
}

function blankOnly(variable: CodeVariable, where: Where): Outcome<never> {
  const fill = variable === 'OFFER' ? 'fill the offer' : 'fill it';
  return failure(
    problem(
      'bad_pattern',
      where,
      `{${variable}} is blank here and nothing else is left for the code`,
      '',
      `${fill}, or put {NAME} into the pattern`,
    ),
  );
}

function unbalanced(brace: string, pattern: string, where: Where): Outcome<never> {
  const partner = brace === '{' ? '}' : '{';
  return failure(
    problem('bad_pattern', where, `${shown(pattern)} has a ${brace} without its ${partner}`),
  );
}

function braced(variables: readonly string[]): string {
  return variables.map((variable) => `{${variable}}`).join(', ');
}
