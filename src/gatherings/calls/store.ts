/** Queries: personal calls. */
import { and, eq, max } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';

/** About whom something was decided for an event, by anybody. */
export const settledFor = async (
  { db, t }: Scope,
  event: string,
  what: 'invite' | 'thank',
): Promise<string[]> => {
  const rows = await db
    .select({ user: t.eventCalls.user })
    .from(t.eventCalls)
    .where(and(eq(t.eventCalls.event, event), eq(t.eventCalls.what, what)));
  return rows.map(({ user }) => user);
};

/** When people of a community were last called upon, epoch ms. */
export const lastCalls = async ({ db, t }: Scope, community: string): Promise<Map<string, number>> => {
  const rows = await db
    .select({ user: t.eventCalls.user, at: max(t.eventCalls.at) })
    .from(t.eventCalls)
    .innerJoin(t.events, eq(t.events.id, t.eventCalls.event))
    .where(and(eq(t.events.community, community), eq(t.eventCalls.state, 'made')))
    .groupBy(t.eventCalls.user);
  return new Map(rows.map(({ user, at }) => [user, Number(at ?? 0)]));
};

export const putCall = async (
  { db, t }: Scope,
  call: Scope['t']['eventCalls']['$inferInsert'],
): Promise<void> => {
  const { event, coordinator, user, what } = t.eventCalls;
  await db
    .insert(t.eventCalls)
    .values(call)
    .onConflictDoUpdate({
      target: [event, coordinator, user, what],
      set: { state: call.state, at: call.at },
    });
};
