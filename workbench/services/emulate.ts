import { checkAllowed, type Need } from './auth-mode';
import { keepMaker, keepTarget, type Maker, targetOf } from './emulated';
import { NotEmulated, ServiceException } from './exception';
import type { Execution } from './execution';
import { type ArgumentsOf, describeArgument, type Kind, matchArguments } from './kinds';

/** One method of an emulated class: the signatures it takes, what it needs, and what it does. */
export interface Method<Target> {
  takes: readonly (readonly Kind[])[];
  needs: Need;
  /** True for a method that gives back the object it was called on. */
  chains: boolean;
  run(target: Target, args: unknown[]): unknown;
}

/** Methods named as in Apps Script; a name that Apps Script does not have is a compile error. */
export type MethodsOf<AppsScriptClass, Target> = Partial<
  Record<keyof AppsScriptClass, Method<Target>>
>;

/** Makers of methods for one class: `gives` returns what it computes, `chains` returns the object itself. */
export function methodsFor<Target>(defaultNeed: Need) {
  const make =
    (chains: boolean) =>
    <const Takes extends readonly (readonly Kind[])[]>(
      takes: Takes,
      run: (target: Target, ...args: ArgumentsOf<Takes[number]>) => unknown,
      needs: Need = defaultNeed,
    ): Method<Target> => ({
      takes,
      needs,
      chains,
      run: (target, args) => run(target, ...(args as ArgumentsOf<Takes[number]>)),
    });
  return { gives: make(false), chains: make(true) };
}

/** Names that JavaScript itself asks objects for; everything else must be emulated. */
const ASKED_BY_LANGUAGE = new Set([
  'then',
  'toJSON',
  ...Object.getOwnPropertyNames(Object.prototype),
]);

function callMethod(
  self: unknown,
  service: string,
  name: string,
  method: Method<object>,
  given: unknown[],
): unknown {
  const target = targetOf(self, service) as { execution: Execution } | undefined;
  if (!target) throw new TypeError(`${service}.${name} was called without its object.`);
  const { execution } = target;
  const shortName = service.slice(service.lastIndexOf('.') + 1);
  execution.count(`${shortName}.${name}`);
  try {
    checkAllowed(execution.mode, method.needs, shortName, name);
    const args = matchArguments(method.takes, given);
    if (!args)
      throw new ServiceException(
        `The parameters (${given.map(describeArgument).join(',')}) don't match the method signature for ${service}.${name}.`,
      );
    const result = method.run(target, args);
    return method.chains ? self : result;
  } catch (error) {
    if (error instanceof ServiceException || error instanceof NotEmulated)
      throw execution.newError(error.name, error.message);
    throw error;
  }
}

/** Defines a class of service objects; the returned function makes one for a target. */
export function defineService<Target extends { execution: Execution }>(
  service: string,
  methods: Record<string, Method<Target> | undefined>,
  constants: Record<string, unknown> = {},
): Maker<Target> {
  const unknownNames = new Proxy(Object.prototype, {
    get(parent, key, receiver) {
      if (typeof key === 'symbol' || ASKED_BY_LANGUAGE.has(key))
        return Reflect.get(parent, key, receiver);
      const missing = new NotEmulated(`${service}.${key}`);
      const owner = targetOf(receiver, service) as { execution: Execution } | undefined;
      throw owner ? owner.execution.newError(missing.name, missing.message) : missing;
    },
    has: () => false,
  });
  const prototype: Record<string, unknown> = Object.create(unknownNames);
  for (const [name, method] of Object.entries(methods))
    if (method)
      prototype[name] = function (this: unknown, ...given: unknown[]) {
        return callMethod(this, service, name, method as unknown as Method<object>, given);
      };
  Object.assign(prototype, constants);
  prototype.toString = () => service.slice(service.lastIndexOf('.') + 1);
  const maker: Maker<Target> = (target) => {
    const object = Object.freeze(Object.create(prototype));
    keepTarget(object, service, target);
    return object;
  };
  keepMaker(service, maker);
  return maker;
}
