import { defineService, type MethodsOf, methodsFor } from '../emulate';
import type { Maker } from '../emulated';
import { ServiceException } from '../exception';
import type { Execution } from '../execution';

interface PropertiesTarget {
  execution: Execution;
  store: Map<string, string>;
}

const LONGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;
const { gives, chains } = methodsFor<PropertiesTarget>('store');
const { gives: opens } = methodsFor<{ execution: Execution }>('store');

export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function put(store: Map<string, string>, key: string, value: string): void {
  if (utf8Length(value) > LONGEST_VALUE)
    throw new ServiceException(`Argument too large: value of property ${key}`);
  let size = utf8Length(key) + utf8Length(value);
  for (const [other, kept] of store)
    if (other !== key) size += utf8Length(other) + utf8Length(kept);
  if (size > LARGEST_STORE)
    throw new ServiceException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  store.set(key, value);
}

const newProperties: Maker<PropertiesTarget> = defineService('PropertiesService.Properties', {
  getProperty: gives([['String']], ({ store }, key) => store.get(key) ?? null),
  getProperties: gives([[]], ({ store }) => Object.fromEntries(store)),
  getKeys: gives([[]], ({ store }) => [...store.keys()]),
  setProperty: chains([['String', 'String']], ({ store }, key, value) => put(store, key, value)),
  setProperties: chains(
    [['Properties'], ['Properties', 'Boolean']],
    ({ store }, properties, deleteOthers = false) => {
      if (deleteOthers) store.clear();
      for (const [key, value] of Object.entries(properties)) put(store, key, value);
    },
  ),
  deleteProperty: chains([['String']], ({ store }, key) => {
    store.delete(key);
  }),
  deleteAllProperties: chains([[]], ({ store }) => store.clear()),
} satisfies MethodsOf<GoogleAppsScript.Properties.Properties, PropertiesTarget>);

export const newPropertiesService: Maker<{ execution: Execution }> = defineService(
  'PropertiesService',
  {
    getDocumentProperties: opens([[]], ({ execution }) =>
      newProperties({ execution, store: execution.stores.documentProperties }),
    ),
    getUserProperties: opens([[]], ({ execution }) =>
      newProperties({ execution, store: execution.stores.userProperties }),
    ),
    getScriptProperties: opens([[]], ({ execution }) =>
      newProperties({ execution, store: execution.stores.scriptProperties }),
    ),
  } satisfies MethodsOf<GoogleAppsScript.Properties.PropertiesService, { execution: Execution }>,
);
