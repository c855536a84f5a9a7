import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RunClient, type Runner } from '../../workbench/page/script-run/client';
import type { FromSidebar } from '../../workbench/page/script-run/messages';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Call = Extract<FromSidebar, { kind: 'call' }>;

/** A client whose calls are sent after the given delays, one after the other. */
function clientWith(delays: number[] = []) {
  const sent: Call[] = [];
  const client = new RunClient({
    functions: ['read', 'write'],
    send: (message) => {
      if (message.kind === 'call') sent.push(message);
    },
    readForm: (value) => (value === FORM ? { name: 'Ada' } : value),
    delay: () => delays.shift() ?? 0,
  });
  return { client, sent };
}

const FORM = { isForm: true };
const call = (runner: Runner, name: string, ...args: unknown[]): unknown =>
  (runner[name] as (...given: unknown[]) => unknown)(...args);

test('a call gives nothing back and is sent later', () => {
  const { client, sent } = clientWith([30]);
  expect(call(client.run, 'read', 1)).toBeUndefined();
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(30);
  expect(sent).toEqual([{ kind: 'call', id: 1, name: 'read', args: [1] }]);
});

test('calls may arrive in another order, and each answer finds its own handler', () => {
  const { client, sent } = clientWith([50, 10]);
  const heard: unknown[] = [];
  for (const name of ['read', 'write'])
    call(
      client.run.withSuccessHandler((value) => heard.push([name, value])),
      name,
    );
  vi.runAllTimers();
  expect(sent.map(({ name }) => name)).toEqual(['write', 'read']);
  for (const { id, name } of sent) client.receive({ kind: 'result', id, value: `of ${name}` });
  expect(heard).toEqual([
    ['write', 'of write'],
    ['read', 'of read'],
  ]);
});

test('a failure comes as an Error with a name and a message, and with the object of the user', () => {
  const { client } = clientWith();
  const failure = vi.fn();
  const success = vi.fn();
  const runner = client.run
    .withSuccessHandler(success)
    .withFailureHandler(failure)
    .withUserObject('row 3');
  call(runner, 'read');
  vi.runAllTimers();
  client.receive({ kind: 'failure', id: 1, name: 'TypeError', message: 'no tab' });
  const [[error, object]] = failure.mock.calls as [[Error, unknown]];
  expect([error instanceof Error, error.name, error.message, error.stack, object]).toEqual([
    ...[true, 'TypeError', 'no tab', undefined, 'row 3'],
  ]);
  expect(success).not.toHaveBeenCalled();
});

test('handlers of one runner are not those of another', () => {
  const { client } = clientWith();
  const [first, second] = [vi.fn(), vi.fn()];
  const runner = client.run.withSuccessHandler(first);
  call(runner.withSuccessHandler(second), 'read');
  call(client.run, 'read');
  vi.runAllTimers();
  client.receive({ kind: 'result', id: 1, value: 7 });
  client.receive({ kind: 'result', id: 2, value: 8 });
  expect([first.mock.calls, second.mock.calls]).toEqual([[], [[7, undefined]]]);
});

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;
const REFUSED: [what: string, argument: unknown, message: string][] = [
  ['a Date', new Date(0), 'Failed due to illegal value in property: 0'],
  ['a Date inside', { day: new Date(0) }, 'Failed due to illegal value in property: day'],
  ['a function', [() => 1], 'Failed due to illegal value in property: 0'],
  ['a Map', new Map(), 'Failed due to illegal value in property: 0'],
  ['a circle', cyclic, 'Failed due to circular reference.'],
];

test.each(
  REFUSED,
)('%s is refused at the call, past the failure handler', (_what, argument, message) => {
  const { client, sent } = clientWith();
  const failure = vi.fn();
  expect(() => call(client.run.withFailureHandler(failure), 'read', argument)).toThrow(message);
  vi.runAllTimers();
  expect([sent, failure.mock.calls]).toEqual([[], []]);
});

test('an argument is taken as it is at the call', () => {
  const { client, sent } = clientWith([20]);
  const rows = [{ creator: 'Ada', note: undefined }];
  call(client.run, 'write', rows, undefined);
  rows[0]!.creator = 'Bea';
  vi.runAllTimers();
  expect(sent[0]?.args).toEqual([[{ creator: 'Ada' }], null]);
});

test('a form as the only argument is sent as its fields', () => {
  const { client, sent } = clientWith();
  call(client.run, 'write', FORM);
  vi.runAllTimers();
  expect(sent[0]?.args).toEqual([{ name: 'Ada' }]);
});

test('ten calls are under way at once; the others wait', () => {
  const { client, sent } = clientWith();
  for (let count = 0; count < 12; count += 1) call(client.run, 'read', count);
  vi.runAllTimers();
  expect(sent.length).toBe(10);
  client.receive({ kind: 'result', id: sent[4]!.id, value: null });
  vi.runAllTimers();
  expect(sent.map(({ args }) => args[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('only functions of the script can be called', () => {
  const { client } = clientWith();
  expect([typeof client.run.read, client.run.absent, client.run.private_]).toEqual([
    ...['function', undefined, undefined],
  ]);
});
