/** Queries: what there was in a community between two instants (epoch milliseconds), and what comes. */
import { and, asc, count, eq, gte, inArray, isNotNull, lt, ne } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Missed } from './text.ts';

type Between = { from: number; to: number };

/** Prompts and challenges that were posted, and events that took place for more than the invited. */
export const missedIn = async (
  { db, t }: Scope,
  community: string,
  { from, to }: Between,
): Promise<Missed> => {
  const { beats, challenges, events } = t;
  const [asked] = await db
    .select({ n: count() })
    .from(beats)
    .where(
      and(
        eq(beats.community, community),
        gte(beats.at, from),
        lt(beats.at, to),
        isNotNull(beats.ts),
        isNotNull(beats.flavour),
      ),
    );
  const [set] = await db
    .select({ n: count() })
    .from(challenges)
    .where(
      and(
        eq(challenges.community, community),
        gte(challenges.startsAt, from),
        lt(challenges.startsAt, to),
        isNotNull(challenges.ts),
        ne(challenges.state, 'cancelled'),
      ),
    );
  const [held] = await db
    .select({ n: count() })
    .from(events)
    .where(
      and(
        eq(events.community, community),
        gte(events.startsAt, from),
        lt(events.startsAt, to),
        eq(events.state, 'over'),
        ne(events.audience, 'invited'),
      ),
    );
  return { prompts: asked?.n ?? 0, challenges: set?.n ?? 0, events: held?.n ?? 0 };
};

/** The next event of these communities that is not for the invited alone; null: none is planned. */
export const nextEvent = async (
  { db, t }: Scope,
  communities: readonly string[],
  now: number,
): Promise<{ title: string; name: string; startsAt: number; timeZone: string } | null> => {
  if (communities.length === 0) return null;
  const { events } = t;
  const [found] = await db
    .select({
      title: events.title,
      name: t.communities.name,
      startsAt: events.startsAt,
      timeZone: events.timeZone,
    })
    .from(events)
    .innerJoin(t.communities, eq(t.communities.id, events.community))
    .where(
      and(
        inArray(events.community, [...communities]),
        gte(events.startsAt, now),
        eq(events.state, 'planned'),
        ne(events.audience, 'invited'),
      ),
    )
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(1);
  return found ?? null;
};
