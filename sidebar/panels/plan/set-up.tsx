import type { SetUpState } from '../../../src/apps-script/endpoints/plan/set-up-workbook';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Slow } from '../../ui/slow';
import { counted } from '../../words';

/** What setting up will make, in a file without any tab of ours. */
export function SetUp({ state }: { readonly state: SetUpState }) {
  const first = state.missing.filter(({ isFirst }) => isFirst);
  const later = state.missing.length - first.length;
  return (
    <>
      <h2>Set up this workbook</h2>
      <p>
        Makes {counted(first.length, 'tab')} with headers, dropdowns, formats and a note on what
        each column is for
        {state.newExamples > 0 &&
          `, and ${counted(state.newExamples, 'example row')} that one click removes`}
        . Nothing that is here is touched.
        {later > 0 && ` ${counted(later, 'more tab')} can be made when you need them.`}
      </p>
      <ul class="plan-tabs" aria-label="Tabs">
        {first.map((tab) => (
          <li key={tab.name}>
            <WhatIsIn {...tab} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WhatIsIn({ name, row }: { readonly name: string; readonly row: string }) {
  return (
    <>
      <b>{name}</b> <span class="quiet">a row is {row}</span>
    </>
  );
}

interface LaterTabsProps {
  readonly state: SetUpState;
  readonly work: Work | null;
  readonly onMake: (tabs: readonly string[]) => void;
}

/** The tabs that a campaign can do without, each to be made when it is needed. */
export function LaterTabs({ state, work, onMake }: LaterTabsProps) {
  const later = state.missing.filter(({ isFirst }) => !isFirst);
  if (later.length === 0) return null;
  return (
    <details class="later-tabs">
      <summary>{counted(later.length, 'more tab')} for when you need them</summary>
      <ul class="plan-tabs" aria-label="More tabs">
        {later.map((tab) => (
          <li key={tab.name}>
            <WhatIsIn {...tab} />{' '}
            <Button
              look="word"
              label={`Make the tab ${tab.name}`}
              onClick={() => onMake([tab.name])}
            >
              {work?.kind === 'set-up' && work.tabs.includes(tab.name) ? 'Making …' : 'Make'}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is on its way: tabs that are made one after the other, or examples that go. */
export type Work =
  | { readonly kind: 'examples' }
  | { readonly kind: 'set-up'; readonly tabs: readonly string[]; readonly done: number };

/** `Making Posts · 3 of 4`. */
export function makingInWords({ tabs, done }: Extract<Work, { kind: 'set-up' }>): string {
  const at = Math.min(done, tabs.length - 1);
  return `Making ${tabs[at]}${tabs.length > 1 ? ` · ${at + 1} of ${tabs.length}` : ''} …`;
}

interface UpkeepProps {
  readonly state: SetUpState;
  /** What is on its way. */
  readonly work: Work | null;
  readonly onSetUp: (tabs: readonly string[]) => void;
  readonly onRemoveExamples: () => void;
}

/** What a workbook with some tabs of ours still lacks, and examples that wait to be removed. */
export function Upkeep({ state, work, onSetUp, onRemoveExamples }: UpkeepProps) {
  const { missing, inTheWay, hasExamples } = state;
  const names = missing.filter(({ isFirst }) => isFirst).map(({ name }) => name);
  return (
    <>
      {inTheWay.map(({ found, expected }) => (
        <Notice key={found} standing="look" title={`The tab “${found}” is not read.`}>
          <p>Rename it to {expected}: tabs are found by their names, letter by letter.</p>
        </Notice>
      ))}
      {hasExamples && (
        <Notice standing="info" title="Example rows show how the tabs are filled.">
          <Button look="outlined" onClick={onRemoveExamples}>
            {work?.kind === 'examples' ? 'Removing …' : 'Remove the examples'}
          </Button>
        </Notice>
      )}
      {names.length > 0 && (
        <Notice standing="look" title={`${counted(names.length, 'tab')} not there yet`}>
          <p>{names.join(', ')}. No report is made without them.</p>
          <Button look="outlined" onClick={() => onSetUp(names)}>
            {work?.kind === 'set-up' ? makingInWords(work) : `Make ${counted(names.length, 'tab')}`}
          </Button>
          {work?.kind === 'set-up' && <Slow key={work.done} />}
        </Notice>
      )}
    </>
  );
}

interface SetUpResultProps {
  readonly made: readonly string[];
  readonly kept: readonly string[];
}

/** What came of setting up. */
export function SetUpResult({ made, kept }: SetUpResultProps) {
  return (
    <Notice standing="good" title={`${counted(made.length, 'tab')} made.`}>
      {made.length > 0 && <p>{made.join(', ')}.</p>}
      {kept.length > 0 && <p>{kept.join(', ')} stayed as they were.</p>}
    </Notice>
  );
}
