import {
  type Failure,
  failure,
  type Problem,
  type ProblemCode,
  problem,
} from '../../cells/problem';
import type { Tab } from '../../tabs/tab';
import type { Refusal } from './tab-writing';

/** The tab that was to be written is not there any more. */
export function tabGone({ name }: Tab): Failure {
  return failure(
    problem(
      'missing_tab',
      { tab: name },
      'somebody renamed or removed this tab in this very moment',
      '',
      'nothing more was written: name it as it was and try again',
    ),
  );
}

/** A column that was planned with is not there any more. */
export function columnGone(tab: Tab, id: string): Failure {
  return failure(
    problem(
      'missing_column',
      { tab: tab.name },
      `somebody renamed or removed the column "${headerOf(tab, id)}" in this very moment`,
      '',
      'nothing more was written: name it as it was and try again',
    ),
  );
}

/** The tab did not stand still long enough. */
export function tooBusy({ name }: Tab): Failure {
  return failure(
    problem(
      'busy',
      { tab: name },
      'somebody is changing the tab in this very moment',
      '',
      'try again when they are done',
    ),
  );
}

/** Rows became others between the reading and the writing, before anything was written. */
export function rowsChanged({ name }: Tab): Failure {
  return failure(
    problem(
      'busy',
      { tab: name },
      'somebody has changed the tab in this very moment',
      '',
      'nothing was written: try again',
    ),
  );
}

/** Why a cell was not written to. */
export function refusalOf(
  tab: Tab,
  { row, column }: { readonly row: number; readonly column: string },
  why: keyof typeof REFUSALS,
): Problem {
  const where = { tab: tab.name, row, column: headerOf(tab, column) };
  const [code, statement, advice = ''] = REFUSALS[why];
  return problem(code, where, statement, '', advice);
}

const REFUSALS = {
  'row gone': ['busy', 'the row was removed or changed meanwhile, so nothing was written'],
  'row changed': ['busy', 'the row became another one meanwhile, so nothing was written'],
  'column gone': ['busy', 'the column was removed meanwhile, so nothing was written'],
  filled: ['filled', 'somebody filled the cell meanwhile, so it was left as it is'],
  formula: ['filled', 'holds a formula', 'change it there'],
  changed: ['filled', 'was changed meanwhile', 'check it again'],
} as const satisfies Readonly<
  Record<
    Refusal | 'formula' | 'changed',
    readonly [code: ProblemCode, statement: string, advice?: string]
  >
>;

function headerOf(tab: Tab, id: string): string {
  return tab.columns.find((column) => column.id === id)!.header;
}
