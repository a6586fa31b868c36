import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { communityById } from '../../src/communities/index.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import type { Outcomes } from '../../src/delivery/post.ts';
import { settle } from '../../src/delivery/settle.ts';
import { answer } from '../../src/gatherings/answering/act.ts';
import { type Answer, isOpen, type ReminderName, reminderNames } from '../../src/gatherings/event.ts';
import { keys } from '../../src/gatherings/keys.ts';
import { cancel, edit, move } from '../../src/gatherings/planning/acts.ts';
import { bookDays } from '../../src/gatherings/planning/schedule.ts';
import { wishOf } from '../../src/gatherings/planning/wish.ts';
import { reminding } from '../../src/gatherings/reminding/constants.ts';
import { remindingOutcomes } from '../../src/gatherings/reminding/outcomes.ts';
import { runDue } from '../../src/gatherings/reminding/runner.ts';
import { dmReminder, nextStepAt, reminderDmAt } from '../../src/gatherings/reminding/timing.ts';
import { rsvpsOf } from '../../src/gatherings/store.rsvps.ts';
import { addEvent, changeEvent, eventById, firstDue } from '../../src/gatherings/store.ts';
import type { Event, Rsvp } from '../../src/gatherings/tables.ts';
import type { Scope, Store } from '../../src/store/store.ts';
import { addCommunity, berlin, day, hour, monday, team } from '../rhythms/cast.ts';
import { engines } from '../support/store.ts';

const zones: Record<string, string> = {
  UBEN: 'America/New_York',
  UCEM: 'Asia/Tokyo',
  UDEA: berlin,
  UOTHER: 'UTC',
};
const users = Object.keys(zones);
const isExternal = (user: string) => user === 'UOTHER';

type Act =
  | { act: 'answer'; user: string; answer: Answer }
  | { act: 'move'; days: number; time: string }
  | { act: 'place'; place: string }
  | { act: 'reminders'; reminders: ReminderName[] }
  | { act: 'cancel' }
  | { act: 'pass'; hours: number }
  /** Until a reminder is on its way, which has not left yet. */
  | { act: 'remind' };
/** `at once`: while two processes step. `crash`: the first of them dies before it has committed. `late`: it leaves later. */
type Happening = Act & { how: 'alone' | 'at once' | 'crash' | 'late' };

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('answer' as const),
      user: fc.constantFrom(...users),
      answer: fc.constantFrom<Answer>('yes', 'yes', 'yes', 'maybe', 'no'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('move' as const),
      days: fc.integer({ min: 1, max: 6 }),
      time: fc.constantFrom('09:00', '15:00', '19:30'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('place' as const), place: fc.constantFrom('Room 4', 'Room 5') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('reminders' as const),
      reminders: fc.subarray([...reminderNames]),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('cancel' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('remind' as const) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('pass' as const), hours: fc.constantFrom(1, 6, 14, 24, 49) }),
  },
);
const happening: fc.Arbitrary<Happening> = fc
  .tuple(acts, fc.constantFrom('alone' as const, 'at once' as const, 'crash' as const, 'late' as const))
  .map(([act, how]) => ({ ...act, how }));

/** What left, and how things stood when it did. */
type Left = { key: string; kind: string; user: string; at: number; event: Event; rsvp: Rsvp | null };

describe.each(engines)('on $name', ({ name, open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await addCommunity(store, { budget: 99 });
    const joined = { community: 'guild', joinedAt: monday, founding: true, eventAt: monday * 1000 };
    await store.db.insert(store.t.memberships).values(users.map((user) => ({ ...joined, user })));
    const known = { bot: false, guest: false, admin: false, deleted: false, locale: 'en', updatedAt: monday };
    await store.db.insert(store.t.people).values(
      users.map((user) => ({
        team,
        user,
        timeZone: zones[user] ?? '',
        external: isExternal(user),
        ...known,
      })),
    );
  });
  afterEach(() => store.close());

  /** Lets all of it happen to a new event, and then time until it is over. */
  const play = async (happenings: readonly Happening[]) => {
    const id = crypto.randomUUID();
    let now = monday;
    const left: Left[] = [];
    const outcomes: Record<string, Outcomes[string]> = {};
    const wired = { outbox: createOutbox({ outcomes, now: () => now }), secret: 'secret' };
    Object.assign(outcomes, remindingOutcomes(wired));
    const person = (user: string) => {
      const of = { team, user, locale: 'en' as const, timeZone: zones[user] ?? 'UTC' };
      const plain = { guest: false, steward: false, bot: false, deleted: false };
      return { ...of, ...plain, external: isExternal(user) };
    };
    /** One of the processes. */
    const processOver = (over: Store) => ({
      ...{ ...wired, store: over },
      linkTo: async () => null,
      people: { get: async (_team: string, user: string) => person(user) },
    });
    const dying: Store = {
      ...store,
      tx: (work) =>
        store.tx(async (scope) => {
          await work(scope);
          throw new Error('it died');
        }),
    };
    const here = async (scope: Scope) => {
      const [event, community] = [await eventById(scope, id), await communityById(scope, 'guild')];
      if (!event || !community) throw new Error('gone');
      return { event, community };
    };
    const step = (crash = false) =>
      Promise.all([
        runDue(processOver(crash ? dying : store), now).catch(() => undefined),
        runDue(processOver(store), now),
      ]);
    /** Delivery, as far as it matters here: what is due leaves, the oldest first. */
    const deliver = async () => {
      const rows = await store.db.select().from(store.t.deliveries);
      for (const row of rows.filter(({ nextAt }) => nextAt !== null && nextAt <= now))
        await store
          .tx(async (scope) => {
            const isMissed = now > row.expires;
            const sent = { how: 'sent', channel: 'CGUILD', ts: `${row.id}.1` } as const;
            const done = await settle(scope, outcomes, row, isMissed ? { how: 'missed' } : sent, now);
            if (!done || isMissed) return undefined;
            const { event } = await here(scope);
            const rsvp = (await rsvpsOf(scope, id)).find(({ user }) => user === row.lane) ?? null;
            return { key: row.key, kind: row.kind, user: row.lane, at: now, event, rsvp };
          })
          .then((one) => one && left.push(one));
    };
    const nextDelivery = async () => {
      const rows = await store.db.select().from(store.t.deliveries);
      return Math.min(...rows.flatMap(({ nextAt }) => nextAt ?? []));
    };
    const nextAt = async () =>
      Math.min((await firstDue(store)) ?? Number.POSITIVE_INFINITY, await nextDelivery());
    const passTo = async (until: number) => {
      await deliver();
      for (let at = await nextAt(); at <= until; at = await nextAt()) {
        now = Math.max(now, at);
        await step();
        await deliver();
      }
      now = Math.max(now, until);
    };
    const isReminding = async () => {
      const rows = await store.db.select().from(store.t.deliveries);
      return rows.some(
        ({ kind, status }) => status === 'waiting' && (kind === 'event-dm' || kind === 'event-reminder'),
      );
    };
    /** Stops as soon as a reminder is on its way. */
    const passToReminder = async () => {
      const { event } = await here(store);
      await deliver();
      for (let at = await nextAt(); at < event.startsAt; at = await nextAt()) {
        now = Math.max(now, at);
        await step();
        if (await isReminding()) return;
        await deliver();
      }
    };
    const answerTo = (user: string, said: Answer) =>
      store.tx(async (scope) => {
        const { event, community } = await here(scope);
        if (!isOpen(event, now)) return;
        await answer(scope, wired, { event, community, now, url: null, person: person(user), answer: said });
      });
    const change = (one: Exclude<Act, { act: 'answer' | 'pass' | 'remind' }>) =>
      store.tx(async (scope) => {
        const { event: before, community } = await here(scope);
        if (before.state !== 'planned' || now >= before.startsAt) return false;
        if (one.act === 'cancel') {
          await cancel(scope, wired, community, before, { reason: null, now });
        } else if (one.act === 'move') {
          // Few days, so that it is moved back to one that it had.
          const date = new Date(monday + one.days * day).toISOString().slice(0, 10);
          const to = { date, time: one.time, minutes: before.minutes };
          await move(scope, wired, community, before, { to, agreed: 999, by: 'UANA', now });
        } else {
          const { act: _, ...changed } = one;
          const wish = { ...wishOf(before, [], berlin), ...changed };
          await edit(scope, wired, community, before, { wish, by: 'UANA', now, agreed: null });
        }
        return true;
      });
    const dead: { answered: Rsvp[]; at: number }[] = [];
    let changedAt = now;

    const added = await addEvent(store, {
      ...{ id, team, community: 'guild', title: 'A talk', about: '', format: 'online', tone: 'social' },
      ...{ audience: 'community', place: '', state: 'planned', reminders: ['day'], capacity: 2 },
      ...{ startsAt: monday + 3 * day + 6 * hour, minutes: 60, timeZone: berlin },
      ...{ announceAt: monday, createdBy: 'UANA', createdAt: now, changedAt: now },
    });
    if (!added) throw new Error('it was there');
    await changeEvent(store, id, { nextAt: nextStepAt(added, now) });
    await bookDays(store, added, berlin);

    for (const { how, ...one } of happenings) {
      if (one.act === 'pass') {
        await passTo(now + one.hours * hour);
        continue;
      }
      if (one.act === 'remind') {
        await passToReminder();
        continue;
      }
      const act = async () => {
        if (one.act === 'answer') return answerTo(one.user, one.answer);
        if (!(await change(one))) return;
        changedAt = now;
        if (one.act === 'cancel') dead.push({ answered: await rsvpsOf(store, id), at: now });
      };
      if (how === 'at once' || how === 'crash') await Promise.all([act(), step(how === 'crash')]);
      else await act();
      if (how !== 'late') await deliver();
    }
    const last = await here(store);
    await passTo(Math.max(now, last.event.startsAt + 2 * day));
    const rsvps = await rsvpsOf(store, id);
    const dropped = (await store.db.select().from(store.t.deliveries)).filter(
      ({ status }) => status === 'dropped',
    );
    for (const table of ['events', 'deliveries', 'bookings', 'dirty'] as const)
      await store.db.delete(store.t[table]);
    return { left, event: last.event, rsvps, changedAt, dead, dropped: dropped.map(({ key }) => key) };
  };

  const startOf = ({ key }: Left) => Number(key.split(':')[2]);

  test(
    'nobody is reminded twice, in vain or too often, and whoever comes is, once for each start',
    { timeout: 60_000 },
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 14 }), async (happenings) => {
          const { left, event, rsvps, changedAt, dead, dropped } = await play(happenings);
          expect(new Set(left.map(({ key }) => key)).size).toBe(left.length);
          const dms = left.filter(({ kind }) => kind === 'event-dm');
          for (const { at, event: then, rsvp, key } of dms) {
            expect(then.state).toBe('planned');
            expect(key.startsWith(`event-dm:${then.id}:${then.startsAt}:`)).toBe(true);
            expect(at).toBeLessThan(then.startsAt);
            expect(rsvp).toMatchObject({ answer: 'yes', seated: true, external: false });
          }
          const about = (one: Left) => `${startOf(one)} ${one.user}`;
          expect(new Set(dms.map(about)).size).toBe(dms.length);
          const personal = left.filter(({ kind }) => kind === 'event-dm' || kind === 'event-yes');
          for (const all of Map.groupBy(personal, about).values()) expect(all.length).toBeLessThanOrEqual(2);

          const threads = left.filter(({ kind }) => kind === 'event-reminder' || kind === 'event-day');
          for (const { event: then, key, at } of threads) {
            expect(then.state).toBe('planned');
            expect(key).toContain(`:${then.startsAt}`);
            expect(at).toBeLessThan(then.startsAt);
          }
          expect(left.filter(({ kind }) => kind === 'event').length).toBeLessThanOrEqual(1);
          for (const { user } of left.filter((one) => one.kind !== 'alert'))
            expect(isExternal(user)).toBe(false);

          for (const { answered } of dead) {
            const wanted = answered.filter((one) => one.answer !== 'no' && !one.external);
            const heard = left.filter(
              ({ key, user }) => users.includes(user) && key.startsWith(`event-cancelled:${event.id}:`),
            );
            expect(heard.map(({ user }) => user).toSorted()).toEqual(
              wanted.map(({ user }) => user).toSorted(),
            );
          }

          const name = dmReminder(event);
          if (event.state === 'cancelled' || name === null) return;
          for (const rsvp of rsvps.filter((one) => one.answer === 'yes' && one.seated && !one.external)) {
            const at = reminderDmAt(event, zones[rsvp.user] ?? '') ?? 0;
            const hadSeat = !left.some(({ kind, user }) => kind === 'event-seat' && user === rsvp.user);
            const isInTime = changedAt < at && at - rsvp.at >= reminding.afterYes[name];
            if (!hadSeat || !isInTime || dropped.includes(keys.dm(event, name, rsvp.user))) continue;
            expect(
              dms.filter((one) => one.user === rsvp.user && startOf(one) === event.startsAt),
            ).toHaveLength(1);
          }
        }),
        { numRuns: name === 'sqlite' ? 30 : 10 },
      ),
  );
});
