/** From so many redemptions on, so many times the clicks mean that the code got around by itself. */
export const REDEMPTIONS_FOR_LEAK = 10;
export const LEAK_OVER_CLICKS = 3;

export type CodeLeak = 'likely leak' | 'check';

/** Whether a code is used by people who never clicked; undefined where it looks all right. */
export function codeLeak(redemptions: number, clicks: number): CodeLeak | undefined {
  if (redemptions >= REDEMPTIONS_FOR_LEAK && redemptions >= LEAK_OVER_CLICKS * clicks)
    return 'likely leak';
  return redemptions > clicks ? 'check' : undefined;
}
