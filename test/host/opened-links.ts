import type { OpenedLinks } from '../../src/apps-script/endpoints/links/open-links';
import type { Failure, Outcome } from '../../src/cells/problem';
import type { Host } from '../../workbench/host/host';

/** One part of what the Links panel opens with; what keeps all of it back is the failure of each part. */
export async function openedLinks<Part extends keyof OpenedLinks>(
  host: Host,
  part: Part,
  ...given: readonly unknown[]
): Promise<OpenedLinks[Part] | Failure> {
  const opened = (await host.call('openLinks', ...given)) as Outcome<OpenedLinks>;
  return opened.ok ? opened.value[part] : opened;
}
