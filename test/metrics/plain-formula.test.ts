import { describe, expect, it } from 'vitest';
import { METRICS, metric } from '../../src/metrics/catalog';
import {
  type PlainInput,
  plainFormula,
  readPlainFormula,
} from '../../src/metrics/readers/plain-formula';

const one = (source: string): PlainInput => ({ kind: 'one', source });
const several = (source: string): PlainInput => ({ kind: 'several', source });
const NONE: PlainInput = { kind: 'none', source: '' };

describe('a KPI as a plain formula', () => {
  it.each<[id: string, inputs: PlainInput[], formula: string]>([
    [
      'cpc',
      [one('F2'), one('M2')],
      '=IF(AND(ISNUMBER(F2);ISNUMBER(M2);"CPC"<>"");IF(M2=0;"";F2/M2);"")',
    ],
    [
      'cpm',
      [several('F2:H2'), one('$M$2')],
      '=IF(AND(COUNT(F2:H2)>0;ISNUMBER($M$2);"CPM"<>"");IF($M$2=0;"";SUM(F2:H2)/$M$2*1000);"")',
    ],
    [
      'break_even_roas',
      [one('(6/10)')],
      '=IF(AND(ISNUMBER((6/10));"BREAK_EVEN_ROAS"<>"");IF((6/10)=0;"";1/(6/10));"")',
    ],
  ])('%s', (id, inputs, formula) => {
    expect(plainFormula(metric(id), inputs)).toBe(formula);
  });

  it.each(METRICS)('$id says which it is, and is read back with all that it reads', (each) => {
    const cells = each.inputs.map((_, at) => one(`'My tab'!$${'ABCD'[at]}${at + 2}`));
    const ways = [
      cells,
      each.inputs.map((input, at) => (input.whenMissing === undefined ? one(`A${at + 1}`) : NONE)),
      each.inputs.map((input, at) =>
        input.wide ? several(`B${at + 1}:D${at + 1}`) : one(`${at + 7}`),
      ),
      each.inputs.map((_, at) => one(at === 0 ? '(-25/100)' : `Z9${at}`)),
    ];
    for (const inputs of ways)
      expect(readPlainFormula(plainFormula(each, inputs), METRICS)).toEqual({
        metric: each,
        inputs,
      });
  });

  it.each([
    '=F2/M2',
    '=IF(AND(ISNUMBER(F2);ISNUMBER(M2);"CPC"<>"");IF(M2=0;"";F2/N2);"")',
    '=IF(AND(ISNUMBER(F2);ISNUMBER(M2);"NOTHING"<>"");IF(M2=0;"";F2/M2);"")',
    '=IF(AND(ISNUMBER(F2);ISNUMBER(M2);"CPM"<>"");IF(M2=0;"";F2/M2);"")',
    '=CPC(F2;M2)',
    '',
  ])('%s is none', (formula) => {
    expect(readPlainFormula(formula, METRICS)).toBeUndefined();
  });
});
