import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { problemsInWords } from '../../src/cells/problem-words';
import type { SheetSnapshot } from '../../workbench/engine/snapshot';
import { type CampaignReport, type ReportRun, runReport } from '../../workbench/node/run-report';
import type { Case } from '../independent/cases';
import { reportFromCsv } from '../independent/report-from-csv';
import { contradictions } from './divided-parts';
import { differences } from './same-numbers';

/**
 * Every number of report.json agrees with a calculation from the CSVs that knows no module of ours, and where a ratio
 * and its parts are seen together the parts divide to it.
 */
export function expectAgreement(cases: readonly Case[]): void {
  for (const { folder, asOf } of cases)
    for (const day of asOf)
      it(`${basename(folder)} as of ${day}`, async () => {
        const run = await runReport({
          ...{ folder, asOf: day, say: () => {} },
          // Formulas that compare letter by letter go down to the last row of a tab.
          rows: 100,
        });
        if (!run.ok) throw new Error(problemsInWords(run.problems));
        const audits = reportFromCsv(folder, day);
        expect(run.value.campaigns.map(({ campaign }) => campaign)).toEqual(
          audits.map(({ campaign }) => campaign),
        );
        for (const [at, audit] of audits.entries()) {
          const report = run.value.campaigns[at]!;
          expect(differences(report, audit)).toEqual([]);
          expect(contradictions(report, reportOf(report, run.value))).toEqual([]);
          expect(report.serviceCalls).toBeLessThanOrEqual(90);
        }
      });
}

/** The tab of a campaign's report: its name stands at the top. */
function reportOf({ campaign }: CampaignReport, { snapshot }: ReportRun): SheetSnapshot {
  const title = ({ cells }: SheetSnapshot) =>
    String(cells.find(({ row, column }) => row === 1 && column === 1)?.value);
  return snapshot.sheets
    .filter(({ name }) => name.startsWith('Report'))
    .find((sheet) => title(sheet) === campaign || title(sheet).startsWith(`${campaign} · `))!;
}
