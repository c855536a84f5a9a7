import { useState } from 'preact/hooks';
import type { Converted, Form } from '../../../src/apps-script/endpoints/functions/plain-formulas';
import { problemInWords } from '../../../src/cells/problem-words';
import type { Fault } from '../../fault';
import type { Server } from '../../server';
import { Button } from '../../ui/button';
import { ErrorBanner, Notice } from '../../ui/notice';
import { Result } from '../../ui/result';
import { counted, sentence } from '../../words';

type State =
  | { readonly is: 'idle' | 'working' }
  | { readonly is: 'done'; readonly form: Form; readonly converted: Converted }
  | { readonly is: 'refused'; readonly form: Form; readonly fault: Fault };

/** Turns the functions of the selected cells into plain formulas, or back. */
export function ConvertSelection({ server }: { readonly server: Server }) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const convert = async (form: Form) => {
    setState({ is: 'working' });
    const answer = await server.convertSelection(form);
    setState(
      answer.ok
        ? { is: 'done', form, converted: answer.value }
        : { is: 'refused', form, fault: answer },
    );
  };
  if (state.is === 'working')
    return (
      <p class="quiet" role="status">
        Changing the selected cells …
      </p>
    );
  return (
    <>
      <Result of={state.is === 'idle' ? null : state}>
        {state.is === 'done' && <Outcome {...state} />}
        {state.is === 'refused' && (
          <ErrorBanner
            title="The selected cells were not changed."
            fault={state.fault}
            onTryAgain={() => convert(state.form)}
          />
        )}
      </Result>
      <p class="quiet">
        Selected cells: plain formulas work without the add-on.{' '}
        <Button look="word" onClick={() => convert('plain formulas')}>
          Make plain formulas
        </Button>{' '}
        <Button look="word" onClick={() => convert('functions')}>
          Back to functions
        </Button>
      </p>
    </>
  );
}

function Outcome({ form, converted: { tab, converted, left } }: State & { is: 'done' }) {
  const one = form === 'plain formulas' ? 'function' : 'formula';
  const title =
    converted > 0
      ? `${tab}: ${counted(converted, one)} changed into ${form}.`
      : `No ${one}s to change are selected in ${tab}.`;
  return (
    <Notice standing={converted > 0 && left.length === 0 ? 'good' : 'look'} title={title}>
      {left.slice(0, 3).map((each) => (
        <p key={problemInWords(each)}>{sentence(problemInWords(each))}</p>
      ))}
      {left.length > 3 && <p>And {left.length - 3} more stay as they are.</p>}
    </Notice>
  );
}
