import vm from 'node:vm';
import { METRICS } from '../src/metrics/catalog';
import type { Metric } from '../src/metrics/metric';
import { inTurns, timed } from './median';
import type { Row } from './row';

const MOST = 1.5;

/** The loop that somebody writes who trusts the column: it gives `NaN` and `Infinity` where a cell is blank or zero. */
const BARE = `function BARE(upper, lower) {
  const results = new Array(upper.length);
  for (let row = 0; row < upper.length; row += 1)
    results[row] = [upper[row][0] / lower[row][0]];
  return results;
}`;

/** The loop that somebody careful writes: the checks that the functions make, and nothing else. */
const CAREFUL = `function CAREFUL(upper, lower) {
  const results = new Array(upper.length);
  for (let row = 0; row < upper.length; row += 1) {
    const above = upper[row][0];
    const below = lower[row][0];
    if (above === '' || below === '') results[row] = [''];
    else if (typeof above !== 'number' || !Number.isFinite(above) || above < 0)
      results[row] = ['#VALUE! upper: "' + above + '" is not a number'];
    else if (typeof below !== 'number' || !Number.isFinite(below) || below < 0)
      results[row] = ['#VALUE! lower: "' + below + '" is not a number'];
    else results[row] = [below === 0 ? '' : above / below];
  }
  return results;
}`;

/** Two columns as Sheets hands them over, with a blank in every 50 rows and a zero in every 70. */
const columns = (rows: number) => `
var upper = Array.from({ length: ${rows} }, (_, row) => [row % 50 === 7 ? '' : 100 + (row * 37) % 5000]);
var lower = Array.from({ length: ${rows} }, (_, row) => [row % 70 === 11 ? 0 : 1 + (row * 13) % 300]);`;

/** The functions that divide one column by another. */
function ratioKpis(): string[] {
  const isRatio = ({ inputs, expression }: Metric) =>
    inputs.length === 2 &&
    expression.kind === 'divide' &&
    expression.left.kind === 'column' &&
    expression.right.kind === 'column';
  return METRICS.filter(isRatio).map(({ id }) => id.toUpperCase());
}

/** A column in a realm where nothing has run yet, as each execution of Apps Script is. */
function first(code: string, name: string, rows: number) {
  return () => {
    const context = vm.createContext({});
    vm.runInContext(columns(rows), context);
    vm.runInContext(code, context);
    return timed(() => vm.runInContext(`${name}(upper, lower)`, context));
  };
}

/** The same column again and again in one realm. */
function again(code: string, name: string, rows: number) {
  const context = vm.createContext({});
  vm.runInContext(columns(rows), context);
  vm.runInContext(code, context);
  const call = new vm.Script(`${name}(upper, lower)`);
  return () => timed(() => call.runInContext(context));
}

/** `CPA` and every other ratio down a column, beside the loop that they replace. */
export function column(
  code: string,
  { rows, rounds }: { rows: number; rounds: number },
): readonly Row[] {
  const fresh = inTurns(rounds, {
    CPA: first(code, 'CPA', rows),
    BARE: first(BARE, 'BARE', rows),
    CAREFUL: first(CAREFUL, 'CAREFUL', rows),
  });
  const warm = inTurns(rounds, {
    CPA: again(code, 'CPA', rows),
    BARE: again(BARE, 'BARE', rows),
  });
  // The slowest of many in a few rounds is mostly the unluckiest, so it is measured again.
  const some = inTurns(
    Math.ceil(rounds / 3),
    Object.fromEntries(ratioKpis().map((name) => [name, first(code, name, rows)])),
  );
  const names = Object.keys(some);
  const worst = names.reduce((one, other) => (some[other]! > some[one]! ? other : one));
  const { SLOWEST: slowest, BARE: bare } = inTurns(rounds, {
    SLOWEST: first(code, worst, rows),
    BARE: first(BARE, 'BARE', rows),
  });
  const down = `down ${rows.toLocaleString('en-US')} rows`;
  return [
    besideLoop(`\`CPA\` ${down}, first call of an execution`, fresh.CPA, fresh.BARE),
    besideLoop(
      `\`${worst}\` ${down}, the slowest of ${names.length} ratio KPIs, first call`,
      slowest,
      bare!,
    ),
    besideLoop(`\`CPA\` ${down}, later calls of the same execution`, warm.CPA, warm.BARE),
    {
      what: 'The loop by hand with the checks that the functions make, for scale',
      value: fresh.CAREFUL,
      unit: 'ms',
      beside: { what: 'the bare loop', value: fresh.BARE },
    },
  ];
}

function besideLoop(what: string, value: number, bare: number): Row {
  return {
    what,
    value,
    unit: 'ms',
    beside: { what: 'a bare loop by hand', value: bare },
    aim: { words: `at most ${MOST} of it`, isMet: value <= MOST * bare },
  };
}
