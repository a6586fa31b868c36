/** Who asked to be forgotten: known by a keyed hash, which is used for nothing but leaving them out. */
import { createHmac } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Scope } from '../store/store.ts';

export type Forgettable = { team: string; user: string };

const hashOf = (secret: string, { team, user }: Forgettable): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['forgotten', team, user]))
    .digest('base64url');

export const isForgotten = async ({ db, t }: Scope, secret: string, who: Forgettable): Promise<boolean> => {
  const found = await db
    .select({ team: t.forgotten.team })
    .from(t.forgotten)
    .where(and(eq(t.forgotten.team, who.team), eq(t.forgotten.hash, hashOf(secret, who))));
  return found.length > 0;
};

export const noteForgotten = async ({ db, t }: Scope, secret: string, who: Forgettable): Promise<void> => {
  await db
    .insert(t.forgotten)
    .values({ team: who.team, hash: hashOf(secret, who) })
    .onConflictDoNothing();
};

/** They want to be known again. */
export const remember = async ({ db, t }: Scope, secret: string, who: Forgettable): Promise<void> => {
  await db
    .delete(t.forgotten)
    .where(and(eq(t.forgotten.team, who.team), eq(t.forgotten.hash, hashOf(secret, who))));
};
