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

export function locksOfExecution(locks: ScriptLocks): ExecutionLocks {
  const held = new Set<object>();
  return {
    tryHold(lock) {
      const isIn = locks.tryHold(lock);
      if (isIn) held.add(lock);
      return isIn;
    },
    isHeldBy: (lock) => locks.isHeldBy(lock),
    release: (lock) => locks.release(lock),
    releaseAll() {
      for (const lock of held) locks.release(lock);
    },
  };
}
