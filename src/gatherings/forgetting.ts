/** Somebody is forgotten: their seats go to who waits, and no series asks them to host. */
import { and, eq, like, sql } from 'drizzle-orm';
import type { Feature } from '../feature.ts';
import type { Scope } from '../store/store.ts';
import { reseat } from './answering/reseat.ts';
import type { Wiring } from './wiring.ts';

type Forget = NonNullable<Feature['forget']>;

export const giveUpSeats =
  (wiring: Pick<Wiring, 'outbox'>): Forget =>
  async (scope, { team, user }, now) => {
    const { db, t } = scope;
    const answered = await db
      .select({ event: t.events })
      .from(t.rsvps)
      .innerJoin(t.events, eq(t.events.id, t.rsvps.event))
      .where(and(eq(t.rsvps.user, user), eq(t.events.team, team)));
    for (const { event } of answered) {
      await db.delete(t.rsvps).where(and(eq(t.rsvps.event, event.id), eq(t.rsvps.user, user)));
      await reseat(scope, wiring, event, now);
    }
    await withoutHost(scope, { team, user });
  };

const withoutHost = async ({ db, t }: Scope, { team, user }: { team: string; user: string }) => {
  const { series } = t;
  const theirs = await db
    .select({ id: series.id, base: series.base })
    .from(series)
    .where(and(eq(series.team, team), like(sql`cast(${series.base} as text)`, `%${user}%`)));
  for (const { id, base } of theirs)
    await db
      .update(series)
      .set({ base: { ...base, hosts: base.hosts.filter((host) => host !== user) } })
      .where(eq(series.id, id));
};
