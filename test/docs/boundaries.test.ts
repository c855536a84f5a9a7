import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { breachesIn } from '../../scripts/rooms/breaches';
import { ROOMS } from '../../scripts/rooms/rooms';
import { sourceFiles } from '../../scripts/rooms/source-files';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const inSrc = ROOMS.filter(({ folder }) => /^src\/[^/]+$/.test(folder));
const nameOf = (folder: string): string => folder.replace('src/', '');

interface MayImport {
  readonly imports: readonly string[];
  readonly types: readonly string[];
}

/** What each room of src may import, as docs/architecture.md says it. */
const ON_THE_PAGE: ReadonlyMap<string, MayImport> = (() => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const table = page.split('Imports point one way:')[1]!.split('\n\n')[1]!;
  const names = (cell: string): string[] =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!);
  const rows = table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').slice(1, 3));
  return new Map(
    rows.map(([room, cell]) => {
      const [values = '', types = ''] = cell!.split('types of');
      const named = values.includes('nothing') ? [] : names(values);
      const imports = values.includes('any of these') ? ['src'] : named;
      return [names(room!)[0]!, { imports, types: names(types) }];
    }),
  );
})();

test('docs/architecture.md says what each room of src may import', () => {
  const declared = inSrc.map(({ folder, imports, types = [] }) => [
    nameOf(folder),
    { imports: imports.map(nameOf), types: types.map(nameOf) },
  ]);
  expect([...ON_THE_PAGE]).toEqual(declared);
});

test('every folder of src is a room, and every folder of a room with an order has its place in it', () => {
  const folders = (path: string): string[] =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  expect(folders('src')).toEqual(inSrc.map(({ folder }) => nameOf(folder)).sort());
  for (const { folder, order } of ROOMS)
    if (order) expect(folders(folder), folder).toEqual([...order.flat()].sort());
});

test('nothing imports across a wall', () => {
  const files = sourceFiles();
  expect(files.size).toBeGreaterThan(500);
  expect([...files].flatMap(([file, text]) => breachesIn(file, text))).toEqual([]);
});

/** A file, a line in it, and words of the sentence that it must meet; null is no complaint. */
type Situation = readonly [file: string, line: string, words: string | null];

const uses = (module: string): string =>
  `import { value } from '${module}'; export const used = value;`;
const GOOGLE = 'Nothing in the core imports src/apps-script';
const NODE = 'src runs inside Apps Script';
const HOST = 'The local host runs the compiled add-on';
const PAGE = 'what it needs done belongs in src/apps-script/endpoints';
const INDEPENDENT = 'works out the expected numbers without the code it checks';

const BETWEEN_ROOMS: readonly Situation[] = [...ON_THE_PAGE].flatMap(([room, { imports }]) =>
  [...ON_THE_PAGE.keys()].map((other): Situation => {
    const may = room === other || imports.includes(other) || imports.includes('src');
    const sentence = inSrc.find(({ folder }) => nameOf(folder) === room)!.sentence;
    const words = other === 'apps-script' ? GOOGLE : sentence;
    return [`src/${room}/a.ts`, uses(`../${other}/any`), may ? null : words];
  }),
);

const WALLS: readonly Situation[] = [
  // An inner folder may be called as a room is: what counts is where the import leads.
  ['src/functions/judgement/a.ts', uses('../links/any'), null],
  ['src/tabs/rows/a.ts', uses('../../links/any'), 'what is made of the rows belongs in src/links'],
  ['src/links/plan/a.ts', "import type { Row } from '../../tabs/any';", null],
  [
    'src/links/plan/a.ts',
    "import type { Row } from '../../report/any';",
    'src/links imports src/text',
  ],
  ['src/cells/inside/a.ts', `export type { Any } from '../../tabs/any';`, 'src/cells stands at'],
  ['src/cells/a.ts', `export type Any = import('../tabs/any').Any;`, 'src/cells stands at'],
  ['src/report/a.ts', `export const later = () => import('../apps-script/any');`, GOOGLE],
  ['src/report/doubts/kinds/a.ts', uses('../../model/any'), 'src/report/doubts finds'],
  ['src/report/doubts/a.ts', "import type { Source } from '../source/any';", null],
  ['src/report/doubts/words/a.ts', uses('../find-doubts'), 'it holds words'],
  ['src/report/source/a.ts', uses('../doubts/any'), 'src/report/source reads'],
  ['src/report/a.ts', uses('../../workbench/host/host'), NODE],
  ['src/apps-script/a.ts', uses('../../scripts/build'), NODE],
  ['src/apps-script/a.ts', uses('../../test/report/any'), NODE],
  ['src/cells/a.ts', uses('../../sidebar/words'), NODE],
  ['src/links/a.ts', uses('node:fs'), NODE],
  ['src/links/a.ts', uses('papaparse'), NODE],
  ['src/links/address/a.ts', uses('../check/any'), 'address ← ga4 ← naming ← codes'],
  ['src/links/audit/a.ts', uses('../hand-over/any'), 'or of one beside it, belongs in the earlier'],
  ['src/links/plan/a.ts', uses('../address/any'), null],
  ['workbench/engine/a.ts', uses('../host/any'), 'In workbench imports point one way'],
  ['workbench/folder/a.ts', uses('../../src/cells/any'), null],
  ['workbench/folder/a.ts', uses('../../src/text/any'), null],
  ['workbench/folder/a.ts', uses('../../src/tabs/any'), null],
  ['workbench/node/a.ts', "import type { Built } from '../../src/apps-script/any';", null],
  ['workbench/node/a.ts', uses('../../src/apps-script/any'), HOST],
  ['workbench/node/a.ts', "export * from '../../src/metrics/any';", HOST],
  ['workbench/node/a.ts', uses('../../scripts/build'), HOST],
  ['sidebar/a.ts', "import { type Api, type Other } from '../src/apps-script/any';", null],
  ['sidebar/a.ts', "import { type Api, other } from '../src/apps-script/any';", PAGE],
  ['sidebar/panels/a.ts', uses('../../src/cells/any'), null],
  ['sidebar/panels/a.ts', uses('../../src/text/any'), null],
  ['sidebar/panels/a.ts', uses('../../src/report/doubts/words/any'), null],
  ['sidebar/panels/a.ts', uses('../../src/report/doubts/any'), PAGE],
  ['sidebar/panels/a.ts', uses('../../src/links/any'), PAGE],
  ['sidebar/ui/a.ts', uses('../panels/any'), 'ui ← campaign ← panels'],
  ['sidebar/a.ts', uses('node:fs'), 'The sidebar runs in a browser inside Sheets'],
  ['scripts/a.ts', uses('../src/functions/any'), null],
  ['scripts/a.ts', uses('../test/report/any'), 'share with the tests'],
  ['test/independent/a.ts', uses('../../src/cells/any'), INDEPENDENT],
  ['test/independent/a.ts', uses('../../workbench/folder/any'), INDEPENDENT],
  ['test/independent/a.ts', uses('../contracts/engine/any'), INDEPENDENT],
  ['test/independent/a.ts', uses('node:fs'), null],
  ['test/report/a.ts', uses('../../src/report/any'), null],
];

describe('imports point one way', () => {
  test.each([...BETWEEN_ROOMS, ...WALLS])('%s: %s', (file, line, words) => {
    const sentences = breachesIn(file, line).map(({ sentence }) => sentence);
    if (words === null) expect(sentences).toEqual([]);
    else expect(sentences).toEqual([expect.stringContaining(words)]);
  });

  test('a breach names its line and where it leads', () => {
    expect(breachesIn('src/text/a.ts', `\n${uses('../cells/any')}`)).toMatchObject([
      { file: 'src/text/a.ts', line: 2, target: 'src/cells/any' },
    ]);
  });
});

describe("Google's names stay in src/apps-script", () => {
  const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const PURE = 'The core is pure: what talks to Google belongs in src/apps-script';
  const NAMES = ['SpreadsheetApp', 'PropertiesService', 'LockService', 'Utilities', 'CacheService'];
  const complaints = new Map<string, string>();

  /** One run of the linter answers for every name. */
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
    const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as object;
    const alone = { ...config, $schema: undefined, vcs: { enabled: false } };
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(alone));
    for (const room of ['report', 'apps-script'])
      for (const name of NAMES) {
        const path = join(folder, 'src', room, `${name}.ts`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, `export const given = ${name};\n`);
      }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [BIOME, 'lint', '--colors=off', '--max-diagnostics=none', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    for (const part of `${stdout}\n${stderr}`
      .replaceAll('\\', '/')
      .split(/\n(?=\S+\.ts:\d+:\d+ )/)) {
      const path = /^\s*(\S+\.ts):\d+:\d+ /.exec(part)?.[1];
      if (path !== undefined) complaints.set(path, part.replace(/\s+/g, ' '));
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(NAMES)('%s', (name) => {
    expect(complaints.get(`src/report/${name}.ts`)).toContain(PURE);
    expect(complaints.get(`src/apps-script/${name}.ts`)).toBeUndefined();
  });
});

test('the core reads no clock and draws no lot: both come in as arguments', () => {
  const core = [...sourceFiles(['src'])].filter(([file]) => !file.startsWith('src/apps-script/'));
  expect(core.length).toBeGreaterThan(50);
  const impure = core.filter(([, text]) =>
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\b/.test(text),
  );
  expect(impure.map(([file]) => file)).toEqual([]);
});
