import { defineConfig } from 'vitest/config';

// Tests run from the sources (the "source" condition of each package), so no build is needed before them.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/scripts/**/*.test.ts',
      'register/src/**/*.test.{ts,tsx}',
      'register/test/**/*.test.ts',
      'bench/**/*.test.ts',
      'boundaries.test.ts',
    ],
    setupFiles: ['./vitest.setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
