import type {
  SetUpDone,
  SetUpState,
} from '../../../src/apps-script/endpoints/plan/set-up-workbook';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { counted } from '../../words';

/** What setting up will make, in a file without any tab of ours. */
export function SetUp({ state }: { readonly state: SetUpState }) {
  return (
    <>
      <h2>Set up this workbook</h2>
      <p>
        Makes {counted(state.missing.length, 'tab')} with headers, dropdowns, formats and a note on
        what each column is for
        {state.newExamples > 0 &&
          `, and ${counted(state.newExamples, 'example row')} that one click removes`}
        . Nothing that is here is touched.
      </p>
      <ul class="plan-tabs" aria-label="Tabs">
        {state.missing.map(({ name, row }) => (
          <li key={name}>
            <b>{name}</b> <span class="quiet">a row is {row}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface UpkeepProps {
  readonly state: SetUpState;
  /** What is on its way. */
  readonly work: 'set-up' | 'examples' | null;
  readonly onSetUp: () => void;
  readonly onRemoveExamples: () => void;
}

/** What a workbook with some tabs of ours still lacks, and examples that wait to be removed. */
export function Upkeep({ state, work, onSetUp, onRemoveExamples }: UpkeepProps) {
  const { missing, inTheWay, hasExamples } = state;
  const names = missing.map(({ name }) => name);
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
            {work === 'examples' ? 'Removing …' : 'Remove the examples'}
          </Button>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice standing="info" title={`${counted(missing.length, 'tab')} not there yet`}>
          <p>{names.join(', ')}. You can do without, or make them now.</p>
          <Button look="outlined" onClick={onSetUp}>
            {work === 'set-up' ? 'Making …' : `Make ${counted(missing.length, 'tab')}`}
          </Button>
        </Notice>
      )}
    </>
  );
}

/** What came of setting up. */
export function SetUpResult({ done }: { readonly done: SetUpDone }) {
  return (
    <Notice standing="good" title={`${counted(done.made.length, 'tab')} made.`}>
      <p>{done.made.join(', ')}.</p>
      {done.kept.length > 0 && <p>{done.kept.join(', ')} stayed as they were.</p>}
    </Notice>
  );
}
