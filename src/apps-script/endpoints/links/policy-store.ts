import { SHOPS, type ShopId } from '../../../campaign/shops';
import { failure, type Outcome, type Problem, problem, success } from '../../../cells/problem';
import { GA4_RULES_AS_OF } from '../../../links/ga4/ga4-rules';
import { GA4_SOURCES_AS_OF } from '../../../links/ga4/ga4-sources';
import {
  DEFAULT_POLICY,
  type NamingPolicy,
  POLICY_PRESETS,
  POLICY_VARIABLES,
} from '../../../links/naming/policy';
import { isSamePolicy, readPolicy } from '../../../links/naming/read-policy';
import { type PolicyPreview, previewPolicy } from '../../../links/plan/policy-preview';
import { activeSpreadsheet } from '../../workbook/active-spreadsheet';
import { withDocumentLock } from '../../workbook/document-lock';
import { WorkbookTabs } from '../../workbook/workbook-tabs';
import { linkInputOf, readLinkRecords } from './link-records';

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
  /** Why the stored policy cannot be read; until it is saved anew no link is made. */
  readonly problems: readonly Problem[];
  /** As of when Google's rules for channels and its list of sources are known. */
  readonly rulesAsOf: string;
  readonly sourcesAsOf: string;
}

const KEY = 'namingPolicy';

/** A property holds 9 kB; letters outside ASCII take up to four bytes. */
const LONGEST = 9 * 1024;

/** The naming policy of the workbook: its own, or the default one. A stored one that cannot be read is a problem. */
export function storedPolicy(): Outcome<NamingPolicy> {
  const stored = PropertiesService.getDocumentProperties().getProperty(KEY);
  return stored === null ? success(DEFAULT_POLICY) : readPolicy(stored);
}

/** The policy that holds now, and everything that a form for it offers. */
export function policySettings(): Outcome<PolicySettings> {
  const policy = storedPolicy();
  return success({
    policy: policy.ok ? policy.value : DEFAULT_POLICY,
    isDefault: PropertiesService.getDocumentProperties().getProperty(KEY) === null,
    presets: POLICY_PRESETS,
    variables: Object.entries(POLICY_VARIABLES).map(([name, meaning]) => ({
      name: `{${name}}`,
      meaning,
    })),
    shops: SHOPS.map(({ id, name }) => ({ id, name })),
    problems: policy.ok ? [] : policy.problems,
    rulesAsOf: GA4_RULES_AS_OF,
    sourcesAsOf: GA4_SOURCES_AS_OF,
  });
}

/** What a policy would do, held against the rows that are there. */
export function previewPolicyOf(policy: NamingPolicy): Outcome<PolicyPreview> {
  const records = readLinkRecords(new WorkbookTabs(activeSpreadsheet()));
  return records.ok ? success(previewPolicy(policy, linkInputOf(records.value))) : records;
}

/**
 * Keeps a policy for the workbook, unless somebody saved another one since it was read.
 *
 * @param before the policy as it was read; one that cannot be read any more is replaced in any case
 */
export function savePolicyOf(policy: NamingPolicy, before: NamingPolicy): Outcome<null> {
  const text = JSON.stringify(policy);
  if (bytesOf(text) > LONGEST)
    return failure(
      problem(
        'too_long',
        { of: 'Naming policy', field: '' },
        'the lists of allowed values are too long to be kept',
        '',
        'shorten them to about 8,000 characters in all',
      ),
    );
  return withDocumentLock(() => {
    const stored = storedPolicy();
    // An answer that was lost on its way is asked for again: what is stored by then is what was to be saved.
    if (stored.ok && ![before, policy].some((each) => isSamePolicy(each, stored.value)))
      return failure(
        problem(
          'outdated',
          { of: 'Naming policy', field: '' },
          'somebody has saved another naming since it was read here, so nothing was saved',
          '',
          'load the saved one and make your change there',
        ),
      );
    PropertiesService.getDocumentProperties().setProperty(KEY, text);
    return success(null);
  });
}

function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '_').length;
}
