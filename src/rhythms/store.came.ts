/** Queries: what came of a community's beats, in its channel or not, and what was left out. Instants: epoch ms. */
import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { prepared } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import { inChannel } from './store.beats.ts';
import type { Beat, BeatState, Rhythm } from './tables.ts';
import type { Reason } from './text.ts';

const came: BeatState[] = [...inChannel, 'held'];

/** How many posts of its rhythms a community ever had. */
export const countPosted = async (scope: Scope, community: string): Promise<number> => {
  const [row] = await posts(scope, { community });
  return row?.count ?? 0;
};

const counted = sql`count(*)`.mapWith(Number);

const posts = prepared(['community'], ({ db, t }, { community }) =>
  db
    .select({ count: counted })
    .from(t.beats)
    .where(and(eq(t.beats.community, community), inArray(t.beats.state, inChannel))),
);

/** How many beats came in a community since an instant. */
export const countCome = async (scope: Scope, community: string, since: number): Promise<number> => {
  const [row] = await comings(scope, { community, since });
  return row?.count ?? 0;
};

const comings = prepared(['community', 'since'], ({ db, t }, { community, since }) =>
  db
    .select({ count: counted })
    .from(t.beats)
    .where(and(eq(t.beats.community, community), inArray(t.beats.state, came), gte(t.beats.at, since))),
);

/** The rounds that a rhythm opened in [from, to). */
export const heldBetween = async (
  { db, t }: Scope,
  { id, community }: Pick<Rhythm, 'id' | 'community'>,
  from: number,
  to: number,
): Promise<Beat[]> => {
  const { rhythm, state, at } = t.beats;
  return db
    .select()
    .from(t.beats)
    .where(
      and(eq(t.beats.community, community), eq(rhythm, id), eq(state, 'held'), gte(at, from), lt(at, to)),
    );
};

/** A community's latest beats that were skipped for this reason, the newest first. */
export const skippedFor = (
  { db, t }: Scope,
  community: string,
  reason: Reason,
  count: number,
): Promise<Beat[]> => {
  const { state, at } = t.beats;
  return db
    .select()
    .from(t.beats)
    .where(and(eq(t.beats.community, community), eq(state, 'skipped'), eq(t.beats.reason, reason)))
    .orderBy(desc(at))
    .limit(count);
};
