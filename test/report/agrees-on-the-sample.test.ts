import { describe } from 'vitest';
import { CASES } from '../independent/cases';
import { expectAgreement } from './agreement';

/** In two files, which run beside one another. */
describe('every number of report.json agrees with the independent calculation: the sample and the dates', () => {
  expectAgreement(CASES.filter(({ folder }) => /spring-launch$|dates$/.test(folder)));
});
