import { configDefaults, defineConfig } from 'vitest/config';
import LongestFirst from './test/longest-first.ts';

/** Tests that open a workbook in the local host. */
const IN_HOST = [
  'test/{apps-script,real,report,workbench,workbench-xlsx}/**/*.test.ts',
  'test/contracts/bundle/{endpoints-in-cells,menu}.test.ts',
  'test/contracts/{engine,push}/**/*.test.ts',
  'test/functions/in-cells.test.ts',
  'test/measures/readers-agree.test.ts',
  'test/metrics/{parity,unknowns,written-formulas}.test.ts',
];
const IN_BROWSER = ['test/browser/**/*.test.ts', 'test/sidebar/**/*.test.ts'];
/** LibreOffice is the judge there, and not everybody has it. */
const IN_OFFICE = ['test/office/**/*.test.ts'];
const WALKS = ['test/walks/**/*.test.ts'];

const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000 };
/** A file runs in the process of those before it, which has loaded the engine and built reports already. */
const SHARED = {
  ...{ isolate: false, maxWorkers: 2 },
  // The engine makes many short-lived objects: rarer collections, by the one core that each process has.
  execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64', '--single-threaded-gc'],
};
const FOR_LONG = { testTimeout: 7_200_000, hookTimeout: 300_000 };

/** One after another: browsers beside the calculations of others would fight for the cores. */
export default defineConfig({
  test: {
    globalSetup: 'test/build-once.ts',
    reporters: ['default', './test/project-times.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...[IN_HOST, IN_BROWSER, IN_OFFICE, WALKS].flat()],
          sequence: { groupOrder: 0 },
          ...SHARED,
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'host',
          include: [...IN_HOST, ...WALKS],
          sequence: { groupOrder: 1 },
          ...SHARED,
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: IN_BROWSER,
          globalSetup: 'test/browser/setup.ts',
          sequence: { groupOrder: 2 },
          ...SHARED,
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'office',
          include: IN_OFFICE,
          sequence: { groupOrder: 3 },
          ...SHARED,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'walks',
          include: WALKS,
          sequence: { groupOrder: 4 },
          ...SHARED,
          ...FOR_LONG,
          env: {
            WALK_STEPS: process.env.WALK_STEPS ?? '500',
            WALK_SEED: process.env.WALK_SEED ?? String(Math.floor(Math.random() * 1_000_000)),
          },
        },
      },
    ],
  },
});
