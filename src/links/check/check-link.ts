import { readLink } from '../address/link-target';
import { splitAddress } from '../address/web-address';
import { ADDRESS_CHECKS } from './address-checks';
import { fixedBy, fixedForm, formIssues } from './fixed-form';
import { issuesFrom, type LinkIssue, type LinkIssueCode } from './link-issue';
import { VALUE_CHECKS } from './value-checks';

export type { LinkIssue, LinkIssueCode } from './link-issue';

/**
 * Checks a link before it is handed out: what is wrong with it, most serious first; nothing where it is good.
 * `platform` is the creator's, where it is known: it makes the forecast of the channel sharper.
 *
 * @example checkLink('https://a.com?utm_sorce=x')[0].code // misspelt_parameter
 */
export function checkLink(url: string, platform = ''): LinkIssue[] {
  const issues = allIssues(url, platform);
  return issues.map((issue) => (isGoodFix(issue, issues, platform) ? issue : withoutFix(issue)));
}

/** A fix is offered only where the same checks find it good: the issue is gone, and nothing new is wrong. */
function isGoodFix({ code, fixed }: LinkIssue, before: readonly LinkIssue[], platform: string) {
  if (fixed === undefined) return true;
  const known = before.map((issue) => issue.code);
  return allIssues(fixed, platform).every(
    (issue) => issue.code !== code && (issue.severity === 'look' || isKnown(issue, known)),
  );
}

/** Behind what makes a link unreadable its other issues were hidden. */
function isKnown({ code }: LinkIssue, known: readonly LinkIssueCode[]): boolean {
  return known.includes(code) || ADDRESS_CHECKS.some((check) => known.includes(check.code));
}

function withoutFix({ fixed: _, ...issue }: LinkIssue): LinkIssue {
  return issue;
}

function allIssues(url: string, platform: string): LinkIssue[] {
  const address = url.trim();
  const bare = { address, query: null, fragment: null, tags: {}, platform };
  const unreadable = issuesFrom(ADDRESS_CHECKS, bare);
  if (unreadable.length > 0) return unreadable.slice(0, 1);
  // What the tags say is read, and fixed, as it arrives once the form of the link is right.
  const sound = fixedForm(address);
  const values = issuesFrom(VALUE_CHECKS, {
    ...bare,
    ...splitAddress(sound),
    address: sound,
    tags: readLink(sound),
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
  return fixedBy(url.trim(), (link) =>
    checkLink(link, platform).filter(({ code }) => codes === undefined || codes.includes(code)),
  );
}
