import type { AuditFinding } from '../../../../src/apps-script/endpoints/links/audit-tabs';
import { Button } from '../../../ui/button';
import { Some } from '../../../ui/some';
import { StatusIcon } from '../../../ui/status-icon';
import { sentence } from '../../../words';
import { Difference } from '../difference';
import type { ViewId } from '../view';

const AT_A_TIME = 30;

interface FindingListProps {
  readonly findings: readonly AuditFinding[];
  /** The chosen campaign: findings of others say whose they are. */
  readonly campaign: string;
  /** While cells are rewritten nothing else can be fixed. */
  readonly isLocked: boolean;
  readonly onFix: (finding: AuditFinding) => void;
  readonly onGo: (view: ViewId) => void;
}

export function FindingList({ findings, ...props }: FindingListProps) {
  return (
    <Some
      items={findings}
      keyOf={({ code, tab, row, column }) => [code, tab, row, column].join(' ')}
      first={AT_A_TIME}
      step={AT_A_TIME}
      label="Findings"
      className="rows findings-found"
    >
      {(finding) => <FindingRow finding={finding} {...props} />}
    </Some>
  );
}

type FindingRowProps = Omit<FindingListProps, 'findings'> & { readonly finding: AuditFinding };

function FindingRow({ finding, campaign, isLocked, onFix, onGo }: FindingRowProps) {
  const { severity, tab, row, column, found, fix, fixed } = finding;
  const place = `${tab}, row ${row}, ${column}`;
  return (
    <div class={`finding ${severity}`}>
      <StatusIcon standing={severity} />
      <div class="finding-words">
        <p>{sentence(finding.sentence)}</p>
        <p>
          <span aria-hidden="true">→ </span>
          {sentence(fix)}
        </p>
        {fixed !== null && <Difference before={found} after={fixed} />}
        <p class="finding-place">
          <span class="quiet">
            {place}
            {finding.campaign !== campaign && ` · ${finding.campaign}`}
          </span>
          {fixed !== null && !isLocked && (
            <Button look="word" label={`Fix it: ${place}`} onClick={() => onFix(finding)}>
              Fix it
            </Button>
          )}
          {finding.code === 'no_link' && (
            <Button look="word" label={`Go to the links: ${place}`} onClick={() => onGo('links')}>
              Go to the links
            </Button>
          )}
        </p>
      </div>
    </div>
  );
}
