import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Most code is free of the browser; a test that needs a document says `@vitest-environment jsdom` on its first line.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    globalSetup: 'scripts/vitest-global.ts',
    setupFiles: 'scripts/vitest-setup.ts',
    // No test asserts on time; a busy machine may take its own.
    testTimeout: 120_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
