import { and, asc, eq, gt, inArray, isNotNull, lte, ne, notInArray, sql } from 'drizzle-orm';
import { prepared, preparedWrite } from '../store/prepared.ts';
import type { Tables } from '../store/schema.ts';
import type { Scope } from '../store/store.ts';
import type { Destination, Post } from './post.ts';

export type DeliveryRow = Tables['deliveries']['$inferSelect'];

/** The people of a DM as one text, or the channel. */
export const laneOf = (to: Destination): string =>
  'channel' in to ? to.channel : 'user' in to ? to.user : [...to.users].sort().join(',');

/** False if the key was known. `nextAt`: when (epoch ms) to look at it first. */
export const insertDelivery = async (scope: Scope, post: Post, nextAt: number): Promise<boolean> => {
  const { to, thread, message, ...rest } = post;
  const delivery = {
    ...rest,
    urgent: rest.urgent ?? false,
    destination: to,
    lane: laneOf(to),
    thread: thread && 'ts' in thread ? thread.ts : null,
    after: thread && 'after' in thread ? thread.after : null,
    message,
    status: 'waiting' as const,
    attempts: 0,
    nextAt,
  };
  return (await inserted(scope, delivery, {})).length > 0;
};

const inserted = preparedWrite<Tables['deliveries']['$inferInsert']>()([], ({ db, t }, delivery) =>
  db
    .insert(t.deliveries)
    .values(delivery)
    .onConflictDoNothing({ target: [t.deliveries.key, t.deliveries.team] })
    .returning({ id: t.deliveries.id }),
);

export const deliveryByKey = async (scope: Scope, team: string, key: string): Promise<DeliveryRow | null> => {
  const [found] = await byKey(scope, { team, key });
  return found ?? null;
};

const byKey = prepared(['team', 'key'], ({ db, t }, { team, key }) =>
  db
    .select()
    .from(t.deliveries)
    .where(and(eq(t.deliveries.key, key), eq(t.deliveries.team, team))),
);

export const deliveryById = async (scope: Scope, id: number): Promise<DeliveryRow | null> => {
  const [found] = await byId(scope, { id });
  return found ?? null;
};

const byId = prepared(['id'], ({ db, t }, { id }) =>
  db.select().from(t.deliveries).where(eq(t.deliveries.id, id)),
);

/** Those of a key that have not ended. */
export const openByKey = ({ db, t }: Scope, key: string): Promise<DeliveryRow[]> =>
  db
    .select()
    .from(t.deliveries)
    .where(and(eq(t.deliveries.key, key), inArray(t.deliveries.status, ['waiting', 'attempting'])));

export const placeOf = async (
  { db, t }: Scope,
  key: string,
): Promise<{ channel: string; ts: string } | null> => {
  const [found] = await db
    .select({ channel: t.deliveries.channel, ts: t.deliveries.ts })
    .from(t.deliveries)
    .where(and(eq(t.deliveries.key, key), isNotNull(t.deliveries.ts)));
  return found?.channel && found.ts ? { channel: found.channel, ts: found.ts } : null;
};

export const deliveryAt = async (
  { db, t }: Scope,
  team: string,
  channel: string,
  ts: string,
): Promise<DeliveryRow | null> => {
  const [found] = await db
    .select()
    .from(t.deliveries)
    .where(and(eq(t.deliveries.channel, channel), eq(t.deliveries.ts, ts), eq(t.deliveries.team, team)));
  return found ?? null;
};

/** Those of these messages that are known to be other deliveries. */
export const takenBy = async (
  { db, t }: Scope,
  except: DeliveryRow,
  timestamps: string[],
): Promise<string[]> => {
  if (timestamps.length === 0 || !except.channel) return [];
  const taken = await db
    .select({ ts: t.deliveries.ts })
    .from(t.deliveries)
    .where(
      and(
        eq(t.deliveries.channel, except.channel),
        inArray(t.deliveries.ts, timestamps),
        eq(t.deliveries.team, except.team),
        ne(t.deliveries.id, except.id),
      ),
    );
  return taken.flatMap(({ ts }) => ts ?? []);
};

/** The workspaces from which the bot was removed. What waits for them waits until it is back, or all of it is erased. */
export const withoutBot = ({ db, t }: Scope) =>
  db.select({ team: t.workspaces.team }).from(t.workspaces).where(isNotNull(t.workspaces.uninstalledAt));

/** Workspaces in which a delivery or some state is due. */
export const teamsWithWork = async (scope: Scope, now: number): Promise<string[]> => {
  const due = [...(await teamsOfPosts(scope, { now })), ...(await teamsOfStates(scope, { now }))];
  return [...new Set(due.map(({ team }) => team))];
};

const teamsOfPosts = prepared(['now'], (scope, { now }) => {
  const { deliveries: d } = scope.t;
  return scope.db
    .selectDistinct({ team: d.team })
    .from(d)
    .where(and(lte(d.nextAt, now), notInArray(d.team, withoutBot(scope))));
});

const teamsOfStates = prepared(['now'], (scope, { now }) => {
  const { dirty } = scope.t;
  return scope.db
    .selectDistinct({ team: dirty.team })
    .from(dirty)
    .where(and(lte(dirty.nextAt, now), notInArray(dirty.team, withoutBot(scope))));
});

/** How many of one lane are read at a time. */
const perLane = 10;
/** Far more than the pace of a workspace lets go at once, so that lanes that must wait a moment hide no others. */
const perRead = 100;

/** What tells whether a delivery's turn has come. */
export type Turn = Pick<
  DeliveryRow,
  'id' | 'lane' | 'status' | 'due' | 'expires' | 'attempts' | 'firstAttemptAt' | 'lastAttemptAt'
>;

/** What is due: the oldest of each lane first, then the second of each, so that no lane starves another. */
export const dueDeliveries = (scope: Scope, team: string, now: number): Promise<Turn[]> =>
  dueNow(scope, { team, now });

const dueNow = prepared(['team', 'now'], ({ db, t }, { team, now }) => {
  const { deliveries: d } = t;
  const { id, lane, status, due, expires, attempts, firstAttemptAt, lastAttemptAt } = d;
  const turn = { id, lane, status, due, expires, attempts, firstAttemptAt, lastAttemptAt };
  const place = sql<number>`row_number() over (partition by ${lane} order by ${due}, ${id})`;
  const ranked = db
    .select({ ...turn, place: place.mapWith(Number).as('place') })
    .from(d)
    .where(and(lte(d.nextAt, now), eq(d.team, team)))
    .as('ranked');
  return db
    .select()
    .from(ranked)
    .where(lte(ranked.place, perLane))
    .orderBy(asc(ranked.place), asc(ranked.due), asc(ranked.id))
    .limit(perRead);
});

/** Lanes in which something is due, by workspace. */
export const dueLanes = (scope: Scope, now: number): Promise<{ team: string; lane: string }[]> =>
  lanes(scope, { now });

const lanes = prepared(['now'], (scope, { now }) => {
  const { deliveries: d } = scope.t;
  return scope.db
    .selectDistinct({ team: d.team, lane: d.lane })
    .from(d)
    .where(and(lte(d.nextAt, now), notInArray(d.team, withoutBot(scope))));
});

/** The first instant after `now` at which a delivery becomes due. */
export const nextDelivery = async (scope: Scope, now: number): Promise<number | null> => {
  const [found] = await firstAfter(scope, { now });
  return found?.at ?? null;
};

const firstAfter = prepared(['now'], (scope, { now }) => {
  const { deliveries: d } = scope.t;
  return scope.db
    .select({ at: d.nextAt })
    .from(d)
    .where(and(gt(d.nextAt, now), notInArray(d.team, withoutBot(scope))))
    .orderBy(d.nextAt)
    .limit(1);
});

/** Changes a row unless another did since it was read; then null. */
export const change = async (
  scope: Scope,
  { id, status, attempts }: Pick<DeliveryRow, 'id' | 'status' | 'attempts'>,
  values: Partial<DeliveryRow>,
): Promise<DeliveryRow | null> => {
  const [row] = await changed(scope, values, { id, status, attempts });
  return row ?? null;
};

const changed = preparedWrite<Partial<DeliveryRow>>()(
  ['id', 'status', 'attempts'],
  ({ db, t }, values, { id, status, attempts }) =>
    db
      .update(t.deliveries)
      .set(values)
      .where(
        and(eq(t.deliveries.id, id), eq(t.deliveries.status, status), eq(t.deliveries.attempts, attempts)),
      )
      .returning(),
);

/** Those that wait for a delivery that will not change any more become due. */
export const wakeReplies = async (scope: Scope, { team, key }: DeliveryRow): Promise<void> => {
  await woken(scope, { team, key });
};

const woken = prepared(['team', 'key'], ({ db, t }, { team, key }) =>
  db
    .update(t.deliveries)
    .set({ nextAt: sql`${t.deliveries.due}` })
    .where(and(eq(t.deliveries.after, key), eq(t.deliveries.team, team), eq(t.deliveries.status, 'waiting'))),
);

/** What ended badly and was not told yet, oldest first. */
export const untold = (scope: Scope, team: string): Promise<DeliveryRow[]> => untoldIn(scope, { team });

const untoldIn = prepared(['team'], ({ db, t }, { team }) =>
  db
    .select()
    .from(t.deliveries)
    .where(and(eq(t.deliveries.team, team), isNotNull(t.deliveries.untoldSince)))
    .orderBy(asc(t.deliveries.untoldSince), asc(t.deliveries.id)),
);

export const markTold = async ({ db, t }: Scope, team: string, keys: readonly string[]): Promise<void> => {
  if (keys.length === 0) return;
  await db
    .update(t.deliveries)
    .set({ untoldSince: null })
    .where(and(inArray(t.deliveries.key, [...keys]), eq(t.deliveries.team, team)));
};

export const knownDm = async (scope: Scope, team: string, people: string): Promise<string | null> => {
  const [found] = await dm(scope, { team, people });
  return found?.channel ?? null;
};

const dm = prepared(['team', 'people'], ({ db, t }, { team, people }) =>
  db
    .select({ channel: t.dmChannels.channel })
    .from(t.dmChannels)
    .where(and(eq(t.dmChannels.team, team), eq(t.dmChannels.people, people))),
);

export const rememberDm = async (
  { db, t }: Scope,
  team: string,
  people: string,
  channel: string,
): Promise<void> => {
  await db
    .insert(t.dmChannels)
    .values({ team, people, channel })
    .onConflictDoUpdate({ target: [t.dmChannels.team, t.dmChannels.people], set: { channel } });
};

export const forgetDm = async ({ db, t }: Scope, team: string, people: string): Promise<void> => {
  await db.delete(t.dmChannels).where(and(eq(t.dmChannels.team, team), eq(t.dmChannels.people, people)));
};
