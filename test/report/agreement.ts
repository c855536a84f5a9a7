import { basename } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { problemsInWords } from '../../src/cells/problem-words';
import type { SheetSnapshot } from '../../workbench/engine/snapshot';
import { openFolder } from '../../workbench/node/open-folder';
import { type CampaignReport, clockAt, runReport } from '../../workbench/node/run-report';
import { build, read, sheetOf } from '../host/reports';
import type { Case } from '../independent/cases';
import { type CampaignAudit, reportFromCsv } from '../independent/report-from-csv';
import { contradictions } from './divided-parts';
import { differences } from './same-numbers';

/** Formulas that compare letter by letter go down to the last row of a tab. */
const ROWS = 100;

/**
 * Every number of report.json agrees with a calculation from the CSVs that knows no module of ours, and where a ratio
 * and its parts are seen together the parts divide to it. The first moment of a folder goes the way of the command; at
 * the further ones the reports alone are built, of the campaigns to which that moment matters.
 */
export function expectAgreement(cases: readonly Case[]): void {
  for (const { folder, asOf, further = {} } of cases)
    describe(basename(folder), () => {
      it(`as of ${asOf}, from the command`, () => agreesFromTheCommand(folder, asOf));
      for (const [moment, campaigns] of Object.entries(further))
        it(`as of ${moment}`, () => agreesInHost(folder, moment, campaigns));
    });
}

async function agreesFromTheCommand(folder: string, asOf: string): Promise<void> {
  const run = await runReport({ folder, asOf, say: () => {}, rows: ROWS });
  if (!run.ok) throw new Error(problemsInWords(run.problems));
  const { campaigns, snapshot } = run.value;
  const audits = reportFromCsv(folder, asOf);
  expect(campaigns.map(({ campaign }) => campaign)).toEqual(audits.map(({ campaign }) => campaign));
  for (const [at, audit] of audits.entries()) {
    const report = campaigns[at]!;
    agrees(report, audit, snapshot.sheets.find((sheet) => isReportOf(report, sheet))!);
  }
}

async function agreesInHost(
  folder: string,
  asOf: string,
  campaigns: readonly string[],
): Promise<void> {
  const opened = openFolder(folder, { rows: ROWS, now: () => clockAt(asOf) });
  if (!opened.ok) throw new Error(problemsInWords(opened.problems));
  const host = opened.value;
  onTestFinished(() => host.dispose());
  for (const campaign of campaigns) {
    await build(host, campaign, asOf);
    const serviceCalls = host.serviceCalls.total;
    const report = { ...(await read(host, campaign)), serviceCalls };
    const [audit] = reportFromCsv(folder, asOf, { campaign });
    agrees(report, audit!, sheetOf(host, `Report · ${campaign}`));
  }
}

function agrees(report: CampaignReport, audit: CampaignAudit, sheet: SheetSnapshot): void {
  expect(differences(report, audit)).toEqual([]);
  expect(contradictions(report, sheet)).toEqual([]);
  expect(report.serviceCalls).toBeLessThanOrEqual(100);
}

/** Whether a tab is a campaign's report: its name stands at the top. */
function isReportOf({ campaign }: CampaignReport, { name, cells }: SheetSnapshot): boolean {
  if (!name.startsWith('Report')) return false;
  const title = String(cells.find(({ row, column }) => row === 1 && column === 1)?.value);
  return title === campaign || title.startsWith(`${campaign} · `);
}
