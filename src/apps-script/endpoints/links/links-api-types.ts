import type { ShopId } from '../../../campaign/shops';
import type { Outcome } from '../../../cells/problem';
import type { LaunchItem } from '../../../links/audit/launch-checklist';
import type { BriefSection } from '../../../links/hand-over/brief';
import type { CodesFile } from '../../../links/hand-over/codes-csv';
import type { NamingPolicy } from '../../../links/naming/policy';
import type { PolicyPreview } from '../../../links/plan/policy-preview';
import type { CreatorKey } from '../server-types';

/** What the Links panel may ask beyond generating. Plain JSON goes in and out; a problem is a value. */
export interface LinksApi {
  /** The workbook's naming policy, and what can be chosen in it. */
  readPolicy(): Outcome<PolicySettings>;
  /** What a policy would do, held against the rows that are there; nothing is written. */
  previewPolicy(policy: NamingPolicy): Outcome<PolicyPreview>;
  /** Keeps a policy for the workbook. Links that stand keep as they are: `findLinkChanges` says which would differ. */
  savePolicy(policy: NamingPolicy): Outcome<null>;
  /** The links of a campaign, or of all (null), that would be others if they were made now. */
  findLinkChanges(campaign: string | null): Outcome<LinkChanges>;
  /** Puts the new links in the place of the old ones; each gets a row in Links that names the old one. */
  replaceLinks(
    campaign: string | null,
    creators: readonly CreatorKey[] | null,
  ): Outcome<ReplacedLinks>;
  /** The planned posts of a campaign without a link of their own; nothing is written. */
  findPostLinks(campaign: string): Outcome<PostsWithoutLink>;
  /** Makes those links: each is logged in Links with its post, and written where Link of the post is blank. */
  generatePostLinks(campaign: string): Outcome<GeneratedPostLinks>;
  /** What is wrong with links and codes, of the whole workbook or of the rows that are selected. */
  auditLinks(scope: AuditScope): Outcome<LinkAudit>;
  /** Fixes the chosen findings, or everything that can be fixed (null); what cannot is passed over with the reason. */
  applyLinkFixes(scope: AuditScope, chosen: readonly FindingKey[] | null): Outcome<AppliedFixes>;
  /** What must be in place before a campaign goes live. */
  launchChecklist(campaign: string): Outcome<LaunchChecklist>;
  /** Message, link, code and brief for the chosen creators of a campaign, or for all that are not dropped (null). */
  handOver(campaign: string, creators: readonly CreatorKey[] | null): Outcome<HandOver>;
  /** The file with which the codes of a campaign, or of all (null), come into a shop. */
  codesCsv(shop: ShopId, campaign: string | null): Outcome<CodesFile>;
  /** The log of links of a campaign, or of all (null), as a file. */
  linksCsv(campaign: string | null): Outcome<CsvFile>;
}

/** The policy that holds now, and everything that a form for it offers. */
export interface PolicySettings {
  readonly policy: NamingPolicy;
  /** Whether the workbook has none of its own. */
  readonly isDefault: boolean;
  readonly presets: readonly {
    readonly id: string;
    readonly name: string;
    readonly policy: NamingPolicy;
  }[];
  /** What the template of a tag may hold: `{handle}`, and that in words. */
  readonly variables: readonly { readonly name: string; readonly meaning: string }[];
  readonly shops: readonly { readonly id: ShopId; readonly name: string }[];
  /** Why the stored policy cannot be read; null where it can. Until it is saved anew no link is made. */
  readonly problem: string | null;
  /** As of when Google's rules for channels and its list of sources are known. */
  readonly rulesAsOf: string;
  readonly sourcesAsOf: string;
}

/** A link that would be another one now. */
export interface LinkChangeRow extends CreatorKey {
  /** Of `Creators`. */
  readonly row: number;
  readonly campaign: string;
  readonly link: string;
  readonly newLink: string;
  /** What differs, in words: `content mara.l becomes mara.ontour`. */
  readonly reasons: readonly string[];
}

export interface LinkChanges {
  readonly changes: readonly LinkChangeRow[];
}

export interface ReplacedLinks {
  readonly replaced: number;
  /** Chosen creators whose link was not replaced, with the reason. */
  readonly left: readonly string[];
}

/** A post with a day to come, without an address, and without a link of its own. */
export interface PostWithoutLink extends CreatorKey {
  /** Of `Posts`. */
  readonly row: number;
  readonly type: string;
  /** In words: `10 Mar 2026`; as it was typed where it is no day. */
  readonly due: string;
}

export interface PostsWithoutLink {
  /** Of all of them, those not listed too. */
  readonly count: number;
  /** The first 50, in the order of their tab. */
  readonly posts: readonly PostWithoutLink[];
}

export interface GeneratedPostLinks {
  /** How many were written to Posts. */
  readonly links: number;
  /** Why posts are left without one; each names its row, or the campaign or policy that holds up all. */
  readonly problems: readonly string[];
}

/** `selection`: the rows of Creators or Posts that are selected in the sheet. */
export type AuditScope = 'workbook' | 'selection';

/** Names a finding, so that it can be fixed: it is looked for again before anything is written. */
export interface FindingKey {
  readonly code: string;
  readonly tab: 'Creators' | 'Posts';
  readonly row: number;
  readonly column: string;
  /** What stood in the cell. */
  readonly found: string;
}

/** Something about a link or code that a person should know. */
export interface AuditFinding extends FindingKey {
  /** `wrong`: clicks or orders are lost or cannot be told apart. `look`: a person should decide. */
  readonly severity: 'wrong' | 'look';
  readonly campaign: string;
  readonly creator: string;
  readonly platform: string;
  /** Who and what was found, in one sentence. */
  readonly sentence: string;
  /** The next move. */
  readonly fix: string;
  /** What the cell would hold once this is fixed; null where that takes a person. */
  readonly fixed: string | null;
}

export interface LinkAudit {
  /** Wrong things first, then in the order of the rows; at most `MOST_FINDINGS` of them. */
  readonly findings: readonly AuditFinding[];
  /** Of all findings, those not listed too. */
  readonly count: number;
  readonly wrong: number;
  readonly fixable: number;
  /** How many links and codes were looked at. */
  readonly links: number;
  readonly codes: number;
}

export interface AppliedFixes {
  /** How many cells were rewritten. */
  readonly fixed: number;
  /** Cells that were left as they are, each with the reason. */
  readonly left: readonly string[];
  /** What is still found. */
  readonly audit: LinkAudit;
}

export interface LaunchChecklist {
  readonly campaign: string;
  /** Always the same items in the same order. */
  readonly items: readonly LaunchItem[];
  /** Whether every item is done: green means launch. */
  readonly isReady: boolean;
  /** How many items are not done. */
  readonly open: number;
}

/** What one creator is handed. */
export interface HandOverItem extends CreatorKey {
  readonly handle: string;
  /** As it stands in Creators: a short one stays short. Blank where there is none. */
  readonly link: string;
  /** Where `link` is a short one: the long one that Links keeps; blank otherwise. */
  readonly longLink: string;
  readonly code: string;
  readonly subject: string;
  /** Ready to be pasted into a mail or a chat. */
  readonly message: string;
  /** The same as a page to print. */
  readonly brief: readonly BriefSection[];
  /** What the message could not say: fill that before sending. */
  readonly missing: readonly string[];
}

export interface HandOver {
  readonly campaign: string;
  readonly items: readonly HandOverItem[];
  /** Chosen creators who are not there any more. */
  readonly left: readonly string[];
}

/** A file to be downloaded: UTF-8, comma, CRLF, a header row. */
export interface CsvFile {
  readonly name: string;
  readonly csv: string;
  /** How many rows are in it, the header not counted. */
  readonly count: number;
}
