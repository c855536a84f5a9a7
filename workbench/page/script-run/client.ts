import { type Plain, toArguments } from '../../host/run-values';
import type { FromSidebar, ToSidebar } from './messages';

/** Calls above these wait until another has been answered. */
const MOST_AT_ONCE = 10;

type SuccessHandler = (value: unknown, userObject?: unknown) => void;
type FailureHandler = (error: Error, userObject?: unknown) => void;

interface Handlers {
  success?: SuccessHandler;
  failure?: FailureHandler;
  userObject?: unknown;
}

/** `google.script.run`: handlers come back as a new runner each, functions of the script start a call. */
export interface Runner {
  withSuccessHandler(handler: SuccessHandler): Runner;
  withFailureHandler(handler: FailureHandler): Runner;
  withUserObject(object: unknown): Runner;
  [functionName: string]: unknown;
}

export interface ClientOptions {
  functions: readonly string[];
  send(message: FromSidebar): void;
  /** The fields of a form by name, which may be the only argument; anything else as it is. */
  readForm(value: unknown): unknown;
  /** Milliseconds before a call is sent, another for each: the platform keeps no order. */
  delay(): number;
}

/** The client of google.script.run, as strict and as unordered as the platform's. */
export class RunClient {
  readonly run: Runner;
  private readonly waiting: (() => void)[] = [];
  private readonly pending = new Map<number, Handlers>();
  private underWay = 0;
  private lastId = 0;

  constructor(private readonly options: ClientOptions) {
    this.run = this.runner({});
  }

  /** Takes an answer of the page; one that belongs to no call is left alone. */
  receive(answer: ToSidebar): void {
    const handlers = this.pending.get(answer.id);
    if (!handlers) return;
    this.pending.delete(answer.id);
    this.underWay -= 1;
    this.waiting.shift()?.();
    if (answer.kind === 'result') handlers.success?.(answer.value, handlers.userObject);
    else fail(handlers, failureOf(answer));
  }

  private runner(handlers: Handlers): Runner {
    const start = (name: string) =>
      [name, (...args: unknown[]): void => this.call(name, args, handlers)] as const;
    return {
      ...Object.fromEntries(this.options.functions.map(start)),
      withSuccessHandler: (success) => this.runner({ ...handlers, success }),
      withFailureHandler: (failure) => this.runner({ ...handlers, failure }),
      withUserObject: (userObject) => this.runner({ ...handlers, userObject }),
    };
  }

  private call(name: string, given: unknown[], handlers: Handlers): void {
    const args = toArguments(given.length === 1 ? [this.options.readForm(given[0])] : given);
    this.lastId += 1;
    const id = this.lastId;
    const send = () => {
      this.underWay += 1;
      this.pending.set(id, handlers);
      setTimeout(
        () => this.options.send({ kind: 'call', id, name, args: copyOf(args) }),
        this.options.delay(),
      );
    };
    if (this.underWay < MOST_AT_ONCE) send();
    else this.waiting.push(send);
  }
}

/** What the page changes after the call does not change the call. */
const copyOf = (args: Plain[]): Plain[] => JSON.parse(JSON.stringify(args)) as Plain[];

/** A name and a message: no stack of the server, no class. */
function failureOf({ name, message }: { name: string; message: string }): Error {
  const error = new Error(message);
  error.name = name;
  delete error.stack;
  return error;
}

function fail({ failure, userObject }: Handlers, error: Error): void {
  if (failure) failure(error, userObject);
  else console.error(`${error.name}: ${error.message}`);
}
