import { expect, it } from 'vitest';
import { SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';

/** How often the content of a tab is read to plan from. What is written is read again by the guard of the write. */
const READS = ['Sheet.getDataRange', 'Spreadsheet.getSpreadsheetTimeZone'] as const;

it('generateLinks plans from one reading of each tab', async () => {
  const host = openHost(SAMPLE);
  const calls: string[] = [];
  host.breakCalls((method) => {
    calls.push(method);
    return false;
  });
  expect(await host.call('generateLinks', 'Spring Launch', null)).toMatchObject({ ok: true });
  const isReading = (method: string) => method === 'Sheet.getDataRange';
  // The guard of the write asks for formulas: before them it has read the tab that is written once.
  const guard = calls.indexOf('Range.getFormulas');
  expect(guard).toBeGreaterThan(0);
  const [planning, guarding] = [calls.slice(0, guard), calls.slice(guard)];
  // Campaigns, Creators and Links to plan from; then Creators by the guard, which reads on as long as it writes.
  expect(planning.filter(isReading)).toHaveLength(3 + 1);
  expect(guarding.filter(isReading).length).toBeGreaterThan(0);
});

it.each([
  ['openLinks', ['Spring Launch'], 4],
  ['auditLinks', ['workbook'], 5],
  ['handOver', ['Spring Launch', null], 4],
  ['generateLinks', ['Spring Launch', null], 3],
] as const)('%s reads each tab once', async (call, given, reads) => {
  const host = openHost(SAMPLE);
  // What there is to write is written by a first call.
  await host.call('generateLinks', null, null);
  expect(await host.call(call, ...given)).toMatchObject({ ok: true });
  const { byName } = host.serviceCalls;
  expect(
    READS.map((name) => byName[name]),
    JSON.stringify(byName),
  ).toEqual([reads, 1]);
});
