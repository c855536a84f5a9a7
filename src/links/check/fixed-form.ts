import { splitAddress } from '../address/web-address';
import { FORM_CHECKS } from './form-checks';
import { issuesFrom, type LinkIssue } from './link-issue';

// Every fix takes one issue away; the bound is for issues that would bring each other back.
const MOST_FIXES = 20;

/** What is wrong with the form of a readable address. */
export function formIssues(address: string): LinkIssue[] {
  const { query, fragment } = splitAddress(address);
  return issuesFrom(FORM_CHECKS, { address, query, fragment, tags: {}, platform: '' });
}

/** A readable address whose tags stand where they are read, as far as that takes no judgement. */
export function fixedForm(address: string): string {
  return fixedBy(address, formIssues);
}

/** An address with one fix after the other, until nothing is left that can be fixed. */
export function fixedBy(address: string, issuesOf: (link: string) => readonly LinkIssue[]): string {
  let link = address;
  for (let turn = 0; turn < MOST_FIXES; turn++) {
    const next = issuesOf(link).find(({ fixed }) => fixed !== undefined && fixed !== link);
    if (next?.fixed === undefined) break;
    link = next.fixed;
  }
  return link;
}
