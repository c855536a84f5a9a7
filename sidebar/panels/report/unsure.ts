import type { Doubt } from '../../../src/report/doubts/doubt';
import type { ReportSummary } from '../../../src/report/read-back/read-report';

/**
 * What a report says, without its verdicts where the tabs hold a doubt that its cells do not know of yet: they were
 * written before, and only a refresh tells which of them it touches. `found` is null where the tabs cannot be read.
 */
export function unsure(report: ReportSummary, found: readonly Doubt[] | null): ReportSummary {
  // Cells count creators and settings that changed, not columns: the numbers of the two cannot be compared.
  const isTold = ({ kind, count }: Doubt) =>
    kind !== 'changed' && report.doubts.some((told) => told.kind === kind && told.count >= count);
  if (found?.every(isTold)) return report;
  const { primary, diagnostic } = report;
  return {
    ...report,
    headline:
      found === null
        ? 'The tabs cannot be read as they are, so the report may be out of date.'
        : 'Something has come to light since the report was built: refresh it.',
    primary: withoutVerdict(primary),
    diagnostic: diagnostic && withoutVerdict(diagnostic),
  };
}

function withoutVerdict<K extends ReportSummary['primary']>(kpi: K): K {
  return kpi.status === null ? kpi : { ...kpi, status: 'check first' };
}
