import { useId, useState } from 'preact/hooks';
import type { PolicySettings } from '../../../../src/apps-script/endpoints/links/policy-store';
import { problemInWords } from '../../../../src/cells/problem-words';
import type { TagName } from '../../../../src/links/address/campaign-url';
import { isOf, isOfPlatform } from '../../../fault';
import { Button } from '../../../ui/button';
import { Footer } from '../../../ui/footer';
import { ErrorBanner, Notice } from '../../../ui/notice';
import { Result } from '../../../ui/result';
import { Skeleton } from '../../../ui/skeleton';
import { counted, sentence } from '../../../words';
import type { ViewId, ViewProps } from '../view';
import { type PolicyDraft, presetOf, TAGS, withPreset } from './policy-draft';
import { faultsOf, type PolicyFaults } from './policy-faults';
import { RowPreview } from './row-preview';
import { StyleFields } from './style-fields';
import { TagRow } from './tag-row';
import { type Naming, type SaveState, useNaming } from './use-naming';

/** How links of this workbook are named: chosen, seen on a real row, and saved for everybody. */
export function NamingView(props: ViewProps) {
  const naming = useNaming(props);
  const { settings, preview, draft, change } = naming;
  const { value } = settings;
  // What Google failed is no fault of the naming.
  const refusal = isOfPlatform(preview.fault) ? null : preview.fault;
  const faults = faultsOf(refusal);
  return (
    <>
      <div class="panel-body" aria-busy={settings.isBusy}>
        <div class="panel-head">
          <h2>Naming of links</h2>
          {value !== null && (
            <span class="quiet">{value.isDefault ? 'as usual' : 'of this workbook'}</span>
          )}
        </div>
        <Result of={hasEnded(naming.state) ? naming.state : null}>
          <SaveResult naming={naming} onGo={props.onGo} />
        </Result>
        {settings.fault !== null && (
          <ErrorBanner
            title="The naming could not be read."
            fault={settings.fault}
            onTryAgain={settings.reload}
          />
        )}
        {value === null && settings.fault === null && <Skeleton what="the naming" rows={6} />}
        {value !== null && value.problems.length > 0 && (
          <Notice standing="wrong" title="The naming that was saved cannot be read.">
            {value.problems.map((problem) => (
              <p key={problemInWords(problem)}>{sentence(problemInWords(problem))}</p>
            ))}
            <p>No link is made until one is saved anew. Below is the usual one.</p>
          </Notice>
        )}
        {isOfPlatform(preview.fault) && (
          <ErrorBanner
            title="The preview could not be made."
            fault={preview.fault}
            onTryAgain={preview.reload}
          />
        )}
        {faults.rest.map((line) => (
          <Notice key={line} standing="wrong" title={line} />
        ))}
        {value !== null && draft !== null && (
          <NamingForm
            settings={value}
            draft={draft}
            faults={faults}
            preview={preview.value}
            onChange={change}
          />
        )}
      </div>
      {value !== null && draft !== null && (
        <NamingFooter naming={naming} settings={value} isFaulty={refusal !== null} />
      )}
    </>
  );
}

function hasEnded({ is }: SaveState): boolean {
  return is === 'saved' || is === 'refused';
}

interface SaveResultProps {
  readonly naming: Naming;
  readonly onGo: (view: ViewId) => void;
}

function SaveResult({ naming: { state, save, loadSaved }, onGo }: SaveResultProps) {
  switch (state.is) {
    case 'idle':
    case 'saving':
      return null;
    case 'refused':
      return isOf(state.fault, 'outdated') ? (
        <ErrorBanner
          title="The naming was not saved."
          fault={state.fault}
          action="Load the saved naming"
          onTryAgain={loadSaved}
        />
      ) : (
        <ErrorBanner title="The naming was not saved." fault={state.fault} onTryAgain={save} />
      );
    case 'saved':
      return (
        <Notice standing="good" title="The naming is saved for everybody in this workbook.">
          {state.changes > 0 && (
            <>
              <p>
                {counted(state.changes, 'link')} that {state.changes === 1 ? 'stands' : 'stand'} in
                Creators would be named differently now. Nothing was changed.
              </p>
              <Button look="outlined" onClick={() => onGo('links')}>
                Look at the links
              </Button>
            </>
          )}
        </Notice>
      );
  }
}

interface NamingFormProps {
  readonly settings: PolicySettings;
  readonly draft: PolicyDraft;
  readonly faults: PolicyFaults;
  readonly preview: Naming['preview']['value'];
  readonly onChange: (draft: PolicyDraft) => void;
}

const OWN = 'own';

function NamingForm({ settings, draft, faults, preview, onChange }: NamingFormProps) {
  const id = useId();
  const [opened, setOpened] = useState<TagName | null>(null);
  const { presets, variables, shops, rulesAsOf, sourcesAsOf } = settings;
  const preset = presetOf(draft, presets);
  return (
    <>
      <div class="labelled">
        <label for={id} class="quiet">
          Convention
        </label>
        <select
          id={id}
          class="field"
          value={preset?.id ?? OWN}
          onChange={({ currentTarget }) => {
            const chosen = presets.find((each) => each.id === currentTarget.value);
            if (chosen !== undefined) onChange(withPreset(draft, chosen));
          }}
        >
          {presets.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
          {preset === undefined && <option value={OWN}>Your own</option>}
        </select>
      </div>
      {preview?.warnings.map(({ message, fix }) => (
        <Notice key={message} standing="look">
          <p>{sentence(message)}</p>
          <p>
            <b>{sentence(fix)}</b>
          </p>
        </Notice>
      ))}
      <section aria-label="Tags">
        <h3>What goes into each tag</h3>
        <ul class="rows">
          {TAGS.map((tag) => (
            <li key={tag}>
              <TagRow
                tag={tag}
                draft={draft.tags[tag]}
                description={preview?.tags.find((each) => each.tag === tag)}
                faults={faults}
                variables={variables}
                isOpened={opened === tag}
                onToggle={() => setOpened(opened === tag ? null : tag)}
                onChange={(changed) =>
                  onChange({ ...draft, tags: { ...draft.tags, [tag]: changed } })
                }
              />
            </li>
          ))}
        </ul>
      </section>
      <StyleFields
        rest={draft.rest}
        shops={shops}
        onChange={(rest) => onChange({ ...draft, rest })}
      />
      <p class="quiet">
        Channels by Google’s rules of {rulesAsOf}, sources as listed in {sourcesAsOf}.
      </p>
    </>
  );
}

interface NamingFooterProps {
  readonly naming: Naming;
  readonly settings: PolicySettings;
  readonly isFaulty: boolean;
}

function NamingFooter({ naming, settings, isFaulty }: NamingFooterProps) {
  const id = useId();
  const { preview, isChanged, state, save, reset } = naming;
  const reason = isFaulty
    ? 'Fix what is marked above first.'
    : isChanged || settings.problems.length > 0
      ? null
      : 'This is the naming that links are made by.';
  const isSaving = state.is === 'saving';
  return (
    <Footer isWorking={isSaving}>
      {preview.value !== null && !isFaulty && (
        <RowPreview row={preview.value.row} isBusy={preview.isBusy} />
      )}
      {isSaving ? (
        <p class="quiet" role="status">
          Saving …
        </p>
      ) : (
        <>
          {reason !== null && (
            <p id={id} class="quiet reason">
              {reason}
            </p>
          )}
          <div class="side-by-side">
            {isChanged && (
              <Button look="outlined" onClick={reset}>
                Undo
              </Button>
            )}
            <Button look="filled" refusedBy={reason === null ? undefined : id} onClick={save}>
              Save naming
            </Button>
          </div>
        </>
      )}
    </Footer>
  );
}
