import { defineConfig } from 'vitest/config';

/** Tests that need LibreOffice on the machine; the others run without. */
export default defineConfig({
  test: {
    include: ['test/office/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
