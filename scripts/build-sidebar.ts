import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, tokTypes } from 'acorn';
import { build } from 'esbuild';
import type { Effect } from '../src/apps-script/endpoints/endpoint';
import { ENDPOINTS } from '../src/apps-script/endpoints/endpoints';
import { PLATFORMS } from '../src/campaign/platforms';
import { USE_CASES } from '../src/campaign/use-cases';
import { browsedFunctions, headerIds } from './browsed-functions';

const sidebar = (name: string) => fileURLToPath(new URL(`../sidebar/${name}`, import.meta.url));

/** Characters, about: a line ends at the next place where it may. */
const LINE_LIMIT = 400;

/** Compiles the sidebar into one page that needs no other file. */
export async function buildSidebar(): Promise<string> {
  const [script, style] = await Promise.all([bundle('main.tsx'), bundle('styles.css')]);
  const code = withoutQuotesInRegexes(escapeForHtml(script));
  // An escape that fell outside a text, or syntax too new, is found here and not by a user.
  parse(code, { ecmaVersion: 2019 });
  const shell = readFileSync(sidebar('sidebar.html'), 'utf8');
  return [
    ['<html', `${notice()}<html`],
    ['<style></style>', `<style>${style.trim()}</style>`],
    ['<script></script>', `<script>${code}</script>`],
  ].reduce((page, [place, content]) => put(page, place!, content!), shell);
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [sidebar(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // HtmlService cuts away what follows // inside a template literal, and minifying makes such literals.
    supported: { 'template-literal': false },
    define: {
      BROWSED_FUNCTIONS: JSON.stringify(browsedFunctions()),
      HEADER_IDS: JSON.stringify(headerIds()),
      EFFECTS: JSON.stringify(effects()),
      USE_CASE_NAMES: JSON.stringify(USE_CASES.map(({ name }) => name)),
      POST_TYPES_BY_PLATFORM: JSON.stringify(
        Object.fromEntries(PLATFORMS.map(({ name, postTypes }) => [name, postTypes])),
      ),
    },
    minify: true,
    // HtmlService deletes the rest of a line where it takes something for a comment.
    lineLimit: LINE_LIMIT,
    legalComments: 'none',
    logLevel: 'silent',
  });
  if (result.warnings.length > 0)
    throw new Error(result.warnings.map(({ text }) => `esbuild warns: ${text}`).join('\n'));
  return result.outputFiles[0]!.text.trim();
}

/** Inside a page these begin a comment, a scriptlet or the end of the script wherever they stand. */
function escapeForHtml(code: string): string {
  return code.replace(/<(?=!--|\?|\/?script)/gi, '\\x3C');
}

/** A reader of the page that knows no regular expressions would take a quote in one for the beginning of a text. */
function withoutQuotesInRegexes(code: string): string {
  const changes: { start: number; end: number; text: string }[] = [];
  parse(code, {
    ecmaVersion: 2019,
    onToken: ({ type, start, end }) => {
      if (type !== tokTypes.regexp) return;
      const text = code
        .slice(start, end)
        .replace(/\\?(["'`])/g, (_, quote: string) => `\\x${quote.charCodeAt(0).toString(16)}`);
      changes.push({ start, end, text });
    },
  });
  return changes.reduceRight(
    (changed, { start, end, text }) => changed.slice(0, start) + text + changed.slice(end),
    code,
  );
}

/** Of every call whether it reads or writes: all that the page needs of the endpoints beside their types. */
export function effects(): Readonly<Record<string, Effect>> {
  return Object.fromEntries(Object.entries(ENDPOINTS).map(([name, { effect }]) => [name, effect]));
}

function put(page: string, place: string, content: string): string {
  if (page.split(place).length !== 2)
    throw new Error(`sidebar.html: expected ${place} exactly once`);
  return page.replace(place, () => content);
}

/** The libraries in the page, whose licences ask to be named in every copy. */
function notice(): string {
  const licences = [
    ['preact', 'preact/LICENSE'],
    ['qr', 'qr/LICENSE-MIT'],
  ].map(([name, file]) => {
    const licence = readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8');
    return `${name}\n${licence.trim()}`;
  });
  return `<!--\n${licences.join('\n\n')}\n-->\n`;
}
