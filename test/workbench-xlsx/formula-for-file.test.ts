import { describe, expect, it } from 'vitest';
import { callsOneOf, formulaForFile } from '../../workbench/xlsx/formula-for-file';

const forFile = (formula: string) => formulaForFile(formula, () => 100);

describe('formulaForFile', () => {
  it.each([
    ['=SUM(1;2)', 'SUM(1,2)'],
    ['=MAXIFS(A:A;B:B;"=x")', '_xlfn.MAXIFS(A:A,B:B,"=x")'],
    ['=minifs(A:A;B:B;1)', '_xlfn.minifs(A:A,B:B,1)'],
    ['=IFS(1=1;CONCAT("a";"b"))', '_xlfn.IFS(1=1,_xlfn.CONCAT("a","b"))'],
    ['=TEXTJOIN(", ";TRUE;A1:A2)', '_xlfn.TEXTJOIN(", ",TRUE,A1:A2)'],
    ['=NORM.S.INV(39/40)', '_xlfn.NORM.S.INV(39/40)'],
    ['=NETWORKDAYS.INTL(A1;A2)', 'NETWORKDAYS.INTL(A1,A2)'],
    ['=FILTER(A1:A9;B1:B9)', '_xlfn._xlws.FILTER(A1:A9,B1:B9)'],
    ['=SUM(A2:A)', 'SUM(A2:A100)'],
    ['="MAXIFS("&"a;b"', '"MAXIFS("&"a;b"'],
    ["='IFS('!A1", "'IFS('!A1"],
    ['=NORMSINV(1/2)', 'NORMSINV(1/2)'],
  ])('%s is stored as %s', (formula, stored) => {
    expect(forFile(formula)).toBe(stored);
  });

  it('names sheets as the file does', () => {
    const renamed = new Map([
      ['a [b]', 'a  b '],
      ["it's", 'its'],
      ['long', 'short'],
    ]);
    expect(formulaForFile("='a [b]'!A1+long!B2+'it''s'!C3&\"long!\"", () => 1, renamed)).toBe(
      "'a  b '!A1+'short'!B2+'its'!C3&\"long!\"",
    );
  });
});

describe('callsOneOf', () => {
  const custom = new Set(['CPA', 'ENGAGEMENT_RATE']);
  it.each([
    ['=CPA(1;2)', true],
    ['=1+engagement_rate (A1)', true],
    ['=MYCPA(1)', false],
    ['=CPA1+1', false],
    ['="CPA("', false],
    ["='CPA('!A1", false],
    ['=CPA.X(1)', false],
  ])('%s: %s', (formula, calls) => {
    expect(callsOneOf(formula, custom)).toBe(calls);
  });
});
