import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { whole } from '../words';
import { Button } from './button';

interface SomeProps<T> {
  readonly items: readonly T[];
  /** What an item is known by when the list changes; two may share it. */
  readonly keyOf: (item: T) => string;
  /** How many are shown at first, and how many more with each press. */
  readonly first: number;
  readonly step: number;
  readonly label: string;
  readonly className: string;
  readonly children: (item: T) => ComponentChildren;
}

/** A list of which the first items are shown, and more on demand. */
export function Some<T>(props: SomeProps<T>) {
  const { items, keyOf, first, step, label, className, children } = props;
  const [count, setCount] = useState(first);
  const [came, setCame] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The keyboard goes on where the new items begin, not below them.
    const item = came === null ? undefined : list.current?.children[came];
    if (item instanceof HTMLElement) item.focus();
  }, [came]);
  const more = Math.min(step, items.length - count);
  return (
    <>
      <ul class={className} aria-label={label} ref={list}>
        {distinct(items.slice(0, count), keyOf).map(([key, item]) => (
          <li key={key} tabIndex={-1}>
            {children(item)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p class="more">
          <Button
            look="outlined"
            onClick={() => {
              setCount(count + more);
              setCame(count);
            }}
          >
            Show {whole(more)} more
          </Button>
        </p>
      )}
    </>
  );
}

/** Items with keys of their own: the second of a kind gets a number. */
function distinct<T>(items: readonly T[], keyOf: (item: T) => string): (readonly [string, T])[] {
  const uses = new Map<string, number>();
  return items.map((item) => {
    const key = keyOf(item);
    const use = uses.get(key) ?? 0;
    uses.set(key, use + 1);
    return [`${key}\n${use}`, item];
  });
}
