import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ResultProps {
  /** What has just ended; null while nothing has. */
  readonly of: object | null;
  readonly children: ComponentChildren;
}

/** Holds what came of something, and takes eye and keyboard there unless the person is busy elsewhere by then. */
export function Result({ of, children }: ResultProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    const isIdle = focused === document.body || focused?.classList.contains('panel-footer');
    if (of !== null && isIdle) place.current?.focus();
  }, [of]);
  return (
    <div class="result" ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
