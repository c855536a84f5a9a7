import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../src/functions/catalog';
import { CODE } from '../bundle/bundle';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The rooms of src, and the libraries, that a call of a family of functions evaluates. */
async function roomsOf(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [`${ROOT}src/functions/${file}.ts`],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const room = (input: string) => input.split('/').slice(0, 2).join('/');
  return [...new Set(Object.keys(metafile.inputs).map(room))].sort();
}

describe('a cell loads the code of its own family of functions only', () => {
  it.each<[file: string, rooms: string[]]>([
    ['kpis/kpi-functions', ['src/cells', 'src/functions', 'src/metrics', 'src/values']],
    [
      'statistics/statistics-functions',
      ['src/cells', 'src/functions', 'src/statistics', 'src/values'],
    ],
    [
      'judgement/judgement-functions',
      ['src/campaign', 'src/cells', 'src/functions', 'src/metrics', 'src/text', 'src/values'],
    ],
  ])('%s: %j', async (file, rooms) => {
    expect(await roomsOf(file)).toEqual(rooms);
  });

  it('link-functions: no KPI, no statistics', async () => {
    const rooms = await roomsOf('links/link-functions');
    expect(rooms).toContain('src/links');
    expect(rooms.filter((room) => /statistics|report|tabs|apps-script/.test(room))).toEqual([]);
  });

  it('each stub calls its own family', () => {
    for (const [family, functions] of Object.entries(FAMILIES))
      for (const { name } of functions)
        expect(CODE).toMatch(
          new RegExp(`function ${name}\\([^)]*\\)\\{return \\w+\\.${family}\\("${name}",`),
        );
  });
});
