import type { BuiltReport } from '../../../src/apps-script/endpoints/report/build-report';
import type { ReportSummary } from '../../../src/report/read-back/read-report';
import { Notice } from '../../ui/notice';
import { Issues, UnmatchedRows } from './issues';
import { KpiCard } from './kpi-card';

interface ReportViewProps {
  readonly summary: ReportSummary;
  readonly unmatched: BuiltReport['unmatched'] | null;
}

/** What the report says, as far as a hurried person reads. */
export function ReportView({ summary, unmatched }: ReportViewProps) {
  const { primary, diagnostic, currency, headline, notice, asOf } = summary;
  return (
    <>
      {headline !== null && <p>{headline}</p>}
      <KpiCard kpi={primary} part="primary KPI" currency={currency} />
      {diagnostic !== null && <KpiCard kpi={diagnostic} part="explains why" currency={currency} />}
      {notice !== null && (
        <Notice standing="info">
          <p>{notice}</p>
        </Notice>
      )}
      <Issues summary={summary} />
      <UnmatchedRows summary={summary} unmatched={unmatched} />
      {asOf !== null && <p class="quiet">Counted up to {moment(asOf)}</p>}
    </>
  );
}

/** A moment in the sheet's zone, as its digits say it. */
function moment(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}
