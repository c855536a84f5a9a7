import { useRef, useState } from 'preact/hooks';
import type { StartedCampaign } from '../../../src/apps-script/endpoints/plan/begun-start';
import type {
  RemovedExamples,
  SetUpState,
} from '../../../src/apps-script/endpoints/plan/set-up-workbook';
import { problemInWords } from '../../../src/cells/problem-words';
import type { Fault } from '../../fault';
import { Button } from '../../ui/button';
import { Footer } from '../../ui/footer';
import { ErrorBanner, Notice } from '../../ui/notice';
import { isOnly, ProblemList } from '../../ui/problem-list';
import { Progress } from '../../ui/progress';
import { type Query, useQuery } from '../../ui/query';
import { Result } from '../../ui/result';
import { Skeleton } from '../../ui/skeleton';
import { counted } from '../../words';
import type { FreePanelProps } from '../panel';
import { Checklist } from './checklist';
import { LaterTabs, makingInWords, SetUp, SetUpResult, Upkeep, type Work } from './set-up';
import { BLANK_DRAFT, isBegun, useDraft } from './start/draft';
import { StartForm } from './start/start-form';

/** From an empty file to a campaign that is ready to launch, and at last closed. */
export function PlanPanel(props: FreePanelProps) {
  const { server, isShown, occasion } = props;
  const setUp = useQuery(() => server.getSetUp(), isShown, occasion);
  if (setUp.value !== null) return <Plan {...props} state={setUp.value} setUp={setUp} />;
  return (
    <div class="panel-body" aria-busy={setUp.isBusy}>
      {setUp.fault === null ? (
        <Skeleton what="the workbook" rows={4} />
      ) : (
        <ErrorBanner
          title="The workbook could not be read."
          fault={setUp.fault}
          onTryAgain={setUp.reload}
        />
      )}
    </div>
  );
}

/** What ended last, to be told once. */
type Outcome =
  | { readonly kind: 'set up'; readonly made: readonly string[]; readonly kept: readonly string[] }
  | { readonly kind: 'examples'; readonly done: RemovedExamples }
  | { readonly kind: 'started'; readonly done: StartedCampaign }
  | { readonly kind: 'failed'; readonly title: string; readonly fault: Fault; again: () => void };

interface PlanProps extends FreePanelProps {
  readonly state: SetUpState;
  readonly setUp: Query<SetUpState>;
}

function Plan(props: PlanProps) {
  const { server, state, setUp, picked, onPick, onOpenPanel } = props;
  const [draft, putDraft] = useDraft(state.workbook);
  const [isStarting, setStarting] = useState(false);
  const [work, setWork] = useState<Work | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isNew = state.present.length === 0;

  // A second press before the first is drawn.
  const isMaking = useRef(false);
  const makeTabs = async (tabs: readonly string[]) => {
    if (isMaking.current) return;
    isMaking.current = true;
    const made: string[] = [];
    let kept: readonly string[] = [];
    for (const [at, tab] of tabs.entries()) {
      setWork({ kind: 'set-up', tabs, done: at });
      const answer = await server.setUpWorkbook([tab]);
      if (!answer.ok) {
        const again = () => makeTabs(tabs.slice(at));
        await end({ kind: 'failed', title: 'Not all tabs were made.', fault: answer, again });
        return;
      }
      made.push(...answer.value.made);
      kept = answer.value.kept.filter((name) => !made.includes(name));
    }
    await end({ kind: 'set up', made, kept });
  };
  const removeExamples = async () => {
    setWork({ kind: 'examples' });
    const answer = await server.removeExamples();
    await end(
      answer.ok
        ? { kind: 'examples', done: answer.value }
        : {
            kind: 'failed',
            title: 'The examples were not removed.',
            fault: answer,
            again: removeExamples,
          },
    );
  };
  const end = async (next: Outcome) => {
    isMaking.current = false;
    await setUp.reload();
    setWork(null);
    setOutcome(next);
    if (next.kind !== 'failed') onPick(null);
  };

  if (isStarting)
    return (
      <StartForm
        server={server}
        draft={draft}
        onDraft={putDraft}
        onClose={() => setStarting(false)}
        onStarted={(done) => {
          putDraft(BLANK_DRAFT);
          setStarting(false);
          setOutcome({ kind: 'started', done });
          setUp.reload();
          onPick(done.campaign);
        }}
      />
    );
  return (
    <>
      <div class="panel-body" aria-busy={setUp.isBusy}>
        <Result of={outcome}>
          {outcome !== null && <OutcomeNotice outcome={outcome} onOpenPanel={onOpenPanel} />}
        </Result>
        {isNew ? (
          <SetUp state={state} />
        ) : (
          <>
            <Upkeep
              state={state}
              work={work}
              onSetUp={makeTabs}
              onRemoveExamples={removeExamples}
            />
            {picked !== null && (
              <Checklist
                {...props}
                key={picked}
                campaign={picked}
                missing={state.missing.map(({ name }) => name)}
                onMakeTab={(tab) => makeTabs([tab])}
              />
            )}
            {picked === null && <NoCampaignYet />}
            <LaterTabs state={state} work={work} onMake={makeTabs} />
          </>
        )}
      </div>
      <Footer isWorking={isNew && work?.kind === 'set-up'}>
        {isNew ? (
          <SetUpFooter
            work={work}
            onSetUp={() =>
              makeTabs(state.missing.filter(({ isFirst }) => isFirst).map(({ name }) => name))
            }
          />
        ) : (
          <Button look="filled" onClick={() => setStarting(true)}>
            {isBegun(draft) ? (
              <>
                Go on with <bdi>{draft.form.name.trim() || 'the new campaign'}</bdi>
              </>
            ) : (
              'Start a campaign'
            )}
          </Button>
        )}
      </Footer>
    </>
  );
}

interface SetUpFooterProps {
  readonly work: Work | null;
  readonly onSetUp: () => void;
}

function SetUpFooter({ work, onSetUp }: SetUpFooterProps) {
  return work?.kind === 'set-up' ? (
    <Progress
      label="Setting up the workbook"
      done={work.done}
      total={work.tabs.length}
      words={makingInWords(work)}
    />
  ) : (
    <Button look="filled" onClick={onSetUp}>
      Set up this workbook
    </Button>
  );
}

function NoCampaignYet() {
  return (
    <div class="empty">
      <p class="empty-title">No campaign yet</p>
      <p>
        Five short steps lead from the objective to planned posts. Then this page says what is left
        to do before launch.
      </p>
    </div>
  );
}

interface OutcomeNoticeProps {
  readonly outcome: Outcome;
  readonly onOpenPanel: (panel: string) => void;
}

function OutcomeNotice({ outcome, onOpenPanel }: OutcomeNoticeProps) {
  switch (outcome.kind) {
    case 'failed':
      return (
        <ErrorBanner
          title={outcome.title}
          fault={outcome.fault}
          kept="What is there is whole: trying again does only what is left."
          onTryAgain={outcome.again}
        />
      );
    case 'set up':
      return <SetUpResult {...outcome} />;
    case 'examples':
      return <ExamplesResult done={outcome.done} />;
    case 'started':
      return <StartedResult done={outcome.done} onOpenPanel={onOpenPanel} />;
  }
}

function ExamplesResult({ done: { removed, left } }: { readonly done: RemovedExamples }) {
  const [first] = left;
  return (
    <Notice
      standing={left.length > 0 ? 'info' : 'good'}
      title={`${counted(removed, 'example row')} removed.`}
      below={first !== undefined && <ProblemList problems={left} />}
    >
      {first !== undefined && <p>Left, because somebody has worked on them:</p>}
      {first !== undefined && isOnly({ problems: left }) && <p>{problemInWords(first)}</p>}
    </Notice>
  );
}

interface StartedResultProps {
  readonly done: StartedCampaign;
  readonly onOpenPanel: (panel: string) => void;
}

function StartedResult({ done, onOpenPanel }: StartedResultProps) {
  const { campaign, creators, posts, links } = done;
  const written = [
    creators > 0 ? counted(creators, 'creator') : '',
    posts > 0 ? counted(posts, 'planned post') : '',
    links > 0 ? `${counted(links, 'link')} for single posts` : '',
  ].filter((part) => part !== '');
  return (
    <Notice standing="good" title={`${campaign} is planned.`}>
      {written.length > 0 && <p>{written.join(', ')}.</p>}
      {creators > 0 && (
        <Button look="outlined" onClick={() => onOpenPanel('links')}>
          Generate links and codes
        </Button>
      )}
    </Notice>
  );
}
