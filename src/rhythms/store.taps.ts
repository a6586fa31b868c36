/** Queries: one-tap answers. */
import { and, count, eq } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

/** How many tapped each of a beat's `choices`. */
export const tapsOf = async ({ db, t }: Scope, beat: string, choices: number): Promise<number[]> => {
  const rows = await db
    .select({ choice: t.taps.choice, people: count() })
    .from(t.taps)
    .where(eq(t.taps.beat, beat))
    .groupBy(t.taps.choice);
  const people = new Map(rows.map((row) => [row.choice, row.people]));
  return Array.from({ length: choices }, (_, choice) => people.get(choice) ?? 0);
};

/** What somebody tapped, by the name that they have for this beat; null: nothing yet. */
export const tapOf = async ({ db, t }: Scope, beat: string, tapper: string): Promise<number | null> => {
  const [found] = await db
    .select({ choice: t.taps.choice })
    .from(t.taps)
    .where(and(eq(t.taps.beat, beat), eq(t.taps.tapper, tapper)));
  return found?.choice ?? null;
};

/** Takes a tap; whoever tapped before has changed their mind. */
export const tap = async (
  { db, t }: Scope,
  tapped: { beat: string; tapper: string; choice: number },
): Promise<void> => {
  const { choice } = tapped;
  await db
    .insert(t.taps)
    .values(tapped)
    .onConflictDoUpdate({ target: [t.taps.beat, t.taps.tapper], set: { choice } });
};

/** Takes a tap back. */
export const untap = async ({ db, t }: Scope, beat: string, tapper: string): Promise<void> => {
  await db.delete(t.taps).where(and(eq(t.taps.beat, beat), eq(t.taps.tapper, tapper)));
};
