import { useRef, useState } from 'preact/hooks';
import type { Selection } from '../../../src/apps-script/endpoints/functions/selection';
import type { CellContent } from '../../../src/apps-script/workbook/guarded-cell';
import type { Fault } from '../../fault';
import type { Server } from '../../server';
import { announce } from '../../ui/announce';

/** Where a formula went. */
export interface Inserted {
  readonly name: string;
  readonly tab: string;
  readonly cell: string;
  readonly formula: string;
  readonly before: CellContent;
  /** How many cells were filled. */
  readonly cells: number;
}

/** What is written: the function, or the sheet formula that it stands for. */
export type InsertedAs = 'function' | 'plain';

export type InsertionState =
  | { readonly is: 'idle' }
  | { readonly is: 'working'; readonly words: string }
  /** The cell is filled: the person is asked. */
  | {
      readonly is: 'asking';
      readonly name: string;
      readonly formula: string;
      readonly as: InsertedAs;
      readonly selection: Selection;
    }
  /** The selection moved to where what is in the fields may not fit. */
  | { readonly is: 'moved'; readonly selection: Selection }
  /** `shown` is null while the cell is calculating. */
  | { readonly is: 'inserted'; readonly inserted: Inserted; readonly shown: string | null }
  | { readonly is: 'refused'; readonly fault: Fault }
  | { readonly is: 'not undone'; readonly inserted: Inserted; readonly fault: Fault }
  | { readonly is: 'undone'; readonly inserted: Inserted };

/** Cells show `Loading...` in the language of the person until a custom function is calculated. */
const CALCULATING = /(?:\.\.\.|…)$/;
const LOOK_AGAIN_MS = 700;
const LOOKS = 12;

export interface Insertion {
  readonly state: InsertionState;
  readonly insert: (
    name: string,
    formula: string,
    selection: Selection,
    replaced: string | null,
    as: InsertedAs,
  ) => Promise<void>;
  readonly undo: (inserted: Inserted) => Promise<void>;
  readonly say: (state: InsertionState) => void;
}

/** Inserting a formula, seeing what it shows, and putting back what was there. */
export function useInsertion(server: Server): Insertion {
  const [state, setState] = useState<InsertionState>({ is: 'idle' });
  const newest = useRef(0);
  const say = (next: InsertionState) => {
    newest.current += 1;
    setState(next);
  };

  const watch = async (inserted: Inserted) => {
    const number = newest.current;
    for (let look = 0; look < LOOKS; look += 1) {
      const shown = await server.readCell(inserted.tab, inserted.cell);
      if (number !== newest.current || !shown.ok) return;
      if (!CALCULATING.test(shown.value)) {
        setState({ is: 'inserted', inserted, shown: shown.value });
        announce(`${inserted.cell} shows ${shown.value === '' ? 'nothing' : shown.value}`);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  };

  const insert: Insertion['insert'] = async (name, formula, selection, replaced, as) => {
    const { tab, cell } = selection;
    say({ is: 'working', words: `Inserting ${name} in ${cell} …` });
    const answer =
      as === 'plain'
        ? await server.insertPlainFormula(tab, cell, formula, replaced)
        : await server.insertFormula(tab, cell, formula, replaced);
    if (!answer.ok) return say({ is: 'refused', fault: answer });
    const inserted = { name, tab, cell, cells: 1, ...answer.value };
    say({ is: 'inserted', inserted, shown: null });
    await watch(inserted);
  };

  const undo: Insertion['undo'] = async (inserted) => {
    const { tab, cell, formula, before } = inserted;
    say({ is: 'working', words: `Putting ${cell} back …` });
    const answer = await server.undoInsertion(tab, cell, formula, before);
    say(answer.ok ? { is: 'undone', inserted } : { is: 'not undone', inserted, fault: answer });
  };

  return { state, insert, undo, say };
}
