import { describe, it } from 'vitest';
import { fixture } from '../host/folders';
import { expectSameInLibreOffice } from './agreement';

const CASES: readonly (readonly [string, string, string])[] = [
  ['two platforms', 'two-platforms', '2026-04-01'],
  ['ambiguous criteria', 'ambiguous-criteria', '2026-04-01'],
  ['unknowns', 'unknowns', '2026-04-01'],
  ['dates', 'dates', '2026-03-16T12:00:00'],
  ['followers as the base', 'followers-basis', '2026-04-01'],
  ['more creators than live formulas', 'sixty-creators', '2026-04-01'],
];

describe('LibreOffice calculates every number of the fixtures as the local host does', () => {
  it.each(CASES)('%s', (_, name, asOf) => expectSameInLibreOffice(fixture(name), asOf));
});
