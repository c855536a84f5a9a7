import { type ShopId, type ShopRules, shopRules } from '../../campaign/shops';
import type { NotText } from '../../cells/cell-value';
import { listed } from '../../text/listed';
import { hasOffensiveWord } from './offensive-word';

export type CodeIssueCode =
  | 'blank'
  | 'blank_inside'
  | 'not_allowed'
  | 'too_long'
  | 'too_short'
  | 'offensive'
  | 'reads_as_value'
  | 'look_alike';

/** What is wrong with a code, and what to do about it. */
export interface CodeIssue {
  readonly code: CodeIssueCode;
  /** `wrong`: the shop would not take it. `look`: a person should decide. */
  readonly severity: 'wrong' | 'look';
  readonly message: string;
  readonly fix: string;
  /** The code without this one issue; only where that takes no judgement. */
  readonly fixed?: string;
}

const SHORTEST = 3;
/** Longer ones nobody types from a video. */
const LONGEST_TO_TYPE = 24;
const MONTHS =
  'JAN(UARY)?|FEB(RUARY)?|MAR(CH)?|APR(IL)?|MAY|JUNE?|JULY?|AUG(UST)?|SEPT?(EMBER)?|OCT(OBER)?|NOV(EMBER)?|DEC(EMBER)?|MRZ|MAI|OKT|DEZ';
const DATE = new RegExp(
  `^(?:(?:${MONTHS})-?\\d{1,4}|\\d{1,2}-?(?:${MONTHS})(?:-?\\d{2,4})?|\\d{1,4}-\\d{1,2}(?:-\\d{1,4})?)$`,
);
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:E[+-]?\d+)?%?$/;
const LOOK_ALIKES = /[A-Z][01][A-Z]|\d[OIL]\d/;

/** What cuts a link, or is read as something else on the way. */
const IN_NO_LINK = /[^\p{L}\p{M}\p{N}._-]/gu;

/**
 * Checks a code for a shop, or for any where none is known: what is wrong with it, most serious first; nothing where
 * it is good.
 *
 * @example checkCode('MARA 15', 'shopify')[0].fixed // MARA15
 */
export function checkCode(code: string, shop?: ShopId): CodeIssue[] {
  const text = code.trim();
  if (text === '')
    return [wrong('blank', 'there is no code', 'generate one, or paste the code that was agreed')];
  const rules = shop === undefined ? undefined : shopRules(shop);
  const issues: CodeIssue[] = [];
  if (/\s/.test(text))
    issues.push({
      ...wrong(
        'blank_inside',
        `"${text}" has a space in it, and people type it without`,
        'take the space out',
      ),
      fixed: codeWithoutBlanks(text),
    });
  else if (rules === undefined) {
    const found = [...new Set(text.match(IN_NO_LINK))];
    if (found.length > 0)
      issues.push(
        wrong(
          'not_allowed',
          `"${text}" has ${listed(found)} in it, which ${found.length === 1 ? 'breaks' : 'break'} a link`,
          'use letters, digits and hyphens only',
        ),
      );
  } else if (!rules.allowed.test(text))
    issues.push(
      wrong(
        'not_allowed',
        `"${text}" has characters that do not work in ${rules.name} or in a link`,
        `use ${rules.allowedInWords} only`,
      ),
    );
  const length = rules && lengthIssue(text, rules);
  if (length !== undefined) issues.push(length);
  const upper = text.toUpperCase();
  if (hasOffensiveWord(upper))
    issues.push(
      look(
        'offensive',
        `"${text}" has a word in it that can offend`,
        'use another form of the name',
      ),
    );
  const reading = codeReadsAs(text);
  if (reading !== undefined)
    issues.push(
      look(
        'reads_as_value',
        `a spreadsheet that opens a file with "${text}" takes it for ${reading}`,
        'keep its cell as text, and import the file rather than opening it',
      ),
    );
  if (LOOK_ALIKES.test(upper))
    issues.push(
      look(
        'look_alike',
        `in "${text}" a digit and a letter look alike`,
        'read it out once, or use another form',
      ),
    );
  return issues;
}

function lengthIssue(text: string, { name, longest }: ShopRules): CodeIssue | undefined {
  if (text.length > longest)
    return wrong(
      'too_long',
      `the code has ${text.length} characters, and ${name} takes ${longest}`,
      'shorten it',
    );
  if (text.length > LONGEST_TO_TYPE)
    return look(
      'too_long',
      `"${text}" has ${text.length} characters, and few people type that many`,
      `use at most ${LONGEST_TO_TYPE}`,
    );
  return text.length < SHORTEST
    ? look('too_short', `"${text}" is easily guessed`, `use at least ${SHORTEST} characters`)
    : undefined;
}

/**
 * What a spreadsheet would take a code for if it is not kept as text; undefined where it stays what it is.
 *
 * @example codeReadsAs('MAR10') // a date
 */
export function codeReadsAs(code: string): NotText | undefined {
  const text = code.trim().toUpperCase();
  if (NUMBER.test(text)) return 'a number';
  if (text === 'TRUE' || text === 'FALSE') return 'TRUE or FALSE';
  return DATE.test(text) ? 'a date' : undefined;
}

/** A code as people type it. */
export function codeWithoutBlanks(code: string): string {
  return code.replace(/\s+/g, '');
}

/** How codes are compared: shops do not tell capitals and small letters apart, and blanks are taken out. */
export function codeKey(code: string): string {
  return codeWithoutBlanks(code).toUpperCase();
}

function wrong(code: CodeIssueCode, message: string, fix: string): CodeIssue {
  return { code, severity: 'wrong', message, fix };
}

function look(code: CodeIssueCode, message: string, fix: string): CodeIssue {
  return { code, severity: 'look', message, fix };
}
