import { readLink } from '../address/link-target';
import { splitAddress } from '../address/web-address';
import { ADDRESS_CHECKS } from './address-checks';
import { FORM_CHECKS } from './form-checks';
import { issuesFrom, type LinkIssue, type LinkIssueCode } from './link-issue';
import { VALUE_CHECKS } from './value-checks';

export type { LinkIssue, LinkIssueCode } from './link-issue';

// Every fix takes one issue away; the bound is for issues that would bring each other back.
const MOST_FIXES = 20;

/**
 * Checks a link before it is handed out: what is wrong with it, most serious first; nothing where it is good.
 * `platform` is the creator's, where it is known: it makes the forecast of the channel sharper.
 *
 * @example checkLink('https://a.com?utm_sorce=x')[0].code // misspelt_parameter
 */
export function checkLink(url: string, platform = ''): LinkIssue[] {
  const address = url.trim();
  const bare = { address, query: null, fragment: null, tags: {}, platform };
  const unreadable = issuesFrom(ADDRESS_CHECKS, bare);
  if (unreadable.length > 0) return unreadable.slice(0, 1);
  // What the tags say is read, and fixed, as it arrives once the form of the link is right.
  const fixedForm = fixed(address, formIssues);
  const values = issuesFrom(VALUE_CHECKS, {
    ...bare,
    ...splitAddress(fixedForm),
    address: fixedForm,
    tags: readLink(fixedForm),
  });
  return [...formIssues(address), ...values];
}

/**
 * A link with the mechanical issues fixed, of some kinds or of all; what takes judgement stays. `platform` as for
 * `checkLink`.
 *
 * @example fixLink('www.a.com?utm_source=IG') // https://www.a.com?utm_source=ig
 */
export function fixLink(url: string, codes?: readonly LinkIssueCode[], platform = ''): string {
  return fixed(url.trim(), (link) =>
    checkLink(link, platform).filter(({ code }) => codes === undefined || codes.includes(code)),
  );
}

function formIssues(address: string): LinkIssue[] {
  const { query, fragment } = splitAddress(address);
  return issuesFrom(FORM_CHECKS, { address, query, fragment, tags: {}, platform: '' });
}

function fixed(address: string, issuesOf: (link: string) => readonly LinkIssue[]): string {
  let link = address;
  for (let turn = 0; turn < MOST_FIXES; turn++) {
    const next = issuesOf(link).find(({ fixed }) => fixed !== undefined && fixed !== link);
    if (next?.fixed === undefined) break;
    link = next.fixed;
  }
  return link;
}
