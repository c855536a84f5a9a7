import { configDefaults, defineConfig } from 'vitest/config';

const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000 };

const IN_BROWSER = ['test/browser/**/*.test.ts', 'test/sidebar/**/*.test.ts'];
const IN_OFFICE = ['test/office/**/*.test.ts'];
const WALKS = ['test/walks/**/*.test.ts'];
/** Tests that open a host. */
const IN_HOST = [
  'test/{apps-script,real,report,workbench,workbench-xlsx}/**/*.test.ts',
  'test/contracts/bundle/{endpoints-in-cells,menu}.test.ts',
  'test/contracts/{engine,push}/**/*.test.ts',
  'test/functions/in-cells.test.ts',
  'test/metrics/{parity,unknowns,written-formulas}.test.ts',
  ...WALKS,
];

/** Files run one after another in few processes that load the engine and build a report once for all of them. */
const SHARED = { isolate: false, maxWorkers: 2 };

export default defineConfig({
  test: {
    globalSetup: 'test/build-once.ts',
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...IN_HOST, ...IN_BROWSER, ...IN_OFFICE],
          ...SHARED,
          sequence: { groupOrder: 0 },
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'host',
          include: IN_HOST,
          ...SHARED,
          sequence: { groupOrder: 1 },
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: IN_BROWSER,
          globalSetup: 'test/browser/setup.ts',
          // Browsers beside the calculations of the others would fight for the cores.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          ...PATIENCE,
        },
      },
    ],
  },
});
