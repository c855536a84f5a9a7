import { describe, expect, it } from 'vitest';
import { READINGS, type Reading } from '../../workbench/services/readings';
import { attemptHost } from './scripts';

/** What a script meets by the harsh and by the lenient reading of a row. */
const SITUATIONS: Record<Reading, [statements: string, harsh: unknown, lenient: unknown]> = {
  apostropheStays: [
    `cell.setNumberFormat('@').setValue("'MARA10"); return cell.getValue();`,
    "'MARA10",
    'MARA10',
  ],
  formulaStaysText: [
    `cell.setNumberFormat('@').setFormula('=1+1'); return cell.getFormula();`,
    '',
    '=1+1',
  ],
  textRuns: [`cell.setNumberFormat('@').setValue('=1+1'); return cell.getFormula();`, '=1+1', ''],
  numbersTurnText: [
    `sheet.getRange('A1:B1').setNumberFormat('@').setValues([[7.5, true]]);
     return JSON.stringify(sheet.getRange('A1:B1').getValues());`,
    '[["7.5","TRUE"]]',
    '[[7.5,true]]',
  ],
  secondLockWaits: [
    `LockService.getDocumentLock().waitLock(10); return LockService.getDocumentLock().tryLock(10);`,
    false,
    true,
  ],
  chartRangesSplit: [
    `sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR)
       .addRange(sheet.getRange('A1:B3')).setPosition(1, 4, 0, 0).build());
     return sheet.getCharts()[0].getRanges().map((range) => range.getA1Notation()).join();`,
    'A1:A3,B1:B3',
    'A1:B3',
  ],
};

describe.each(Object.keys(READINGS) as Reading[])('%s', (reading) => {
  const [statements, harsh, lenient] = SITUATIONS[reading];
  const script = `const cell = sheet.getRange('A1'); ${statements}`;

  it('is harsh where nobody asks', async () => {
    expect(await attemptHost().attempt(script)).toEqual(harsh);
  });

  it('can be lenient, and every other row stays harsh', async () => {
    const { attempt } = attemptHost({ lenient: [reading] });
    expect(await attempt(script)).toEqual(lenient);
    for (const [other, [does, expected]] of Object.entries(SITUATIONS))
      if (other !== reading)
        expect(
          await attempt(`sheet.clear(); const cell = sheet.getRange('A1'); ${does}`),
          other,
        ).toEqual(expected);
  });
});
