import { configDefaults, defineConfig } from 'vitest/config';

const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000 };
const IN_BROWSER = ['test/browser/**/*.test.ts', 'test/sidebar/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/build-once.ts',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          // LibreOffice is the judge of test/office, and not everybody has it: `npm run test:office`.
          exclude: [...configDefaults.exclude, 'test/office/**', ...IN_BROWSER],
          maxWorkers: 2,
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
          sequence: { groupOrder: 1 },
          ...PATIENCE,
        },
      },
    ],
  },
});
