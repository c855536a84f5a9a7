import { afterAll, expect, it } from 'vitest';
import { openFolder } from '../../workbench/node/open-folder';

const opened = openFolder('samples/spring-launch');
if (!opened.ok) throw new Error(opened.message);
const host = opened.value;
afterAll(() => host.dispose());

/** Everything in the workbook but the cell that the formula is typed into. */
function contents(): string {
  const { sheets } = host.snapshot();
  return JSON.stringify(
    sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ formula }) => formula === undefined),
    })),
  );
}

it.each([
  '=READPOLICY()',
  '=PREVIEWPOLICY("x")',
  '=SAVEPOLICY("{""version"":1,""separator"":""_""}")',
  '=FINDLINKCHANGES("Spring launch")',
  '=REPLACELINKS("Spring launch")',
  '=FINDPOSTLINKS("Spring launch")',
  '=GENERATEPOSTLINKS("Spring launch")',
  '=AUDITLINKS("workbook")',
  '=APPLYLINKFIXES("workbook")',
  '=LAUNCHCHECKLIST("Spring launch")',
  '=HANDOVER("Spring launch")',
  '=CODESCSV("shopify")',
  '=LINKSCSV()',
])('%s, typed into a cell, fails and changes nothing', async (formula) => {
  const before = contents();
  host.type('Learnings', 'Z30', formula);
  await host.settled();
  expect(host.value('Learnings', 'Z30')).toBe('#ERROR!');
  expect(host.errorMessage('Learnings', 'Z30')).toMatch(/\w+ \w+ \w+/);
  expect(contents()).toBe(before);
  expect(host.documentProperties.size).toBe(0);
});
