import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effects } from '../../scripts/build-sidebar';
import * as client from '../../sidebar/server';
import { failure, problem, success } from '../../src/cells/problem';

const connect = () => client.connect(effects());

interface Sent {
  readonly name: string;
  readonly inputs: readonly unknown[];
  readonly succeed: (answer: unknown) => void;
  readonly fail: (failure: unknown) => void;
}

let sent: Sent[] = [];

/** Google's side of the page: keeps every call until the test answers it. */
function runner(succeed: Sent['succeed'], fail: Sent['fail']): unknown {
  return new Proxy(
    {},
    {
      get: (_, name: string) => {
        if (name === 'withSuccessHandler') return (handle: Sent['succeed']) => runner(handle, fail);
        if (name === 'withFailureHandler') return (handle: Sent['fail']) => runner(succeed, handle);
        return (...inputs: unknown[]) => {
          if (inputs.includes('illegal'))
            throw new TypeError('Failed due to illegal value in property: 0');
          sent.push({ name, inputs, succeed, fail });
        };
      },
    },
  );
}

beforeEach(() => {
  sent = [];
  const ignore = () => {};
  vi.stubGlobal('google', { script: { run: runner(ignore, ignore) } });
});
afterEach(() => vi.unstubAllGlobals());

describe('an answer', () => {
  it('comes as it is, a problem too', async () => {
    const server = connect();
    const campaigns = server.listCampaigns();
    sent[0]!.succeed(success([]));
    expect(await campaigns).toEqual({ ok: true, value: [] });
    const report = server.getReport('Spring');
    const missing = failure(problem('missing_tab', { campaign: 'Spring' }, 'no report yet'));
    sent[1]!.succeed(missing);
    expect(await report).toEqual(missing);
  });

  it.each([
    ['PERMISSION_DENIED', /one account only|private window/],
    ['ScriptError: Authorization is required to perform that action.', /private window/],
    ['Exceeded maximum execution time', /six minutes/],
    ['Service invoked too many times in a short time', /Wait a minute/],
    ['NetworkError: Connection failure due to HTTP 0', /online/],
    ['Script function not found: listCampaigns', /add-on itself/],
    ['Something new', /Something went wrong/],
  ])('that failed with %s says what it means', async (message, words) => {
    const campaigns = connect().listCampaigns();
    sent[0]!.fail({ name: 'ScriptError', message });
    expect(await campaigns).toEqual({
      ok: false,
      message: expect.stringMatching(words),
      detail: message,
    });
  });

  it('that got lost on the way is a failure', async () => {
    const campaigns = connect().listCampaigns();
    sent[0]!.succeed(null);
    expect(await campaigns).toMatchObject({ ok: false, detail: expect.any(String) });
  });

  it('that Google refused to ask for is a failure', async () => {
    expect(await connect().openLinks('illegal')).toMatchObject({
      ok: false,
      detail: 'Failed due to illegal value in property: 0',
    });
  });

  it('outside of Google Sheets is a failure', async () => {
    vi.unstubAllGlobals();
    expect(await connect().listCampaigns()).toMatchObject({
      ok: false,
      detail: expect.any(String),
    });
  });
});

describe('calls', () => {
  const names = () => sent.map(({ name, inputs }) => [name, ...inputs]);
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  it('of one question: one on its way, and one more for all who asked meanwhile', async () => {
    const server = connect();
    const first = server.openLinks('Spring');
    const second = server.openLinks('Spring');
    const third = server.openLinks('Spring');
    expect(names()).toEqual([['openLinks', 'Spring']]);
    sent[0]!.succeed('old');
    expect(await first).toBe('old');
    expect(names()).toHaveLength(2);
    sent[1]!.succeed('new');
    expect(await second).toBe('new');
    expect(await third).toBe('new');
    await settle();
    expect(names()).toHaveLength(2);
    server.openLinks('Spring');
    expect(names()).toHaveLength(3);
  });

  it('of different questions do not wait for each other', async () => {
    const server = connect();
    const spring = server.openLinks('Spring');
    const summer = server.openLinks('Summer');
    expect(names()).toHaveLength(2);
    sent[1]!.succeed('summer');
    expect(await summer).toBe('summer');
    sent[0]!.succeed('spring');
    expect(await spring).toBe('spring');
  });

  it('that write go one after another, also when one fails', async () => {
    const server = connect();
    const links = server.generateLinks('Spring', null);
    const report = server.buildReport('Spring', null);
    await settle();
    expect(names()).toEqual([['generateLinks', 'Spring', null]]);
    sent[0]!.fail(new Error('Something new'));
    expect(await links).toMatchObject({ ok: false });
    await settle();
    expect(names()[1]).toEqual(['buildReport', 'Spring', null]);
    sent[1]!.succeed('built');
    expect(await report).toBe('built');
  });
});
