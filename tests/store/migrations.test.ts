import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StoreError } from '../../src/store/errors.ts';
import { casing, pgKit, sqliteKit } from '../../src/store/kit.ts';
import { type Migration, missingMigrations, readMigrations } from '../../src/store/migrations.ts';
import { tables } from '../../src/store/schema.ts';
import { sampleStatements } from './sample.ts';

const migration = (when: number): Migration => ({ when, hash: `${when}`, statements: [] });
const known = [1, 2, 3].map(migration);
const missing = (applied: number[] | null) => missingMigrations(known, applied, 'x').map(({ when }) => when);

describe('What a database lacks', () => {
  test('is everything when it is new, nothing when it is up to date, and else the rest', () => {
    expect(missing([])).toEqual([1, 2, 3]);
    expect(missing([1])).toEqual([2, 3]);
    expect(missing([1, 2, 3])).toEqual([]);
  });

  test('includes what was merged late, with an earlier date than what is there', () => {
    expect(missing([1, 3])).toEqual([2]);
  });

  test('is not to be known when it is newer, or not ours', () => {
    const problem = (applied: number[] | null) => {
      try {
        return missing(applied);
      } catch (error) {
        return error instanceof StoreError && error.problem;
      }
    };
    expect(problem([1, 2, 3, 4])).toBe('newer');
    expect(problem([1, 9])).toBe('newer');
    expect(problem([7, 8])).toBe('foreign');
    expect(problem(null)).toBe('foreign');
  });
});

type Api = typeof import('drizzle-kit/api');
const api: Api = createRequire(import.meta.url)('drizzle-kit/api');

const journal = (engine: string): { entries: { tag: string; idx: number }[] } =>
  JSON.parse(readFileSync(join('migrations', engine, 'meta/_journal.json'), 'utf8'));

const latestSnapshot = (engine: string) => {
  const last = String(journal(engine).entries.length - 1).padStart(4, '0');
  return JSON.parse(readFileSync(join('migrations', engine, 'meta', `${last}_snapshot.json`), 'utf8'));
};

/** Red after tables changed: `npm run db:generate -- <what changed>` writes what is missing. */
describe('The migrations', () => {
  test('are the same changes, by name and order, on both engines', () => {
    const tags = (engine: string) => journal(engine).entries.map(({ tag }) => tag);
    expect(tags('sqlite')).toEqual(tags('postgres'));
    expect(readMigrations('sqlite')).toHaveLength(tags('sqlite').length);
    expect(readMigrations('postgres')).toHaveLength(tags('postgres').length);
  });

  test('make on SQLite what the code declares', async () => {
    const declared = await api.generateSQLiteDrizzleJson(tables(sqliteKit), undefined, casing);
    expect(await api.generateSQLiteMigration(latestSnapshot('sqlite'), declared)).toEqual([]);
  });

  test('make on PostgreSQL what the code declares', async () => {
    const declared = api.generateDrizzleJson(tables(pgKit), undefined, undefined, casing);
    expect(await api.generateMigration(latestSnapshot('postgres'), declared)).toEqual([]);
  });
});

test('An index without a name is named after what it is on, alike on both engines', async () => {
  const created = /create index.*gardens_planted_at_full_name_index/i;
  for (const engine of ['sqlite', 'postgres'] as const)
    expect(await sampleStatements(engine)).toContainEqual(expect.stringMatching(created));
});
