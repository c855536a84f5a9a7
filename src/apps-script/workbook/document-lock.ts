import { failure, NOWHERE, type Outcome, problem } from '../../cells/problem';

const PATIENCE_MS = 20_000;

/** Whether this execution holds the lock: a second lock object would not get in beside the first. */
let isHeld = false;

/**
 * Does work that writes to the workbook while no other script does. Work inside of work goes on under the lock that is
 * held. What was written is flushed before the lock is set free, and the person is back where they were.
 */
export function withDocumentLock<T>(work: () => Outcome<T>): Outcome<T> {
  if (isHeld) return work();
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE_MS))
    return failure(
      problem(
        'busy',
        NOWHERE,
        'Somebody else is generating links or building a report in this workbook right now. Nothing was changed: try again in a minute.',
      ),
    );
  isHeld = true;
  try {
    return work();
  } finally {
    isHeld = false;
    try {
      SpreadsheetApp.flush();
    } finally {
      lock.releaseLock();
    }
  }
}
