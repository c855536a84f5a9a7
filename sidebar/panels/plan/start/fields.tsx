import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FieldProblem } from '../../../../src/campaign/start-campaign';
import { problemInWords } from '../../../../src/cells/problem-words';
import { ProblemList } from '../../../ui/problem-list';

/** What is wrong with the fields, by their names. */
export type Problems = readonly FieldProblem[];

interface Common {
  /** Its name in the form: `primary.target`, `creators.3.platform`. */
  readonly name: string;
  readonly label: string;
  readonly problems: Problems;
  readonly hint?: ComponentChildren;
  readonly isOptional?: boolean;
}

/** What ties an input to its label, its hint and its problem. */
interface Ties {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

function Labelled(props: Common & { readonly children: (ties: Ties) => ComponentChildren }) {
  const { name, label, problems, hint, isOptional = false, children } = props;
  const id = useId();
  const problem = problems.find(({ field }) => field === name);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="plan-field">
      <label for={id}>
        {label}
        {isOptional && <span class="quiet"> optional</span>}
      </label>
      {children({
        ...{ id, name },
        'aria-invalid': problem === undefined ? undefined : true,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} class="plan-problem">
          <span aria-hidden="true">✕ </span>
          {problemInWords(problem.problem)}
        </p>
      )}
      {problem && <ProblemList problems={[problem.problem]} />}
    </div>
  );
}

interface TextFieldProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isAddress?: boolean;
  readonly placeholder?: string;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, isAddress = false, placeholder, ...common } = props;
  return (
    <Labelled {...common}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          class="field"
          dir="auto"
          inputMode={isAddress ? 'url' : 'text'}
          autocomplete="off"
          placeholder={placeholder}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

interface DayFieldProps extends Common {
  /** As 2026-03-02; blank for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function DayField({ value, onChange, ...common }: DayFieldProps) {
  return (
    <Labelled {...common}>
      {(ties) => (
        <input
          {...ties}
          type="date"
          class="field"
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

interface NumberFieldProps extends Common {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

export function NumberField({ value, onChange, ...common }: NumberFieldProps) {
  // Half a number, such as 1. or 2e, is typed on the way to a whole one.
  const [typed, setTyped] = useState('');
  const shown = numberOf(typed) === value ? typed : String(value ?? '');
  return (
    <Labelled {...common}>
      {(ties) => (
        <input
          {...ties}
          type="number"
          step="any"
          min="0"
          inputMode="decimal"
          class="field"
          value={shown}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChange(numberOf(currentTarget.value));
          }}
        />
      )}
    </Labelled>
  );
}

function numberOf(typed: string): number | null {
  return typed === '' ? null : Number(typed);
}

/** A value, and what it is called where that is something else. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

interface Group {
  readonly label: string;
  readonly options: readonly Option[];
}

interface SelectFieldProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options?: readonly string[];
  readonly groups?: readonly Group[];
  /** What stands for no choice. */
  readonly blank?: string;
}

export function SelectField(props: SelectFieldProps) {
  const { value, onChange, options = [], groups = [], blank, ...common } = props;
  const known = [
    ...options,
    ...groups.flatMap((group) => group.options.map((option) => option.value)),
  ];
  return (
    <Labelled {...common}>
      {(ties) => (
        <select
          {...ties}
          class="field"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {blank !== undefined && <option value="">{blank}</option>}
          {value !== '' && !known.includes(value) && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  );
}
