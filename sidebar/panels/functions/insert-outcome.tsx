import { isOfPlatform } from '../../fault';
import { Button } from '../../ui/button';
import { ErrorBanner, Notice } from '../../ui/notice';
import type { BrowsedFunction } from './browsed-function';
import type { Inserted, Insertion } from './insertion';
import type { Draft } from './use-draft';

interface InsertOutcomeProps {
  readonly entry: BrowsedFunction;
  readonly draft: Draft;
  readonly insertion: Insertion;
}

/** What came of inserting, and the way on. */
export function InsertOutcome({ entry, draft, insertion }: InsertOutcomeProps) {
  const { state, insert, undo, say } = insertion;
  switch (state.is) {
    case 'idle':
    case 'working':
      return null;
    case 'asking': {
      const { name, formula, selection, as } = state;
      return (
        <>
          <Notice standing="look" title={`${selection.cell} is not empty. Replace it?`}>
            <p>
              It holds <bdi class="held">{shortened(selection.held)}</bdi>
            </p>
          </Notice>
          <Button
            look="filled"
            onClick={() => insert(name, formula, selection, selection.held, as)}
          >
            Replace what {selection.cell} holds
          </Button>
          <Button look="outlined" onClick={() => say({ is: 'idle' })}>
            Keep it
          </Button>
        </>
      );
    }
    case 'moved': {
      const { tab, cell } = state.selection;
      return (
        <Notice standing="look" title={`${tab}, ${cell} is selected now.`}>
          <p>Nothing was inserted yet. Look at the arguments above, then insert.</p>
        </Notice>
      );
    }
    case 'inserted':
      return (
        <InsertedNotice
          inserted={state.inserted}
          shown={state.shown}
          returns={entry.returns}
          onUndo={() => undo(state.inserted)}
        />
      );
    case 'refused':
      return (
        <ErrorBanner
          title={
            isOfPlatform(state.fault)
              ? 'The formula may not have been inserted.'
              : 'The formula was not inserted.'
          }
          fault={state.fault}
          onTryAgain={() => draft.insert()}
        />
      );
    case 'not undone':
      return (
        <ErrorBanner
          title={`${state.inserted.cell} was not put back.`}
          fault={state.fault}
          onTryAgain={() => undo(state.inserted)}
        />
      );
    case 'undone':
      return <Notice standing="good" title={`${state.inserted.cell} is as it was before.`} />;
  }
}

interface InsertedNoticeProps {
  readonly inserted: Inserted;
  readonly shown: string | null;
  readonly returns: string;
  readonly onUndo: () => void;
}

function InsertedNotice({ inserted, shown, returns, onUndo }: InsertedNoticeProps) {
  const { name, tab, cell } = inserted;
  const fault = shown === null ? undefined : faultWords(shown, cell);
  const { before, cells } = inserted;
  const wasBlank = before.formula === '' && before.value === '';
  const undoWords = wasBlank ? 'Take it out' : 'Put the old content back';
  const title =
    shown === null
      ? `${name} is in ${tab}, ${cell}.`
      : shown === ''
        ? `${tab}, ${cell} stays blank.`
        : `${tab}, ${cell} shows ${shortened(shown)}`;
  return (
    <Notice standing={fault === undefined ? 'good' : 'look'} title={title}>
      {shown === null && <p role="status">Google Sheets is calculating it …</p>}
      {shown === '' && <p>A number that it needs is blank or zero.</p>}
      {fault !== undefined && <p>{fault}</p>}
      {shown !== null && shown !== '' && fault === undefined && (
        <p class="quiet">It is {returns}.</p>
      )}
      {cells > 1 ? (
        <p>
          {cells} cells are filled, from {cell} downwards.
        </p>
      ) : (
        <Button look="outlined" onClick={onUndo}>
          {undoWords}
        </Button>
      )}
    </Notice>
  );
}

/** What an error in a cell means, and the next move; the first that fits is taken. */
const ERRORS: readonly (readonly [shown: RegExp, meaning: (cell: string) => string])[] = [
  [
    /^=/,
    (cell) =>
      `${cell} is formatted as plain text. Choose Format → Number → Automatic, and insert again.`,
  ],
  [
    /^#REF!/,
    (cell) =>
      `The results need more room than there is beside or below ${cell}, or a cell that the formula names is gone.`,
  ],
  [
    /^#(?:NAME\?|NOM)/,
    () =>
      'This file does not know the functions yet. Open Extensions → Creator Funnel once, and insert again.',
  ],
  [/^#ERROR!|^#VALUE!$/, (cell) => `Point at ${cell} in the sheet to read what is wrong.`],
  [/^#/, () => 'One of the cells that it reads holds this error or no number.'],
];

function faultWords(shown: string, cell: string): string | undefined {
  return ERRORS.find(([pattern]) => pattern.test(shown))?.[1](cell);
}

const LONGEST = 80;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
