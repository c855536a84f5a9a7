import { readLink } from '../address/link-target';
import { splitAddress } from '../address/web-address';
import { ADDRESS_CHECKS } from './address-checks';
import { FORM_CHECKS } from './form-checks';
import { faultsFrom, type LinkFault, type LinkFaultCode } from './link-fault';
import { VALUE_CHECKS } from './value-checks';

export type { LinkFault, LinkFaultCode } from './link-fault';

// Every fix takes one fault away; the bound is for faults that would bring each other back.
const MOST_FIXES = 20;

/**
 * Checks a link before it is handed out: what is wrong with it, most serious first; nothing where it is good.
 * `platform` is the creator's, where it is known: it makes the forecast of the channel sharper.
 *
 * @example checkLink('https://a.com?utm_sorce=x')[0].code // misspelt_parameter
 */
export function checkLink(url: string, platform = ''): LinkFault[] {
  const address = url.trim();
  const bare = { address, query: null, fragment: null, tags: {}, platform };
  const unreadable = faultsFrom(ADDRESS_CHECKS, bare);
  if (unreadable.length > 0) return unreadable.slice(0, 1);
  // What the tags say is read, and fixed, as it arrives once the form of the link is right.
  const fixedForm = fixed(address, formFaults);
  const values = faultsFrom(VALUE_CHECKS, {
    ...bare,
    ...splitAddress(fixedForm),
    address: fixedForm,
    tags: readLink(fixedForm),
  });
  return [...formFaults(address), ...values];
}

/**
 * A link with the mechanical faults fixed, of some kinds or of all; what takes judgement stays. `platform` as for
 * `checkLink`.
 *
 * @example fixLink('www.a.com?utm_source=IG') // https://www.a.com?utm_source=ig
 */
export function fixLink(url: string, codes?: readonly LinkFaultCode[], platform = ''): string {
  return fixed(url.trim(), (link) =>
    checkLink(link, platform).filter(({ code }) => codes === undefined || codes.includes(code)),
  );
}

function formFaults(address: string): LinkFault[] {
  const { query, fragment } = splitAddress(address);
  return faultsFrom(FORM_CHECKS, { address, query, fragment, tags: {}, platform: '' });
}

function fixed(address: string, faultsOf: (link: string) => readonly LinkFault[]): string {
  let link = address;
  for (let turn = 0; turn < MOST_FIXES; turn++) {
    const next = faultsOf(link).find(({ fixed }) => fixed !== undefined && fixed !== link);
    if (next?.fixed === undefined) break;
    link = next.fixed;
  }
  return link;
}
