import { test } from 'vitest';
import { attemptHost } from './local-host';
test('debug', async () => {
  const { host, attempt } = attemptHost({ sheets: [{ name: 'Data', values: [[1], [2], [3]] }] });
  console.log(await attempt('const c = sheet.getRange("B1"); c.setFormula("=A1+1"); const a = c.getFormula(); c.setFontWeight("bold"); return [a, c.getFormula()]; '));
  const raw = () => JSON.stringify(host.engine.tabs()[0]!.sheet.getCellMatrix().getMatrix());
  console.log(raw()); await attempt(`sheet.getRange("B1").setFontWeight("normal")`); console.log(raw());
  await attempt('sheet.getRange("C2").setValue("mine"); sheet.getRange("C1").setFormula("=SORT(A1:A3)")');
  const m = host.engine.univer.injector.get(host.engine.univer.modules.formula.FormulaDataModel);
  console.log(JSON.stringify(m.getArrayFormulaRange()), JSON.stringify(m.getArrayFormulaCellData()));
});
