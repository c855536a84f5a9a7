import { ServiceException } from './exception';

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** What a method of a service needs to be allowed to run. */
export type Need = 'nothing' | 'menu' | 'window' | 'read' | 'write' | 'store' | 'user';

const ALLOWED: Record<AuthMode, readonly Need[]> = {
  NONE: ['nothing', 'menu'],
  LIMITED: ['nothing', 'menu', 'read', 'write', 'store'],
  CUSTOM_FUNCTION: ['nothing', 'read', 'store'],
  FULL: ['nothing', 'menu', 'window', 'read', 'write', 'store', 'user'],
};

/** Throws the platform's refusal when a mode does not allow a method. */
export function checkAllowed(mode: AuthMode, need: Need, service: string, method: string): void {
  if (ALLOWED[mode].includes(need)) return;
  if (mode === 'CUSTOM_FUNCTION') {
    if (need === 'menu' || need === 'window')
      throw new ServiceException('Cannot call SpreadsheetApp.getUi() from this context.');
    if (need === 'write')
      throw new ServiceException(`You do not have permission to call ${method}`);
    throw new ServiceException(`You do not have permission to call ${service} service.`);
  }
  throw new ServiceException(`You do not have permission to call ${service}.${method}`);
}
