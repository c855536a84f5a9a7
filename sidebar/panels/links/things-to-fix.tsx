import { Notice } from '../../ui/notice';
import { Some } from '../../ui/some';
import { counted } from '../../words';

/** What keeps links from being made, each with its place. */
export function ThingsToFix({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice standing="look" title={`${counted(problems.length, 'thing')} to fix`}>
      <Some
        items={problems}
        keyOf={(problem) => problem}
        first={5}
        step={50}
        label="To fix"
        className="lines"
      >
        {(problem) => problem}
      </Some>
    </Notice>
  );
}
