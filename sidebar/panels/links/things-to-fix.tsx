import type { Problem } from '../../../src/cells/problem';
import { problemInWords } from '../../../src/cells/problem-words';
import { Notice } from '../../ui/notice';
import { isOnly, ProblemList, thingsToFix } from '../../ui/problem-list';
import type { Standing } from '../../ui/status-icon';

interface ThingsToFixProps {
  readonly problems: readonly Problem[];
  readonly standing?: Standing;
  /** Left out where it is how many there are. */
  readonly title?: string;
}

/** What keeps links from being made, each with the way to its place. */
export function ThingsToFix({ problems, standing = 'look', title }: ThingsToFixProps) {
  const [first] = problems;
  if (first === undefined) return null;
  return (
    <Notice
      standing={standing}
      title={title ?? thingsToFix({ problems })}
      below={<ProblemList problems={problems} />}
    >
      {isOnly({ problems }) && <p>{problemInWords(first)}</p>}
    </Notice>
  );
}
