import type { Unit } from '../../../metrics/metric';
import type { ReportModel } from '../../model/report-model';

export const FIRST_NUMBER = 3;
export const READING = 13;
/** The one wide column: what does not fit goes on in the next line. */
export const ISSUE = 14;

/** A number that is shown of every creator. */
export interface ShownColumn {
  readonly id: string;
  readonly header: string;
  readonly unit: Unit;
  readonly group: 'cost' | 'attention' | 'action';
}

export function shownColumns({ source }: ReportModel): readonly ShownColumn[] {
  return [
    { id: 'cost', header: 'Cost', unit: 'money-sum', group: 'cost' },
    { id: 'impressions', header: 'Impr.', unit: 'count', group: 'attention' },
    { id: 'views', header: 'Views', unit: 'count', group: 'attention' },
    {
      id: 'engagement_rate',
      header: `ER (${SHORT_BASIS[source.basis]})`,
      unit: 'fraction',
      group: 'attention',
    },
    { id: 'cpm', header: 'CPM', unit: 'money', group: 'attention' },
    { id: 'clicks', header: 'Clicks', unit: 'count', group: 'action' },
    { id: 'conversions', header: 'Conv.', unit: 'count', group: 'action' },
    { id: 'revenue', header: 'Revenue', unit: 'money-sum', group: 'action' },
    { id: 'cpa', header: 'CPA', unit: 'money', group: 'action' },
    { id: 'roas', header: 'ROAS', unit: 'multiple', group: 'action' },
  ];
}

/** A header has no room for more. */
const SHORT_BASIS = {
  reach: 'reach',
  impressions: 'impr.',
  views: 'views',
  followers: 'foll.',
} as const;
