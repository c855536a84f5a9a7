import { useId, useState } from 'preact/hooks';
import type { AuditScope, LinkAudit } from '../../../../src/apps-script/endpoints/links/audit-tabs';
import { isOfPlatform } from '../../../fault';
import { Button } from '../../../ui/button';
import { Footer } from '../../../ui/footer';
import { ErrorBanner, Notice } from '../../../ui/notice';
import { useQuery } from '../../../ui/query';
import { Result } from '../../../ui/result';
import { Skeleton } from '../../../ui/skeleton';
import { counted, whole } from '../../../words';
import { ThingsToFix } from '../things-to-fix';
import type { ViewProps } from '../view';
import { type FixState, useFixing } from './fixing';
import { IssueList } from './issue-list';

/** What is wrong with links and codes, each with the next move; what can be fixed is fixed with one press. */
export function CheckView({ server, campaign, isShown, occasion, onWritten, onGo }: ViewProps) {
  const [scope, setScope] = useState<AuditScope>('workbook');
  // Each scope keeps its own answer, so that none is shown as that of the other.
  const ofWorkbook = useQuery(
    () => server.auditLinks('workbook'),
    isShown && scope === 'workbook',
    occasion,
  );
  const ofSelection = useQuery(
    () => server.auditLinks('selection'),
    isShown && scope === 'selection',
    occasion,
  );
  const audit = scope === 'workbook' ? ofWorkbook : ofSelection;
  const { state, fix } = useFixing(server, scope, audit, onWritten);
  const { value, fault, isBusy } = audit;
  const isFixing = state.is === 'fixing';
  return (
    <>
      <div class="panel-body" aria-busy={isBusy}>
        <div class="panel-head">
          <h2>Check links and codes</h2>
          {value !== null && fault === null && <span class="quiet">{lookedAt(value)}</span>}
        </div>
        <ScopeChoice scope={scope} onChoose={setScope} />
        <Result of={state.is === 'fixed' || state.is === 'refused' ? state : null}>
          <FixResult state={state} onHandOver={() => onGo('hand-over')} />
        </Result>
        {fault !== null && (
          <ErrorBanner
            title="The links could not be checked."
            fault={fault}
            onTryAgain={audit.reload}
          />
        )}
        {value === null && fault === null && <Skeleton what="the links" rows={5} />}
        {value !== null && fault === null && (
          <Issues
            audit={value}
            campaign={campaign}
            isLocked={isFixing}
            onFix={(issue) => fix([issue])}
            onGo={onGo}
          />
        )}
      </div>
      {value !== null && fault === null && (
        <CheckFooter
          audit={value}
          isBusy={isBusy}
          isFixing={isFixing}
          // What is selected may be another row by now, so what was shown is what is fixed.
          onFixAll={() =>
            fix(scope === 'workbook' ? null : value.issues.filter(({ fixed }) => fixed !== null))
          }
          onCheck={() => void audit.reload()}
        />
      )}
    </>
  );
}

function lookedAt({ links, codes }: LinkAudit): string {
  return `${counted(links, 'link')} · ${counted(codes, 'code')}`;
}

const SCOPES: readonly (readonly [AuditScope, string])[] = [
  ['workbook', 'Whole workbook'],
  ['selection', 'Selected rows'],
];

interface ScopeChoiceProps {
  readonly scope: AuditScope;
  readonly onChoose: (scope: AuditScope) => void;
}

function ScopeChoice({ scope, onChoose }: ScopeChoiceProps) {
  const name = useId();
  return (
    <fieldset class="reach">
      <legend class="unseen">What is checked</legend>
      {SCOPES.map(([value, words]) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={name}
            checked={scope === value}
            onChange={() => onChoose(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

type IssuesProps = Omit<Parameters<typeof IssueList>[0], 'issues'> & {
  readonly audit: LinkAudit;
};

function Issues({ audit, ...props }: IssuesProps) {
  const { issues, count, wrong, links, codes } = audit;
  if (links + codes + count === 0)
    return (
      <div class="empty">
        <p class="empty-title">No link or code to check here</p>
        <p>
          Generate links first, or paste those that you have into the Link column of Creators. For
          some rows only, select them in Creators or Posts.
        </p>
        <Button look="outlined" onClick={() => props.onGo('links')}>
          Go to the links
        </Button>
      </div>
    );
  if (count === 0)
    return (
      <Notice standing="good" title="Nothing was found.">
        <p>Every link reads well, is a creator’s own, and will be counted where it should.</p>
      </Notice>
    );
  return (
    <>
      <p class="check-sum">
        <b>{counted(count, 'issue')}</b>: {whole(wrong)} wrong, {whole(count - wrong)} worth a look
      </p>
      <IssueList issues={issues} {...props} />
      {count > issues.length && (
        <p class="quiet">
          These are the first {whole(issues.length)}. Fix some, and the others come up.
        </p>
      )}
    </>
  );
}

interface FixResultProps {
  readonly state: FixState;
  readonly onHandOver: () => void;
}

function FixResult({ state, onHandOver }: FixResultProps) {
  switch (state.is) {
    case 'idle':
    case 'fixing':
      return null;
    case 'refused':
      return (
        <ErrorBanner
          title={
            isOfPlatform(state.fault) ? 'Some cells may have been fixed.' : 'Nothing was fixed.'
          }
          fault={state.fault}
          onTryAgain={state.again}
        />
      );
    case 'fixed':
      return (
        <>
          <Notice
            standing={state.left.length > 0 ? 'look' : 'good'}
            title={
              state.fixed === 0
                ? 'Nothing was fixed.'
                : `${counted(state.fixed, 'cell')} ${state.fixed === 1 ? 'was' : 'were'} fixed.`
            }
          >
            {state.fixed > 0 && (
              <p>
                Links keeps the old links of creators. Whoever has one already needs the new one.{' '}
                <Button look="word" onClick={onHandOver}>
                  Hand over
                </Button>
              </p>
            )}
          </Notice>
          <ThingsToFix
            problems={state.left}
            title={`${counted(state.left.length, 'cell')} left as before`}
          />
        </>
      );
  }
}

interface CheckFooterProps {
  readonly audit: LinkAudit;
  readonly isBusy: boolean;
  readonly isFixing: boolean;
  readonly onFixAll: () => void;
  readonly onCheck: () => void;
}

function CheckFooter({
  audit: { fixable },
  isBusy,
  isFixing,
  onFixAll,
  onCheck,
}: CheckFooterProps) {
  return (
    <Footer isWorking={isFixing}>
      {isFixing ? (
        <p class="quiet" role="status">
          Fixing …
        </p>
      ) : (
        <>
          {fixable > 0 && (
            <Button look="filled" onClick={onFixAll}>
              Fix {fixable === 1 ? 'the one that needs' : `the ${whole(fixable)} that need`} no
              decision
            </Button>
          )}
          <Button look={fixable > 0 ? 'outlined' : 'filled'} onClick={onCheck}>
            {isBusy ? 'Checking …' : 'Check again'}
          </Button>
        </>
      )}
    </Footer>
  );
}
