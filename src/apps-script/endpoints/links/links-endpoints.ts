import { SHOPS } from '../../../campaign/shops';
import type { NamingPolicy } from '../../../links/naming/policy';
import { readPolicy } from '../../../links/naming/read-policy';
import { listOf, NUMBER, nullable, objectOf, oneOf, readBy, TEXT } from '../../schema';
import { endpoint } from '../endpoint';
import { CAMPAIGN_NAME, CAMPAIGN_OR_ALL } from '../names';
import { applyLinkFixesOf } from './apply-link-fixes';
import { auditOf, type IssueKey } from './audit-tabs';
import { CHOSEN_CREATORS } from './creator-key';
import { codesFileOf, linksFileOf } from './export-csv';
import { generateLinksFor } from './generate-links';
import { handOverOf } from './hand-over';
import { launchChecklistOf } from './launch-checklist-of-tabs';
import { openLinksOf } from './open-links';
import { policySettings, previewPolicyOf, savePolicyOf } from './policy-store';
import { generatePostLinksFor } from './post-links-of-tabs';
import { replaceLinksOf } from './replace-links-of-tabs';

const CAMPAIGN = {
  name: 'campaign',
  summary: "the campaign's name",
  schema: CAMPAIGN_NAME,
} as const;

const ANY_CAMPAIGN = {
  name: 'campaign',
  summary: "the campaign's name; null for all campaigns",
  schema: CAMPAIGN_OR_ALL,
} as const;

const POLICY = {
  name: 'policy',
  summary: 'the policy as `readPolicy` gives one',
  // A cell cannot hand over an object: typed into one, a policy must not change how links are made.
  schema: readBy<NamingPolicy>((given) =>
    readPolicy(typeof given === 'string' ? undefined : given),
  ),
} as const;

const SCOPE = oneOf(['workbook', 'selection']);

/** What the Links panel may ask. */
export const LINKS_ENDPOINTS = {
  openLinks: endpoint({
    summary:
      'What the Links panel shows on opening: the creators with their links and codes, the links that would be others now, and the planned posts without a link. Writes nothing.',
    effect: 'read',
    parameters: [CAMPAIGN],
    handle: openLinksOf,
  }),
  generateLinks: endpoint({
    summary: 'Links and codes for creators without one.',
    effect: 'write',
    parameters: [
      ANY_CAMPAIGN,
      {
        name: 'creators',
        summary:
          'the creators to generate for, each with creator and platform; null for all of them',
        schema: CHOSEN_CREATORS,
      },
    ],
    handle: (campaign, creators) => generateLinksFor(campaign, creators, new Date()),
  }),
  readPolicy: endpoint({
    summary: "The workbook's naming policy, and everything that can be chosen in it.",
    effect: 'read',
    parameters: [],
    handle: policySettings,
  }),
  previewPolicy: endpoint({
    summary: 'What a naming policy would do, held against the rows that are there. Writes nothing.',
    effect: 'read',
    parameters: [POLICY],
    handle: previewPolicyOf,
  }),
  savePolicy: endpoint({
    summary: 'Keeps a naming policy for the workbook. Links that stand keep as they are.',
    effect: 'write',
    parameters: [POLICY, { ...POLICY, name: 'before', summary: 'the policy as it was read' }],
    handle: savePolicyOf,
  }),
  replaceLinks: endpoint({
    summary:
      'Puts the new links in the place of the old ones, each with a row in Links that names the old one.',
    effect: 'write',
    parameters: [
      ANY_CAMPAIGN,
      {
        name: 'creators',
        summary:
          'the creators whose links are replaced; null for all whose link would be another one',
        schema: CHOSEN_CREATORS,
      },
    ],
    handle: (campaign, creators) => replaceLinksOf(campaign, creators, new Date()),
  }),
  generatePostLinks: endpoint({
    summary:
      'Links of their own for the planned posts of a campaign without one, logged in Links with their post.',
    effect: 'write',
    parameters: [CAMPAIGN],
    handle: (campaign) => generatePostLinksFor(campaign, new Date()),
  }),
  auditLinks: endpoint({
    summary: 'What is wrong with links and codes. Writes nothing.',
    effect: 'read',
    parameters: [
      {
        name: 'scope',
        summary: '`workbook`, or `selection` for the selected rows of Creators or Posts',
        schema: SCOPE,
      },
    ],
    handle: (scope) => auditOf(scope, new Date()),
  }),
  applyLinkFixes: endpoint({
    summary:
      'Fixes issues; a link of a creator that changes by this is logged in Links as a replacement.',
    effect: 'write',
    parameters: [
      { name: 'scope', summary: 'as for `auditLinks`', schema: SCOPE },
      {
        name: 'chosen',
        summary: 'the issues to fix; null for all that can be fixed',
        schema: nullable(
          listOf(
            'a list of issues',
            objectOf<IssueKey>('an issue', {
              code: TEXT,
              tab: oneOf(['Creators', 'Posts']),
              row: NUMBER,
              column: TEXT,
              found: TEXT,
            }),
          ),
        ),
      },
    ],
    handle: (scope, chosen) => applyLinkFixesOf(scope, chosen, new Date()),
  }),
  launchChecklist: endpoint({
    summary:
      'What must be in place before a campaign goes live, or closes it after its end. Writes nothing.',
    effect: 'read',
    parameters: [CAMPAIGN],
    handle: (campaign) => launchChecklistOf(campaign, new Date()),
  }),
  handOver: endpoint({
    summary: 'Message, link, code and brief of creators. Writes nothing.',
    effect: 'read',
    parameters: [
      CAMPAIGN,
      {
        name: 'creators',
        summary: 'the creators to hand over to; null for all that are not dropped',
        schema: CHOSEN_CREATORS,
      },
    ],
    handle: handOverOf,
  }),
  codesCsv: endpoint({
    summary: 'The file with which codes come into a shop.',
    effect: 'read',
    parameters: [
      {
        name: 'shop',
        summary: '`shopify`, `woocommerce` or `stripe`',
        schema: oneOf(SHOPS.map(({ id }) => id)),
      },
      ANY_CAMPAIGN,
    ],
    handle: codesFileOf,
  }),
  linksCsv: endpoint({
    summary: 'The log of links as a file.',
    effect: 'read',
    parameters: [ANY_CAMPAIGN],
    handle: linksFileOf,
  }),
};
