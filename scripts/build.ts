import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { entryPoints, writeStub } from './entry-points';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The bundle's one name in the script's global scope; the ending keeps it out of reach of the sidebar. */
const BUNDLE = 'creatorFunnel_';

/** `require` lets each part be evaluated when it is first called: a cell never loads the report. */
const ENTRY = `
export const callKpi = (name, parameters) => require('./src/functions/kpi-functions').callKpi(name, parameters);
export const callLink = (name, parameters) => require('./src/functions/link-functions').callLink(name, parameters);
export const menu = () => require('./src/apps-script/menu');
export const menuActions = () => require('./src/apps-script/menu-actions');
export const api = () => require('./src/apps-script/server-api');
`;

/** Tables for locales that we do not ask for: they would be compiled at every start. */
const withoutLocaleTables: Plugin = {
  name: 'without-locale-tables',
  setup({ onLoad }) {
    onLoad({ filter: /transliterate[/\\]locale-replacements\.js$/ }, () => ({
      contents: 'export default {};',
    }));
  },
};

/** The one bundled library says its licence in a file beside its code and not in it. */
function transliterateNotice(): string {
  const licence = new URL('../node_modules/@sindresorhus/transliterate/license', import.meta.url);
  return `/*! @sindresorhus/transliterate\n${readFileSync(licence, 'utf8').trim()}\n*/`;
}

/** Compiles the add-on into the three files that clasp pushes. */
export async function buildAddOn(): Promise<void> {
  const result = await build({
    stdin: { contents: ENTRY, resolveDir: root, sourcefile: 'entry.js' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: BUNDLE,
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'inline',
    banner: { js: transliterateNotice() },
    plugins: [withoutLocaleTables],
    logLevel: 'silent',
  });
  if (result.warnings.length > 0)
    throw new Error(result.warnings.map(({ text }) => `esbuild warns: ${text}`).join('\n'));
  const stubs = entryPoints().map((each) => writeStub(each, BUNDLE));
  const dist = new URL('../dist/', import.meta.url);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  writeFileSync(
    new URL('Code.js', dist),
    `${result.outputFiles[0]!.text.trimEnd()}\n\n${stubs.join('\n\n')}\n`,
  );
  copyFileSync(new URL('../sidebar/sidebar.html', import.meta.url), new URL('sidebar.html', dist));
  copyFileSync(new URL('../appsscript.json', import.meta.url), new URL('appsscript.json', dist));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAddOn();
