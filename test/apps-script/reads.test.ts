import { expect, it } from 'vitest';
import { SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';

/** How often the content of a tab is read to plan from. What is written is read again by the guard of the write. */
const READS = ['Sheet.getSheetValues', 'Spreadsheet.getSpreadsheetTimeZone'] as const;

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
