import { useState } from 'preact/hooks';
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
import { ReportView } from './report-view';
import { TextNumbersNotice, wordFor } from './text-numbers';

/** The campaign's report: what it says, and the button that builds or refreshes it. */
export function ReportPanel({ server, campaign, isShown, occasion }: CampaignPanelProps) {
  const summary = useQuery(() => server.getReport(campaign), isShown, occasion);
  const textNumbers = useQuery(() => server.findTextNumbers(), isShown, occasion);
  const { state, build, convert } = useBuilding(server, campaign, textNumbers, summary);
  const convertClear = () => convert(null);
  const isMissing = isOf(summary.fault, 'missing_tab');
  const report = isMissing ? null : summary.value;
  const isLoading = summary.value === null && summary.fault === null;
  const convertible = textNumbers.value?.convertible ?? 0;
  return (
    <>
      <div class="panel-body" aria-busy={summary.isBusy}>
        <div class="panel-head">
          <h2>Report</h2>
          {report !== null && <OpenReport open={() => server.openReport(campaign)} />}
        </div>
        <Result of={hasEnded(state) ? state : null}>
          <Outcome
            state={state}
            hasReport={report !== null}
            onBuild={build}
            onConvert={convertClear}
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
        {isLoading && <Skeleton what="the report" rows={3} />}
        {isMissing && <NoReport campaign={campaign} />}
        {report !== null && (
          <ReportView summary={report} unmatched={state.is === 'built' ? state.unmatched : null} />
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
  return is !== 'idle' && is !== 'building' && is !== 'converting';
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
  readonly onBuild: () => void;
  readonly onConvert: () => void;
}

/** What came of building or converting. */
function Outcome({ state, hasReport, onBuild, onConvert }: OutcomeProps) {
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
      return <Notice standing="good" title="The report is up to date." />;
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
  const isWorking = state.is === 'building' || state.is === 'converting';
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
