import { bootHeadless } from '../engine/boot-headless';
import { createHost, type Host, type HostOptions } from '../host/host';
import { newNodeContext } from '../host/node-context';
import { readAddOn } from './add-on-files';

export type OpenOptions = Omit<HostOptions, 'files' | 'newContext' | 'boot'> &
  Partial<Pick<HostOptions, 'files' | 'newContext'>>;

/** Opens a workbook in the local host on this machine, with the compiled add-on unless other files are given. */
export function openHost(options: OpenOptions): Host {
  return createHost({
    files: options.files ?? readAddOn(),
    newContext: newNodeContext,
    boot: bootHeadless,
    ...options,
  });
}
