import type { ComponentChildren } from 'preact';
import { Slow } from './slow';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How far it is, in words. */
  readonly words: string;
  /** The way to stop, where there is one. */
  readonly children?: ComponentChildren;
}

/** How far long work is. */
export function Progress({ label, done, total, words, children }: ProgressProps) {
  return (
    <div class="progress">
      <progress aria-label={label} aria-valuetext={words} value={done} max={total} />
      <p class="progress-words">
        <span role="status">{words}</span>
        {children !== undefined && <> · {children}</>}
      </p>
      <Slow key={done} />
    </div>
  );
}
