import { useId } from 'preact/hooks';
import type { Server } from '../../server';
import { Button } from '../../ui/button';
import { Footer } from '../../ui/footer';
import { Result } from '../../ui/result';
import { counted } from '../../words';
import type { BrowsedFunction } from './browsed-function';
import { shownCall } from './call';
import { ConvertSelection } from './convert-selection';
import { InsertOutcome } from './insert-outcome';
import type { Insertion } from './insertion';
import type { Draft } from './use-draft';

interface InsertFooterProps {
  readonly entry: BrowsedFunction | null;
  readonly count: number;
  readonly draft: Draft;
  readonly insertion: Insertion;
  readonly server: Server;
}

/** What will be inserted and where, and what came of it. */
export function InsertFooter({ entry, count, draft, insertion, server }: InsertFooterProps) {
  const { state } = insertion;
  const missing = useId();
  if (entry === null)
    return (
      <Footer isWorking={false}>
        <p class="quiet">
          {count === 0
            ? 'No function found'
            : `${counted(count, 'function')} · arrows move, Enter opens, ${insertKeys()} inserts`}
        </p>
        <ConvertSelection server={server} />
      </Footer>
    );
  const { call, selection } = draft;
  const isWorking = state.is === 'working';
  const separator = selection?.separator ?? ',';
  return (
    <Footer isWorking={isWorking}>
      <Result of={state.is === 'idle' || isWorking ? null : state}>
        <InsertOutcome entry={entry} draft={draft} insertion={insertion} />
      </Result>
      {isWorking && (
        <p class="quiet" role="status">
          {state.words}
        </p>
      )}
      {!isWorking && state.is !== 'asking' && (
        <>
          {call?.isWhole === false ? (
            <p id={missing} class="quiet">
              {call.missing}
            </p>
          ) : (
            <p class="preview">
              <code>{shownCall(call?.formula ?? '', separator)}</code>
            </p>
          )}
          <Button
            look="filled"
            refusedBy={call?.isWhole === false ? missing : undefined}
            onClick={() => draft.insert()}
          >
            {selection === null
              ? `Insert ${entry.name} in the selected cell`
              : `Insert in ${selection.tab}, ${selection.cell}`}
          </Button>
          {entry.isPlain && call?.isWhole !== false && (
            <Button look="outlined" onClick={() => draft.insert('plain')}>
              As a plain formula
            </Button>
          )}
        </>
      )}
    </Footer>
  );
}

function insertKeys(): string {
  return /Mac|iP(?:ad|hone)/.test(navigator.platform) ? '⌘Enter' : 'Ctrl+Enter';
}
