import { useId, useRef } from 'preact/hooks';
import type { PolicySettings } from '../../../../src/apps-script/endpoints/links/policy-store';
import type { TagName } from '../../../../src/links/address/campaign-url';
import type { TagDescription } from '../../../../src/links/naming/describe-policy';
import { Button } from '../../../ui/button';
import { Tag } from '../../../ui/tag';
import { sentence } from '../../../words';
import type { TagDraft } from './policy-draft';
import type { PolicyFaults } from './policy-faults';

interface TagRowProps {
  readonly tag: TagName;
  readonly draft: TagDraft;
  /** In words and in an example; undefined while that is not known. */
  readonly description: TagDescription | undefined;
  readonly faults: PolicyFaults;
  readonly variables: PolicySettings['variables'];
  readonly isOpened: boolean;
  readonly onToggle: () => void;
  readonly onChange: (draft: TagDraft) => void;
}

/** What goes into one tag; its fields when it is opened. */
export function TagRow(props: TagRowProps) {
  const { tag, draft, description, faults, isOpened, onToggle } = props;
  const id = useId();
  const isFaulty = faults.tags.includes(tag);
  return (
    <>
      <button
        type="button"
        class="row-head"
        aria-expanded={isOpened}
        aria-controls={isOpened ? id : undefined}
        onClick={onToggle}
      >
        <span class="row-title">
          <span class="row-name">{tag}</span>{' '}
          {draft.value.trim() === '' ? (
            <span class="quiet">not used</span>
          ) : (
            <code>{draft.value}</code>
          )}{' '}
          {isFaulty && <Tag standing="wrong">✕ fix this</Tag>}
          {!isFaulty && description !== undefined && description.sentence !== '' && (
            <span class="tag-words quiet">{description.sentence}</span>
          )}
        </span>
      </button>
      {isOpened && (
        <section id={id} class="row-details" aria-label={`What goes into ${tag}`}>
          <TagFields {...props} />
        </section>
      )}
    </>
  );
}

function TagFields({ tag, draft, faults, variables, onChange }: TagRowProps) {
  const id = useId();
  const last = useRef<'value' | 'boosted'>('value');
  const insert = (name: string) => {
    const field = last.current;
    onChange({ ...draft, [field]: `${draft[field]}${name}` });
    document.getElementById(`${id}-${field}`)?.focus();
  };
  const text = (field: 'value' | 'boosted', label: string, placeholder: string) => (
    <TextField
      id={`${id}-${field}`}
      label={label}
      placeholder={placeholder}
      value={draft[field]}
      fault={faults.ofField(tag, field)}
      onFocus={() => {
        last.current = field;
      }}
      onType={(typed) => onChange({ ...draft, [field]: typed })}
    />
  );
  return (
    <>
      {text('value', 'Holds', 'blank: the tag is left out')}
      <fieldset class="variables">
        <legend class="quiet">Put in</legend>
        {variables.map(({ name, meaning }) => (
          <Button key={name} look="word" label={`${name}, ${meaning}`} onClick={() => insert(name)}>
            {name}
          </Button>
        ))}
      </fieldset>
      {text('boosted', 'Where the post is boosted', 'the same')}
      <AllowedField
        id={`${id}-allowed`}
        value={draft.allowed}
        fault={faults.ofField(tag, 'allowed')}
        onType={(allowed) => onChange({ ...draft, allowed })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={draft.isRequired}
          onChange={({ currentTarget }) =>
            onChange({ ...draft, isRequired: currentTarget.checked })
          }
        />
        No link without it
      </label>
    </>
  );
}

interface FieldProps {
  readonly id: string;
  readonly value: string;
  readonly fault: string | null;
  readonly onType: (text: string) => void;
}

interface TextFieldProps extends FieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onFocus: () => void;
}

function TextField({ id, label, placeholder, value, fault, onFocus, onType }: TextFieldProps) {
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        {...faultMarks(id, fault)}
        onFocus={onFocus}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <FieldFault id={id} fault={fault} />
    </div>
  );
}

function AllowedField({ id, value, fault, onType }: FieldProps) {
  return (
    <div class="labelled">
      <label for={id}>
        Only these values <span class="quiet">one a line; blank: any</span>
      </label>
      <textarea
        id={id}
        class="field"
        rows={2}
        spellcheck={false}
        value={value}
        {...faultMarks(id, fault)}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <FieldFault id={id} fault={fault} />
    </div>
  );
}

function faultMarks(id: string, fault: string | null) {
  return fault === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fault` };
}

function FieldFault({ id, fault }: Pick<FieldProps, 'id' | 'fault'>) {
  return fault === null ? null : (
    <p id={`${id}-fault`} class="field-fault" role="alert">
      {sentence(fault)}
    </p>
  );
}
