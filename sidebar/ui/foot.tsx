import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FootProps {
  readonly isWorking: boolean;
  readonly children: ComponentChildren;
}

/** The foot of a panel: the next step, or how far it is. */
export function Foot({ isWorking, children }: FootProps) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pressed button is gone, and a second press of the same key must not stop the work.
    if (isWorking && document.activeElement === document.body) foot.current?.focus();
  }, [isWorking]);
  return (
    <div class="panel-foot" ref={foot} tabIndex={-1}>
      {children}
    </div>
  );
}
