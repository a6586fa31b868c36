import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const node = { environment: 'node' as const, globalSetup: ['tests/support/postgres.setup.ts'] };

/** The files that take longest, the longest first. */
const longest = [
  'tests/authorization/table.test.ts',
  'tests/authorization/promises.test.ts',
  'tests/sandbox/cast/cast.test.ts',
  'tests/notes/monday.test.ts',
  'tests/rhythms/found/suggest.test.ts',
  'tests/rhythms/runner.test.ts',
  'tests/rhythms/cadence/next.test.ts',
];

/** Beside what they are about, but too long for every time. */
const long = [
  'tests/broken-slack.test.ts',
  'tests/gatherings/reminding.once.test.ts',
  'tests/introductions/match/thread.test.ts',
  'tests/local/company/{events,scenes,weeks}.test.ts',
  'tests/main.test.ts',
  'tests/outside/emulate.test.ts',
  'tests/rhythms/found/flow.test.ts',
  'tests/rhythms/year.test.ts',
  'tests/sandbox/fuzz.test.ts',
];

/** Vitest knows how long files take once it has run them; until then it goes by their size, and ends with long ones. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

/** `unit` is `npm test`; `crash` kills processes, sends what is malformed and tries every door; `browser` and `screenshots` need Chromium. */
export default defineConfig({
  test: {
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/support/chance.setup.ts'],
          exclude: [
            ...['tests/crash/**', 'tests/fuzz/**', 'tests/browser/**', 'tests/authorization/hidden.test.ts'],
            ...long,
          ],
          // Far more than any takes, also where others use the same cores.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
        },
      },
      {
        test: {
          ...node,
          name: 'crash',
          include: [
            'tests/crash/**/*.test.ts',
            'tests/fuzz/**/*.test.ts',
            'tests/authorization/{table,hidden}.test.ts',
            ...long,
          ],
          env: { EVERY_DOOR: 'tried' },
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
