import { defineService, type Maker, type MethodsOf, methodsFor } from '../emulate';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';

type Target = { execution: Execution };
const { gives } = methodsFor<Target>('store');

function wait(milliseconds: number): void {
  if (milliseconds < 0) throw new ServiceException('The timeout of a lock cannot be negative.');
}

// Nobody else runs while an execution runs here, so that a lock held elsewhere is not set free by waiting.
const newLock: Maker<Target> = defineService('LockService.Lock', {
  tryLock: gives([['Integer']], ({ execution }, milliseconds) => {
    wait(milliseconds);
    return execution.lock.tryHold();
  }),
  waitLock: gives([['Integer']], ({ execution }, milliseconds) => {
    wait(milliseconds);
    if (!execution.lock.tryHold())
      throw new ServiceException(
        'Lock timeout: another process was holding the lock for too long.',
      );
  }),
  hasLock: gives([[]], ({ execution }) => execution.lock.isHeld()),
  releaseLock: gives([[]], ({ execution }) => execution.lock.release()),
} satisfies MethodsOf<GoogleAppsScript.Lock.Lock, Target>);

export const newLockService: Maker<Target> = defineService('LockService', {
  getDocumentLock: gives([[]], ({ execution }) => newLock({ execution })),
} satisfies MethodsOf<GoogleAppsScript.Lock.LockService, Target>);
