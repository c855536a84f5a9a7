import type { UseCase } from '../campaign/use-cases';
import { RESULT_MEASURES } from './measures';

/** A measure of Results that may count as a conversion. */
export type ConversionMeasure = 'orders' | 'installs' | 'leads';

/** What counts as a conversion; orders where a campaign names no use case. */
export function conversionMeasure(useCase: UseCase | ''): ConversionMeasure {
  switch (useCase) {
    case 'app install':
      return 'installs';
    case 'B2B':
      return 'leads';
    default:
      return 'orders';
  }
}

/** The header of the column of Results in which conversions are counted. */
export function conversionHeader(useCase: UseCase | ''): string {
  const id = conversionMeasure(useCase);
  return RESULT_MEASURES.find((measure) => measure.id === id)!.header;
}
