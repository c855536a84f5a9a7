import { expect, it } from 'vitest';
import { fixture } from '../host/folders';
import { openHost } from '../host/open-host';
import { build, namesOf } from '../host/reports';
import { drawn } from './draw';

it('a refresh that fails at any call leaves the old or the new report whole, and the next run fixes the rest', async () => {
  const host = openHost(fixture('two-platforms'));
  const campaign = (await namesOf(host))[0]!;
  const { sheetId } = await build(host, campaign, '2026-03-20');
  const valuesOf = () =>
    JSON.stringify(
      host
        .snapshot()
        .sheets.find(({ id }) => id === sheetId)!
        .cells.map(({ row, column, value }) => [row, column, value]),
    );
  const days = ['2026-03-20', '2026-04-01'] as const;
  const reports: string[] = [valuesOf()];
  await build(host, campaign, days[1]);
  reports.push(valuesOf());
  expect(reports[0] === reports[1]).toBe(false);
  const tabs = host.snapshot().sheets.length;
  const calls = host.serviceCalls.total;
  const moments = drawn('refreshes', calls).map((at) => at + 1);
  expect(moments.length).toBeGreaterThan(1);
  let standing = 1;
  for (const broken of moments) {
    host.breakCalls((_, count) => count === broken);
    await expect(
      host.call('buildReport', campaign, days[1 - standing]),
      `call ${broken}`,
    ).rejects.toMatchObject({ name: 'Exception' });
    const found = reports.indexOf(valuesOf());
    expect(found, `after call ${broken} broke`).toBeGreaterThanOrEqual(0);
    standing = found;
  }
  host.breakCalls(undefined);
  await build(host, campaign, days[0]);
  expect(valuesOf() === reports[0]).toBe(true);
  expect(host.snapshot().sheets.length).toBe(tabs);
});
