import { defineService, type MethodsOf, methodsFor } from '../emulate';
import type { Maker } from '../emulated';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';

type Target = { execution: Execution };
/** Each object is a lock of its own. */
type LockTarget = Target & { lock: object };
const { gives } = methodsFor<LockTarget>('store');
const { gives: opens } = methodsFor<Target>('store');

function wait(milliseconds: number): void {
  if (milliseconds < 0) throw new ServiceException('The timeout of a lock cannot be negative.');
}

// Nobody else runs while an execution runs here, so that a lock held elsewhere is not set free by waiting.
const newLock: Maker<LockTarget> = defineService('LockService.Lock', {
  tryLock: gives([['Integer']], ({ execution, lock }, milliseconds) => {
    wait(milliseconds);
    return execution.locks.tryHold(lock);
  }),
  waitLock: gives([['Integer']], ({ execution, lock }, milliseconds) => {
    wait(milliseconds);
    if (!execution.locks.tryHold(lock))
      throw new ServiceException(
        'Lock timeout: another process was holding the lock for too long.',
      );
  }),
  hasLock: gives([[]], ({ execution, lock }) => execution.locks.isHeldBy(lock)),
  releaseLock: gives([[]], ({ execution, lock }) => execution.locks.release(lock)),
} satisfies MethodsOf<GoogleAppsScript.Lock.Lock, LockTarget>);

export const newLockService: Maker<Target> = defineService('LockService', {
  getDocumentLock: opens([[]], ({ execution }) => newLock({ execution, lock: {} })),
} satisfies MethodsOf<GoogleAppsScript.Lock.LockService, Target>);
