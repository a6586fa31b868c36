import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreError } from './errors.ts';

export type Engine = 'sqlite' | 'postgres';

export type Migration = {
  /** When it was generated (epoch ms): its identity, and the order of all. */
  when: number;
  hash: string;
  statements: readonly string[];
};

/** Where databases remember what was applied to them; the same name as drizzle's own. */
export const ledger = '__drizzle_migrations';

/** All migrations of an engine, oldest first. */
export const readMigrations = (engine: Engine): Migration[] =>
  readMigrationFiles({ migrationsFolder: join(import.meta.dirname, '../../migrations', engine) }).map(
    ({ folderMillis, hash, sql }) => ({ when: folderMillis, hash, statements: sql }),
  );

/**
 * What a database still lacks. `applied`: what its ledger says, oldest first; null if it has none although it
 * has tables.
 * @throws StoreError if it is not Trellis's, or has seen migrations that we do not know.
 */
export const missingMigrations = (
  known: readonly Migration[],
  applied: readonly number[] | null,
  place: string,
): Migration[] => {
  if (!applied || (applied.length > 0 && applied[0] !== known[0]?.when))
    throw new StoreError('foreign', place);
  if (applied.some((when) => !known.some((migration) => migration.when === when)))
    throw new StoreError('newer', place);
  return known.filter(({ when }) => !applied.includes(when));
};
