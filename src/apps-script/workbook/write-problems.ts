import { type Failure, failure, problem } from '../../cells/problem';
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

/** Why a cell was not written to. */
export function refusalInWords(
  tab: Tab,
  { row, column }: { readonly row: number; readonly column: string },
  reason: Refusal,
): string {
  const where = `${tab.name}, row ${row}, ${headerOf(tab, column)}`;
  switch (reason) {
    case 'row gone':
      return `${where}: the row was removed or changed meanwhile, so nothing was written`;
    case 'row changed':
      return `${where}: the row became another one meanwhile, so nothing was written`;
    case 'column gone':
      return `${where}: the column was removed meanwhile, so nothing was written`;
    case 'filled':
      return `${where}: somebody filled the cell meanwhile, so it was left as it is`;
  }
}

function headerOf(tab: Tab, id: string): string {
  return tab.columns.find((column) => column.id === id)!.header;
}
