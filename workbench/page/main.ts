import './style.css';
import './univer.css';
import type { Outcome } from '../../src/cells/problem';
import { problemLines } from '../../src/cells/problem-words';
import type { AddOnFiles } from '../host/host';
import { byId, element } from './element';
import { forget, readKept } from './keeper';
import { type Sample, Workbench } from './workbench';

const CHANGED =
  'The sample has changed since. Your copy is still open; Reset sample loads the new one.';

async function fetched<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

async function open(): Promise<void> {
  const [files, sample] = await Promise.all([
    fetched<AddOnFiles>('/add-on.json'),
    fetched<Outcome<Sample>>('/workbook.json'),
  ]);
  if (!sample.ok) throw new Error(problemLines(sample).join('\n'));
  const { key, name, fingerprint } = sample.value;
  document.title = `${name} · Creator Funnel workbench`;
  const kept = await readKept(key);
  try {
    window.workbench = new Workbench(files, sample.value, kept).hooks;
  } catch (error) {
    if (!kept) throw error;
    offerReset(key);
    throw new Error('The copy that this browser keeps could not be opened.', { cause: error });
  }
  byId('opening').remove();
  if (kept && kept.fingerprint !== fingerprint) {
    byId('notice').textContent = CHANGED;
    byId('notice').hidden = false;
  }
}

function offerReset(key: string): void {
  const button = element('button', { type: 'button', className: 'primary' }, 'Reset sample');
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
