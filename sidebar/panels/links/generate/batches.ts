import { useRef, useState } from 'preact/hooks';
import type { CreatorKey } from '../../../../src/apps-script/endpoints/links/creator-key';
import type { Fault } from '../../../fault';
import type { Answer } from '../../../server';

/** How many creators one call takes, so that a call ends within a few seconds and work can be stopped. */
export const CHUNK = 250;

/** Work for many creators on its way, and what came of it so far. */
export interface Batches<T> {
  readonly creators: readonly CreatorKey[];
  readonly done: number;
  readonly made: T;
  readonly state: 'running' | 'stopping' | 'stopped' | 'failed' | 'done';
  readonly fault: Fault | null;
}

export interface BatchControls<T> {
  /** Null before the first start. */
  readonly batches: Batches<T> | null;
  readonly isRunning: boolean;
  readonly start: (creators: readonly CreatorKey[]) => void;
  readonly stop: () => void;
  /** Goes on with the creators that are left. */
  readonly goOn: () => void;
}

interface Work<T> {
  readonly ask: (creators: readonly CreatorKey[]) => Promise<Answer<T>>;
  /** What the batches made as one; of none it is nothing. */
  readonly together: (made: readonly T[]) => T;
  readonly onEnd: () => void;
}

/** Works in batches, one after another; what one has written stays whatever becomes of the next. */
export function useBatches<T>({ ask, together, onEnd }: Work<T>): BatchControls<T> {
  const [batches, setBatches] = useState<Batches<T> | null>(null);
  const isStopAsked = useRef(false);
  const step = async (now: Batches<T>): Promise<Batches<T>> => {
    const chunk = now.creators.slice(now.done, now.done + CHUNK);
    const answer = await ask(chunk);
    if (!answer.ok) return { ...now, state: 'failed', fault: answer };
    const done = now.done + chunk.length;
    const isDone = done >= now.creators.length;
    const made = together([now.made, answer.value]);
    return { ...now, done, made, state: isDone ? 'done' : 'running' };
  };
  const run = async (from: Batches<T>) => {
    isStopAsked.current = false;
    let now: Batches<T> = { ...from, state: 'running', fault: null };
    while (now.state === 'running') {
      setBatches(isStopAsked.current ? { ...now, state: 'stopping' } : now);
      now = await step(now);
      if (now.state === 'running' && isStopAsked.current) now = { ...now, state: 'stopped' };
    }
    setBatches(now);
    onEnd();
  };
  return {
    batches,
    isRunning: batches?.state === 'running' || batches?.state === 'stopping',
    start: (creators) =>
      void run({ creators, done: 0, made: together([]), state: 'running', fault: null }),
    stop: () => {
      isStopAsked.current = true;
      setBatches((now) => now && { ...now, state: 'stopping' });
    },
    goOn: () => {
      if (batches !== null) void run(batches);
    },
  };
}
