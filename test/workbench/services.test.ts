import { createHash } from 'node:crypto';
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

test('the cache forgets in time', async () => {
  let clock = 0;
  const { attempt } = attemptHost({ now: () => new Date(clock) });
  const cache = 'const cache = CacheService.getDocumentCache();';
  expect(
    await attempt(`${cache} cache.put('a', '1'); cache.put('b', '2', 900); return cache.get('a')`),
  ).toBe('1');
  clock = 601_000;
  expect(await attempt(`${cache} return [cache.get('a'), cache.get('b')]`)).toEqual([null, '2']);
  expect(await attempt(`${cache} cache.put('k'.repeat(251), '')`)).toBe(
    'Exception: Argument too large: key',
  );
});

const TEXTS = [
  '',
  'abc',
  'Zoë ☕ 😀',
  'x'.repeat(55),
  'x'.repeat(56),
  'x'.repeat(64),
  'x'.repeat(1000),
];

test.each([
  ['MD5', 'md5'],
  ['SHA_1', 'sha1'],
  ['SHA_256', 'sha256'],
])('%s gives the signed bytes of the digest', async (algorithm, known) => {
  const { attempt } = attemptHost();
  const found = await attempt(
    `return ${JSON.stringify(TEXTS)}.map((text) => Utilities.computeDigest(Utilities.DigestAlgorithm.${algorithm}, text, Utilities.Charset.UTF_8))`,
  );
  expect(found).toEqual(
    TEXTS.map((text) => [...new Int8Array(createHash(known).update(text).digest())]),
  );
});

const PATTERNS: [pattern: string, zone: string, shown: string][] = [
  ['yyyy-MM-dd HH:mm:ss', 'Etc/UTC', '2026-11-21 04:05:06'],
  ['yyyy-MM-dd', 'America/New_York', '2026-11-20'],
  ['dd.MM.yy', 'Europe/Berlin', '21.11.26'],
  ["d MMM yyyy 'at' h:mm a", 'Asia/Kolkata', '21 Nov 2026 at 9:35 AM'],
  ['EEEE, MMMM d', 'Etc/UTC', 'Saturday, November 21'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Europe/Berlin', '2026-11-21T05:05:06.007+01:00'],
  ['Z', 'America/New_York', '-0500'],
  ["''yy''", 'Etc/UTC', "'26'"],
  ['D w u', 'Etc/UTC', '325 47 6'],
];

test('dates are formatted with the patterns of Java', async () => {
  const { attempt } = attemptHost();
  const calls = PATTERNS.map(
    ([pattern, zone]) =>
      `Utilities.formatDate(date, ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`,
  );
  expect(
    await attempt(`const date = new Date(Date.UTC(2026, 10, 21, 4, 5, 6, 7)); return [${calls}]`),
  ).toEqual(PATTERNS.map(([, , shown]) => shown));
  expect(await attempt('Utilities.formatDate(new Date(), "GMT", "b")')).toBe(
    "Exception: Illegal pattern character 'b'",
  );
  expect(await attempt('Utilities.formatDate(new Date(), "Mars", "y")')).toContain(
    'Mars is not a time zone',
  );
});

test('session, base64 and uuid', async () => {
  const { attempt } = attemptHost({ userLocale: 'de', userEmail: 'me@example.com' });
  expect(
    await attempt(`return [Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getActiveUser().getEmail(),
      Utilities.base64Encode('any carnal pleas'), Utilities.base64Encode('a☕', Utilities.Charset.UTF_8),
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid())]`),
  ).toEqual(['de', 'Etc/UTC', 'me@example.com', 'YW55IGNhcm5hbCBwbGVhcw==', 'YeKYlQ==', true]);
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
