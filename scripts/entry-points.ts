import type { Endpoint } from '../src/apps-script/endpoints/endpoint';
import { ENDPOINTS } from '../src/apps-script/endpoints/endpoints';
import { MENU } from '../src/apps-script/menu/menu';
import { FAMILIES } from '../src/functions/catalog';
import type { DescribedFunction } from '../src/functions/custom-function';
import { exampleCall, exampleResult } from '../src/functions/example-words';
import type { FunctionParameter } from '../src/functions/function-parameter';

/** A top-level function of `Code.js`: what Sheets, the menu or the sidebar can call. */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Empty where nobody is shown it: every cell loads it. */
  readonly jsDoc: readonly string[];
  /** What the stub does, given the bundle's name. */
  readonly forward: (bundle: string) => string;
}

/** Every entry point of the add-on, derived from the catalog, the menu and the endpoints. */
export function entryPoints(): readonly EntryPoint[] {
  const triggers = ['onOpen', 'onInstall'];
  const menuTargets = MENU.map(({ target }) => target);
  return [
    ...Object.entries(FAMILIES).flatMap(([caller, functions]) =>
      functions.map((each) => customFunction(each, caller)),
    ),
    ...triggers.map((name) => plainEntry(name, 'menu', ['Adds the add-on menu.'])),
    ...menuTargets.map((name) => {
      const { caption } = MENU.find(({ target }) => target === name)!;
      const module = name === 'openSidebar' ? 'menu' : 'menuActions';
      return plainEntry(name, module, [`Menu: ${caption}.`]);
    }),
    ...Object.entries(ENDPOINTS).map(([name, declared]) => endpoint(name, declared)),
  ];
}

/** Sheets shows what stands first, the example and the parameters; every cell loads them, so nothing else is said. */
function customFunction(definition: DescribedFunction, caller: string): EntryPoint {
  const names = definition.parameters.map(({ name }) => name);
  return {
    name: definition.name,
    parameters: names,
    jsDoc: [
      definition.summary,
      '',
      `Example: ${exampleCall(definition)} gives ${exampleResult(definition)}.`,
      ...definition.parameters.map(
        (parameter) =>
          `@param {${jsType(parameter)}} ${parameter.name} ${parameter.optional ? 'Optional: ' : ''}${parameter.summary}`,
      ),
      '@customfunction',
    ],
    // The names are for Sheets: what is given beyond them is to be told of.
    forward: (bundle) => `return ${bundle}.${caller}(${JSON.stringify(definition.name)},arguments)`,
  };
}

function jsType({ kind }: FunctionParameter): string {
  const type = kind === 'spelling' ? 'text' : kind;
  return `${type}|${type}[][]`;
}

function plainEntry(name: string, module: string, jsDoc: readonly string[]): EntryPoint {
  return {
    name,
    parameters: [],
    jsDoc,
    forward: (bundle) => `return ${bundle}.${module}().${name}()`,
  };
}

/** What it does stands in its declaration. */
function endpoint(name: string, { parameters }: Endpoint): EntryPoint {
  const names = parameters.map((each) => each.name);
  return {
    name,
    parameters: names,
    jsDoc: [],
    forward: (bundle) =>
      `return ${bundle}.callEndpoint(${JSON.stringify(name)},[${names.join(',')}])`,
  };
}

/** The stub of an entry point, with its JSDoc, if it has any, right above it, where Sheets looks for it. */
export function writeStub(
  { name, parameters, jsDoc, forward }: EntryPoint,
  bundle: string,
): string {
  const lines = jsDoc.map((line) =>
    line === '' ? ' *' : ` * ${line.replaceAll('*/', '*\u200b/')}`,
  );
  return [
    ...(lines.length === 0 ? [] : ['/**', ...lines, ' */']),
    `function ${name}(${parameters.join(',')}){${forward(bundle)}}`,
  ].join('\n');
}
