/** One-tap answers of one person: they stand under names, one a prompt, that only the secret can make. */
import { and, eq, inArray } from 'drizzle-orm';
import { pseudonym } from '../participation/index.ts';
import type { Forgettable } from '../slack/forgotten.ts';
import type { Scope } from '../store/store.ts';
import { portions } from './portions.ts';

type Tap = Scope['t']['taps']['$inferSelect'];

/** Those that somebody gave in a workspace, in no order. */
export const tapsBy = async (
  { db, t }: Scope,
  secret: string,
  { team, user }: Forgettable,
): Promise<Tap[]> => {
  const beats = await db
    .selectDistinct({ id: t.taps.beat })
    .from(t.taps)
    .innerJoin(t.beats, and(eq(t.beats.id, t.taps.beat), eq(t.beats.team, team)));
  const found: Tap[] = [];
  for (const some of portions(beats)) {
    const names = some.map(({ id }) => pseudonym(secret, user, ['ballot', id]));
    found.push(...(await db.select().from(t.taps).where(inArray(t.taps.tapper, names))));
  }
  return found;
};
