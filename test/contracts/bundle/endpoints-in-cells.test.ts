import { afterAll, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../src/apps-script/endpoints/endpoints';
import { MENU } from '../../../src/apps-script/menu/menu';
import { SAMPLE } from '../../host/folders';
import { openHost } from '../../host/open-host';

const TYPED = [
  '=ONOPEN()',
  '=ONINSTALL()',
  '=OPENSIDEBAR()',
  '=GENERATEMISSINGLINKS()',
  '=BUILDALLREPORTS()',
  '=LISTCAMPAIGNS()',
  '=OPENLINKS("Spring launch")',
  '=GENERATELINKS("Spring launch")',
  '=FINDTEXTNUMBERS()',
  '=CONVERTTEXTNUMBERS()',
  '=ANSWERTEXTNUMBERS("Creators"; ",")',
  '=BUILDREPORT("Spring launch"; "2026-04-20")',
  '=GETREPORT("Spring launch")',
  '=FINDDOUBTS("Spring launch")',
  '=REPAIRDOUBT("Spring launch"; "unmatched"; "x"; "right")',
  '=UNDOREPAIR("x")',
  '=OPENREPORT("Spring launch")',
  '=GETSELECTION()',
  '=INSERTFORMULA("Learnings"; "A5"; "=CPA(5000;250)")',
  '=INSERTPLAINFORMULA("Learnings"; "A5"; "=CPA(5000;250)")',
  '=CONVERTSELECTION("plain formulas")',
  '=READCELL("Learnings"; "A1")',
  '=UNDOINSERTION("Learnings"; "A5"; "=CPA(5000;250)"; "")',
  '=READPOLICY()',
  '=PREVIEWPOLICY("x")',
  '=SAVEPOLICY("{""version"":1,""separator"":""_""}")',
  '=REPLACELINKS("Spring launch")',
  '=GENERATEPOSTLINKS("Spring launch")',
  '=AUDITLINKS("workbook")',
  '=APPLYLINKFIXES("workbook")',
  '=LAUNCHCHECKLIST("Spring launch")',
  '=HANDOVER("Spring launch")',
  '=CODESCSV("shopify")',
  '=LINKSCSV()',
  '=GETSETUP()',
  '=SETUPWORKBOOK()',
  '=REMOVEEXAMPLES()',
  '=SHOWPLACE("Creators"; 2; "Link")',
  '=SUGGESTKPIS("conversion"; "DTC")',
  '=LASTCAMPAIGN()',
  '=CHECKCAMPAIGN("Spring launch")',
  '=STARTCAMPAIGN("Spring launch")',
];

/** What the menu, the sidebar and Google call, and no cell should. */
const CALLED = TYPED.map((formula) => /^=(\w+)/.exec(formula)![1]!);

it('no function of the menu or the sidebar is left out', () => {
  const names = [
    'onOpen',
    'onInstall',
    ...MENU.map(({ target }) => target),
    ...Object.keys(ENDPOINTS),
  ];
  expect([...CALLED].sort()).toEqual(names.map((name) => name.toUpperCase()).sort());
});

const host = openHost(SAMPLE, { until: afterAll });

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

it.each(TYPED)('%s, typed into a cell, fails and changes nothing', async (formula) => {
  const before = contents();
  host.type('Learnings', 'Z30', formula);
  await host.settled();
  expect(host.value('Learnings', 'Z30')).toBe('#ERROR!');
  expect(host.errorMessage('Learnings', 'Z30')).toMatch(/\w+ \w+ \w+/);
  expect(contents()).toBe(before);
  expect(host.alerts).toEqual([]);
  expect(host.sidebar).toBeNull();
  expect(host.documentProperties.size).toBe(0);
});
