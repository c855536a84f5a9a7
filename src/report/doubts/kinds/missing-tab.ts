import type { DoubtPart } from '../doubt';

/** A tab that an earlier report was built from and that is gone. */
export interface MissingTab {
  readonly tab: string;
  /** The tab that has the same headers; null where none has. */
  readonly like: string | null;
}

/** The tabs that are gone, each with the one that looks like it. */
export function missingTab(missing: readonly MissingTab[]): DoubtPart[] {
  return missing.map(({ tab, like }) => ({
    key: tab,
    name: tab,
    rows: [],
    repairs: [
      ...(like === null ? [] : [{ does: 'follow', tab, to: like } as const]),
      { does: 'forget', tab },
    ],
  }));
}
