import { defineService, type Maker, type MethodsOf, methodsFor } from '../emulate';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';
import { utf8Length } from './properties-service';

interface CacheTarget {
  execution: Execution;
  prefix: string;
}

const LONGEST_KEY = 250;
const LONGEST_VALUE = 100 * 1024;
const MOST_ITEMS = 1000;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
const { gives } = methodsFor<CacheTarget>('store');
const { gives: opens } = methodsFor<{ execution: Execution }>('store');

function get({ execution, prefix }: CacheTarget, key: string): string | null {
  const item = execution.stores.cache.get(prefix + key);
  return item && item.expires > execution.now().getTime() ? item.value : null;
}

function put(
  { execution, prefix }: CacheTarget,
  key: string,
  value: string,
  seconds: number,
): void {
  if (key.length > LONGEST_KEY) throw new ServiceException(`Argument too large: key`);
  if (utf8Length(value) > LONGEST_VALUE) throw new ServiceException(`Argument too large: value`);
  if (seconds < 1 || seconds > MOST_SECONDS)
    throw new ServiceException(`A cache keeps a value for 1 to ${MOST_SECONDS} seconds.`);
  const { cache } = execution.stores;
  cache.delete(prefix + key);
  cache.set(prefix + key, { value, expires: execution.now().getTime() + seconds * 1000 });
  const oldest = cache.keys().next();
  if (cache.size > MOST_ITEMS && !oldest.done) cache.delete(oldest.value);
}

const newCache: Maker<CacheTarget> = defineService('CacheService.Cache', {
  get: gives([['String']], get),
  put: gives(
    [
      ['String', 'String'],
      ['String', 'String', 'Integer'],
    ],
    (cache, key, value, seconds = DEFAULT_SECONDS) => put(cache, key, value, seconds),
  ),
  remove: gives([['String']], ({ execution, prefix }, key) => {
    execution.stores.cache.delete(prefix + key);
  }),
} satisfies MethodsOf<GoogleAppsScript.Cache.Cache, CacheTarget>);

export const newCacheService: Maker<{ execution: Execution }> = defineService('CacheService', {
  getDocumentCache: opens([[]], ({ execution }) => newCache({ execution, prefix: 'document:' })),
  getUserCache: opens([[]], ({ execution }) => newCache({ execution, prefix: 'user:' })),
  getScriptCache: opens([[]], ({ execution }) => newCache({ execution, prefix: 'script:' })),
} satisfies MethodsOf<GoogleAppsScript.Cache.CacheService, { execution: Execution }>);
