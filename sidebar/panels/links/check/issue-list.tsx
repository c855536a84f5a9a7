import type { AuditIssue } from '../../../../src/apps-script/endpoints/links/audit-tabs';
import { Button } from '../../../ui/button';
import { Some } from '../../../ui/some';
import { StatusIcon } from '../../../ui/status-icon';
import { sentence } from '../../../words';
import { Difference } from '../difference';
import type { ViewId } from '../view';

const AT_A_TIME = 30;

interface IssueListProps {
  readonly issues: readonly AuditIssue[];
  /** The chosen campaign: issues of others say whose they are. */
  readonly campaign: string;
  /** While cells are rewritten nothing else can be fixed. */
  readonly isLocked: boolean;
  readonly onFix: (issue: AuditIssue) => void;
  readonly onGo: (view: ViewId) => void;
}

export function IssueList({ issues, ...props }: IssueListProps) {
  return (
    <Some
      items={issues}
      keyOf={({ code, tab, row, column }) => [code, tab, row, column].join(' ')}
      first={AT_A_TIME}
      step={AT_A_TIME}
      label="Issues"
      className="rows issues-found"
    >
      {(issue) => <IssueRow issue={issue} {...props} />}
    </Some>
  );
}

type IssueRowProps = Omit<IssueListProps, 'issues'> & { readonly issue: AuditIssue };

function IssueRow({ issue, campaign, isLocked, onFix, onGo }: IssueRowProps) {
  const { severity, tab, row, column, found, fix, fixed } = issue;
  const place = `${tab}, row ${row}, ${column}`;
  return (
    <div class={`issue ${severity}`}>
      <StatusIcon standing={severity} />
      <div class="issue-words">
        <p>{sentence(issue.sentence)}</p>
        <p>
          <span aria-hidden="true">→ </span>
          {sentence(fix)}
        </p>
        {fixed !== null && <Difference before={found} after={fixed} />}
        <p class="issue-place">
          <span class="quiet">
            {place}
            {issue.campaign !== campaign && ` · ${issue.campaign}`}
          </span>
          {fixed !== null && !isLocked && (
            <Button look="word" label={`Fix it: ${place}`} onClick={() => onFix(issue)}>
              Fix it
            </Button>
          )}
          {issue.code === 'no_link' && (
            <Button look="word" label={`Go to the links: ${place}`} onClick={() => onGo('links')}>
              Go to the links
            </Button>
          )}
        </p>
      </div>
    </div>
  );
}
