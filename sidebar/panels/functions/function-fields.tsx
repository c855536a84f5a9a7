import { useId } from 'preact/hooks';
import type { BrowsedParameter } from './browsed-function';
import type { Reach, Suggestion } from './columns';
import type { Draft } from './use-draft';

interface FunctionFieldsProps {
  readonly parameters: readonly BrowsedParameter[];
  readonly draft: Draft;
}

/** A field for each argument, filled with the column of the tab that fits. */
export function FunctionFields({ parameters, draft }: FunctionFieldsProps) {
  const { selection, isExample } = draft;
  const isInHeaders = selection?.row === 1 && selection.headers.length > 0;
  return (
    <div class="function-fields">
      {parameters.map((parameter, at) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          typed={draft.typed[at] ?? ''}
          suggestion={draft.suggestions[at] ?? null}
          onType={(text) => draft.type(at, text)}
        />
      ))}
      {isExample && selection !== null && (
        <p class="quiet">
          {isInHeaders
            ? `${selection.cell} stands in the row of headers. Select a cell below to use the tab's columns; these are the example's values.`
            : `No column of ${selection.tab} fits: these are the example's values.`}
        </p>
      )}
      {draft.hasReach && selection !== null && (
        <ReachChoice row={selection.row} reach={draft.reach} onChoose={draft.setReach} />
      )}
    </div>
  );
}

interface FieldProps {
  readonly parameter: BrowsedParameter;
  readonly typed: string;
  readonly suggestion: Suggestion | null;
  readonly onType: (text: string) => void;
}

function Field({ parameter, typed, suggestion, onType }: FieldProps) {
  const { name, description, isOptional } = parameter;
  const id = useId();
  const isTaken = suggestion !== null && typed === suggestion.reference;
  return (
    <div class="argument">
      <label for={id}>
        {name.replaceAll('_', ' ')}
        {isOptional && <span class="quiet"> optional</span>}
      </label>
      <input
        id={id}
        class="field"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        aria-describedby={`${id}-about`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <div id={`${id}-about`} class="argument-about">
        {isTaken && <p class="column">{suggestion.words}</p>}
        {isTaken && suggestion.leftOut !== null && (
          <p class="left-out">Not in it, because it stands apart: {suggestion.leftOut}</p>
        )}
        <p class="quiet">{description}</p>
      </div>
    </div>
  );
}

interface ReachChoiceProps {
  readonly row: number;
  readonly reach: Reach;
  readonly onChoose: (reach: Reach) => void;
}

function ReachChoice({ row, reach, onChoose }: ReachChoiceProps) {
  const name = useId();
  const choices: readonly (readonly [Reach, string])[] = [
    ['row', `Row ${row} only`],
    ['below', `Row ${row} and all below`],
  ];
  return (
    <fieldset class="reach">
      <legend class="unseen">For which rows</legend>
      {choices.map(([value, words]) => (
        <label key={value} class="check">
          <input
            type="radio"
            name={name}
            checked={reach === value}
            onChange={() => onChoose(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
