import { expect, test } from 'vitest';
import { attemptHost, hostOf } from './scripts';

test('properties keep strings within their limits, for all executions', async () => {
  const { host, attempt } = attemptHost();
  const store = 'const store = PropertiesService.getDocumentProperties();';
  await attempt(`${store} store.setProperty('a', '1').setProperties({ b: '2' })`);
  expect(
    await attempt(
      `${store} return [store.getProperties(), store.getKeys(), store.getProperty('c')]`,
    ),
  ).toEqual([{ a: '1', b: '2' }, ['a', 'b'], null]);
  expect(await attempt(`${store} store.setProperty('a', 'x'.repeat(9217))`)).toBe(
    'Exception: Argument too large: value of property a',
  );
  expect(
    await attempt(
      `${store} for (let i = 0; i < 60; i++) store.setProperty('k' + i, 'x'.repeat(9000))`,
    ),
  ).toBe(
    'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
  );
  expect(await attempt(`${store} store.deleteAllProperties(); return store.getKeys()`)).toEqual([]);
  host.documentProperties.set('from-test', 'yes');
  expect(await attempt(`${store} return store.getProperty('from-test')`)).toBe('yes');
});

test('the document lock ends with its run and at an alert, and others can hold it', async () => {
  const { host, attempt } = attemptHost();
  const lock = 'const lock = LockService.getDocumentLock();';
  expect(
    await attempt(`${lock} return [lock.hasLock(), lock.tryLock(10), lock.hasLock()]`),
  ).toEqual([false, true, true]);
  expect(
    await attempt(
      `${lock} lock.waitLock(10); SpreadsheetApp.getUi().alert('x'); return lock.hasLock()`,
    ),
  ).toBe(false);
  const release = host.holdLock();
  expect(await attempt(`${lock} return lock.tryLock(10)`)).toBe(false);
  expect(await attempt(`${lock} lock.waitLock(10)`)).toBe(
    'Exception: Lock timeout: another process was holding the lock for too long.',
  );
  release();
  expect(
    await attempt(
      `${lock} const other = LockService.getDocumentLock(); lock.waitLock(10); return [lock.tryLock(10), other.tryLock(10), other.hasLock()]`,
    ),
  ).toEqual([true, false, false]);
  expect(await attempt(`${lock} lock.waitLock(10); return lock.hasLock()`)).toBe(true);
});

test('session', async () => {
  const { attempt } = attemptHost({ userLocale: 'de', userEmail: 'me@example.com' });
  expect(
    await attempt(
      'return [Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getActiveUser().getEmail()]',
    ),
  ).toEqual(['de', 'Etc/UTC', 'me@example.com']);
});

test('a script sees sheets as the service gives them', async () => {
  const { attempt } = attemptHost({
    sheets: [{ name: 'Data', values: [['a', 1]] }, { name: 'Other' }],
  });
  expect(
    await attempt(`
      const made = ss.insertSheet('Made', 0);
      ss.insertSheet();
      const names = ss.getSheets().map((each) => each.getName());
      return [names, made.getIndex(), made.getMaxRows(), made.getMaxColumns(), ss.getSheetByName('nope'), ss.getSheetByName('data'),
        made.getDataRange().getA1Notation(), made.getDataRange().getValues(), sheet.getLastRow(), sheet.getLastColumn(),
        ss.getActiveSheet().getName(), sheet.getSheetId(), sheet.getParent().getNumSheets()]`),
  ).toEqual([
    ['Made', 'Sheet4', 'Data', 'Other'],
    1,
    1000,
    26,
    null,
    null,
    'A1',
    [['']],
    1,
    2,
    'Sheet4',
    0,
    4,
  ]);
});

test('sheets are moved, renamed, hidden and deleted', async () => {
  const { host, attempt } = attemptHost({
    sheets: [{ name: 'Data' }, { name: 'Other' }, { name: 'Third' }],
  });
  await attempt(`
    ss.setActiveSheet(ss.getSheetByName('Third'));
    ss.moveActiveSheet(1);
    ss.getSheetByName('Other').setName('Renamed').hideSheet();
    ss.deleteSheet(sheet);`);
  expect(host.snapshot().sheets.map(({ name, hidden, id }) => [name, hidden, id])).toEqual([
    ['Third', false, 2],
    ['Renamed', true, 1],
  ]);
});

test('a name beside the emulated ones is a clear error, also for a host function', async () => {
  const host = hostOf(
    'function run() { return typeof SpreadsheetApp.getActive().getSheets()[0].then; }',
  );
  expect(await host.call('run')).toBe('undefined');
});
