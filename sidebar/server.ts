import type { Effect } from '../src/apps-script/endpoints/endpoint';
import type { Api } from '../src/apps-script/endpoints/endpoints';
import { failureInWords } from '../src/text/platform-failure';
import type { Fault } from './fault';

export type Answer<T> = { readonly ok: true; readonly value: T } | Fault;

type Name = keyof Api;
type ValueOf<N extends Name> = Extract<ReturnType<Api[N]>, { readonly ok: true }>['value'];

/** The server's functions as promises that never reject: whatever goes wrong comes back in words. */
export type Server = {
  readonly [N in Name]: (...inputs: Parameters<Api[N]>) => Promise<Answer<ValueOf<N>>>;
};

/** `google.script.run` as Google serves it. */
type Runner = Readonly<Record<Name, (...inputs: readonly unknown[]) => void>> & {
  withSuccessHandler(handle: (answer: unknown) => void): Runner;
  withFailureHandler(handle: (failure: unknown) => void): Runner;
};

declare const google: { readonly script: { readonly run: Runner } } | undefined;

/** Of every call whether it reads or writes; the build makes this from the endpoints. */
export type Effects = Readonly<Record<Name, Effect>>;

/**
 * The server. Of one question to it one call is on its way: asked again meanwhile, it is sent once more after that,
 * for all who asked, so that nobody gets what was true before they asked. What writes goes one after another.
 */
export function connect(effects: Effects): Server {
  const inTurn = oneInFlight();
  let lastWrite: Promise<unknown> = Promise.resolve();
  const ask = {
    read: (name: Name, inputs: readonly unknown[]) =>
      inTurn(JSON.stringify([name, inputs]), () => send(name, inputs)),
    write: (name: Name, inputs: readonly unknown[]) => {
      const answer = lastWrite.then(() => send(name, inputs));
      lastWrite = answer;
      return answer;
    },
  };
  const calls = (Object.keys(effects) as Name[]).map((name) => [
    name,
    (...inputs: readonly unknown[]) => ask[effects[name]](name, inputs),
  ]);
  // Each name is there, and what a call takes and gives is said by the endpoint of that name.
  return Object.fromEntries(calls) as Server;
}

function oneInFlight() {
  interface Flight {
    readonly now: Promise<unknown>;
    next?: Promise<unknown>;
  }
  const flights = new Map<string, Flight>();
  const start = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const now = ask();
    const flight: Flight = { now };
    flights.set(key, flight);
    now.then(() => {
      if (flight.next === undefined) flights.delete(key);
    });
    return now;
  };
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const flight = flights.get(key);
    if (flight === undefined) return start(key, ask);
    // One key is one question, whose answers are of one type.
    flight.next ??= flight.now.then(() => start(key, ask));
    return flight.next as Promise<T>;
  };
}

function send(name: Name, inputs: readonly unknown[]): Promise<Answer<unknown>> {
  return new Promise((resolve) => {
    const fail = (failure: unknown) => resolve({ ok: false, ...failureInWords(failure) });
    if (typeof google === 'undefined') {
      fail(new Error('google is not defined'));
      return;
    }
    // What cannot be sent is thrown here and now, past the failure handler.
    try {
      const runner = google.script.run
        .withFailureHandler(fail)
        // A result that Google cannot carry arrives as null, and the handler for success is called.
        .withSuccessHandler((answer) =>
          answer === null ? fail(null) : resolve(answer as Answer<unknown>),
        );
      runner[name](...inputs);
    } catch (error) {
      fail(error);
    }
  });
}
