import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button';
import type { BrowsedFunction } from './browsed-function';
import { shownCall } from './call';
import { FunctionFields } from './function-fields';
import type { Draft } from './use-draft';

interface FunctionDetailsProps {
  readonly entry: BrowsedFunction;
  readonly draft: Draft;
  readonly onReveal: (name: string) => void;
}

/** All there is to know of a function, what it is given first. */
export function FunctionDetails({ entry, draft, onReveal }: FunctionDetailsProps) {
  const { family, formula, returns, example, notes, confusedWith, inReports } = entry;
  const separator = draft.selection?.separator ?? ',';
  return (
    <>
      {formula !== '' && <p class="function-formula">{formula}</p>}
      <FunctionFields parameters={entry.parameters} draft={draft} />
      <dl class="function-facts">
        <Fact title="Gives">{returns}</Fact>
        <Fact title="Example">
          <code>{shownCall(example.formula, separator)}</code> gives <b>{example.result}</b>
        </Fact>
        {notes.length > 0 && (
          <Fact title="Good to know">
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </Fact>
        )}
        {confusedWith.length > 0 && (
          <Fact title="Not the same as">
            {confusedWith.map(({ term, difference }) => (
              <p key={term}>
                <Other term={term} onReveal={onReveal} />: {difference}
              </p>
            ))}
          </Fact>
        )}
        <Fact title="Stage">
          {family}
          {inReports !== 'no' && ' · reports calculate it'}
        </Fact>
      </dl>
    </>
  );
}

interface FactProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Fact({ title, children }: FactProps) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface OtherProps {
  readonly term: string;
  readonly onReveal: (name: string) => void;
}

/** What a function is confused with is another function, or a word of the trade. */
function Other({ term, onReveal }: OtherProps) {
  if (!/^[A-Z0-9]+(?:_[A-Z0-9]+)*$/.test(term)) return <b>{term}</b>;
  return (
    <Button look="word" label={`${term}, open it`} onClick={() => onReveal(term)}>
      {term}
    </Button>
  );
}
