/** The document lock: one execution at a time holds it, or another user does. */
export class ScriptLocks {
  private holder: object | null = null;

  tryHold(execution: object): boolean {
    if (this.holder !== null && this.holder !== execution) return false;
    this.holder = execution;
    return true;
  }

  isHeldBy(execution: object): boolean {
    return this.holder === execution;
  }

  release(execution: object): void {
    if (this.holder === execution) this.holder = null;
  }
}

/** The lock as one execution sees it. */
export interface HeldLock {
  tryHold(): boolean;
  isHeld(): boolean;
  release(): void;
}
