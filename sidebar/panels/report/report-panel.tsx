import { useEffect, useRef, useState } from 'preact/hooks';
import type { Repaired } from '../../../src/apps-script/endpoints/report/repair-doubt';
import type { Problem } from '../../../src/cells/problem';
import { problemInWords } from '../../../src/cells/problem-words';
import { type Fault, isOf, isOfPlatform } from '../../fault';
import { Button } from '../../ui/button';
import { Footer } from '../../ui/footer';
import { ErrorBanner, Notice } from '../../ui/notice';
import { isOnly, ProblemList } from '../../ui/problem-list';
import { Progress } from '../../ui/progress';
import { useQuery } from '../../ui/query';
import { Result } from '../../ui/result';
import { Skeleton } from '../../ui/skeleton';
import { counted } from '../../words';
import type { CampaignPanelProps } from '../panel';
import { type BuildState, STEPS, useBuilding } from './building';
import { Doubts } from './doubts';
import { ReportView } from './report-view';
import { useRereading } from './rereading';
import { TextNumbersNotice, wordFor } from './text-numbers';
import { unsure } from './unsure';

/** The campaign's report: what it says, and the button that builds or refreshes it. */
export function ReportPanel({ server, campaign, isShown, occasion }: CampaignPanelProps) {
  const summary = useQuery(() => server.getReport(campaign), isShown, occasion);
  const textNumbers = useQuery(() => server.findTextNumbers(), isShown, occasion);
  const doubts = useQuery(() => server.findDoubts(campaign), false, occasion);
  const { state, build, repair, undo, convert } = useBuilding(
    ...([server, campaign, textNumbers, summary, doubts] as const),
  );
  const place = useRef<HTMLDivElement>(null);
  const readAt = useRereading(summary.reload, isShown, summary.value, place);
  const told = JSON.stringify(summary.value);
  useEffect(() => {
    // Where the cells say anything else, something in the tabs is another than it was.
    if (isShown && told !== 'null' && occasion >= 0) doubts.reload();
  }, [told, isShown, occasion, doubts.reload]);
  const convertClear = () => convert(null);
  const isMissing = isOf(summary.fault, 'missing_tab');
  const report = isMissing ? null : summary.value;
  const unreadable = isOfPlatform(doubts.fault) ? null : doubts.fault;
  const isLoading = summary.value === null && summary.fault === null;
  const convertible = textNumbers.value?.convertible ?? 0;
  return (
    <>
      <div class="panel-body" aria-busy={summary.isBusy} ref={place}>
        <div class="panel-head">
          <h2>Report</h2>
          {report !== null && <OpenReport open={() => server.openReport(campaign)} />}
        </div>
        <Result of={hasEnded(state) ? state : null}>
          <Outcome
            state={state}
            hasReport={report !== null}
            isInDoubt={(report?.doubts.length ?? 0) + (doubts.value?.length ?? 0) > 0}
            onBuild={build}
            onConvert={convertClear}
            onUndo={undo}
          />
          {state.is === 'built' && <Warnings problems={state.warnings} />}
          {textNumbers.value !== null && (
            <TextNumbersNotice found={textNumbers.value} onAnswer={convert} />
          )}
        </Result>
        {summary.fault !== null && !isMissing && (
          <ErrorBanner
            title="The report could not be read."
            fault={summary.fault}
            onTryAgain={summary.reload}
          />
        )}
        {report !== null && unreadable !== null && state.is !== 'refused' && (
          <ErrorBanner
            title="The tabs cannot be read as they are, so the report may be out of date."
            fault={unreadable}
            onTryAgain={doubts.reload}
          />
        )}
        {isLoading && <Skeleton what="the report" rows={3} />}
        {isMissing && <NoReport campaign={campaign} />}
        {report !== null && (
          <ReportView
            summary={unsure(report, unreadable === null ? (doubts.value ?? []) : null)}
            doubts={
              <Doubts
                told={report.doubts}
                found={doubts.value}
                isBusy={!hasEnded(state) && state.is !== 'idle'}
                onRepair={repair}
              />
            }
            readAt={readAt}
          />
        )}
      </div>
      {!isLoading && (
        <ReportFooter
          state={state}
          buildWords={report === null ? 'Build report' : 'Refresh report'}
          convertible={convertible}
          word={wordFor(textNumbers.value?.first ?? [])}
          onBuild={build}
          onConvert={convertClear}
        />
      )}
    </>
  );
}

/** What did not stop the report and may be a mistake, each with the way to it. */
function Warnings({ problems }: { readonly problems: readonly Problem[] }) {
  const [only] = problems;
  if (only === undefined) return null;
  const title = `${counted(problems.length, 'thing')} to look at`;
  return (
    <Notice standing="look" title={title} below={<ProblemList problems={problems} />}>
      {isOnly({ problems }) && <p>{problemInWords(only)}</p>}
    </Notice>
  );
}

function hasEnded({ is }: BuildState): boolean {
  return !['idle', 'building', 'converting', 'repairing'].includes(is);
}

function NoReport({ campaign }: { readonly campaign: string }) {
  return (
    <div class="empty">
      <p class="empty-title">
        <bdi>{campaign}</bdi> has no report yet
      </p>
      <p>
        The report says how the campaign stands against its target, which creators bring what, and
        what to look at next. It gets a tab of its own, and its numbers stay up to date.
      </p>
    </div>
  );
}

interface OutcomeProps {
  readonly state: BuildState;
  readonly hasReport: boolean;
  readonly isInDoubt: boolean;
  readonly onBuild: () => void;
  readonly onConvert: () => void;
  readonly onUndo: (repaired: Repaired) => void;
}

/** What came of building or converting. */
function Outcome(props: OutcomeProps) {
  const { state, hasReport, isInDoubt, onBuild, onConvert, onUndo } = props;
  switch (state.is) {
    case 'refused':
      return (
        <ErrorBanner
          title={refusalWords(state.fault, hasReport)}
          fault={state.fault}
          onTryAgain={onBuild}
        />
      );
    case 'built':
      return (
        <>
          {state.repaired !== null && <RepairOutcome repaired={state.repaired} onUndo={onUndo} />}
          {isInDoubt ? (
            <Notice
              standing="look"
              title="The report is refreshed, and has something to check first."
            />
          ) : (
            <Notice standing="good" title="The report is up to date." />
          )}
        </>
      );
    case 'not repaired':
      return (
        <ErrorBanner
          title="Nothing was repaired."
          fault={state.fault}
          onTryAgain={onBuild}
          action="Refresh report"
        />
      );
    case 'not converted':
      return (
        <ErrorBanner
          title="The numbers were not converted."
          fault={state.fault}
          onTryAgain={onConvert}
        />
      );
    case 'converted':
      return <Notice standing="good" title={`${counted(state.count, state.word)} converted.`} />;
    default:
      return null;
  }
}

interface RepairOutcomeProps {
  readonly repaired: Repaired;
  readonly onUndo: (repaired: Repaired) => void;
}

/** What a repair did, what it left, and the way back. */
function RepairOutcome({ repaired, onUndo }: RepairOutcomeProps) {
  const { rows, left, undo } = repaired;
  const canUndo = undo.cells.length + undo.rows.length + undo.tabs.length > 0;
  return (
    <Notice
      standing={left.length > 0 ? 'look' : 'good'}
      title={rows === 0 ? 'Done.' : `${counted(rows, 'row')} fixed.`}
      below={
        <>
          {left.length > 0 && <ProblemList problems={left} />}
          {canUndo && (
            <Button look="outlined" onClick={() => onUndo(repaired)}>
              Undo
            </Button>
          )}
        </>
      }
    />
  );
}

function refusalWords(fault: Fault, hasReport: boolean): string {
  // Without an answer nobody knows: the tab holds the old report or the new one, never half of one.
  if (isOfPlatform(fault)) return 'The report may not have been built.';
  return hasReport
    ? 'The report was not refreshed; the old one stays.'
    : 'The report was not built.';
}

interface OpenReportProps {
  readonly open: () => Promise<{ readonly ok: true } | Fault>;
}

function OpenReport({ open }: OpenReportProps) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const answer = await open();
    setBusy(false);
    setFault(answer.ok ? null : answer);
  };
  return (
    <>
      <Button look="word" onClick={press}>
        {isBusy ? 'Opening …' : 'Open the report tab'}
      </Button>
      {fault !== null && (
        <ErrorBanner title="The tab could not be opened." fault={fault} onTryAgain={press} />
      )}
    </>
  );
}

interface ReportFooterProps {
  readonly state: BuildState;
  readonly buildWords: string;
  readonly convertible: number;
  readonly word: string;
  readonly onBuild: () => void;
  readonly onConvert: () => void;
}

function ReportFooter({
  state,
  buildWords,
  convertible,
  word,
  onBuild,
  onConvert,
}: ReportFooterProps) {
  const isWorking = ['building', 'converting', 'repairing'].includes(state.is);
  return (
    <Footer isWorking={isWorking}>
      {state.is === 'building' && (
        <Progress
          label="Building the report"
          done={state.step}
          total={STEPS.length}
          words={`${state.step + 1} of ${STEPS.length} · ${STEPS[state.step]}`}
        />
      )}
      {state.is === 'repairing' && (
        <Progress label="Repairing" done={0} total={1} words="Repairing the tabs" />
      )}
      {state.is === 'converting' && (
        <Progress
          label="Converting numbers"
          done={0}
          total={1}
          words={`Converting ${counted(convertible, word)}`}
        />
      )}
      {!isWorking && convertible > 0 && (
        <Button look="filled" onClick={onConvert}>
          Convert {counted(convertible, word)}
        </Button>
      )}
      {!isWorking && (
        <Button look={convertible > 0 ? 'outlined' : 'filled'} onClick={onBuild}>
          {buildWords}
        </Button>
      )}
    </Footer>
  );
}
