/** Queries: series of events. Instants are epoch milliseconds. */
import { and, asc, eq, gt, inArray, isNotNull, lte, min, ne } from 'drizzle-orm';
import type { Scope } from '../../store/store.ts';
import type { Event, Series } from '../tables.ts';

export const addSeries = async ({ db, t }: Scope, series: Series): Promise<void> => {
  await db.insert(t.series).values(series);
};

export const seriesById = async ({ db, t }: Scope, id: string): Promise<Series | null> => {
  const [found] = await db.select().from(t.series).where(eq(t.series.id, id));
  return found ?? null;
};

/** Of a community, those that have not ended, in the order in which they were begun. */
export const seriesOf = ({ db, t }: Scope, community: string): Promise<Series[]> =>
  db
    .select()
    .from(t.series)
    .where(and(eq(t.series.community, community), ne(t.series.state, 'ended')))
    .orderBy(asc(t.series.createdAt), asc(t.series.id));

export const changeSeries = async (
  { db, t }: Scope,
  id: string,
  change: Partial<Series>,
): Promise<Series | null> => {
  const [changed] = await db.update(t.series).set(change).where(eq(t.series.id, id)).returning();
  return changed ?? null;
};

/** What of a series is planned or proposed and begins after an instant, the first first. */
export const occurrencesAhead = (
  { db, t }: Scope,
  series: readonly string[],
  after: number,
): Promise<Event[]> =>
  series.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(t.events)
        .where(
          and(
            inArray(t.events.series, [...series]),
            gt(t.events.startsAt, after),
            inArray(t.events.state, ['planned', 'draft']),
          ),
        )
        .orderBy(asc(t.events.startsAt), asc(t.events.id));

export const dueSeries = async ({ db, t }: Scope, now: number): Promise<string[]> => {
  const rows = await db
    .select({ id: t.series.id })
    .from(t.series)
    .where(and(isNotNull(t.series.nextAt), lte(t.series.nextAt, now)))
    .orderBy(asc(t.series.nextAt), asc(t.series.id));
  return rows.map(({ id }) => id);
};

/** When further occurrences of any series are made; null: never. */
export const firstSeriesDue = async ({ db, t }: Scope): Promise<number | null> => {
  const [found] = await db
    .select({ at: min(t.series.nextAt) })
    .from(t.series)
    .where(isNotNull(t.series.nextAt));
  return found?.at ?? null;
};
