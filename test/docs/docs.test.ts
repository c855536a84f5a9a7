import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { functionsPage } from '../../scripts/functions-page';
import { GENERATED_PAGES, stalePage } from '../../scripts/generate-docs';
import { FUNCTIONS } from '../../src/functions/catalog';
import { STAGES } from '../../src/metrics/metric';
import type { Tab } from '../../src/tabs/tab';
import { WORKBOOK } from '../../src/tabs/workbook';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const load = createRequire(import.meta.url);

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

describe('the generated pages', () => {
  test.each(GENERATED_PAGES)('$file is what the catalog says', (page) => {
    expect(stalePage(read(page.file), page)).toBeUndefined();
  });

  test('are one of the functions, one for each stage, and one for lift', () => {
    expect(GENERATED_PAGES.map(({ file }) => file)).toEqual(
      ['functions', ...STAGES, 'lift'].map((name) => `docs/${name}.md`),
    );
  });

  test('a stage page names every function of its stage', () => {
    for (const stage of STAGES)
      for (const { name } of FUNCTIONS.filter(({ category }) => category.toLowerCase() === stage))
        expect(read(`docs/${stage}.md`)).toContain(`functions.md#${name.toLowerCase()})`);
  });

  test.each(
    GENERATED_PAGES,
  )('$file: a change by hand, and its loss, are told in a sentence', (page) => {
    const { file, write } = page;
    const wayOut = 'run npm run docs and commit the page.';
    expect(stalePage(`${write()} `, page)).toBe(
      `${file} is not what src/functions/catalog.ts says: ${wayOut}`,
    );
    expect(stalePage(undefined, page)).toBe(`${file} is missing: ${wayOut}`);
  });

  test('line ends of another system are no difference', () => {
    const [page] = GENERATED_PAGES;
    expect(stalePage(functionsPage().replaceAll('\n', '\r\n'), page!)).toBeUndefined();
  });

  test('the command checks without writing', () => {
    const before = GENERATED_PAGES.map(({ file }) => read(file));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/generate-docs.ts', '--check'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(GENERATED_PAGES.map(({ file }) => read(file))).toEqual(before);
  });
});

/** The anchors that a page's headings have where it is shown. */
function anchorsOf(page: string): Set<string> {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

interface Link {
  readonly page: string;
  readonly target: string;
}

const LINKS: readonly Link[] = PAGES.flatMap((page) =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => ({ page, target: target! }))
    .filter(({ target }) => !/^[a-z]+:/.test(target)),
);

test('the pages link to each other', () => {
  expect(LINKS.length).toBeGreaterThan(20);
});

test.each(LINKS)('$page links to $target, which is there', ({ page, target }) => {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), decodeURI(path)));
  expect(existsSync(join(ROOT, file)), `${file} is there`).toBe(true);
  if (anchor !== undefined) expect([...anchorsOf(read(file))]).toContain(anchor);
});

describe('docs/dependencies.md', () => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string> | undefined
  >;
  const page = read('docs/dependencies.md');
  const rows = new Map(
    [...page.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name, licence]) => [
      name!,
      licence!.trim(),
    ]),
  );
  const names = Object.keys({ ...dependencies, ...devDependencies });

  test.each(names)('has %s with its licence', (name) => {
    const { license } = load(`${ROOT}node_modules/${name}/package.json`) as { license: string };
    expect(rows.get(name)).toBe(license);
  });

  test('has no package that is gone', () => {
    const [installed] = page.split('## Looked at and left');
    const named = [...installed!.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    expect(named.filter((name) => !names.includes(name!))).toEqual([]);
  });
});

/** A column as docs/workbook.md has it. */
interface DescribedColumn {
  readonly header: string;
  readonly required: string;
  readonly aliases: string;
  readonly holds: string;
}

function described(tab: Tab): DescribedColumn[] {
  const page = read('docs/workbook.md');
  const start = page.indexOf(`\n### ${tab.name}\n`);
  if (start < 0) return [];
  const [section] = page.slice(start + 1).split(/\n(?=##)/);
  return [...section!.matchAll(/^\| (.+?) \| (.*?) ?\| (.*?) ?\| (.+) \|$/gm)]
    .map(([, header, required, aliases, holds]) => ({
      header: header!,
      required: required!,
      aliases: aliases!,
      holds: holds!,
    }))
    .filter(({ header }) => header !== 'Column');
}

describe('docs/workbook.md', () => {
  const withSection = WORKBOOK.filter((tab) => described(tab).length > 0);

  test.each(withSection)('$name: its columns, what is required and what is also read', (tab) => {
    const facts = described(tab).map(({ header, required, aliases }) => ({
      header,
      required,
      aliases,
    }));
    expect(facts).toEqual(
      tab.columns.map(({ header, required, headerRequired, aliases }) => ({
        header,
        required: required ? 'in every row' : headerRequired ? 'the column' : '',
        aliases: aliases.join(', '),
      })),
    );
  });

  test.each(withSection)('$name: the words that a choice takes', (tab) => {
    for (const { header, choices = [] } of tab.columns) {
      const holds = described(tab).find((each) => each.header === header)!.holds;
      for (const choice of choices) expect(holds).toContain(choice);
    }
  });

  test('a tab without a section requires nothing and is named', () => {
    const others = WORKBOOK.filter((tab) => !withSection.includes(tab));
    for (const { name, required, columns } of others) {
      expect(required).toBe(false);
      expect(columns.filter((column) => column.required || column.headerRequired)).toEqual([]);
      expect(read('docs/workbook.md')).toContain(`\`${name}\``);
    }
  });

  test('the tabs that must be there are those that it says must be there', () => {
    const [, must = ''] = read('docs/workbook.md').split('\n## What must be there\n');
    const [sentence = ''] = must.split(/\.\s/);
    const named = [...sentence.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name);
    expect(named).toEqual(WORKBOOK.filter(({ required }) => required).map(({ name }) => name));
  });
});

test('README.md names every column that Campaigns and Creators must have', () => {
  for (const tab of WORKBOOK.filter(({ required }) => required)) {
    const row = read('README.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`${tab.name}.csv\``))!;
    for (const column of tab.columns.filter(({ required }) => required))
      expect(row).toContain(column.header);
  }
});

test.each(PAGES)('%s speaks of no machine', (page) => {
  expect(read(page).match(/(?<![\w.])\/(?:work|home|Users|tmp|root)\/\S*/g)).toBeNull();
});
