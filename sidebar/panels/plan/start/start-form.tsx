import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StartedCampaign } from '../../../../src/apps-script/endpoints/plan/begun-start';
import type { CampaignForm } from '../../../../src/campaign/campaign-form';
import { type Fault, isOfPlatform } from '../../../fault';
import type { Server } from '../../../server';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/button';
import { Footer } from '../../../ui/footer';
import { ErrorBanner } from '../../../ui/notice';
import { counted } from '../../../words';
import { CreatorsStep } from './creators-step';
import { BLANK_DRAFT, type Draft, isBegun } from './draft';
import type { Problems } from './fields';
import { GoalStep } from './goal-step';
import { KpiStep } from './kpi-step';
import { PostsStep } from './posts-step';
import { stepOf } from './step';
import { useSuggestions } from './suggestions';
import { TargetStep } from './target-step';

const TITLES = ['Goal', 'KPIs', 'Targets and dates', 'Creators', 'Planned posts'];
const LAST = TITLES.length - 1;

interface StartFormProps {
  readonly server: Server;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
  readonly onStarted: (started: StartedCampaign) => void;
}

/** A campaign in five steps. Each is checked by the server before the next one; nothing is written before the end. */
export function StartForm(props: StartFormProps) {
  const { server, draft, onDraft, onClose } = props;
  const { form, step } = draft;
  const id = useId();
  const moves = useMoves(props);
  const { problems, fault, work } = moves;
  const suggestions = useSuggestions(server, form, step > 0 && form.objective !== '');
  const ofStep = { ...props, ...moves };
  const steps = [
    <GoalStep key="goal" {...ofStep} />,
    <KpiStep key="kpis" {...ofStep} suggestions={suggestions} />,
    <TargetStep key="targets" {...ofStep} kpis={suggestions.value} />,
    <CreatorsStep key="creators" {...ofStep} />,
    <PostsStep key="posts" {...ofStep} />,
  ];
  return (
    <>
      <form
        id={id}
        class="panel-body"
        aria-label="Start a campaign"
        noValidate
        ref={moves.body}
        onSubmit={(event) => {
          event.preventDefault();
          moves.next();
        }}
      >
        <div class="panel-head">
          <h2 tabIndex={-1}>
            <span class="quiet plan-step">
              Step {step + 1} of {TITLES.length}
            </span>{' '}
            {TITLES[step]}
          </h2>
          <Button look="word" onClick={onClose}>
            Close
          </Button>
        </div>
        {fault !== null && (
          <ErrorBanner
            title={step === LAST ? 'The campaign was not started.' : 'This could not be checked.'}
            fault={fault}
            kept={keptWords(fault, step)}
            onTryAgain={moves.next}
          />
        )}
        {problems.length > 1 && (
          <p class="plan-problem">{counted(problems.length, 'field')} to fix.</p>
        )}
        {steps[step]}
        {step === 0 && isBegun(draft) && (
          <p>
            <Button look="word" onClick={() => onDraft(BLANK_DRAFT)}>
              Empty all fields
            </Button>
          </p>
        )}
      </form>
      <Footer isWorking={false}>
        {step === LAST && <p class="quiet">{willWrite(form)}</p>}
        <div class="plan-moves">
          {step > 0 && (
            <Button look="outlined" onClick={() => moves.go(step - 1)}>
              Back
            </Button>
          )}
          <button type="submit" form={id} class="button filled">
            {work === 'checking' && 'Checking …'}
            {work === 'writing' && 'Writing …'}
            {work === null && (step === LAST ? 'Start the campaign' : 'Next')}
          </button>
        </div>
      </Footer>
    </>
  );
}

/** From step to step: what was found wrong, what is on its way, and where the keyboard goes. */
function useMoves({ server, draft, onDraft, onStarted }: StartFormProps) {
  const { form, step } = draft;
  const [problems, setProblems] = useState<Problems>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [work, setWork] = useState<'checking' | 'writing' | null>(null);
  const [visits, setVisits] = useState(0);
  const body = useRef<HTMLFormElement>(null);
  const isMoved = useRef(true);
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    // The first field that is wrong, else the title of the step.
    const wrong = body.current?.querySelector<HTMLElement>('[aria-invalid]');
    (wrong ?? body.current?.querySelector<HTMLElement>('h2'))?.focus();
  });
  const move = (to: number, found: Problems) => {
    isMoved.current = true;
    setVisits((before) => before + 1);
    setProblems(found);
    onDraft({ ...draft, step: to });
    announce(
      found.length > 0
        ? `${counted(found.length, 'field')} to fix`
        : `Step ${to + 1} of ${TITLES.length}: ${TITLES[to]}`,
    );
  };
  /** Whether nothing is wrong up to this step. */
  const isRight = (found: Problems) => {
    const upToHere = found.filter(({ field }) => stepOf(field) <= step);
    if (upToHere.length > 0)
      move(Math.min(...upToHere.map(({ field }) => stepOf(field))), upToHere);
    return upToHere.length === 0;
  };
  const check = async () => {
    setWork('checking');
    const answer = await server.checkCampaign(form);
    setWork(null);
    if (!answer.ok) setFault(answer);
    else if (isRight(answer.value.problems)) move(step + 1, []);
  };
  const write = async () => {
    setWork('writing');
    const answer = await server.startCampaign(form);
    setWork(null);
    if (!answer.ok) setFault(answer);
    else if (isRight(answer.value.problems) && answer.value.started !== null)
      onStarted(answer.value.started);
  };
  return {
    ...{ problems, fault, work, visits, body },
    go: (to: number) => {
      setFault(null);
      move(to, []);
    },
    next: () => {
      if (work !== null) return;
      setFault(null);
      void (step === LAST ? write() : check());
    },
    onForm: (changes: Partial<CampaignForm>) => {
      const next = { ...form, ...changes };
      const isShorter =
        next.creators.length < form.creators.length || next.posts.length < form.posts.length;
      // What is typed into may be right now; after a removal the numbers in the lists are others.
      setProblems((before) =>
        before.filter(
          ({ field }) => !isFocused(field) && !(isShorter && /^(creators|posts)\./.test(field)),
        ),
      );
      onDraft({ ...draft, form: next });
    },
  };
}

function isFocused(field: string): boolean {
  return document.activeElement?.getAttribute('name') === field;
}

function keptWords(fault: Fault, step: number): string {
  return isOfPlatform(fault) && step === LAST
    ? 'It may have been written all the same: look into Campaigns before you try again. What you typed is kept.'
    : 'Nothing was written. What you typed is kept.';
}

function willWrite({ primary, efficiency, creators, posts }: CampaignForm): string {
  const targets = [primary, efficiency].filter(({ kpi, target }) => kpi !== '' && target !== null);
  const parts = [
    '1 row to Campaigns',
    targets.length > 0 ? `${counted(targets.length, 'row')} to Targets` : '',
    creators.length > 0 ? `${counted(creators.length, 'row')} to Creators` : '',
    posts.length > 0 ? `${counted(posts.length, 'row')} to Posts` : '',
  ];
  return `Writes ${parts.filter((part) => part !== '').join(', ')}.`;
}
