/** Queries: entries that were handed in by the form. What stands in a thread is participation's to know. */
import { and, asc, eq, not } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';
import type { Entry } from './tables.ts';

/** Puts down what somebody hands in, in the place of what they handed in before. An entry keeps its turn. */
export const putEntry = async (
  { db, t }: Scope,
  entry: Pick<Entry, 'challenge' | 'user' | 'words' | 'link' | 'at'>,
): Promise<Entry> => {
  const before = await entryBy({ db, t }, entry.challenge, entry.user);
  const { words, link, at } = entry;
  const set = before && !before.withdrawn ? { words, link } : { words, link, at, ts: null, withdrawn: false };
  const [put] = await db
    .insert(t.entries)
    .values({ id: crypto.randomUUID(), ...entry })
    .onConflictDoUpdate({ target: [t.entries.challenge, t.entries.user], set })
    .returning();
  if (!put) throw new Error('an entry was not put down');
  return put;
};

/** What somebody handed in, withdrawn or not; null: nothing ever. */
export const entryBy = async ({ db, t }: Scope, challenge: string, user: string): Promise<Entry | null> => {
  const [found] = await db
    .select()
    .from(t.entries)
    .where(and(eq(t.entries.challenge, challenge), eq(t.entries.user, user)));
  return found ?? null;
};

export const entryById = async ({ db, t }: Scope, id: string): Promise<Entry | null> => {
  const [found] = await db.select().from(t.entries).where(eq(t.entries.id, id));
  return found ?? null;
};

export const changeEntry = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Pick<Entry, 'words' | 'link' | 'ts' | 'withdrawn'>>,
): Promise<void> => {
  await db.update(t.entries).set(change).where(eq(t.entries.id, id));
};

/** What stands of what was handed in, the first first. */
export const entriesOf = ({ db, t }: Scope, challenge: string): Promise<Entry[]> =>
  db
    .select()
    .from(t.entries)
    .where(and(eq(t.entries.challenge, challenge), not(t.entries.withdrawn)))
    .orderBy(asc(t.entries.at), asc(t.entries.id));
