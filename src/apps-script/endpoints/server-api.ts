import type { CampaignForm } from '../../campaign/campaign-form';
import type { ShopId } from '../../campaign/shops';
import type { Outcome } from '../../cells/problem';
import { serialOf } from '../../cells/serial-date';
import type { CodesFile } from '../../links/hand-over/codes-csv';
import type { NamingPolicy } from '../../links/naming/policy';
import type { PolicyPreview } from '../../links/plan/policy-preview';
import type { ReportSummary } from '../../report/read-back/read-report';
import { asOfGiven } from './arguments';
import { insertFormulaInto, readCellOf, undoInsertionIn } from './functions/insert-formula';
import { selectionIn } from './functions/selection';
import { applyLinkFixesOf } from './links/apply-link-fixes';
import { auditOf } from './links/audit-tabs';
import { codesFileOf, linksFileOf } from './links/export-csv';
import { type GeneratedLinks, generateLinksFor } from './links/generate-links';
import { handOverOf } from './links/hand-over';
import { launchChecklistOf } from './links/launch-checklist-of-tabs';
import type {
  AppliedFixes,
  AuditScope,
  CsvFile,
  FindingKey,
  GeneratedPostLinks,
  HandOver,
  LaunchChecklist,
  LinkAudit,
  LinkChanges,
  PolicySettings,
  PostsWithoutLink,
  ReplacedLinks,
} from './links/links-api-types';
import { policySettings, previewPolicyOf, savePolicyOf } from './links/policy-store';
import { generatePostLinksFor, postsWithoutLinkOf } from './links/post-links-of-tabs';
import { previewLinksOf } from './links/preview-links';
import { linkChangesOf, replaceLinksOf } from './links/replace-links-of-tabs';
import { lastCampaignOf } from './plan/last-campaign';
import { briefsOfCampaigns } from './plan/list-campaigns';
import type {
  CampaignStart,
  CheckedForm,
  LastCampaign,
  RemovedExamples,
  SetUpDone,
  SetUpState,
  SuggestedKpis,
} from './plan/plan-api-types';
import { removeExamplesOf, setUpState, setUpWorkbookAt, showTabOf } from './plan/set-up-workbook';
import { checkCampaignForm, startCampaignFrom } from './plan/start-campaign';
import { suggestedKpis } from './plan/suggest-kpis';
import {
  type BuiltReport,
  buildReportFor,
  openReportOf,
  readReportOf,
} from './report/build-report';
import { convertTextNumbersOfWorkbook, textNumbersOfWorkbook } from './report/text-numbers';
import type {
  CampaignBrief,
  CellContent,
  ConvertedNumbers,
  CreatorKey,
  InsertedFormula,
  LinkPreview,
  Selection,
  TextNumbers,
} from './server-types';

/** The campaigns in the order of their tab, each with a line on where it stands. */
export function listCampaigns(): Outcome<CampaignBrief[]> {
  return briefsOfCampaigns(new Date());
}

/**
 * The creators of a campaign with their links and codes, and with those that would be generated. Writes nothing.
 * @param campaign the campaign's name
 */
export function previewLinks(campaign: string): Outcome<LinkPreview> {
  return previewLinksOf(campaign);
}

/**
 * Links and codes for creators without one.
 * @param campaign the campaign's name; null for all campaigns
 * @param creators the creators to generate for, each with creator and platform; null for all of them
 */
export function generateLinks(
  campaign: string | null,
  creators: readonly CreatorKey[] | null,
): Outcome<GeneratedLinks> {
  return generateLinksFor(campaign, creators, new Date());
}

/** The cells of number columns that hold text, in the tabs that reports read. */
export function findTextNumbers(): Outcome<TextNumbers> {
  return textNumbersOfWorkbook();
}

/** Makes numbers of those that mean one number only, and says what is left. */
export function convertTextNumbers(): Outcome<ConvertedNumbers> {
  return convertTextNumbersOfWorkbook();
}

/**
 * Builds or refreshes the report of a campaign.
 * @param campaign the campaign's name
 * @param asOf the day or moment up to which is counted, in ISO form; a bare day is its end, null is now
 */
export function buildReport(campaign: string, asOf: string | null): Outcome<BuiltReport> {
  const given = asOfGiven(asOf);
  if (!given.ok) return given;
  return buildReportFor(campaign, (timeZone) => given.value ?? serialOf(new Date(), timeZone));
}

/**
 * What the report of a campaign says, once it is calculated.
 * @param campaign the campaign's name
 */
export function getReport(campaign: string): Outcome<ReportSummary> {
  return readReportOf(campaign);
}

/**
 * Shows the report of a campaign.
 * @param campaign the campaign's name
 */
export function openReport(campaign: string): Outcome<null> {
  return openReportOf(campaign);
}

/** The selected cell, whether it is empty, and the headers of its tab. */
export function getSelection(): Outcome<Selection> {
  return selectionIn(SpreadsheetApp.getActiveSpreadsheet());
}

/**
 * Writes a call of one of the add-on's functions into a cell. What it shows is read by `readCell` afterwards.
 * @param tab the tab's name
 * @param cell the cell, such as D5
 * @param formula one call with numbers, "texts", cells or ranges, `;` between them and `.` for decimals
 * @param replaced what the cell holds and the person agreed to replace; null for an empty cell only
 */
export function insertFormula(
  tab: string,
  cell: string,
  formula: string,
  replaced: string | null,
): Outcome<InsertedFormula> {
  return insertFormulaInto(tab, cell, formula, replaced);
}

/**
 * What a cell shows.
 * @param tab the tab's name
 * @param cell the cell, such as D5
 */
export function readCell(tab: string, cell: string): Outcome<string> {
  return readCellOf(tab, cell);
}

/**
 * Puts back what a cell held before a formula was inserted, unless it holds something else by now.
 * @param tab the tab's name
 * @param cell the cell, such as D5
 * @param formula the formula that was inserted
 * @param before what the cell held
 */
export function undoInsertion(
  tab: string,
  cell: string,
  formula: string,
  before: CellContent,
): Outcome<null> {
  return undoInsertionIn(tab, cell, formula, before);
}

/** The workbook's naming policy, and everything that can be chosen in it. */
export function readPolicy(): Outcome<PolicySettings> {
  return policySettings();
}

/**
 * What a naming policy would do, held against the rows that are there. Writes nothing.
 * @param policy the policy as `readPolicy` gives one
 */
export function previewPolicy(policy: NamingPolicy): Outcome<PolicyPreview> {
  return previewPolicyOf(policy);
}

/**
 * Keeps a naming policy for the workbook. Links that stand keep as they are.
 * @param policy the policy as `readPolicy` gives one
 */
export function savePolicy(policy: NamingPolicy): Outcome<null> {
  return savePolicyOf(policy);
}

/**
 * The links that would be others if they were made now. Writes nothing.
 * @param campaign the campaign's name; null for all campaigns
 */
export function findLinkChanges(campaign: string | null): Outcome<LinkChanges> {
  return linkChangesOf(campaign);
}

/**
 * Puts the new links in the place of the old ones, each with a row in Links that names the old one.
 * @param campaign the campaign's name; null for all campaigns
 * @param creators the creators whose links are replaced; null for all whose link would be another one
 */
export function replaceLinks(
  campaign: string | null,
  creators: readonly CreatorKey[] | null,
): Outcome<ReplacedLinks> {
  return replaceLinksOf(campaign, creators, new Date());
}

/**
 * The planned posts of a campaign without a link of their own. Writes nothing.
 * @param campaign the campaign's name
 */
export function findPostLinks(campaign: string): Outcome<PostsWithoutLink> {
  return postsWithoutLinkOf(campaign);
}

/**
 * Links of their own for the planned posts of a campaign without one, logged in Links with their post.
 * @param campaign the campaign's name
 */
export function generatePostLinks(campaign: string): Outcome<GeneratedPostLinks> {
  return generatePostLinksFor(campaign, new Date());
}

/**
 * What is wrong with links and codes. Writes nothing.
 * @param scope `workbook`, or `selection` for the selected rows of Creators or Posts
 */
export function auditLinks(scope: AuditScope): Outcome<LinkAudit> {
  return auditOf(scope);
}

/**
 * Fixes findings; a link of a creator that changes by this is logged in Links as a replacement.
 * @param scope as for `auditLinks`
 * @param chosen the findings to fix; null for all that can be fixed
 */
export function applyLinkFixes(
  scope: AuditScope,
  chosen: readonly FindingKey[] | null,
): Outcome<AppliedFixes> {
  return applyLinkFixesOf(scope, chosen, new Date());
}

/**
 * What must be in place before a campaign goes live. Writes nothing.
 * @param campaign the campaign's name
 */
export function launchChecklist(campaign: string): Outcome<LaunchChecklist> {
  return launchChecklistOf(campaign);
}

/**
 * Message, link, code and brief of creators. Writes nothing.
 * @param campaign the campaign's name
 * @param creators the creators to hand over to; null for all that are not dropped
 */
export function handOver(
  campaign: string,
  creators: readonly CreatorKey[] | null,
): Outcome<HandOver> {
  return handOverOf(campaign, creators);
}

/**
 * The file with which codes come into a shop.
 * @param shop `shopify`, `woocommerce` or `stripe`
 * @param campaign the campaign's name; null for all campaigns
 */
export function codesCsv(shop: ShopId, campaign: string | null): Outcome<CodesFile> {
  return codesFileOf(shop, campaign);
}

/**
 * The log of links as a file.
 * @param campaign the campaign's name; null for all campaigns
 */
export function linksCsv(campaign: string | null): Outcome<CsvFile> {
  return linksFileOf(campaign);
}

/** Which tabs of the workbook are there, and which would be made. Writes nothing. */
export function getSetUp(): Outcome<SetUpState> {
  return setUpState(new Date());
}

/** Makes the tabs that are missing, with a few example rows in a new workbook. */
export function setUpWorkbook(): Outcome<SetUpDone> {
  return setUpWorkbookAt(new Date());
}

/** Removes the example rows that nobody has changed, and says what is left. */
export function removeExamples(): Outcome<RemovedExamples> {
  return removeExamplesOf();
}

/**
 * The KPIs that fit a goal, with reasons, and all that there are.
 * @param objective awareness, consideration, conversion or loyalty
 * @param useCase DTC, app install, B2B, paid UGC or always-on; blank for none
 */
export function suggestKpis(objective: string, useCase: string): Outcome<SuggestedKpis> {
  return suggestedKpis(objective, useCase);
}

/** What the campaign that started last hands on to the next one. Writes nothing. */
export function lastCampaign(): Outcome<LastCampaign | null> {
  return lastCampaignOf();
}

/**
 * What is wrong with a planned campaign, field by field. Writes nothing.
 * @param form the campaign as it was typed
 */
export function checkCampaign(form: CampaignForm): Outcome<CheckedForm> {
  return checkCampaignForm(form);
}

/**
 * Writes a planned campaign to Campaigns, Targets, Creators and Posts: all of its rows, or none.
 * @param form the campaign as it was typed
 */
export function startCampaign(form: CampaignForm): Outcome<CampaignStart> {
  return startCampaignFrom(form, new Date());
}

/**
 * Brings a tab to the front.
 * @param tab the tab's name
 */
export function showTab(tab: string): Outcome<null> {
  return showTabOf(tab);
}
