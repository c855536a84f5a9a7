import type { Outcome } from '../../src/cells/problem';
import { problemsInWords } from '../../src/cells/problem-words';

/** What an outcome came to: its value, or its first code and the words of its problems. */
export function worded(outcome: unknown): unknown {
  const given = outcome as Outcome<unknown>;
  if (given.ok) return given;
  const { ok, problems } = given;
  return { ok, code: problems[0]?.code, message: problemsInWords(problems) };
}
