import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Suites from outside, run apart from our own tests by `npm run conformance`.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['conformance/*/**/*.test.ts'],
    reporters: ['verbose'],
    setupFiles: ['./vitest.setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
