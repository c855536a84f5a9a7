import type { StartingWorkbook } from './sample';

/** What the address of a new workbook ends with. */
const NEW = '?new';

/** Whether the page shows a new workbook, in place of the one it was started with. */
export function isNew(): boolean {
  return window.location.search === NEW;
}

/** Opens a new workbook, or goes back to the one that the workbench was started with; both are kept. */
export function openOther(): void {
  window.location.href = isNew() ? '/' : NEW;
}

/** What a workbook goes back to, by where it began. */
export const RESETS: Readonly<
  Record<StartingWorkbook['origin'], { word: string; title: string; text: string }>
> = {
  sample: {
    word: 'Reset sample',
    title: 'Reset the sample?',
    text: 'The workbook goes back to the files it was opened from. Your changes to this copy are lost.',
  },
  folder: {
    word: 'Read the folder again',
    title: 'Read the folder again?',
    text: 'The workbook goes back to the files in the folder. Your changes to this copy are lost.',
  },
  nothing: {
    word: 'Empty the workbook',
    title: 'Empty the workbook?',
    text: 'All tabs and everything in them are lost.',
  },
};
