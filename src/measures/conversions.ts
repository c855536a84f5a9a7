import type { Kpi } from '../campaign/kpi';
import type { UseCase } from '../campaign/use-cases';
import { whatIsCounted } from '../metrics/counted';
import { RESULT_MEASURES } from './measures';

/** The measures of Results that may count as a conversion. */
const CONVERSION_MEASURES = ['orders', 'installs', 'leads', 'trials', 'subscriptions'] as const;

export type ConversionMeasure = (typeof CONVERSION_MEASURES)[number];

/** What counts as a conversion: by the use case; without one what the primary KPI counts, else orders. */
export function conversionMeasure(
  useCase: UseCase | '',
  primaryKpi: Pick<Kpi, 'id'> | null,
): ConversionMeasure {
  switch (useCase) {
    case 'app install':
      return 'installs';
    case 'B2B':
      return 'leads';
    case '': {
      const counted = primaryKpi && (whatIsCounted(primaryKpi.id)?.id ?? primaryKpi.id);
      return CONVERSION_MEASURES.find((id) => id === counted) ?? 'orders';
    }
    default:
      return 'orders';
  }
}

/** The header of the column of Results in which conversions are counted. */
export function conversionHeader(conversions: ConversionMeasure): string {
  return RESULT_MEASURES.find(({ id }) => id === conversions)!.header;
}
