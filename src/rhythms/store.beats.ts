/** Queries: beats. */
import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  min,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { prepared, preparedWrite } from '../store/prepared.ts';
import type { Scope } from '../store/store.ts';
import type { PastBeat } from './kinds/kind.ts';
import type { Beat, BeatState, Rhythm } from './tables.ts';

/** A beat's own key, wherever and whenever it is posted. */
export const beatKey = (rhythm: string, nominal: string): string => `beat:${rhythm}:${nominal}`;

/** What is known of a beat when it is put down; the rest follows from its rhythm. */
type Entry = Pick<Beat, 'nominal' | 'at' | 'state'> & Partial<Beat>;

/**
 * Puts a beat down: anew, or in the place of its draw. Null if it has come to pass already, whatever way: a beat
 * happens once.
 */
export const putBeat = async (
  scope: Scope,
  { id: rhythm, community }: Pick<Rhythm, 'id' | 'community'>,
  team: string,
  entry: Entry,
): Promise<Beat | null> => {
  const key = entry.key ?? beatKey(rhythm, entry.nominal);
  const id = crypto.randomUUID();
  const [put] = await putDown(scope, { id, rhythm, community, team, ...entry, key }, {});
  return put ?? null;
};

const putDown = preparedWrite<Entry & Pick<Beat, 'id' | 'rhythm' | 'community' | 'team' | 'key'>>()(
  [],
  ({ db, t }, written) => {
    const { id: _, ...again } = written;
    return db
      .insert(t.beats)
      .values(written)
      .onConflictDoUpdate({ target: t.beats.key, set: again, setWhere: eq(t.beats.state, 'drawn') })
      .returning();
  },
);

export const beatById = async (scope: Scope, id: string): Promise<Beat | null> => {
  const [found] = await byId(scope, { id });
  return found ?? null;
};

const byId = prepared(['id'], ({ db, t }, { id }) => db.select().from(t.beats).where(eq(t.beats.id, id)));

export const beatByKey = async (scope: Scope, key: string): Promise<Beat | null> => {
  const [found] = await byKey(scope, { key });
  return found ?? null;
};

const byKey = prepared(['key'], ({ db, t }, { key }) =>
  db.select().from(t.beats).where(eq(t.beats.key, key)),
);

/** The posted beat that a message is; null if it is none. */
export const beatAt = async (
  scope: Scope,
  team: string,
  channel: string,
  ts: string,
): Promise<Pick<Beat, 'id' | 'rhythm' | 'community' | 'subject'> | null> => {
  const [found] = await at(scope, { team, channel, ts });
  return found ?? null;
};

const at = prepared(['team', 'channel', 'ts'], ({ db, t }, { team, channel, ts }) =>
  db
    .select({
      id: t.beats.id,
      rhythm: t.beats.rhythm,
      community: t.beats.community,
      subject: t.beats.subject,
    })
    .from(t.beats)
    .where(and(eq(t.beats.team, team), eq(t.beats.channel, channel), eq(t.beats.ts, ts))),
);

type Change = Partial<Pick<Beat, 'state' | 'reason' | 'channel' | 'ts' | 'untoldSince' | 'content'>>;

export const changeBeat = async (scope: Scope, id: string, change: Change): Promise<void> => {
  await changed(scope, change, { id });
};

const changed = preparedWrite<Change>()(['id'], ({ db, t }, change, { id }) =>
  db.update(t.beats).set(change).where(eq(t.beats.id, id)),
);

/** What a channel got or is about to get; what was withdrawn stays what it was. */
export const inChannel: BeatState[] = ['leaving', 'posted', 'withdrawn'];

/**
 * A community's latest beats that count in the mix, drawn ones too, oldest first. A challenge is among them: it is as
 * exciting as any.
 */
export const latestBeats = async (scope: Scope, community: string, count: number): Promise<PastBeat[]> => {
  const rows = await latest(scope, { community, count });
  const challenges = await latestChallenges(scope, { community, count });
  return [
    ...rows.flatMap(({ kind, subject, flavour, at }) =>
      subject && flavour ? [{ kind, subject, flavour, at }] : [],
    ),
    ...challenges.map((challenge) => ({ ...challenge, kind: 'challenge', flavour: 'exciting' as const })),
  ]
    .sort((a, b) => a.at - b.at)
    .slice(-count);
};

const latest = prepared(['community', 'count'], ({ db, t }, { community, count }) =>
  db
    .select({ kind: t.rhythms.kind, subject: t.beats.subject, flavour: t.beats.flavour, at: t.beats.at })
    .from(t.beats)
    .innerJoin(t.rhythms, eq(t.rhythms.id, t.beats.rhythm))
    .where(
      and(
        eq(t.beats.community, community),
        inArray(t.beats.state, ['drawn', ...inChannel]),
        isNotNull(t.beats.subject),
        isNotNull(t.beats.flavour),
      ),
    )
    .orderBy(desc(t.beats.at))
    .limit(count),
);

const latestChallenges = prepared(['community', 'count'], ({ db, t }, { community, count }) =>
  db
    .select({ subject: t.bookings.key, at: t.bookings.at })
    .from(t.bookings)
    .where(and(eq(t.bookings.community, community), eq(t.bookings.what, 'challenge')))
    .orderBy(desc(t.bookings.at))
    .limit(count),
);

/** What was posted in a community, or is on its way, in [from, to). */
export const postedBetween = (scope: Scope, community: string, from: number, to: number): Promise<Beat[]> =>
  between(scope, { community, from, to });

const between = prepared(['community', 'from', 'to'], ({ db, t }, { community, from, to }) =>
  db
    .select()
    .from(t.beats)
    .where(
      and(
        eq(t.beats.community, community),
        inArray(t.beats.state, inChannel),
        gte(t.beats.at, from),
        lt(t.beats.at, to),
      ),
    )
    .orderBy(asc(t.beats.at)),
);

/** The same of several communities, in no order: of each its community and instant. */
export const postedAmong = async (
  { db, t }: Scope,
  communities: readonly string[],
  from: number,
  to: number,
): Promise<Pick<Beat, 'community' | 'at'>[]> => {
  const { community, state, at } = t.beats;
  const wanted = and(
    inArray(community, [...communities]),
    inArray(state, inChannel),
    gte(at, from),
    lt(at, to),
  );
  return communities.length === 0 ? [] : db.select({ community, at }).from(t.beats).where(wanted);
};

/** A rhythm's latest posted beats since it was added or resumed, the newest first. */
export const lastPosted = (
  scope: Scope,
  { id: rhythm, community, activeSince: since }: Rhythm,
  count: number,
): Promise<Beat[]> => last(scope, { rhythm, community, since, count });

const last = prepared(
  ['rhythm', 'community', 'since', 'count'],
  ({ db, t }, { rhythm, community, since, count }) =>
    db
      .select()
      .from(t.beats)
      .where(
        and(
          eq(t.beats.community, community),
          gte(t.beats.at, since),
          eq(t.beats.rhythm, rhythm),
          eq(t.beats.state, 'posted'),
        ),
      )
      .orderBy(desc(t.beats.at))
      .limit(count),
);

/** Forgets what was drawn for a rhythm by chance; what people chose, moved or worded stands. */
export const forgetDraws = async ({ db, t }: Scope, { id }: Pick<Rhythm, 'id'>): Promise<void> => {
  const byChance = and(eq(t.beats.pinned, false), isNull(t.beats.movedTo), isNull(t.beats.content));
  await db
    .delete(t.beats)
    .where(and(eq(t.beats.rhythm, id), isAhead(t), eq(t.beats.state, 'drawn'), byChance));
};

/**
 * Forgets what was drawn or decided for beats from a nominal date-time on, but for the dates that stay: the rhythm has
 * other dates now. Gives how many of them people had decided about.
 */
export const forgetAhead = async (
  { db, t }: Scope,
  { id }: Pick<Rhythm, 'id'>,
  from: string,
  staying: readonly string[] = [],
): Promise<number> => {
  const { rhythm, state, nominal, movedTo, pinned, content } = t.beats;
  const gone = staying.length === 0 ? undefined : notInArray(nominal, [...staying]);
  const forgotten = await db
    .delete(t.beats)
    .where(and(eq(rhythm, id), isAhead(t), gte(nominal, from), gone))
    .returning({ state, movedTo, pinned, content });
  return forgotten.filter((beat) => beat.state === 'skipped' || beat.pinned || beat.movedTo || beat.content)
    .length;
};

/** Not come to pass yet: in the index's own words, without which it is not used. */
export const isAhead = (t: Scope['t']) => sql`${t.beats.state} in ('drawn', 'skipped')`;

/** What people decided about beats: those that were moved, and those that were dropped, whenever that was. */
export const decidedBeats = (scope: Scope, rhythm: string): Promise<DecidedBeat[]> =>
  decided(scope, { id: rhythm });

export type DecidedBeat = Pick<Beat, 'nominal' | 'movedTo' | 'state'>;

const decided = prepared(['id'], (scope, { id }) => decidedWhere(scope, eq(scope.t.beats.rhythm, id)));

/** The same of several rhythms, each with its rhythm. */
export const decidedAmong = async (
  scope: Scope,
  rhythms: readonly string[],
): Promise<(DecidedBeat & Pick<Beat, 'rhythm'>)[]> =>
  rhythms.length === 0 ? [] : decidedWhere(scope, inArray(scope.t.beats.rhythm, [...rhythms]));

const decidedWhere = ({ db, t }: Scope, isTheirs: SQL) => {
  const { rhythm, nominal, movedTo, state } = t.beats;
  const moved = and(eq(state, 'drawn'), isNotNull(movedTo));
  return db
    .select({ rhythm, nominal, movedTo, state })
    .from(t.beats)
    .innerJoin(t.rhythms, eq(t.rhythms.id, rhythm))
    .where(and(isTheirs, isAhead(t), or(moved, eq(state, 'skipped')), gte(nominal, t.rhythms.nextNominal)));
};

/** Since when coordinators wait to be told, epoch milliseconds; null: they know all. */
export const firstUntold = async (scope: Scope): Promise<number | null> => {
  const [first] = await longestUntold(scope, {});
  return first?.since ?? null;
};

const longestUntold = prepared([], ({ db, t }) =>
  db
    .select({ since: min(t.beats.untoldSince) })
    .from(t.beats)
    .where(isNotNull(t.beats.untoldSince)),
);

/** Beats whose coordinators do not know yet that they were not posted, by when they should have come. */
export const untoldBeats = ({ db, t }: Scope): Promise<Beat[]> =>
  db.select().from(t.beats).where(isNotNull(t.beats.untoldSince)).orderBy(asc(t.beats.at));

export const markTold = async ({ db, t }: Scope, beats: readonly Beat[]): Promise<void> => {
  const ids = beats.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += 500) {
    await db
      .update(t.beats)
      .set({ untoldSince: null })
      .where(inArray(t.beats.id, ids.slice(from, from + 500)));
  }
};
