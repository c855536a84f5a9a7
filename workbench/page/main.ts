import './style.css';
import './univer.css';
import type { Outcome } from '../../src/cells/problem';
import { problemLines } from '../../src/cells/problem-words';
import type { AddOnFiles } from '../host/host';
import { byId, element } from './element';
import { forget, readKept } from './keeper';
import { isNew, RESETS } from './origins';
import type { Sample } from './sample';
import { Turn } from './turn';
import { Workbench } from './workbench';

const CHANGED =
  'The files have changed since. Your copy is still open; the button above loads the new ones.';

async function fetched<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

async function open(): Promise<void> {
  const [files, sample] = await Promise.all([
    fetched<AddOnFiles>('/add-on.json'),
    fetched<Outcome<Sample>>(isNew() ? '/empty.json' : '/workbook.json'),
  ]);
  if (!sample.ok) throw new Error(problemLines(sample).join('\n'));
  const { key, name, fingerprint } = sample.value;
  document.title = `${name} · Creator Funnel workbench`;
  const turn = new Turn(key);
  if (!(await turn.takeIfFree())) await openedHere(turn);
  const kept = await readKept(key);
  try {
    const workbench = new Workbench(files, sample.value, kept);
    window.workbench = workbench.hooks;
    turn.onDemand(async () => {
      await workbench.leave();
      window.location.reload();
    });
  } catch (error) {
    if (!kept) throw error;
    offerReset(sample.value);
    throw new Error('The copy that this browser keeps could not be opened.', { cause: error });
  }
  byId('opening').remove();
  if (kept && kept.fingerprint !== fingerprint) {
    byId('notice').textContent = CHANGED;
    byId('notice').hidden = false;
  }
}

/** Resolves when the person wants the workbook in this tab, and the other one has left it. */
async function openedHere(turn: Turn): Promise<void> {
  const opening = byId('opening');
  const words = opening.textContent;
  opening.textContent = 'This workbook is open in another tab. Go on there, or';
  const button = element('button', { type: 'button', className: 'primary' }, 'Open it here');
  opening.after(button);
  await new Promise((resolve) => button.addEventListener('click', resolve, { once: true }));
  button.remove();
  opening.textContent = words;
  await turn.demand();
}

function offerReset({ key, origin }: Sample): void {
  const word = RESETS[origin].word;
  const button = element('button', { type: 'button', className: 'primary' }, word);
  button.addEventListener('click', async () => {
    await forget(key);
    window.location.reload();
  });
  byId('opening').after(button);
}

open().catch((error: Error) => {
  console.error(error);
  byId('opening').textContent = `The workbook cannot be opened.\n${error.message}`;
});
