import type { Failure, Problem, Where } from './problem';

/** Words of a place, the widest first: `Posts, row 14, Likes`. Blank where there is none. */
export function placeInWords(where: Where): string {
  if ('tab' in where) {
    const { tab, row, name, column, part, cell } = where;
    const line = name ?? (row === undefined ? undefined : `row ${row}`);
    return listed([tab, line, column, part, cell]);
  }
  if ('field' in where) return listed([where.of, ...where.field.split('.')]);
  if ('argument' in where) return where.argument;
  if ('campaign' in where) return where.campaign;
  return 'file' in where ? where.file : '';
}

/** What was found and what is expected: `"n/a" is not a number such as 1234.5`. */
export function foundInWords({ found, expected }: Problem): string {
  if ('value' in found && found.value !== null) return `${found.value} is not ${expected}`;
  const statement = 'statement' in found ? found.statement : 'blank';
  return expected === '' ? statement : `${statement}, where ${expected} is expected`;
}

/** What was found, what is expected and what to do. */
export function faultInWords(problem: Problem): string {
  const fault = foundInWords(problem);
  return problem.advice === '' ? fault : `${fault}; ${problem.advice}`;
}

/** A problem in one line, its place first. */
export function problemInWords(problem: Problem): string {
  const place = placeInWords(problem.where);
  return place === '' ? faultInWords(problem) : `${place}: ${faultInWords(problem)}`;
}

/** The problems in one text, for where there is room for one only, such as a cell: the first few, the others counted. */
export function problemsInWords(problems: readonly Problem[]): string {
  const first = problems.slice(0, 5).map(problemInWords);
  const more = problems.length - first.length;
  return [...first, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** Each problem once: those that say the same are one. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [problemInWords(each), each])).values()];
}

/** The problems of a failure, one a line, what helps with many of them last. */
export function problemLines(
  { problems, more: unlisted = 0 }: Pick<Failure, 'problems' | 'more'>,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const more = Math.max(0, problems.length - most) + unlisted;
  const help = helpWith(problems);
  return [
    ...problems.slice(0, most).map(problemInWords),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(help === '' ? [] : [help]),
  ];
}

/** What else can be done than typing every number anew; blank where none is typed as text. */
export function helpWith(problems: readonly Problem[]): string {
  return problems.some(({ code }) => code === 'typed_as_text')
    ? 'The sidebar converts numbers and dates typed as text on a click.'
    : '';
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
