/** Queries: suggestions and what became of them, and the beats that they are read from. */
import { and, asc, desc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import { prepared } from '../../store/prepared.ts';
import type { Scope } from '../../store/store.ts';
import type { Rhythm, SuggestionRow, SuggestionState } from '../tables.ts';
import { type Made, madeFrom } from './stored.ts';

/** A community's suggestions that are open or on trial, the first made first. */
export const standing = async (scope: Scope, community: string): Promise<Made[]> =>
  (await standingIn(scope, { community })).map(madeFrom).filter((made) => made !== null);

const standingIn = prepared(['community'], ({ db, t }, { community }) =>
  db
    .select()
    .from(t.suggestions)
    .where(and(eq(t.suggestions.community, community), inArray(t.suggestions.state, ['open', 'trial'])))
    .orderBy(asc(t.suggestions.madeAt), asc(t.suggestions.id)),
);

const over: SuggestionState[] = ['declined', 'kept', 'reverted', 'overtaken'];

/** What was suggested for a rhythm, or with null for the mix, and is decided or out of date; the latest first. */
export const settled = async (
  { db, t }: Scope,
  community: string,
  rhythm: string | null,
): Promise<Made[]> => {
  const about = rhythm === null ? isNull(t.suggestions.rhythm) : eq(t.suggestions.rhythm, rhythm);
  const rows = await db
    .select()
    .from(t.suggestions)
    .where(and(eq(t.suggestions.community, community), about, inArray(t.suggestions.state, over)))
    .orderBy(desc(t.suggestions.decidedAt));
  return rows.map(madeFrom).filter((made) => made !== null);
};

export const suggestionById = async ({ db, t }: Scope, id: string): Promise<Made | null> => {
  const [row] = await db.select().from(t.suggestions).where(eq(t.suggestions.id, id));
  return row ? madeFrom(row) : null;
};

export const addSuggestion = async (
  { db, t }: Scope,
  {
    suggestion,
    change,
    ...row
  }: Pick<Made, 'id' | 'community' | 'rhythm' | 'madeAt' | 'suggestion' | 'change'>,
): Promise<void> => {
  await db.insert(t.suggestions).values({ ...row, state: 'open', data: suggestion, before: change });
};

export const changeSuggestion = async (
  { db, t }: Scope,
  id: string,
  {
    suggestion,
    change,
    ...rest
  }: Partial<Pick<SuggestionRow, 'state' | 'decidedBy' | 'decidedAt'> & Pick<Made, 'suggestion' | 'change'>>,
): Promise<void> => {
  const given = { ...rest, ...(suggestion && { data: suggestion }), ...(change && { before: change }) };
  await db.update(t.suggestions).set(given).where(eq(t.suggestions.id, id));
};

/** A posted beat, as far as the found beat reads it. `at`: epoch milliseconds. */
export type Posted = {
  id: string;
  rhythm: string;
  nominal: string;
  at: number;
  flavour: 'familiar' | 'exciting' | null;
};

/** A rhythm's latest posted beats since it was added or resumed, oldest first. */
export const postedOf = async (
  { db, t }: Scope,
  { id, community, activeSince }: Pick<Rhythm, 'id' | 'community' | 'activeSince'>,
  most: number,
): Promise<Posted[]> => {
  const { rhythm, nominal, at, flavour, state } = t.beats;
  const rows = await db
    .select({ id: t.beats.id, rhythm, nominal, at, flavour })
    .from(t.beats)
    .where(and(eq(t.beats.community, community), gte(at, activeSince), eq(rhythm, id), eq(state, 'posted')))
    .orderBy(desc(at))
    .limit(most);
  return rows.reverse();
};

/**
 * The nominal date-times of all that a rhythm's cadence brought until an instant, posted or not, since it was added or
 * resumed; the latest first. What somebody posted by hand is not among them.
 */
export const cadenced = async (
  { db, t }: Scope,
  { id, community, activeSince }: Pick<Rhythm, 'id' | 'community' | 'activeSince'>,
  until: number,
  most: number,
): Promise<{ nominal: string; at: number }[]> => {
  const { rhythm, nominal, at, key } = t.beats;
  const rows = await db
    .select({ nominal, at, key })
    .from(t.beats)
    .where(and(eq(t.beats.community, community), gte(at, activeSince), lte(at, until), eq(rhythm, id)))
    .orderBy(desc(nominal))
    .limit(most);
  return rows
    .filter((row) => row.key === `beat:${id}:${row.nominal}`)
    .map((row) => ({ nominal: row.nominal, at: row.at }));
};

/** Who was ever in a community's channel, how they may be counted, and where they are, as far as that is known. */
export const peopleIn = ({ db, t }: Scope, { id, team }: { id: string; team: string }) =>
  db
    .select({
      membership: t.memberships,
      timeZone: t.people.timeZone,
      bot: t.people.bot,
      deleted: t.people.deleted,
    })
    .from(t.memberships)
    .leftJoin(t.people, and(eq(t.people.team, team), eq(t.people.user, t.memberships.user)))
    .where(eq(t.memberships.community, id));

/** In which zones there is a community that is open. */
export const openZones = async (scope: Scope): Promise<string[]> => {
  const rows = await zones(scope, {});
  return rows.map(({ zone }) => zone);
};

const zones = prepared([], ({ db, t }) =>
  db
    .selectDistinct({ zone: t.communities.timeZone })
    .from(t.communities)
    .where(eq(t.communities.state, 'open')),
);

/** The open communities of a zone that have a rhythm. */
export const openIn = async ({ db, t }: Scope, zone: string): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ id: t.communities.id })
    .from(t.communities)
    .innerJoin(t.rhythms, eq(t.rhythms.community, t.communities.id))
    .where(and(eq(t.communities.state, 'open'), eq(t.communities.timeZone, zone)))
    .orderBy(asc(t.communities.id));
  return rows.map(({ id }) => id);
};
