import { type Outcome, problem } from '../../cells/problem';

const PATIENCE_MS = 20_000;

/**
 * Does work that writes to shared tabs while nobody else does. The lock ends with the execution, after the
 * writes are flushed.
 */
export function withDocumentLock<T>(work: () => Outcome<T>): Outcome<T> {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE_MS))
    return problem(
      'busy',
      '',
      'Somebody else is generating links or building a report in this workbook right now. Nothing was changed: try again in a minute.',
    );
  const outcome = work();
  SpreadsheetApp.flush();
  return outcome;
}
