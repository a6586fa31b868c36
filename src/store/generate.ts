import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { casing } from './kit.ts';

const engines = [
  { folder: 'migrations/sqlite', dialect: 'sqlite', schema: 'src/store/drizzle.sqlite.cts' },
  { folder: 'migrations/postgres', dialect: 'postgresql', schema: 'src/store/drizzle.postgres.cts' },
] as const;

/** drizzle-kit, by its file: it hides its program from imports. */
const program = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');

const count = (folder: string) => globSync(`${folder}/*.sql`).length;

/** True if exactly one migration was written. Where drizzle-kit has a question, it ends without one. */
const generate = ({ folder, dialect, schema }: (typeof engines)[number], name: string): boolean => {
  const before = count(folder);
  const options = { dialect, schema, out: folder, name, casing };
  const flags = Object.entries(options).map(([flag, value]) => `--${flag}=${value}`);
  spawnSync(process.execPath, [program, 'generate', ...flags], { stdio: ['ignore', 'inherit', 'inherit'] });
  return count(folder) === before + 1;
};

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write('Give the change a name in lower case: npm run db:generate -- add-rhythms\n');
  process.exit(1);
}
const before = mkdtempSync(join(tmpdir(), 'trellis-migrations-'));
cpSync('migrations', before, { recursive: true });
const missing = engines.filter((engine) => !generate(engine, name));
if (missing.length > 0) {
  // One engine's alone would be half a change.
  rmSync('migrations', { recursive: true });
  cpSync(before, 'migrations', { recursive: true });
  process.stderr.write(
    `Nothing was written, for lack of a migration in ${missing.map(({ folder }) => folder).join(' and ')}. Either \
nothing changed, or drizzle-kit wanted to ask whether something was renamed: make one change at a time (first \
add the new, then remove the old).\n`,
  );
}
rmSync(before, { recursive: true });
process.exitCode = missing.length > 0 ? 1 : 0;
