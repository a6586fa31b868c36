import { createOutbox } from '../../src/delivery/outbox.ts';
import { evidence } from '../../src/participation/store.evidence.ts';
import type { Cadence } from '../../src/rhythms/cadence/cadence.ts';
import { nextFrom } from '../../src/rhythms/coming.ts';
import { beatOutcomes } from '../../src/rhythms/outcomes.ts';
import type { Rhythm } from '../../src/rhythms/tables.ts';
import type { Wiring } from '../../src/rhythms/wiring.ts';
import type { Scope, Store } from '../../src/store/store.ts';

export const team = 'T1';
export const berlin = 'Europe/Berlin';
export const hour = 3_600_000;
export const day = 24 * hour;

/** Monday 2 March 2026, 09:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 8);

/** Every Tuesday at 10:00 in Berlin, from 3 March 2026. */
export const tuesdays: Cadence = {
  every: 'week',
  interval: 1,
  weekdays: [2],
  time: '10:00',
  timeZone: berlin,
  startsOn: '2026-03-03',
};
export const tuesday = Date.UTC(2026, 2, 3, 9);

type CommunityRow = Scope['t']['communities']['$inferInsert'];

/** An open guild in Berlin with one coordinator, Ana. */
export const addCommunity = async (store: Store, given: Partial<CommunityRow> = {}): Promise<string> => {
  const id = given.id ?? 'guild';
  await store.db.insert(store.t.communities).values({
    id,
    team,
    channel: `C${id.toUpperCase()}`,
    name: `The ${id}`,
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    timeZone: berlin,
    locale: 'en',
    createdBy: 'UANA',
    createdAt: monday,
    openedAt: monday,
    ...given,
  });
  await coordinate(store, id, 'UANA');
  return id;
};

export const coordinate = async (store: Store, community: string, user: string): Promise<void> => {
  await store.db
    .insert(store.t.memberships)
    .values({ community, user, joinedAt: monday, founding: true, eventAt: monday * 1000 });
  await store.db
    .insert(store.t.roles)
    .values({ community, user, role: 'coordinator', state: 'accepted', givenBy: user, at: monday });
};

/** A rhythm of prompts on Tuesdays whose next beat is the first after `from`. */
export const addRhythm = async (
  store: Store,
  given: Partial<Rhythm> & { community: string; from?: number },
): Promise<Rhythm> => {
  const { from = monday, ...row } = given;
  const cadence = row.cadence ?? tuesdays;
  const [added] = await store.db
    .insert(store.t.rhythms)
    .values({
      id: `${row.community}-${row.number ?? 1}`,
      number: 1,
      kind: 'prompt',
      config: { mix: 'both' },
      state: 'active',
      createdBy: 'UANA',
      createdAt: monday,
      activeSince: monday,
      cadence,
      ...nextFrom(cadence, from),
      ...row,
    })
    .returning();
  if (!added) throw new Error('no rhythm was added');
  return added;
};

/** A wiring over the real outbox, in which every beat was answered by `answers` people. */
export const wiringOf = (store: Store, now: () => number, answers = 1): Wiring => {
  const outcomes: Record<string, never> = {};
  const wiring: Wiring = {
    store,
    outbox: createOutbox({ outcomes, now }),
    answered: async (_scope, beats) => new Map(beats.map((id) => [id, answers])),
    evidence,
    comingEvents: async () => [],
    openRound: async () => true,
    clients: { of: () => Promise.reject(new Error('no Slack here')) },
    people: { get: () => Promise.reject(new Error('no people here')) },
    now,
    random: () => 0.5,
    log: { error: () => {} } as never,
    secret: 'secret',
  };
  Object.assign(outcomes, beatOutcomes(wiring));
  return wiring;
};

export const beatsOf = async ({ db, t }: Scope, rhythm: string) =>
  (await db.select().from(t.beats)).filter((beat) => beat.rhythm === rhythm).toSorted((a, b) => a.at - b.at);

export const postsOf = async ({ db, t }: Scope, kind = 'beat') =>
  (await db.select().from(t.deliveries)).filter((post) => post.kind === kind).toSorted((a, b) => a.id - b.id);
