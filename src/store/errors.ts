import { text } from './text.ts';

const sentences = text('en');

export type StoreProblem = keyof typeof sentences;

/** The store cannot be used; the message is a sentence for whoever runs Trellis. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, place: string, cause?: unknown) {
    super(sentences[problem](place, cause instanceof Error ? reason(cause) : ''), { cause });
    this.problem = problem;
  }
}

/** Some network errors have no message of their own, only a code. */
const reason = (error: Error) => error.message || codeOf(error) || error.name;

/** The code that an engine or the network gives its errors, e.g. `23505` or `SQLITE_BUSY`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

type Prepared = { queryWithCache(sql: string, params: unknown[], query: () => Promise<unknown>): unknown };
type Session = { prepareQuery(...args: unknown[]): Prepared };

/**
 * drizzle wraps what an engine throws in an error whose message holds the query's parameters, and so people's
 * words. Here errors arrive as they were thrown.
 */
export const withPlainErrors = <D>(db: D): D => {
  const { session } = db as { session: Session };
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (...args) =>
    Object.assign(prepare(...args), {
      queryWithCache: (_sql: string, _params: unknown[], query: () => Promise<unknown>) => query(),
    });
  return db;
};
