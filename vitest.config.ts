import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // LibreOffice is the judge of these, and not everybody has it: `npm run test:office`.
    exclude: [...configDefaults.exclude, 'test/office/**'],
    globalSetup: 'test/build-once.ts',
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
