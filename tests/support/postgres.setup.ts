import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's connection to the run's PostgreSQL server. */
    postgresUrl: string;
  }
}

/** One PostgreSQL server for the whole run. */
export const setup = async (project: TestProject) => {
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return server.stop;
};
