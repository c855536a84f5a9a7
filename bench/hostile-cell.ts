import vm from 'node:vm';
import { inTurns, timed } from './median';
import type { Row } from './row';

const AIM_MS = 100;
const LONGEST_CELL = 50_000;

/** Calls that have the most to do with a cell filled to its last character. */
const CALLS = {
  'UTM_CHECK(CELL)': 'https://a.example/?',
  'UTM_LINK(CELL, "x", "y", "z")': 'https://a.example/?',
  'UTM_PART(CELL, "source")': 'https://a.example/?',
  'SLUG(CELL)': 'é',
  'PROMO_CODE(CELL, "15%")': 'é',
  'COUNT_VALUE(CELL)': '1,',
  'KPI_STATUS(CELL, 1, 2)': 'a ',
} as const;

/** What a call takes for a cell that holds one thing again and again, whatever comes of it. */
function calling(code: string, call: string, piece: string) {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  const begin = piece.startsWith('https') ? piece.slice(0, -1) : '';
  const repeated = begin === '' ? piece : piece.slice(begin.length);
  context.CELL = begin + repeated.repeat((LONGEST_CELL - begin.length - 1) / repeated.length);
  const script = new vm.Script(`try { ${call} } catch (error) { String(error) }`);
  return () => timed(() => script.runInContext(context));
}

/** The slowest functions on cells that nobody filled by hand. */
export function hostileCell(code: string, { rounds }: { rounds: number }): readonly Row[] {
  const times = inTurns(
    rounds,
    Object.fromEntries(
      Object.entries(CALLS).map(([call, piece]) => [call, calling(code, call, piece)]),
    ),
  );
  return Object.entries(times).map(([call, value]) => ({
    what: `\`${call}\` of a cell filled to its last character`,
    value,
    unit: 'ms',
    aim: { words: `at most ${AIM_MS} ms`, isMet: value <= AIM_MS },
  }));
}
