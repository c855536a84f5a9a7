import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { buildSidebar } from './build-sidebar';
import { entryPoints, writeStub } from './entry-points';
import { leanModules } from './lean-modules';
import { transliterationTables } from './transliteration-tables';
import { withoutWords } from './without-words';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The bundle's one name in the script's global scope; the ending keeps it out of reach of the sidebar. */
const BUNDLE = 'cf_';

/**
 * Constants of the bundle that stand for what the language brings. A name in the global scope of a script is looked up
 * each time it is met, which costs a custom function down a long column more than its arithmetic.
 */
const BUILT_INS: Readonly<Record<string, string>> = {
  Array: '$A',
  Math: '$M',
  Number: '$N',
  Object: '$O',
  String: '$S',
};

/** `require` lets each part be evaluated when it is first called: a cell never loads the report. */
const ENTRY = `
export const callKpi = (name, parameters) => require('./src/functions/kpis/kpi-functions').callKpi(name, parameters);
export const callStatistics = (name, parameters) => require('./src/functions/statistics/statistics-functions').callStatistics(name, parameters);
export const callJudgement = (name, parameters) => require('./src/functions/judgement/judgement-functions').callJudgement(name, parameters, () => require('./src/apps-script/workbook/active-spreadsheet').activeSpreadsheet().getSpreadsheetTimeZone());
export const callLink = (name, parameters) => require('./src/functions/links/link-functions').callLink(name, parameters);
export const menu = () => require('./src/apps-script/menu/menu');
export const menuActions = () => require('./src/apps-script/menu/menu-actions');
export const callEndpoint = (name, given) => require('./src/apps-script/endpoints/endpoints').callEndpoint(name, given);
`;

/** Who made the list of GA4's sources. */
const RIBAUDO = 'Copyright (c) 2022 Adam Ribaudo, MIT License';

/**
 * The licence of what others made in the bundle, which asks to be in every copy: the same for both, so it stands once.
 */
function notices(): string {
  const file = new URL('../node_modules/@sindresorhus/transliterate/license', import.meta.url);
  const licence = readFileSync(file, 'utf8').trim();
  const copyright = licence.split('\n').find((line) => line.startsWith('Copyright'));
  if (copyright === undefined) throw new Error(`${file} names nobody`);
  const all = `@sindresorhus/transliterate: ${copyright}\nVelir/dbt-ga4: ${RIBAUDO}`;
  return `/*!\n${licence.replace(copyright, () => all)}\n*/`;
}

/** Compiles the script that the platform runs; `more` are plugins beside those of every build. */
export async function compileScript(more: readonly Plugin[] = []): Promise<string> {
  const result = await build({
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'entry.js' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: BUNDLE,
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    define: BUILT_INS,
    tsconfigRaw: {
      compilerOptions: {
        alwaysStrict: false,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
      },
    },
    banner: { js: notices() },
    plugins: [transliterationTables, withoutWords, ...more],
    logLevel: 'silent',
  });
  if (result.warnings.length > 0)
    throw new Error(result.warnings.map(({ text }) => `esbuild warns: ${text}`).join('\n'));
  const stubs = entryPoints().map((each) => writeStub(each, BUNDLE));
  return `${withHead(leanModules(result.outputFiles[0]!.text)).trimEnd()}\n${stubs.join('\n')}\n`;
}

/** Says once for the whole bundle that it is strict, which esbuild would say in each of its modules; and its constants. */
function withHead(code: string): string {
  const start = `var ${BUNDLE}=(()=>{`;
  const constants = Object.entries(BUILT_INS).map(([name, short]) => `${short}=${name}`);
  const headed = code.replace(start, () => `${start}"use strict";const ${constants.join(',')};`);
  if (headed === code) throw new Error(`the bundle does not begin with ${start}`);
  return headed;
}

/** Compiles the add-on into the three files that clasp pushes. */
export async function buildAddOn(): Promise<void> {
  writeDist({
    'Code.js': await compileScript(),
    'sidebar.html': await buildSidebar(),
    'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
  });
}

/** Who reads `dist` while another build runs finds whole files: each takes the place of the old one at once. */
function writeDist(files: Readonly<Record<string, string>>): void {
  const [dist, scratch] = [join(root, 'dist'), join(root, '.build')];
  for (const folder of [dist, scratch]) mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(dist))
    if (!(name in files)) rmSync(join(dist, name), { recursive: true, force: true });
  const fresh = mkdtempSync(join(scratch, 'dist-'));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(fresh, name), content);
    renameSync(join(fresh, name), join(dist, name));
  }
  rmdirSync(fresh);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAddOn();
