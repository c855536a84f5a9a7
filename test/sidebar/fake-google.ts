import type { Api } from '../../src/apps-script/endpoints/endpoints';
import type { OpenedLinks } from '../../src/apps-script/endpoints/links/open-links';
import { success } from '../../src/cells/problem';

type Played<Calls extends Record<keyof Calls, (...inputs: never[]) => unknown>> = {
  readonly [Name in keyof Calls]?: (
    ...inputs: Parameters<Calls[Name]>
  ) => ReturnType<Calls[Name]> | Promise<ReturnType<Calls[Name]>>;
};

/** What the Links panel opens with, in its parts, so that a test plays the parts that it is about. */
interface PartsOfLinks {
  previewLinks(campaign: string): OpenedLinks['preview'];
  linkChanges(campaign: string): OpenedLinks['changes'];
  postsWithoutLink(campaign: string): OpenedLinks['posts'];
}

/** The server as a test plays it; what is thrown is a failure of the platform. */
export type FakeServer = Played<Api> & Played<PartsOfLinks>;

function openLinks(server: FakeServer): NonNullable<FakeServer['openLinks']> {
  return async (campaign) => {
    const [preview, changes, posts] = await Promise.all([
      server.previewLinks!(campaign),
      server.linkChanges!(campaign),
      server.postsWithoutLink!(campaign),
    ]);
    return success({ preview, changes, posts });
  };
}

/** What goes back into the page. */
export type Reply =
  | { readonly value: unknown }
  | { readonly failure: { readonly name: string; readonly message: string } };

/** Answers one call as Google would: a value, or a name and a message. */
export async function reply(
  server: FakeServer,
  name: string,
  inputs: readonly unknown[],
): Promise<Reply> {
  const play = Object.entries({ openLinks: openLinks(server), ...server }).find(
    ([each]) => each === name,
  )?.[1] as ((...given: readonly unknown[]) => unknown) | undefined;
  if (play === undefined) return failed(`Script function not found: ${name}`);
  try {
    return { value: (await play(...inputs)) ?? null };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function failed(message: string): Reply {
  return { failure: { name: 'ScriptError', message } };
}

/** A call whose answer comes when the test says so. */
export function held<T>(): { readonly promise: Promise<T>; readonly answer: (value: T) => void } {
  let answer: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer };
}

/**
 * `google.script.run` for the page: arguments that Google cannot send are thrown at once, others go to the page
 * around it, and its answers to the handlers.
 */
export const FAKE_GOOGLE = `
  (function () {
    const waiting = [];
    function check(value, key) {
      if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return;
      const parent = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
      if (parent !== Object.prototype && parent !== Array.prototype)
        throw new TypeError('Failed due to illegal value in property: ' + key);
      for (const each of Object.keys(value)) check(value[each], each);
    }
    function runner(success, failure) {
      return new Proxy({}, {
        get(_, name) {
          if (name === 'withSuccessHandler') return (handle) => runner(handle, failure);
          if (name === 'withFailureHandler') return (handle) => runner(success, handle);
          return (...inputs) => {
            inputs.forEach(check);
            waiting.push({ success, failure });
            parent.postMessage({ call: waiting.length - 1, name, inputs }, '*');
          };
        },
      });
    }
    addEventListener('message', ({ data: { call, reply } }) => {
      const { success, failure } = waiting[call];
      if ('value' in reply) success(reply.value);
      else failure(Object.assign(new Error(reply.failure.message), reply.failure));
    });
    window.google = { script: { run: runner(() => {}, () => {}) } };
  })();`;

/** For the page around it: takes calls to `askServer`, and answers back. */
export const FAKE_GOOGLE_HOST = `
  addEventListener('message', async ({ source, data }) => {
    if ('copied' in data) return window.tellCopied(data.copied);
    const reply = await window.askServer(data.name, data.inputs);
    source.postMessage({ call: data.call, reply }, '*');
  });`;
