import { describe, expect, test } from 'vitest';
import { readAddOn } from '../../workbench/node/add-on-files';
import { workbenches } from './workbenches';

const open = await workbenches();

describe('functions in cells', () => {
  test('are typed with keys, over single values, columns with blanks and open ranges', async () => {
    const workbench = await open();
    const { ask, enter } = workbench;
    await workbench.addTab();
    const tab = await ask('openTab');
    const column = async (a1: string, ...texts: string[]) => {
      await workbench.click(a1);
      for (const text of texts) await enter(text);
    };
    const shown = (...cells: string[]) => Promise.all(cells.map((a1) => ask('value', tab, a1)));
    await column('A1', 'cost', '100', '', '300');
    await column('B1', 'clicks', '50', '60', '100');

    await column('C1', '=CPA(5000;250)', '=CPC(A2;B2)', '=CPC(400;B4)');
    expect(await shown('C1', 'C2', 'C3')).toEqual([20, 2, 4]);
    expect(await ask('formula', tab, 'C1')).toBe('=CPA(5000;250)');
    await column('D2', '=CPC(A2:A4;B2:B4)');
    expect(await shown('D2', 'D3', 'D4')).toEqual([2, '', 3]);
    await column('E2', '=CPC(A2:A;B2:B)');
    expect(await shown('E2', 'E3', 'E4', 'E5')).toEqual([2, '', 3, '']);
    expect(await ask('formula', tab, 'E2')).toBe('=CPC(A2:A;B2:B)');

    await column('A3', '90', '', '70');
    await column('B5', '10');
    expect(await shown('D3', 'E3', 'E4', 'E5')).toEqual([1.5, 1.5, 3, 7]);
  });

  test('say what is wrong when the pointer rests on their cell', async () => {
    const workbench = await open();
    const { page, ask } = workbench;
    await workbench.click('C5');
    await workbench.enter('=CPA(5000;"many")');
    expect(await ask('display', 'Campaigns', 'C5')).toBe('#ERROR!');
    const cell = await ask('place', 'C5');
    await page.mouse.move(cell!.x, cell!.y + 100);
    await page.mouse.move(cell!.x, cell!.y);
    await page.getByText('"many" is not a number').waitFor();
  });

  test.each([
    'CPA',
    'ROAS',
    'UTM_LINK',
  ])('%s has its own words at hand while it is typed', async (name) => {
    const { description, parameters } = wordsOf(name);
    const workbench = await open();
    const { page, ask } = workbench;
    await workbench.click('C5');
    await page.keyboard.type(`=${name}(`);
    const helper = page.locator('[id^="univer-popup-portal"]');
    await helper.getByText(description).first().waitFor();
    for (const words of parameters) await helper.getByText(words).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await ask('value', 'Campaigns', 'C5')).toBe('');
  });
});

/** What Sheets would show of a function, from the comment above it in what is pushed. */
function wordsOf(name: string): { description: string; parameters: string[] } {
  const { code } = readAddOn();
  const comment = code
    .slice(0, code.indexOf(`function ${name}(`))
    .split('/**')
    .at(-1)!;
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*\s?/, ''));
  const parameters = lines.flatMap((line) => /^@param \{.*?\} \S+ (.+)$/.exec(line)?.[1] ?? []);
  const description = lines.find((line) => line !== '')!;
  return { description, parameters };
}
