import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

interface Override {
  readonly includes: readonly string[];
}

const CONFIG = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as {
  readonly overrides: readonly Override[];
};

/** A file, the one line in it that matters, and words of the sentence that it must meet; null is no complaint. */
type Situation = readonly [file: string, line: string, words: string | null];

const NODE = 'src runs inside Apps Script';
const GOOGLE = 'Nothing in the core imports src/apps-script';
const PURE = 'The core is pure: what talks to Google belongs in src/apps-script';
const TYPES_FOR_HOST = 'of src it imports src/cells, src/tabs and types only';
const TYPES_FOR_PAGE = 'what it needs done belongs in src/apps-script/endpoints/server-api.ts';
const INDEPENDENT = 'works out the expected numbers without the code it checks';

/** For each room of src what it may import, and the sentence for what it may not. */
const ROOMS: Readonly<
  Record<string, { may: readonly string[]; mayNot: readonly string[]; words: string }>
> = {
  text: {
    may: [],
    mayNot: [
      'cells',
      'statistics',
      'metrics',
      'measures',
      'campaign',
      'tabs',
      'links',
      'functions',
      'report',
    ],
    words: 'src/text stands at the bottom',
  },
  cells: {
    may: [],
    mayNot: ['statistics', 'metrics', 'campaign', 'tabs', 'links', 'functions', 'report'],
    words: 'src/cells stands at the bottom',
  },
  statistics: {
    may: [],
    mayNot: ['cells', 'metrics', 'campaign', 'tabs', 'links', 'functions', 'report'],
    words: 'src/statistics is numbers in and numbers out',
  },
  metrics: {
    may: ['cells'],
    mayNot: ['statistics', 'campaign', 'tabs', 'links', 'functions', 'report'],
    words: 'src/metrics imports src/cells only',
  },
  campaign: {
    may: ['cells', 'metrics'],
    mayNot: ['statistics', 'tabs', 'links', 'functions', 'report'],
    words: 'what reads rows belongs in src/tabs',
  },
  measures: {
    may: ['text', 'cells', 'metrics', 'campaign'],
    mayNot: ['statistics', 'links', 'functions'],
    words: 'what draws it belongs in src/report',
  },
  tabs: {
    may: ['cells', 'metrics', 'campaign'],
    mayNot: ['statistics', 'links', 'functions', 'report'],
    words: 'what is made of the rows belongs in src/links or src/report',
  },
  links: {
    may: ['cells', 'campaign'],
    mayNot: ['statistics', 'metrics', 'tabs', 'functions', 'report'],
    words: 'what reads tabs for it belongs in src/apps-script',
  },
  functions: {
    may: ['cells', 'statistics', 'metrics', 'campaign', 'links'],
    mayNot: ['tabs', 'report'],
    words: 'A custom function sees its arguments and nothing else',
  },
  report: {
    may: ['cells', 'statistics', 'metrics', 'campaign', 'tabs', 'links'],
    mayNot: ['functions'],
    words: 'what it shares with the custom functions belongs in src/metrics',
  },
  'apps-script': {
    may: ['cells', 'statistics', 'metrics', 'campaign', 'tabs', 'links', 'functions', 'report'],
    mayNot: [],
    words: '',
  },
};

const CORE = Object.keys(ROOMS).filter((room) => room !== 'apps-script');

function uses(module: string): string {
  return `import { value } from '${module}'; export const used = value;`;
}

const BETWEEN_ROOMS: readonly Situation[] = Object.entries(ROOMS).flatMap(
  ([room, { may, mayNot, words }]): Situation[] => [
    ...may.map((other): Situation => [`src/${room}/a.ts`, uses(`../${other}/any`), null]),
    ...mayNot.map((other): Situation => [`src/${room}/a.ts`, uses(`../${other}/any`), words]),
    ...mayNot.map(
      (other): Situation => [
        `src/${room}/inside/a.ts`,
        `export type { Any } from '../../${other}/any';`,
        words,
      ],
    ),
    [`src/${room}/a.ts`, uses(room === 'apps-script' ? './any' : './apps'), null],
    [`src/${room}/a.ts`, uses('../../workbench/host/host'), NODE],
    [`src/${room}/a.ts`, uses('../../scripts/build'), NODE],
    [`src/${room}/a.ts`, uses('../../test/report/any'), NODE],
    [`src/${room}/a.ts`, uses('node:fs'), NODE],
  ],
);

const TO_GOOGLE: readonly Situation[] = CORE.flatMap((room): Situation[] => [
  [`src/${room}/a.ts`, uses('../apps-script/any'), GOOGLE],
  [`src/${room}/a.ts`, `export const later = () => import('../apps-script/any');`, GOOGLE],
  [`src/${room}/a.ts`, 'export const book = SpreadsheetApp.getActiveSpreadsheet();', PURE],
]);

const GLOBALS: readonly Situation[] = [
  'PropertiesService',
  'LockService',
  'Utilities',
  'Session',
  'HtmlService',
  'CacheService',
].flatMap((name): Situation[] => [
  ['src/report/a.ts', `export const given = ${name};`, PURE],
  ['src/apps-script/a.ts', `export const given = ${name};`, null],
]);

const HOST_PAGE_AND_TESTS: readonly Situation[] = [
  ['workbench/folder/a.ts', uses('../../src/cells/any'), null],
  ['workbench/folder/a.ts', uses('../../src/tabs/any'), null],
  [
    'workbench/node/a.ts',
    "import type { BuiltReport } from '../../src/apps-script/any'; export type Used = BuiltReport;",
    null,
  ],
  ['workbench/node/a.ts', uses('../../src/apps-script/any'), TYPES_FOR_HOST],
  ['workbench/node/a.ts', uses('../../src/report/any'), TYPES_FOR_HOST],
  ['workbench/node/a.ts', "export * from '../../src/metrics/any';", TYPES_FOR_HOST],
  [
    'workbench/node/a.ts',
    "import { LIMIT } from '../../src/links/any'; export const used = LIMIT;",
    TYPES_FOR_HOST,
  ],
  ['workbench/node/a.ts', uses('../../scripts/build'), 'what they share belongs in workbench'],
  [
    'sidebar/a.ts',
    "import type { ServerApi } from '../src/apps-script/any'; export type Used = ServerApi;",
    null,
  ],
  ['sidebar/a.ts', uses('../src/apps-script/any'), TYPES_FOR_PAGE],
  ['sidebar/panels/a.ts', uses('../../src/cells/any'), TYPES_FOR_PAGE],
  ['sidebar/a.ts', uses('node:fs'), 'The sidebar runs in a browser inside Sheets'],
  ['test/independent/a.ts', uses('../../src/cells/any'), INDEPENDENT],
  ['test/independent/a.ts', uses('../../workbench/folder/any'), INDEPENDENT],
  ['test/independent/a.ts', uses('../contracts/engine/any'), INDEPENDENT],
  ['test/independent/a.ts', uses('../office/any'), INDEPENDENT],
  ['test/independent/a.ts', uses('node:fs'), null],
  ['test/report/a.ts', uses('../../src/report/any'), null],
  ['scripts/a.ts', uses('../src/functions/any'), null],
];

const SITUATIONS = [...BETWEEN_ROOMS, ...TO_GOOGLE, ...GLOBALS, ...HOST_PAGE_AND_TESTS];

let folder = '';
const found = new Map<string, string>();

/** Each situation is a file of its own, so that one run of the linter answers them all. */
function pathOf(at: number): string {
  const [file] = SITUATIONS[at]!;
  return file.replace(/a\.ts$/, `situation-${at}.ts`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  const config = { ...CONFIG, $schema: undefined, vcs: { enabled: false } };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
  for (const [at, [, line]] of SITUATIONS.entries()) {
    const path = join(folder, pathOf(at));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${line}\n`);
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [BIOME, 'lint', '--colors=off', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const report = `${stdout}\n${stderr}`.replaceAll('\\', '/');
  for (const part of report.split(/\n(?=\S+\.ts:\d+:\d+ )/)) {
    const path = /^\s*(\S+\.ts):\d+:\d+ /.exec(part)?.[1];
    if (path !== undefined) found.set(path, `${found.get(path) ?? ''}${part}`);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A complaint with its sentence on one line, however the linter broke it. */
function complaint(at: number): string {
  return (found.get(pathOf(at)) ?? '').replace(/\s+/g, ' ');
}

describe('imports point one way', () => {
  test.each(
    SITUATIONS.map(([file, line, words], at) => ({ file, line, words, at })),
  )('$file: $line', ({ words, at }) => {
    if (words === null) expect(complaint(at)).toBe('');
    else expect(complaint(at)).toContain(words);
  });
});

/** The files of src, with `/` between folders. */
const FILES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

test('every room of src has a rule in biome.json and a row above', () => {
  const rooms = [...new Set(FILES.map((file) => file.split('/')[0]!))].sort();
  expect(rooms).toEqual(Object.keys(ROOMS).sort());
  const included = CONFIG.overrides.flatMap(({ includes }) => includes);
  expect(rooms.filter((room) => !included.includes(`src/${room}/**`))).toEqual([]);
});

test('the core reads no clock and draws no lot: both come in as arguments', () => {
  const core = FILES.filter((file) => !file.startsWith('apps-script/'));
  expect(core.length).toBeGreaterThan(50);
  const impure = core.filter((file) =>
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\b/.test(
      readFileSync(join(ROOT, 'src', file), 'utf8'),
    ),
  );
  expect(impure).toEqual([]);
});
