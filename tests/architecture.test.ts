import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

type File = {
  path: string;
  folder: string;
  name: string;
  text: string;
  imports: string[];
};

const specifiers = (text: string) =>
  [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
/** The files of ours that a file reaches, relative to src. */
const inside = (path: string, text: string) =>
  specifiers(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(src, resolve(src, dirname(path), specifier)));

const files: File[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.c?tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    return {
      path,
      folder: path.includes('/') ? (path.split('/')[0] ?? '') : '',
      name: path.split('/').at(-1) ?? '',
      text,
      imports: inside(path, text),
    };
  });

const features = [
  'absences',
  'communities',
  'rhythms',
  'challenges',
  'gatherings',
  'introductions',
  'participation',
  'questions',
  'privacy',
  'notes',
  'corrections',
  'home',
];
const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
const arrows = (folder: string) =>
  files
    .filter((file) => file.folder === folder)
    .flatMap((file) => file.imports.map((to) => ({ from: file.path, to, folder: folderOf(to) })))
    .filter((arrow) => arrow.folder !== folder);

/** What each folder may import from: folders, or single files at the top. */
const mayImport: Record<string, readonly string[]> = {
  calendar: ['slack/locale.ts'],
  store: ['tables.ts', 'slack/locale.ts'],
  slack: ['store', 'each.ts', 'log.ts', 'config.ts', 'calendar'],
  delivery: ['slack', 'store', 'log.ts'],
  sandbox: [],
};

describe('who may import whom', () => {
  for (const [folder, allowed] of Object.entries(mayImport)) {
    test(`${folder} imports only from ${allowed.join(', ') || 'itself'}`, () => {
      const wrong = arrows(folder).filter(
        ({ to, folder: target }) =>
          !allowed.includes(target) &&
          !allowed.includes(to) &&
          !(allowed.includes('tables.ts') && to.endsWith('/tables.ts')),
      );
      expect(wrong).toEqual([]);
    });
  }

  test('a feature uses another only through its index, its tables aside', () => {
    const wrong = features
      .flatMap(arrows)
      .filter(({ folder, to }) => features.includes(folder) && !/\/(index|tables)\.ts$/.test(to));
    expect(wrong).toEqual([]);
  });

  test('a feature imports nothing from the process around it', () => {
    const around = ['main.ts', 'app.ts', 'schedule.ts', 'server.ts', 'config.ts'];
    const wrong = features
      .flatMap(arrows)
      .filter(({ to, folder }) => around.includes(to) || folder === 'sandbox');
    expect(wrong).toEqual([]);
  });

  test('the features form no circle', () => {
    const uses = new Map(
      features.map((name) => [
        name,
        arrows(name)
          .map((arrow) => arrow.folder)
          .filter((f) => features.includes(f)),
      ]),
    );
    const reaches = (from: string, seen: string[]): string[] =>
      seen.includes(from)
        ? [...seen, from]
        : (uses.get(from) ?? []).flatMap((to) => reaches(to, [...seen, from]));
    for (const name of features) expect(reaches(name, [])).toEqual([]);
  });

  test('only what opens the local workspace knows the sandbox', () => {
    const wrong = files.filter(
      (file) =>
        file.folder !== 'sandbox' &&
        file.folder !== 'local' &&
        file.imports.some((to) => folderOf(to) === 'sandbox'),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  test('what is pure imports nothing that is not, and asks neither clock nor chance', () => {
    const impure = /\/(store|handlers|index)\.ts$|^(store|sandbox)\//;
    const pure = files.filter((file) => /^\/\*\*(\s*(\*\s*)?Pure\b|[^\n]*\bPure\.)/.test(file.text));
    const paths = new Set(pure.map((file) => file.path));
    expect(pure.length).toBeGreaterThan(10);
    for (const file of pure) {
      const values = inside(file.path, file.text.replaceAll(/^(import|export) type [^;]+;/gm, ''));
      const wrong = values.filter((to) => impure.test(to) && !paths.has(to));
      expect.soft(wrong, file.path).toEqual([]);
      expect.soft(file.text, file.path).not.toMatch(/\bDate\.now\b|\bMath\.random\b|performance\.now\b/);
    }
  });
});

describe('one place for each thing', () => {
  test('the clock and chance are asked in main alone', () => {
    const asks = files.filter(
      (file) => file.folder !== 'sandbox' && /\bDate\.now\b|\bMath\.random\b|new Date\(\)/.test(file.text),
    );
    expect(asks.map((file) => file.path)).toEqual(['main.ts']);
  });

  test('the environment is read in config alone', () => {
    const reads = files.filter((file) => /process\.env\b/.test(file.text));
    expect(reads.map((file) => file.path).filter((path) => !['config.ts', 'main.ts'].includes(path))).toEqual(
      [],
    );
  });

  test('ids of buttons and forms are unique', () => {
    const ids = files
      .filter((file) => file.name === 'ids.ts')
      .flatMap((file) => [...file.text.matchAll(/:\s*'([^']+)'/g)].map((match) => match[1]));
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('nothing is called utils, helpers, common or misc', () => {
    expect(files.filter((file) => /(utils?|helpers?|common|misc)(\/|\.ts)/.test(file.path))).toEqual([]);
  });
});
