import type { BuiltReport } from '../../../src/apps-script/endpoints/report/build-report';
import type { ReportSummary } from '../../../src/report/read-back/read-report';
import { Notice } from '../../ui/notice';
import { Findings, RowsOfNobody } from './findings';
import { KpiCard } from './kpi-card';

interface ReportViewProps {
  readonly summary: ReportSummary;
  readonly ofNobody: BuiltReport['ofNobody'] | null;
}

/** What the report says, as far as a hurried person reads. */
export function ReportView({ summary, ofNobody }: ReportViewProps) {
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
      <Findings summary={summary} />
      <RowsOfNobody summary={summary} ofNobody={ofNobody} />
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
