import { and, eq, gt, lte, or, sql } from 'drizzle-orm';
import { clock } from './sql.ts';
import type { Scope } from './store.ts';

/**
 * Takes a lease that is free, has run out, or is the holder's already; false if another has it. It ends
 * `ttlMs` from now by the database's clock, so count from before the call when judging what is left.
 */
export const acquireLease = async (
  { db, t }: Scope,
  name: string,
  holder: string,
  ttlMs: number,
): Promise<boolean> => {
  const until = sql<number>`${clock(t)} + ${Math.round(ttlMs)}`;
  const taken = await db
    .insert(t.leases)
    .values({ name, holder, until })
    .onConflictDoUpdate({
      target: t.leases.name,
      set: { holder, until },
      setWhere: or(lte(t.leases.until, clock(t)), eq(t.leases.holder, holder)),
    })
    .returning({ name: t.leases.name });
  return taken.length > 0;
};

/** Prolongs a lease that the holder still has; false if it ran out, even if nobody took it since. */
export const renewLease = async (
  { db, t }: Scope,
  name: string,
  holder: string,
  ttlMs: number,
): Promise<boolean> => {
  const renewed = await db
    .update(t.leases)
    .set({ until: sql<number>`${clock(t)} + ${Math.round(ttlMs)}` })
    .where(and(eq(t.leases.name, name), eq(t.leases.holder, holder), gt(t.leases.until, clock(t))))
    .returning({ name: t.leases.name });
  return renewed.length > 0;
};

/** Gives a lease back; nothing happens if the holder has lost it. */
export const releaseLease = async ({ db, t }: Scope, name: string, holder: string): Promise<void> => {
  await db.delete(t.leases).where(and(eq(t.leases.name, name), eq(t.leases.holder, holder)));
};

/** How long (ms) the holder still has a lease; 0 if it has not. */
export const leaseLeft = async ({ db, t }: Scope, name: string, holder: string): Promise<number> => {
  const [lease] = await db
    .select({ left: sql`${t.leases.until} - ${clock(t)}`.mapWith(Number) })
    .from(t.leases)
    .where(and(eq(t.leases.name, name), eq(t.leases.holder, holder)));
  return Math.max(lease?.left ?? 0, 0);
};
