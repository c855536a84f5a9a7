import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from '../fault';
import type { Answer } from '../server';

/** What was asked of the server: the newest value is kept while a newer one is on its way or has failed. */
export interface Query<T> {
  readonly value: T | null;
  readonly fault: Fault | null;
  readonly isBusy: boolean;
  readonly reload: () => Promise<Answer<T>>;
  /** Takes a value that the server gave with something else. */
  readonly put: (value: T) => void;
}

interface State<T> {
  readonly value: T | null;
  readonly fault: Fault | null;
  readonly isBusy: boolean;
}

/** Asks once for each `occasion` on which the answer is wanted. */
export function useQuery<T>(
  ask: () => Promise<Answer<T>>,
  isWanted: boolean,
  occasion: number,
): Query<T> {
  const [state, setState] = useState<State<T>>({ value: null, fault: null, isBusy: true });
  const newest = useRef(0);
  const current = useRef(ask);
  current.current = ask;
  const reload = useCallback(async () => {
    newest.current += 1;
    const number = newest.current;
    setState((before) => ({ ...before, isBusy: true }));
    const answer = await current.current();
    // What was asked later is newer, whichever answer comes first.
    if (number === newest.current)
      setState((before) => ({
        value: answer.ok ? answer.value : before.value,
        fault: answer.ok ? null : answer,
        isBusy: false,
      }));
    return answer;
  }, []);
  const put = (value: T) => {
    newest.current += 1;
    setState({ value, fault: null, isBusy: false });
  };
  const lastOccasion = useRef<number | null>(null);
  useEffect(() => {
    if (!isWanted || lastOccasion.current === occasion) return;
    lastOccasion.current = occasion;
    reload();
  }, [isWanted, occasion, reload]);
  return { ...state, reload, put };
}
