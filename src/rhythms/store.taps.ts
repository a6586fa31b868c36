/** Queries: one-tap answers. */
import { count, eq } from 'drizzle-orm';
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
