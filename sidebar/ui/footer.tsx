import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FooterProps {
  readonly isWorking: boolean;
  readonly children: ComponentChildren;
}

/** The footer of a panel: the next step, or how far it is. */
export function Footer({ isWorking, children }: FooterProps) {
  const footer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pressed button is gone, and a second press of the same key must not stop the work.
    if (isWorking && document.activeElement === document.body) footer.current?.focus();
  }, [isWorking]);
  return (
    <div class="panel-footer" ref={footer} tabIndex={-1}>
      {children}
    </div>
  );
}
