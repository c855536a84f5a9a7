import { afterAll, expect, it } from 'vitest';
import type { ListedDoubt } from '../../src/apps-script/endpoints/report/find-doubts';
import type { Outcome } from '../../src/cells/problem';
import { readFolderAt } from '../../workbench/node/read-folder-at';
import { contentOfText } from '../../workbench/services/range/cell-content';
import { folderOf, temporaryFolder } from '../host/folders';
import { differentDoubts } from '../report/same-numbers';
import { audited } from './edits/audited';
import { AS_OF, CAMPAIGN, JUDGED_BY, launchJudgedBy } from './edits/launch';
import { stepsFrom, taken } from './edits/ordinary-edits';
import { Person } from './edits/person';
import { FOUND } from './length';
import { SmallWorkbook } from './small-workbook';

const opened: SmallWorkbook[] = [];
afterAll(() => {
  for (const workbook of opened) workbook.dispose();
});

const NOW = new Date('2026-06-01T12:00:00Z');
/** Beyond so many edits the workbook is as it was at first. */
const EDITS_OF_ONE = 4;

async function openBuilt(kpis: string): Promise<SmallWorkbook> {
  const sheets = readFolderAt(folderOf(launchJudgedBy(kpis)));
  if (!sheets.ok) throw new Error('The folder is no workbook');
  const workbook = await SmallWorkbook.open(sheets.value.map((each) => ({ ...each, rows: 20 })));
  opened.push(workbook);
  const built = workbook.call('buildReport', [CAMPAIGN, AS_OF]) as Outcome<unknown>;
  if (!built.ok) throw new Error('The report is not built');
  await workbook.engine.settled();
  workbook.keep();
  return workbook;
}

function personAt({ engine }: SmallWorkbook): Person {
  return new Person({
    engine,
    type(name, a1, text) {
      const cell = engine.tabNamed(name)!;
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1)!;
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      // A formula would have to be calculated.
      const typed = text.replace(/^=.*/, '120');
      const place = { row: Number(row), column };
      const format = cell.cells.formatAt(place.row, column);
      cell.cells.write([{ ...place, ...contentOfText(engine, typed, format, NOW) }]);
    },
  });
}

const seen = { steps: 0, refused: 0, found: 0 };

it.each(JUDGED_BY)('the doubts found are those of the tabs: %s', async (kpis, part, seed) => {
  const folder = temporaryFolder();
  const steps = stepsFrom(seed, Math.round(FOUND * part));
  let workbook = await openBuilt(kpis);
  let person = personAt(workbook);
  let path: string[] = [];
  const failures: string[] = [];
  for (const step of steps) {
    const done = taken(step, person);
    if (done === undefined) continue;
    path.push(done);
    const found = workbook.call('findDoubts', [CAMPAIGN]) as Outcome<readonly ListedDoubt[]>;
    const audit = audited(person, folder);
    if (found.ok) {
      const inTabs = found.value.filter(({ kind }) => kind !== 'changed');
      const wrong =
        audit === undefined
          ? ['read over what is no number']
          : differentDoubts(inTabs, audit.doubts);
      if (wrong.length > 0) failures.push(`${path.join(' → ')}:\n  ${wrong.join('\n  ')}`);
      if (wrong.length > 0) path = Array(EDITS_OF_ONE).fill('');
      seen.found += inTabs.length;
    } else {
      seen.refused += 1;
      path = Array(EDITS_OF_ONE).fill('');
    }
    if (path.length < EDITS_OF_ONE) continue;
    path = [];
    const isWhole = ['Targets', 'Posts', 'Results'].every((name) => person.tab(name as never));
    if (isWhole) workbook.restore();
    else {
      workbook = await openBuilt(kpis);
      person = personAt(workbook);
    }
  }
  expect(failures).toEqual([]);
  seen.steps += steps.length;
});

it('most edits were read, and doubts came of some', () => {
  expect(seen.steps).toBeGreaterThan(0);
  expect(seen.refused, 'what is refused says little').toBeLessThan(seen.steps / 2);
  expect(seen.found).toBeGreaterThan(seen.steps / 10);
});
