import { readFileSync } from 'node:fs';
import { MENU } from '../src/apps-script/menu/menu';
import { FAMILIES } from '../src/functions/catalog';
import type { DescribedFunction } from '../src/functions/custom-function';
import { exampleCall, exampleResult } from '../src/functions/example-words';
import type { FunctionParameter } from '../src/functions/function-parameter';

/** A top-level function of `Code.js`: what Sheets, the menu or the sidebar can call. */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly jsDoc: readonly string[];
  /** What the stub does, given the bundle's name. */
  readonly forward: (bundle: string) => string;
}

const API = 'src/apps-script/endpoints/server-api.ts';

/** Every entry point of the add-on, derived from the catalog, the menu and the server's exports. */
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
    ...endpoints(),
  ];
}

function customFunction(definition: DescribedFunction, caller: string): EntryPoint {
  const names = definition.parameters.map(({ name }) => name);
  return {
    name: definition.name,
    parameters: names,
    jsDoc: [
      definition.summary,
      '',
      `Example: ${exampleCall(definition)} gives ${exampleResult(definition)}.`,
      '',
      ...definition.parameters.map(
        (parameter) =>
          `@param {${jsType(parameter)}} ${parameter.name} ${parameter.optional ? 'Optional: ' : ''}${parameter.summary}`,
      ),
      `@return {${resultType(definition)}} ${definition.returns}`,
      '@customfunction',
    ],
    forward: (bundle) =>
      `return ${bundle}.${caller}(${JSON.stringify(definition.name)}, [${names.join(', ')}]);`,
  };
}

function jsType({ kind }: FunctionParameter): string {
  const type = kind === 'spelling' ? 'text' : kind;
  return `${type}|${type}[][]`;
}

function resultType({ examples, columns }: DescribedFunction): string {
  const { result } = examples[0]!;
  const kind = typeof (Array.isArray(result) ? result[0]![0] : result);
  return columns === undefined ? `${kind}|${kind}[][]` : `${kind}[][]`;
}

function plainEntry(name: string, module: string, jsDoc: readonly string[]): EntryPoint {
  return {
    name,
    parameters: [],
    jsDoc,
    forward: (bundle) => `return ${bundle}.${module}().${name}();`,
  };
}

const EXPORTED = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\nexport function (\w+)\(([^)]*)\)/g;

const JS_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  'string | null': 'string|null',
  'readonly CreatorKey[] | null': 'Array<Object>|null',
  CellContent: 'Object',
  NamingPolicy: 'Object',
  CampaignForm: 'Object',
  AuditScope: 'string',
  ShopId: 'string',
  'readonly FindingKey[] | null': 'Array<Object>|null',
};

/** The sidebar's endpoints are the documented exports of one module. */
function endpoints(): EntryPoint[] {
  const source = readFileSync(new URL(`../${API}`, import.meta.url), 'utf8');
  const exported = [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  const documented = [...source.matchAll(EXPORTED)].map(([, comment, name, list]): EntryPoint => {
    const parameters = list!
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => {
        const [parameter, type] = each.split(/:\s*/) as [string, string];
        const jsDocType = JS_TYPES[type];
        if (jsDocType === undefined)
          throw new Error(`${API}, ${name}: "${type}" cannot be sent as plain JSON`);
        return { parameter, jsDocType };
      });
    const names = parameters.map(({ parameter }) => parameter);
    const [sentence = '', ...described] = comment!
      .replace(/^\s*\*?\s?/gm, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .split(' @param ');
    const meaning = (parameter: string) => {
      const found = described.find((each) => each.startsWith(`${parameter} `));
      if (found === undefined) throw new Error(`${API}, ${name}: say what ${parameter} is`);
      return found.slice(parameter.length + 1);
    };
    return {
      name: name!,
      parameters: names,
      jsDoc: [
        `For the sidebar. ${sentence}`,
        ...parameters.map(
          ({ parameter, jsDocType }) => `@param {${jsDocType}} ${parameter} ${meaning(parameter)}`,
        ),
      ],
      forward: (bundle) => `return ${bundle}.api().${name}(${names.join(', ')});`,
    };
  });
  const missing = exported.filter((name) => !documented.some((each) => each.name === name));
  if (missing.length > 0)
    throw new Error(`${API}: ${missing.join(', ')} needs a doc comment right above it`);
  return documented;
}

/** The stub of an entry point, with its JSDoc right above it, where Sheets looks for it. */
export function writeStub(
  { name, parameters, jsDoc, forward }: EntryPoint,
  bundle: string,
): string {
  const lines = jsDoc.map((line) =>
    line === '' ? ' *' : ` * ${line.replaceAll('*/', '*\u200b/')}`,
  );
  return [
    '/**',
    ...lines,
    ' */',
    `function ${name}(${parameters.join(', ')}) {`,
    `  ${forward(bundle)}`,
    '}',
  ].join('\n');
}
