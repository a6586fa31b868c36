/** What the bot would like to tell a community of its own accord: it waits for the monthly note. */
import { and, asc, eq, inArray, isNull, lt, min } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { Community } from './tables.ts';

export type Extra = Scope['t']['extras']['$inferSelect'];

/**
 * Puts something down to be told in the next monthly note; the same key is told once. `words`: mrkdwn, in the
 * community's language; `at`: epoch milliseconds.
 */
export const addExtra = async (
  { db, t }: Scope,
  extra: Pick<Extra, 'community' | 'key' | 'words' | 'at'>,
): Promise<void> => {
  await db.insert(t.extras).values(extra).onConflictDoNothing({ target: t.extras.key });
};

/** Open communities in which something waits to be told, each with the instant since when. */
export const waitingExtras = async (scope: Scope): Promise<{ community: Community; since: number }[]> => {
  const { db, t } = scope;
  const waiting = await untold(scope, {});
  const since = new Map(waiting.map((one) => [one.id, one.since ?? 0]));
  if (since.size === 0) return [];
  const open = await db
    .select()
    .from(t.communities)
    .where(and(inArray(t.communities.id, [...since.keys()]), eq(t.communities.state, 'open')));
  return open.map((community) => ({ community, since: since.get(community.id) ?? 0 }));
};

const untold = prepared([], ({ db, t }) =>
  db
    .select({ id: t.extras.community, since: min(t.extras.at) })
    .from(t.extras)
    .where(isNull(t.extras.toldAt))
    .groupBy(t.extras.community),
);

/** What waits in a community since before an instant, the oldest first. */
export const extrasBefore = ({ db, t }: Scope, community: string, before: number): Promise<Extra[]> =>
  db
    .select()
    .from(t.extras)
    .where(and(eq(t.extras.community, community), isNull(t.extras.toldAt), lt(t.extras.at, before)))
    .orderBy(asc(t.extras.at), asc(t.extras.id));

/** Notes that these are told at an instant (epoch ms), or, with null, that they wait again since another. */
export const changeExtras = async (
  { db, t }: Scope,
  extras: readonly Extra[],
  change: Partial<Pick<Extra, 'toldAt' | 'at'>>,
): Promise<void> => {
  if (extras.length === 0) return;
  const ids = extras.map(({ id }) => id);
  await db.update(t.extras).set(change).where(inArray(t.extras.id, ids));
};

/** What a community was to be told at an instant. */
export const extrasToldAt = ({ db, t }: Scope, community: string, toldAt: number): Promise<Extra[]> =>
  db
    .select()
    .from(t.extras)
    .where(and(eq(t.extras.community, community), eq(t.extras.toldAt, toldAt)));
