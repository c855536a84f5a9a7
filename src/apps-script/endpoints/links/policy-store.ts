import { SHOPS } from '../../../campaign/shops';
import { failure, type Outcome, problem, success } from '../../../cells/problem';
import { problemsInWords } from '../../../cells/problem-words';
import { GA4_RULES_AS_OF } from '../../../links/ga4/ga4-rules';
import { GA4_SOURCES_AS_OF } from '../../../links/ga4/ga4-sources';
import {
  DEFAULT_POLICY,
  type NamingPolicy,
  POLICY_PRESETS,
  POLICY_VARIABLES,
} from '../../../links/naming/policy';
import { readPolicy } from '../../../links/naming/read-policy';
import { type PolicyPreview, previewPolicy } from '../../../links/plan/policy-preview';
import { withDocumentLock } from '../../workbook/document-lock';
import { linkInputOf, readLinkTables } from './link-rows';
import type { PolicySettings } from './links-api-types';

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
    problem: policy.ok ? null : problemsInWords(policy.problems),
    rulesAsOf: GA4_RULES_AS_OF,
    sourcesAsOf: GA4_SOURCES_AS_OF,
  });
}

/** What a policy would do, held against the rows that are there. */
export function previewPolicyOf(json: unknown): Outcome<PolicyPreview> {
  const policy = readPolicy(json);
  if (!policy.ok) return policy;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tables = readLinkTables(spreadsheet);
  if (!tables.ok) return tables;
  const input = linkInputOf(tables.value, spreadsheet.getSpreadsheetTimeZone());
  return success(previewPolicy(policy.value, input));
}

/** Keeps a policy for the workbook. */
export function savePolicyOf(json: unknown): Outcome<null> {
  // A cell cannot hand over an object: typed into one this must not change how links are made.
  const policy = readPolicy(typeof json === 'string' ? undefined : json);
  if (!policy.ok) return policy;
  const text = JSON.stringify(policy.value);
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
    PropertiesService.getDocumentProperties().setProperty(KEY, text);
    return success(null);
  });
}

function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '_').length;
}
