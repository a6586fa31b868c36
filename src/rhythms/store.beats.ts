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
  sql,
} from 'drizzle-orm';
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
  { db, t }: Scope,
  { id: rhythm, community }: Pick<Rhythm, 'id' | 'community'>,
  team: string,
  entry: Entry,
): Promise<Beat | null> => {
  const key = entry.key ?? beatKey(rhythm, entry.nominal);
  const [put] = await db
    .insert(t.beats)
    .values({ id: crypto.randomUUID(), rhythm, community, team, ...entry, key })
    .onConflictDoUpdate({ target: t.beats.key, set: entry, setWhere: eq(t.beats.state, 'drawn') })
    .returning();
  return put ?? null;
};

export const beatById = async ({ db, t }: Scope, id: string): Promise<Beat | null> => {
  const [found] = await db.select().from(t.beats).where(eq(t.beats.id, id));
  return found ?? null;
};

export const beatByKey = async ({ db, t }: Scope, key: string): Promise<Beat | null> => {
  const [found] = await db.select().from(t.beats).where(eq(t.beats.key, key));
  return found ?? null;
};

/** The posted beat that a message is; null if it is none. */
export const beatAt = async (
  { db, t }: Scope,
  team: string,
  channel: string,
  ts: string,
): Promise<Pick<Beat, 'id' | 'rhythm' | 'community' | 'subject'> | null> => {
  const [found] = await db
    .select({
      id: t.beats.id,
      rhythm: t.beats.rhythm,
      community: t.beats.community,
      subject: t.beats.subject,
    })
    .from(t.beats)
    .where(and(eq(t.beats.team, team), eq(t.beats.channel, channel), eq(t.beats.ts, ts)));
  return found ?? null;
};

export const changeBeat = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Pick<Beat, 'state' | 'reason' | 'channel' | 'ts' | 'untoldSince' | 'content'>>,
): Promise<void> => {
  await db.update(t.beats).set(change).where(eq(t.beats.id, id));
};

/** What a channel got or is about to get; what was withdrawn stays what it was. */
const inChannel: BeatState[] = ['leaving', 'posted', 'withdrawn'];

/**
 * A community's latest beats that have a subject, drawn ones too, oldest first. A challenge is among them: it is as
 * exciting as any.
 */
export const latestBeats = async (
  { db, t }: Scope,
  community: string,
  count: number,
): Promise<PastBeat[]> => {
  const rows = await db
    .select({ kind: t.rhythms.kind, subject: t.beats.subject, flavour: t.beats.flavour, at: t.beats.at })
    .from(t.beats)
    .innerJoin(t.rhythms, eq(t.rhythms.id, t.beats.rhythm))
    .where(
      and(
        eq(t.beats.community, community),
        inArray(t.beats.state, ['drawn', ...inChannel]),
        isNotNull(t.beats.subject),
      ),
    )
    .orderBy(desc(t.beats.at))
    .limit(count);
  const challenges = await db
    .select({ subject: t.bookings.key, at: t.bookings.at })
    .from(t.bookings)
    .where(and(eq(t.bookings.community, community), eq(t.bookings.what, 'challenge')))
    .orderBy(desc(t.bookings.at))
    .limit(count);
  return [
    ...rows.flatMap(({ kind, subject, flavour, at }) =>
      subject && flavour ? [{ kind, subject, flavour, at }] : [],
    ),
    ...challenges.map((challenge) => ({ ...challenge, kind: 'challenge', flavour: 'exciting' as const })),
  ]
    .sort((a, b) => a.at - b.at)
    .slice(-count);
};

/** What was posted in a community, or is on its way, in [from, to). */
export const postedBetween = (
  { db, t }: Scope,
  community: string,
  from: number,
  to: number,
): Promise<Beat[]> =>
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
    .orderBy(asc(t.beats.at));

/** A rhythm's latest posted beats since it was added or resumed, the newest first. */
export const lastPosted = ({ db, t }: Scope, rhythm: Rhythm, count: number): Promise<Beat[]> =>
  db
    .select()
    .from(t.beats)
    .where(
      and(
        eq(t.beats.community, rhythm.community),
        gte(t.beats.at, rhythm.activeSince),
        eq(t.beats.rhythm, rhythm.id),
        eq(t.beats.state, 'posted'),
      ),
    )
    .orderBy(desc(t.beats.at))
    .limit(count);

/** How many beats a community has had since an instant; with `since` null, ever. */
export const countPosted = async (
  { db, t }: Scope,
  community: string,
  since: number | null,
): Promise<number> => {
  const [row] = await db
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(t.beats)
    .where(
      and(eq(t.beats.community, community), inArray(t.beats.state, inChannel), gte(t.beats.at, since ?? 0)),
    );
  return row?.count ?? 0;
};

/** Forgets what was drawn for a rhythm by chance; what people chose, moved or worded stands. */
export const forgetDraws = async ({ db, t }: Scope, { id }: Pick<Rhythm, 'id'>): Promise<void> => {
  const byChance = and(eq(t.beats.pinned, false), isNull(t.beats.movedTo), isNull(t.beats.content));
  await db.delete(t.beats).where(and(eq(t.beats.rhythm, id), eq(t.beats.state, 'drawn'), byChance));
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
    .where(and(eq(rhythm, id), inArray(state, ahead), gte(nominal, from), gone))
    .returning({ state, movedTo, pinned, content });
  return forgotten.filter((beat) => beat.state === 'skipped' || beat.pinned || beat.movedTo || beat.content)
    .length;
};

const ahead: BeatState[] = ['drawn', 'skipped'];

/** What people decided about beats: those that were moved, and those that were dropped, whenever that was. */
export const decidedBeats = async (
  { db, t }: Scope,
  rhythms: readonly string[],
): Promise<Pick<Beat, 'rhythm' | 'nominal' | 'movedTo' | 'state'>[]> => {
  if (rhythms.length === 0) return [];
  const { rhythm, nominal, movedTo, state } = t.beats;
  const moved = and(eq(state, 'drawn'), isNotNull(movedTo));
  return db
    .select({ rhythm, nominal, movedTo, state })
    .from(t.beats)
    .innerJoin(t.rhythms, eq(t.rhythms.id, rhythm))
    .where(
      and(
        inArray(rhythm, [...rhythms]),
        inArray(state, ahead),
        or(moved, eq(state, 'skipped')),
        gte(nominal, t.rhythms.nextNominal),
      ),
    );
};

/** Since when coordinators wait to be told, epoch milliseconds; null: they know all. */
export const firstUntold = async ({ db, t }: Scope): Promise<number | null> => {
  const [first] = await db
    .select({ since: min(t.beats.untoldSince) })
    .from(t.beats)
    .where(isNotNull(t.beats.untoldSince));
  return first?.since ?? null;
};

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
