import type { TextNumbers } from '../../src/apps-script/endpoints/report/text-numbers';
import type { FieldProblem } from '../../src/campaign/start-campaign';
import type { Problem } from '../../src/cells/problem';
import { problemInWords } from '../../src/cells/problem-words';
import type { Operation } from './operations';
import { differenceOf, faultsOf, isSameState, type State, stateOf } from './oracle';
import type { PersonsEdit } from './people';
import { SmallWorkbook } from './small-workbook';

interface Answer {
  readonly ok: boolean;
  readonly problems?: readonly Problem[];
  readonly value?: {
    readonly problems?: readonly (Problem | FieldProblem)[];
    /** What was left as it is; a call may give something else by this name. */
    readonly left?: readonly Problem[] | TextNumbers;
  };
}

/** What an answer says that was not done, in words. */
function wordsOf(answer: Answer): readonly string[] {
  if (!answer.ok) return (answer.problems ?? []).map(problemInWords);
  const { problems = [], left = [] } = answer.value ?? {};
  return [...problems, ...('map' in left ? left : [])].map((each) =>
    problemInWords('problem' in each ? each.problem : each),
  );
}

const SENTENCE = /[a-z]{2,} [a-z]{2,}/;

async function openFor({ sheets, first = [] }: Operation): Promise<SmallWorkbook> {
  const workbook = await SmallWorkbook.open(sheets);
  for (const [call, args] of first) workbook.call(call, args);
  await workbook.engine.settled();
  workbook.keep();
  return workbook;
}

function editNow(workbook: SmallWorkbook, { tab, do: run }: PersonsEdit): void {
  const found = workbook.engine.tabNamed(tab);
  if (found !== undefined) run(found, workbook.lastRowOf(found));
}

/** What came of a walk: how many runs it took, and what was wrong with them. */
export interface Walked {
  readonly runs: number;
  readonly faults: readonly string[];
}

/** Lets a person come in with an edit before a call of a script, in as many ways as `draw` picks of all there are. */
export async function walkInterleavings(
  operation: Operation,
  draw: (count: number) => readonly number[],
): Promise<Walked> {
  const workbook = await openFor(operation);
  const run = () => workbook.call(operation.call, operation.args) as Answer;
  const undisturbed = run();
  if (!undisturbed.ok) throw new Error(JSON.stringify(undisturbed));
  const { calls } = workbook;
  const words = wordsOf(undisturbed).length;
  const momentsOf = new Map<PersonsEdit, number[]>();
  for (const at of draw(operation.edits.length * calls)) {
    const edit = operation.edits[Math.floor(at / calls)]!;
    momentsOf.set(edit, [...(momentsOf.get(edit) ?? []), (at % calls) + 1]);
  }
  const done = workbook.snapshot();
  const afterwards = new Map<PersonsEdit, State>();
  for (const edit of momentsOf.keys()) {
    workbook.restore(done);
    editNow(workbook, edit);
    afterwards.set(edit, stateOf(workbook));
  }
  const faults: string[] = [];
  let runs = 0;
  for (const [edit, moments] of momentsOf) {
    workbook.restore();
    editNow(workbook, edit);
    const before = stateOf(workbook);
    quietly(run);
    const ends = [afterwards.get(edit)!, stateOf(workbook)];
    for (const at of moments) {
      runs += 1;
      workbook.restore();
      let where = `${edit.name} before call ${at}`;
      let answer: Answer;
      try {
        answer = workbook.call(operation.call, operation.args, (call, method) => {
          if (call !== at) return false;
          where += ` (${method})`;
          editNow(workbook, edit);
          return false;
        }) as Answer;
      } catch (error) {
        faults.push(`${where}: ${(error as Error).message}`);
        continue;
      }
      const state = stateOf(workbook);
      if (ends.some((end) => isSameState(state, end))) continue;
      const said = wordsOf(answer);
      if (said.length <= (answer.ok ? words : 0) || !said.every((each) => SENTENCE.test(each)))
        faults.push(`${where}: not done, and not said: ${JSON.stringify(answer).slice(0, 200)}`);
      for (const fault of faultsOf(state, before, ends)) faults.push(`${where}: ${fault}`);
    }
  }
  workbook.dispose();
  return { runs, faults };
}

/** Lets a call fail, alone or with all that follow as when a run is cut off, and runs the script again. */
export async function walkBreaks(
  operation: Operation,
  draw: (count: number) => readonly number[],
): Promise<Walked> {
  const workbook = await openFor(operation);
  const run = () => workbook.call(operation.call, operation.args);
  run();
  const undisturbed = stateOf(workbook);
  const { calls } = workbook;
  const faults: string[] = [];
  const breaks = draw(2 * calls);
  for (const each of breaks) {
    const [isCutOff, at] = [each >= calls, (each % calls) + 1];
    workbook.restore();
    let where = `${isCutOff ? 'cut off at' : 'without'} call ${at}`;
    try {
      workbook.call(operation.call, operation.args, (call, method) => {
        if (call === at) where += ` (${method})`;
        return isCutOff ? call >= at : call === at;
      });
    } catch {
      // It failed, as it should.
    }
    try {
      run();
    } catch (error) {
      faults.push(`${where}: the next run fails: ${(error as Error).message}`);
      continue;
    }
    const state = stateOf(workbook);
    if (!isSameState(state, undisturbed))
      faults.push(`${where}: not as if run once: ${differenceOf(state, undisturbed)}`);
  }
  workbook.dispose();
  return { runs: breaks.length, faults };
}

function quietly(run: () => unknown): void {
  try {
    run();
  } catch {
    // A tab that is not named as the script needs it may be a failure of its own test.
  }
}
