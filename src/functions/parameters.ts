import type { DescribedParameter } from './custom-function';

/** A number that a row cannot do without. */
export function neededNumber(name: string, summary: string): DescribedParameter {
  return { name, kind: 'number', summary, needed: true };
}

/** A text that a row cannot do without. */
export function neededText(name: string, summary: string): DescribedParameter {
  return { name, kind: 'text', summary, needed: true };
}

/** A date that a row cannot do without. */
export function neededDate(name: string, summary: string): DescribedParameter {
  return { name, kind: 'date', summary, needed: true };
}

/** A text whose blank means something. */
export function text(name: string, summary: string): DescribedParameter {
  return { name, kind: 'text', summary };
}

export function optionalText(name: string, summary: string): DescribedParameter {
  return { ...text(name, summary), optional: true };
}

/** A number that has a usual value. */
export function optionalNumber(
  name: string,
  summary: string,
  whenMissing: number,
  limit?: DescribedParameter['limit'],
): DescribedParameter {
  return {
    name,
    kind: 'number',
    summary: `${summary}; ${whenMissing} where it is left out`,
    optional: true,
    whenMissing,
    ...(limit && { limit }),
  };
}

export const CONFIDENCE = optionalNumber(
  'confidence',
  'how sure the range is to be',
  0.95,
  'insideZeroAndOne',
);

export const COST_COLUMNS: DescribedParameter = {
  ...neededNumber('cost', 'what was spent; columns are added'),
  wide: true,
};
