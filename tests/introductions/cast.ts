import { createOutbox } from '../../src/delivery/outbox.ts';
import type { Outcome, Outcomes } from '../../src/delivery/post.ts';
import type { Deps } from '../../src/deps.ts';
import { openRound } from '../../src/introductions/opening.ts';
import { introductionOutcomes } from '../../src/introductions/outcomes.ts';
import { runDue } from '../../src/introductions/runner.ts';
import type { Store } from '../../src/store/store.ts';
import { addRhythm, berlin, monday, team } from '../rhythms/cast.ts';

type Told = { deleted?: boolean; status?: string; guest?: boolean; external?: boolean };

/** Introductions of the guild over a store, with a Slack that tells of people what it is given. */
export const wire = (store: Store) => {
  let now = monday;
  const told = new Map<string, Told>();
  let asked = (_user: string): Promise<void> => Promise.resolve();
  const outcomes: Record<string, Outcomes[string]> = {};
  const info = async ({ user }: { user: string }) => {
    await asked(user);
    const { deleted = false, status = '' } = told.get(user) ?? {};
    return { user: { id: user, deleted, profile: { status_text: status, status_emoji: '' } } };
  };
  const deps: Deps = {
    store,
    outbox: createOutbox({ outcomes, now: () => now }),
    clients: { of: () => Promise.resolve({ users: { info } } as never) },
    people: {
      get: (of, user) =>
        Promise.resolve({
          team: of,
          user,
          locale: 'en',
          timeZone: berlin,
          guest: told.get(user)?.guest ?? false,
          external: told.get(user)?.external ?? false,
          steward: false,
          bot: false,
          deleted: told.get(user)?.deleted ?? false,
        }),
    },
    now: () => now,
    random: () => 0.5,
    log: { error: () => {}, info: () => {} } as never,
    secret: 'secret',
  };
  const known = introductionOutcomes(deps);
  Object.assign(outcomes, known);

  const { db, t } = store;
  return {
    deps,
    told,
    /** What happens while Slack is asked about somebody. */
    whileAsking: (then: (user: string) => Promise<void>) => {
      asked = then;
    },
    to: (instant: number) => {
      now = instant;
    },
    now: () => now,
    join: async (users: readonly string[], more: object = {}, community = 'guild') => {
      for (const user of users) {
        const seat = { community, user, joinedAt: monday, founding: true, eventAt: monday * 1000 };
        await db.insert(t.memberships).values(seat).onConflictDoNothing();
        await db.insert(t.participants).values({ community, team, user, joinedAt: monday, ...more });
      }
    },
    rhythm: (config: object = { meet: 'online', across: false }) =>
      addRhythm(store, { community: 'guild', id: 'guild-1', kind: 'introductions', config }),
    /** Opens a round of the guild now, and has it drawn. */
    round: async (key = `beat:${now}`) => {
      const given = { community: { id: 'guild', team }, rhythm: 'guild-1', key, at: now, now };
      await store.tx((scope) => openRound(scope, given));
      await runDue(deps, now);
      const [round] = (await db.select().from(t.rounds)).filter((one) => one.key === key);
      if (!round) throw new Error('no round');
      return round;
    },
    run: () => runDue(deps, now),
    /** Who was introduced to whom in a round. */
    groups: async (round: string) => {
      const rows = await db.select().from(t.introductions);
      const people = await db.select().from(t.introduced);
      return rows
        .filter((one) => one.round === round)
        .map(({ id }) => ({
          id,
          users: people
            .filter(({ introduction }) => introduction === id)
            .map(({ user }) => user)
            .toSorted(),
        }));
    },
    participant: async (user: string) =>
      (await db.select().from(t.participants)).find((one) => one.user === user && one.community === 'guild'),
    posts: async (kind: string) =>
      (await db.select().from(t.deliveries))
        .filter((one) => one.kind === kind)
        .toSorted((a, b) => a.id - b.id),
    tell: async (delivery: { key: string; kind: string }, outcome: Outcome) =>
      store.tx(async (scope) => {
        const { key, kind } = delivery;
        await known[kind]?.(scope, { key, kind, team, community: 'guild', due: now }, outcome, now);
      }),
  };
};
