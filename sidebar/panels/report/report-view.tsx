import type { ComponentChildren } from 'preact';
import type { ReportSummary } from '../../../src/report/read-back/read-report';
import { Notice } from '../../ui/notice';
import { Issues } from './issues';
import { KpiCard } from './kpi-card';

interface ReportViewProps {
  readonly summary: ReportSummary;
  readonly doubts: ComponentChildren;
  /** When the cells were read. */
  readonly readAt: Date | null;
}

/** What the report says, as far as a hurried person reads. */
export function ReportView({ summary, doubts, readAt }: ReportViewProps) {
  const { primary, diagnostic, currency, headline, notice, asOf, delivery } = summary;
  return (
    <>
      {headline !== null && <p>{headline}</p>}
      {doubts}
      <KpiCard kpi={primary} part="primary KPI" currency={currency} />
      {diagnostic !== null && <KpiCard kpi={diagnostic} part="explains why" currency={currency} />}
      {notice !== null && (
        <Notice standing={(delivery?.notDelivered ?? 0) > 0 ? 'look' : 'info'}>
          <p>{notice}</p>
        </Notice>
      )}
      <Issues summary={summary} />
      {asOf !== null && <p class="quiet">Counted up to {moment(asOf)}</p>}
      {readAt !== null && <p class="quiet">Read at {TIME.format(readAt)}</p>}
    </>
  );
}

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** A moment in the sheet's zone, as its digits say it. */
function moment(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}
