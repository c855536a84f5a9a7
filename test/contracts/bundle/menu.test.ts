import { describe, expect, it } from 'vitest';
import type { OpenMode } from '../../../workbench/host/host';
import { fixture } from '../../host/folders';
import { openHost } from '../../host/open-host';
import { CODE, readEntryPoints } from './bundle';

const ITEMS = [
  { caption: 'Open Creator Funnel', functionName: 'openSidebar' },
  { caption: 'Generate missing links and codes', functionName: 'generateMissingLinks' },
  { caption: 'Build or refresh all reports', functionName: 'buildAllReports' },
];

const emptyWorkbook = (script = CODE) => openHost([{ name: 'Sheet1' }], { script });

describe('the menu', () => {
  it.each<[mode: OpenMode, event: 'missing' | undefined]>([
    ['NONE', undefined],
    ['LIMITED', undefined],
    ['FULL', undefined],
    ['NONE', 'missing'],
    ['LIMITED', 'missing'],
  ])('is there when the file opens in %s, event %s', (mode, event) => {
    const host = emptyWorkbook();
    host.open(mode, event);
    expect(host.menu).toEqual(ITEMS);
  });

  it('would be empty if onOpen did more than may be done before the add-on is used', () => {
    const host = emptyWorkbook(
      CODE.replace('function onOpen(){', 'function onOpen(){ SpreadsheetApp.getActive();'),
    );
    expect(() => host.open('NONE')).toThrow();
    expect(host.menu).toEqual([]);
  });

  it('is there right after the installation', () => {
    const host = emptyWorkbook();
    host.install();
    expect(host.menu).toEqual(ITEMS);
  });

  it('calls functions that exist', () => {
    const names = readEntryPoints(CODE).map(({ name }) => name);
    for (const { functionName } of ITEMS) expect(names).toContain(functionName);
  });

  it('opens the sidebar', async () => {
    const host = emptyWorkbook();
    host.open();
    await host.choose('Open Creator Funnel');
    expect(host.sidebar?.title).toBe('Creator Funnel');
  });

  it.each([
    'Generate missing links and codes',
    'Build or refresh all reports',
  ])('%s says what is missing in a file without the tabs', async (caption) => {
    const host = emptyWorkbook();
    host.open();
    await host.choose(caption);
    expect(host.alerts).toHaveLength(1);
    expect(host.alerts[0]).toMatch(/Campaigns/);
    expect(host.alerts[0]).toMatch(/Nothing was changed/);
  });

  it.each([
    'Generate missing links and codes',
    'Build or refresh all reports',
  ])('%s tells in words what Google fails', async (caption) => {
    const host = openHost(fixture('plain'), { script: CODE });
    host.open();
    host.breakCalls((method) => method === 'Sheet.getDataRange');
    await host.choose(caption);
    expect(host.alerts).toHaveLength(1);
    expect(host.alerts[0]).toMatch(
      / Google\. Try again: nothing is made twice\.\n\nGoogle said: Service Spreadsheets failed/,
    );
  });
});
