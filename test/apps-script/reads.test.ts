import { expect, it } from 'vitest';
import { SAMPLE } from '../host/folders';
import { openHost } from '../host/open-host';

/** How often the content of a tab is read: a tab before it is planned from, and where it is written once more before. */
const READS = ['Sheet.getSheetValues', 'Spreadsheet.getSpreadsheetTimeZone'] as const;

it.each([
  ['openLinks', ['Spring Launch'], 4],
  ['auditLinks', ['workbook'], 5],
  ['handOver', ['Spring Launch', null], 4],
  ['generateLinks', ['Spring Launch', null], 4],
] as const)('%s reads each tab once', async (call, given, reads) => {
  const host = openHost(SAMPLE);
  expect(await host.call(call, ...given)).toMatchObject({ ok: true });
  const { byName } = host.serviceCalls;
  expect(
    READS.map((name) => byName[name]),
    JSON.stringify(byName),
  ).toEqual([reads, 1]);
});
