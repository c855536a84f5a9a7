import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const EVERY = 30_000;
/** Moving in and out of the panel reads no more often. */
const LEAST = 3_000;

/**
 * Reads again what the cells say whenever the page gets the focus or the pointer comes in, and every half minute while
 * it is seen; gives the moment of the last reading.
 */
export function useRereading(
  reload: () => Promise<unknown>,
  isWanted: boolean,
  value: unknown,
  place: RefObject<HTMLElement | null>,
): Date | null {
  const [readAt, setReadAt] = useState<Date | null>(null);
  useEffect(() => {
    if (value !== null) setReadAt(new Date());
  }, [value]);
  useEffect(() => {
    if (!isWanted) return undefined;
    let last = Date.now();
    let isReading = false;
    const read = async () => {
      if (isReading || document.visibilityState === 'hidden' || Date.now() - last < LEAST) return;
      isReading = true;
      last = Date.now();
      await reload();
      isReading = false;
    };
    const timer = setInterval(read, EVERY);
    const panel = place.current;
    window.addEventListener('focus', read);
    panel?.addEventListener('pointerenter', read);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', read);
      panel?.removeEventListener('pointerenter', read);
    };
  }, [isWanted, reload, place]);
  return readAt;
}
