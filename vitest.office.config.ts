import { defineConfig } from 'vitest/config';

/** Tests that need LibreOffice on the machine; the others run without. */
export default defineConfig({
  test: {
    include: ['test/office/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
