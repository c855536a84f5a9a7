import { expect, test } from 'vitest';
import { bootHeadless } from '../../workbench/engine/boot-headless';
import { Engine } from '../../workbench/engine/engine';
test('smoke', async () => {
  const seen: unknown[] = [];
  const e = new Engine({ boot: bootHeadless, timeZone: 'Etc/UTC', locale: 'en_US', tabs: [{ name: 'A', rows: 100, columns: 10 }, { name: 'B b', rows: 100, columns: 10 }] });
  e.registerFunctions([{ name: 'cpa', call: (a) => { seen.push(a); if (a[0] === 'boom') throw new Error('no boom'); return Array.isArray(a[0]) ? a[0].map((r) => [Number((r as number[])[0]) * 2]) : 5; } }]);
  const [a, b] = e.tabs();
  const v = (row: number, column: number, value: any) => ({ row, column, content: { kind: 'value' as const, value } });
  const f = (row: number, column: number, formula: any) => ({ row, column, content: { kind: 'formula' as const, formula } });
  a!.cells.write([v(1, 1, 5000), v(2, 1, '007'), { ...v(3, 1, 45000), format: { numberFormat: 'yyyy-mm-dd' } }, v(4, 1, true), v(5, 1, 0.5),
    f(1, 3, '=CPA(A1;A2)'), f(2, 3, '=CPA(A1:A3;A10;A4)'), f(1, 4, "=CPA('boom')"), f(2, 4, '=CPA("boom")'), f(3, 4, '=IFERROR(D2;"caught")'), f(4, 4, '=CPA(;1)'), f(5, 4, '=CPA(;)'), f(6, 4, '=CPA(A3)'),
    f(1, 5, '=CPA(5000;250)'), f(2, 5, '=CPA(A1:A3*2; CPA(1))'), f(3, 5, '=CPA(A10, 1/0)'), f(4, 5, '=CPA(A98:A)'), f(5, 5, '=LEN(A2)'), f(6, 5, '=CPA(TODAY())'), f(7, 5, '=FOO(1)'), f(8,5,'=A2=7'), f(9,5,'=CPA({1;2})')]);
  b!.cells.write([f(1, 1, "=SUM(A!A:A)"), f(2, 1, '=E1&"x"')]);
  const t0 = performance.now();
  await e.settled();
  console.log('settled', performance.now() - t0);
  for (const { row, column } of a!.cells.used()) console.log(row, column, JSON.stringify(a!.cells.read(row, column)), e.functionError(a!.cells.identityOf(row, column) ?? {}) ?? '');
  console.log(b!.cells.read(1, 1), b!.cells.read(2, 1));
  console.log(JSON.stringify(seen));
  a!.insertRows(1, 2);
  await e.settled();
  console.log(a!.cells.read(4, 4), e.functionError(a!.cells.identityOf(4, 4)!), a!.cells.read(4,3), a!.cells.extent());
  e.dispose();
  expect(1).toBe(1);
});
