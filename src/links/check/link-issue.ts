import type { CampaignTags } from '../address/campaign-url';
import { joinAddress, splitAddress } from '../address/web-address';

export type LinkIssueCode =
  | 'blank'
  | 'blank_inside'
  | 'no_scheme'
  | 'user_name'
  | 'begins_twice'
  | 'bad_host'
  | 'html_mark'
  | 'tags_in_path'
  | 'two_question_marks'
  | 'tags_after_hash'
  | 'misspelt_parameter'
  | 'upper_case_parameter'
  | 'duplicate_parameter'
  | 'tags_in_store_link'
  | 'tags_outside_redirect'
  | 'no_tags'
  | 'missing_tag'
  | 'personal_data'
  | 'short_link'
  | 'placeholder'
  | 'encoded_twice'
  | 'not_utf8'
  | 'damaged_value'
  | 'cut_value'
  | 'channel'
  | 'upper_case_value'
  | 'blank_in_value';

/** What is wrong with a link, and what to do about it. */
export interface LinkIssue {
  readonly code: LinkIssueCode;
  /** `wrong`: clicks are lost or cannot be told apart. `look`: a person should decide. */
  readonly severity: 'wrong' | 'look';
  /** What was found, in words. */
  readonly message: string;
  /** What to do, in words. */
  readonly fix: string;
  /**
   * The link without this issue, and without those of its form that hide it; only where that takes no judgement.
   */
  readonly fixed?: string;
}

/** A readable link as the checks see it. */
export interface CheckedLink {
  readonly address: string;
  readonly query: string | null;
  readonly fragment: string | null;
  /** The tags that arrive with it. */
  readonly tags: Partial<CampaignTags>;
  /** The creator's, blank where it is not known. */
  readonly platform: string;
}

/** What a check finds; its code and severity stand in the table of checks. */
export type Found = Omit<LinkIssue, 'code' | 'severity'>;

export interface LinkCheck {
  readonly code: LinkIssueCode;
  readonly severity: LinkIssue['severity'];
  readonly find: (link: CheckedLink) => Found | undefined;
}

/** Runs checks over a link, in their order. */
export function issuesFrom(checks: readonly LinkCheck[], link: CheckedLink): LinkIssue[] {
  return checks.flatMap(({ code, severity, find }) => {
    const found = find(link);
    return found === undefined ? [] : [{ code, severity, ...found }];
  });
}

/** The address with another query in its place. */
export function withQuery(address: string, query: string | null): string {
  return joinAddress({ ...splitAddress(address), query });
}
