import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, globalSetup: ['tests/support/postgres.setup.ts'] };

/** `unit` is `npm test`; `crash` kills processes and sends what is malformed; `browser` and `screenshots` need Chromium. */
export default defineConfig({
  test: {
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/support/chance.setup.ts'],
          exclude: ['tests/crash/**', 'tests/fuzz/**', 'tests/browser/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          isolate: false,
        },
      },
      {
        test: {
          ...node,
          name: 'crash',
          include: ['tests/crash/**/*.test.ts', 'tests/fuzz/**/*.test.ts'],
          setupFiles: ['tests/support/chance.setup.ts'],
          testTimeout: 600_000,
        },
      },
      {
        test: {
          ...node,
          name: 'screenshots',
          include: ['tests/browser/*.shots.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Two browsers at once take more than two cores have.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
