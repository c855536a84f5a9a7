import { useContext, useState } from 'preact/hooks';
import type { Failure, Problem, TabPlace } from '../../src/cells/problem';
import {
  foundInWords,
  helpWith,
  placeInWords,
  problemInWords,
  problemLines,
} from '../../src/cells/problem-words';
import { type Fault, faultLines } from '../fault';
import { capitalized, counted, sentence, whole } from '../words';
import { Button } from './button';
import { CopyButton } from './copy';
import { PlaceShown } from './show-place';
import { Some } from './some';
import { StatusIcon } from './status-icon';

/** How many of a tab are shown at first, and how many more with each press. */
const FIRST = 5;
const STEP = 50;

/** Whether a failure has one problem, which needs no list. */
export function isOnly({ problems, more = 0 }: Pick<Failure, 'problems' | 'more'>): boolean {
  return problems.length + more === 1;
}

/** How many problems there are: `15 things to fix in 3 tabs`. */
export function thingsToFix({ problems, more = 0 }: Pick<Failure, 'problems' | 'more'>): string {
  const tabs = new Set(problems.flatMap(({ where }) => ('tab' in where ? [where.tab] : [])));
  const where = tabs.size > 1 ? ` in ${counted(tabs.size, 'tab')}` : '';
  return `${counted(problems.length + more, 'thing')} to fix${where}`;
}

/** Problems beside the thing they are about: one in full, of many how many, with the way to each. */
export function ProblemRemark({ problems }: Pick<Failure, 'problems'>) {
  const [only] = problems;
  if (only === undefined) return null;
  return (
    <div class="remark wrong">
      <StatusIcon standing="wrong" />
      <div>
        <p>{isOnly({ problems }) ? problemInWords(only) : `${thingsToFix({ problems })}.`}</p>
        <ProblemList problems={problems} />
      </div>
    </div>
  );
}

/** Everything that is wrong, by tab, each with the way to its cell; of one problem the way alone. */
export function ProblemList({ problems, more = 0 }: Pick<Failure, 'problems' | 'more'>) {
  const [only] = problems;
  if (only !== undefined && isOnly({ problems, more }))
    return <WayThere problem={only} word={(place) => `Show ${place}`} />;
  const groups = byTab(problems);
  const help = helpWith(problems);
  return (
    <div class="problems">
      {groups.map(([tab, ofTab]) => (
        <section key={tab} aria-label={tab === '' ? 'Other problems' : tab}>
          {(tab !== '' || groups.length > 1) && (
            <h3>
              {tab === '' ? 'Elsewhere' : tab}{' '}
              <span class="quiet">{counted(ofTab.length, 'problem')}</span>
            </h3>
          )}
          <Some
            items={ofTab}
            keyOf={problemInWords}
            first={FIRST}
            step={STEP}
            label={tab === '' ? 'Problems' : `Problems in ${tab}`}
            className="lines"
          >
            {(problem) => <ProblemItem problem={problem} />}
          </Some>
        </section>
      ))}
      {more > 0 && <p>And {whole(more)} more that are not listed.</p>}
      {help !== '' && <p>{help}</p>}
      <p>
        <CopyButton
          word={`Copy all ${whole(problems.length)}`}
          what={`all ${counted(problems.length, 'problem')}`}
          text={problemLines({ problems, more }).join('\n')}
        />
      </p>
    </div>
  );
}

function ProblemItem({ problem }: { readonly problem: Problem }) {
  if (!('tab' in problem.where)) return <p>{problemInWords(problem)}</p>;
  return (
    <>
      <WayThere problem={problem} word={capitalized} />
      <p>{sentence(foundInWords(problem))}</p>
      {problem.advice !== '' && (
        <p>
          <span aria-hidden="true">→ </span>
          {sentence(problem.advice)}
        </p>
      )}
    </>
  );
}

interface WayThereProps {
  readonly problem: Problem;
  /** What the button says, of the words of the place. */
  readonly word: (place: string) => string;
}

/** A button that selects the place of a problem; the words of the place alone where the sheet cannot show it. */
function WayThere({ problem: { code, where }, word }: WayThereProps) {
  const show = useContext(PlaceShown);
  const [fault, setFault] = useState<Fault | null>(null);
  if (!('tab' in where)) return null;
  const place = placeInTab(where);
  // There is nothing to be shown of a tab that is missing, and nothing to be done in one that is busy.
  if (show === null || (place === '' && code !== 'missing_column' && code !== 'empty_tab'))
    return place === '' ? null : <p>{place}</p>;
  const press = async () => {
    const answer = await show(where);
    setFault(answer.ok ? null : answer);
  };
  const words = word(place === '' ? `the tab ${where.tab}` : place);
  // Whoever speaks to the page says what they see: the label begins with it.
  const label = `${words}${place === '' ? '' : ` of ${where.tab}`} in the sheet`;
  return (
    <p>
      <Button look="word" label={label} onClick={press}>
        {words}
      </Button>
      {fault !== null && <span role="alert"> {faultLines(fault).join(' ')}</span>}
    </p>
  );
}

/** Where in its tab a place is: `row 14, Likes`. */
function placeInTab(where: TabPlace): string {
  return placeInWords({ ...where, tab: '' });
}

/** The problems by the tabs they are in, in the order in which these come up. */
function byTab(problems: readonly Problem[]): readonly (readonly [string, readonly Problem[]])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const tab = 'tab' in problem.where ? problem.where.tab : '';
    groups.set(tab, [...(groups.get(tab) ?? []), problem]);
  }
  return [...groups];
}
