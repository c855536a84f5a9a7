import type { KpiSummary } from '../../../src/report/sections/headline/read-back';
import type { Standing } from '../../ui/status-icon';
import { Tag } from '../../ui/tag';
import { shownValue } from './number-format';

interface KpiCardProps {
  readonly kpi: KpiSummary;
  /** What the campaign uses it for. */
  readonly part: string;
  readonly currency: string;
}

/** How a status looks, and how it leads to the target: `✓ ahead of $25.00`. */
const STATUSES: Readonly<
  Record<string, readonly [standing: Standing, sign: string, leading: string]>
> = {
  ahead: ['good', '✓', 'ahead of'],
  'on track': ['good', '✓', 'on track for'],
  behind: ['wrong', '✕', 'behind'],
  'check first': ['look', '!', 'check first; target'],
};

/** A KPI against its target. */
export function KpiCard({ kpi, part, currency }: KpiCardProps) {
  const { value, target, low, high, base, remark } = kpi;
  const shown = (each: number | null) => shownValue(each, kpi.unit, currency);
  const status = kpi.status === null ? undefined : STATUSES[kpi.status];
  const facts = [
    value === null && 'not known yet',
    target === null ? 'no target' : status === undefined && `target ${shown(target)}`,
    low !== null && high !== null && `between ${shown(low)} and ${shown(high)}`,
    base,
    remark,
  ].filter(Boolean);
  return (
    <section class="card" aria-label={`${kpi.name}, ${part}`}>
      <p class="quiet">
        {nameOf(kpi)} · {part}
      </p>
      <p class="figure-line">
        <span class="figure">{shown(value)}</span>
        {status !== undefined && target !== null && (
          <Tag standing={status[0]}>
            {status[1]} {status[2]} {shown(target)}
          </Tag>
        )}
      </p>
      {facts.length > 0 && <p class="quiet">{facts.join(' · ')}</p>}
    </section>
  );
}

function nameOf({ name, abbreviation }: KpiSummary): string {
  // What a rate is measured over stands in brackets already.
  return abbreviation === undefined || name.includes('(') ? name : `${name} (${abbreviation})`;
}
