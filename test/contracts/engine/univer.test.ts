import { describeAgreement } from './agreement';
import { calculateInUniver } from './in-univer';
import { portableFormulas } from './portable-formulas';

describeAgreement('Univer', () => calculateInUniver(portableFormulas));
