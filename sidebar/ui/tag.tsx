import type { ComponentChildren } from 'preact';
import type { Standing } from './status-icon';

interface TagProps {
  readonly children: ComponentChildren;
  readonly standing?: Standing;
}

/** A word or two beside a name or value. */
export function Tag({ children, standing }: TagProps) {
  return <span class={`tag ${standing ?? 'plain'}`}>{children}</span>;
}
