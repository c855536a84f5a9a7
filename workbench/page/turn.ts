/** A page that loads itself again has its turn a moment longer. */
const PATIENCE_MS = 1500;

/**
 * Whose turn it is among the tabs of a browser that show one workbook: what two of them kept would overwrite each
 * other. A page has its turn until it is left.
 */
export class Turn {
  private readonly name: string;
  private readonly channel: BroadcastChannel;

  constructor(key: string) {
    this.name = `creator-funnel ${key}`;
    this.channel = new BroadcastChannel(this.name);
  }

  /** Takes the turn where no other tab has it; says whether it did. */
  takeIfFree(): Promise<boolean> {
    return this.take({ signal: AbortSignal.timeout(PATIENCE_MS) });
  }

  /** Asks the tab that has the turn to save its workbook and leave it, and waits for that. */
  async demand(): Promise<void> {
    const taken = this.take({});
    this.channel.postMessage('demanded');
    await taken;
  }

  /** What is done when another tab demands the turn: the page must be left at its end. */
  onDemand(leave: () => Promise<void>): void {
    this.channel.addEventListener('message', () => void leave());
  }

  private take(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      navigator.locks
        .request(this.name, options, () => {
          resolve(true);
          return new Promise(() => {});
        })
        .catch(() => resolve(false));
    });
  }
}
