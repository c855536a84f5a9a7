import { defineService, type MethodsOf, methodsFor } from './emulate';
import type { Maker } from './emulated';
import type { Execution } from './execution';

type Target = { execution: Execution };
const { gives } = methodsFor<Target>('nothing');

const newUser: Maker<Target> = defineService('Base.User', {
  // Only a run with full rights may know who runs it; elsewhere the address is blank.
  getEmail: gives([[]], ({ execution }) => (execution.mode === 'FULL' ? execution.userEmail : '')),
} satisfies MethodsOf<GoogleAppsScript.Base.User, Target>);

export const newSession: Maker<Target> = defineService('Session', {
  getActiveUserLocale: gives([[]], ({ execution }) => execution.userLocale),
  getScriptTimeZone: gives([[]], ({ execution }) => execution.scriptTimeZone),
  getActiveUser: gives([[]], ({ execution }) => newUser({ execution })),
  getTemporaryActiveUserKey: gives([[]], () => 'local-host-user', 'user'),
} satisfies MethodsOf<GoogleAppsScript.Base.Session, Target>);
