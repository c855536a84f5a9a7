import type { Targets } from './targets';

/** Makes a service object for a target. */
export type Maker<Target> = (target: Target) => object;

interface Emulated {
  service: string;
  target: object;
}
const emulated = new WeakMap<object, Emulated>();
const makers = new Map<string, Maker<never>>();

/** Remembers how objects of a class are made. */
export function keepMaker<Target>(service: string, maker: Maker<Target>): void {
  makers.set(service, maker);
}

/** An object of a class whose file cannot be imported, since its objects lead back to the one that asks. */
export function objectOf<Service extends keyof Targets>(
  service: Service,
  target: Targets[Service],
): object {
  const maker = makers.get(service) as Maker<Targets[Service]> | undefined;
  if (!maker) throw new Error(`Nothing defines ${service}.`);
  return maker(target);
}

/** Remembers what stands behind an object. */
export function keepTarget(object: object, service: string, target: object): void {
  emulated.set(object, { service, target });
}

/** What stands behind an object of a service, or of this one service; undefined for any other value. */
export function targetOf(value: unknown): Emulated | undefined;
export function targetOf(value: unknown, service: string): object | undefined;
export function targetOf(value: unknown, service?: string): object | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = emulated.get(value);
  if (service === undefined) return found;
  return found?.service === service ? found.target : undefined;
}
