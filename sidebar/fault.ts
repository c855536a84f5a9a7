import type { Failure, ProblemCode } from '../src/cells/problem';
import { problemLines } from '../src/cells/problem-words';

/** A call that Google failed: nobody knows how far the work behind it got. */
export interface PlatformFailure {
  readonly ok: false;
  readonly message: string;
  /** What Google said, for whoever is asked for help; blank where it said nothing. */
  readonly detail: string;
}

/** What kept an answer away. */
export type Fault = Failure | PlatformFailure;

export function isOfPlatform(fault: Fault | null): fault is PlatformFailure {
  return fault !== null && 'detail' in fault;
}

/** Whether one of the problems is of a kind. */
export function isOf(fault: Fault | null, code: ProblemCode): boolean {
  return (
    fault !== null &&
    !isOfPlatform(fault) &&
    fault.problems.some((problem) => problem.code === code)
  );
}

/** A fault in words, a line for each problem. */
export function faultLines(fault: Fault): readonly string[] {
  return isOfPlatform(fault) ? [fault.message] : problemLines(fault);
}
