/** Queries: thanks in words, and the reaction that says them. Instants are epoch milliseconds. */
import { and, count, eq, gt, isNull } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Thanks } from '../tables.ts';

/** False if it was said before. */
export const addThanks = async (
  { db, t }: Scope,
  thanks: Pick<Thanks, 'id' | 'team' | 'community' | 'giver' | 'receiver' | 'words' | 'at'>,
): Promise<boolean> => {
  const added = await db.insert(t.thanks).values(thanks).onConflictDoNothing().returning({ id: t.thanks.id });
  return added.length > 0;
};

export const thanksById = async ({ db, t }: Scope, id: string): Promise<Thanks | null> => {
  const [found] = await db.select().from(t.thanks).where(eq(t.thanks.id, id));
  return found ?? null;
};

export const changeThanks = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Pick<Thanks, 'told' | 'withdrawn' | 'words' | 'channel' | 'ts'>>,
): Promise<void> => {
  await db.update(t.thanks).set(change).where(eq(t.thanks.id, id));
};

/** How often somebody said thanks since an instant, in any community. */
export const givenSince = async (
  { db, t }: Scope,
  { team, giver, since }: { team: string; giver: string; since: number },
): Promise<number> => {
  const [found] = await db
    .select({ given: count() })
    .from(t.thanks)
    .where(and(eq(t.thanks.team, team), eq(t.thanks.giver, giver), gt(t.thanks.at, since)));
  return found?.given ?? 0;
};

/** Takes what waits for the monthly note out of it again; false: it was told already, or never waited. */
export const dropExtra = async ({ db, t }: Scope, key: string): Promise<boolean> => {
  const dropped = await db
    .delete(t.extras)
    .where(and(eq(t.extras.key, key), isNull(t.extras.toldAt)))
    .returning({ id: t.extras.id });
  return dropped.length > 0;
};

export const thanksEmojiOf = async ({ db, t }: Scope, community: string): Promise<string | null> => {
  const { participationSettings: settings } = t;
  const [found] = await db
    .select({ emoji: settings.thanksEmoji })
    .from(settings)
    .where(eq(settings.community, community));
  return found?.emoji ?? null;
};

export const chooseEmoji = async (
  { db, t }: Scope,
  community: string,
  thanksEmoji: string | null,
): Promise<void> => {
  const { participationSettings: settings } = t;
  await db
    .insert(settings)
    .values({ community, thanksEmoji })
    .onConflictDoUpdate({ target: settings.community, set: { thanksEmoji } });
};
