/**
 * The document lock: one lock object at a time holds it. A second object does not get in while the first is held, in
 * the same execution either.
 */
export class ScriptLocks {
  private holder: object | null = null;

  tryHold(lock: object): boolean {
    if (this.holder !== null && this.holder !== lock) return false;
    this.holder = lock;
    return true;
  }

  isHeldBy(lock: object): boolean {
    return this.holder === lock;
  }

  release(lock: object): void {
    if (this.holder === lock) this.holder = null;
  }
}

/** The locks of one execution, which all end with it. */
export interface ExecutionLocks {
  tryHold(lock: object): boolean;
  isHeldBy(lock: object): boolean;
  release(lock: object): void;
  releaseAll(): void;
}

/** @param sharesHold whether any lock object gets in while another of the same execution holds the lock */
export function locksOfExecution(locks: ScriptLocks, sharesHold: boolean): ExecutionLocks {
  const held = new Set<object>();
  const own = {};
  const keyOf = (lock: object) => (sharesHold ? own : lock);
  return {
    tryHold(lock) {
      const isIn = locks.tryHold(keyOf(lock));
      if (isIn) held.add(keyOf(lock));
      return isIn;
    },
    isHeldBy: (lock) => locks.isHeldBy(keyOf(lock)),
    release: (lock) => locks.release(keyOf(lock)),
    releaseAll() {
      for (const lock of held) locks.release(lock);
    },
  };
}
