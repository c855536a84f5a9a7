import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { inTurns, timed } from './median';
import type { Row } from './row';

const FORMULA_JS = new URL('../node_modules/@formulajs/formulajs/', import.meta.url);

/** Loading a script in a fresh realm and calling it once. V8 keeps what it compiled of a text, so each text is new. */
function load(code: string, call: string) {
  return (round: number) => {
    const context = vm.createContext({});
    const text = `${code}\n// ${call} ${round}`;
    return timed(() => {
      new vm.Script(text, { filename: 'Code.js' }).runInContext(context);
      vm.runInContext(call, context);
    });
  };
}

/** What a cell with a custom function waits for: the whole script is loaded, then the function called once. */
export function coldLoad(code: string, { rounds }: { rounds: number }): Row[] {
  const { version } = JSON.parse(readFileSync(new URL('package.json', FORMULA_JS), 'utf8')) as {
    version: string;
  };
  const formulaJs = readFileSync(new URL('lib/browser/formula.min.js', FORMULA_JS), 'utf8');
  const { cpa, formulajs, empty, interval, link } = inTurns(rounds, {
    cpa: load(code, 'CPA(5000, 250)'),
    formulajs: load(formulaJs, 'formulajs.PMT(0.01, 12, 1000)'),
    interval: load(code, 'CPA_INTERVAL(5000, 250)'),
    link: load(code, 'UTM_LINK("https://www.example.com", "instagram", "social", "spring")'),
    empty: load('', '0'),
  });
  const beside = { what: `formulajs ${version} and one call`, value: formulajs };
  return [
    {
      what: 'Cold load of `Code.js` and one `CPA(5000; 250)`',
      value: cpa,
      unit: 'ms',
      beside,
      aim: { words: 'at most 0.2 of it', isMet: cpa <= 0.2 * formulajs },
    },
    {
      what: 'Cold load of `Code.js` and one `CPA_INTERVAL(5000; 250)`, which needs statistics',
      value: interval,
      unit: 'ms',
      beside,
    },
    { what: 'Cold load of `Code.js` and one `UTM_LINK`', value: link, unit: 'ms', beside },
    { what: 'Cold load of an empty script, for scale', value: empty, unit: 'ms' },
  ];
}
