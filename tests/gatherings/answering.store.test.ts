import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communityById } from '../../src/communities/index.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { answer } from '../../src/gatherings/answering/act.ts';
import { reseat } from '../../src/gatherings/answering/reseat.ts';
import { countsOf, queueOf } from '../../src/gatherings/answering/rsvp.ts';
import type { Answer } from '../../src/gatherings/event.ts';
import { keys } from '../../src/gatherings/keys.ts';
import { reminderDmAt } from '../../src/gatherings/reminding/timing.ts';
import { rsvpsOf } from '../../src/gatherings/store.rsvps.ts';
import { addEvent, changeEvent, eventById, wakeAt } from '../../src/gatherings/store.ts';
import type { Rsvp } from '../../src/gatherings/tables.ts';
import type { Store } from '../../src/store/store.ts';
import { addCommunity, berlin, day, monday } from '../rhythms/cast.ts';
import { describeEachEngine } from '../support/store.ts';

const people = ['UANN', 'UBEN', 'UCEM', 'UDORA', 'UELI', 'UFAY'];
/** Of another organisation. */
const external = 'UFAY';

type Deed = { user: string; answer: Answer } | { capacity: number | null };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      user: fc.constantFrom(...people),
      answer: fc.constantFrom<Answer>('yes', 'yes', 'yes', 'maybe', 'no'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ capacity: fc.option(fc.integer({ min: 0, max: 4 })) }) },
);
/** What happens at once, and then what happens at once after it. */
const waves = fc.array(fc.array(deed, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 4 });

/** Who got a seat by a deed, and all as they were after it. */
type Deeds = { capacity: number | null; fresh: Rsvp[]; promoted: Rsvp[]; after: Rsvp[] };

describeEachEngine('People who answer at the same time', (open) => {
  const openEvents = async () => {
    const store = await open();
    const outbox = createOutbox({ outcomes: {}, now: () => monday });
    await addCommunity(store);
    return { store, wired: { outbox, secret: 'secret' } };
  };

  const doing =
    ({ store, wired }: Awaited<ReturnType<typeof openEvents>>, id: string) =>
    (what: Deed): Promise<Deeds> =>
      store.tx(async (scope) => {
        const event = await eventById(scope, id);
        const community = await communityById(scope, 'guild');
        if (!event || !community) throw new Error('nothing to answer');
        const before = await rsvpsOf(scope, id);
        const seatedBefore = new Set(before.filter(({ seated }) => seated).map(({ user }) => user));
        let { capacity } = event;
        if ('user' in what) {
          const person = { user: what.user, external: what.user === external };
          const given = { event, community, person, answer: what.answer, url: null, now: monday };
          await answer(scope, wired, given);
        } else {
          ({ capacity } = what);
          const changed = await changeEvent(scope, id, { capacity });
          if (changed) await reseat(scope, wired, changed, monday);
        }
        const after = await rsvpsOf(scope, id);
        const fresh = after.filter(({ user, seated }) => seated && !seatedBefore.has(user));
        const waited = new Set(queueOf(before).map(({ user }) => user));
        return { capacity, fresh, promoted: fresh.filter(({ user }) => waited.has(user)), after };
      });

  const told = async ({ db, t }: Store, kind: string): Promise<string[]> =>
    (await db.select().from(t.deliveries))
      .filter((post) => post.kind === kind)
      .map(({ key }) => key)
      .toSorted();

  test('are never more than there are seats, move up in their order, and are told once each', async () => {
    const events = await openEvents();
    const { store } = events;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.option(fc.integer({ min: 0, max: 3 })), waves, async (capacity, all) => {
        const id = `event-${++run}`;
        await addEvent(store, talk(id, capacity));
        const done: Deeds[] = [];
        for (const wave of all) done.push(...(await Promise.all(wave.map(doing(events, id)))));
        for (const { capacity: seats, fresh, promoted, after } of done) {
          if (seats !== null && fresh.length > 0) expect(countsOf(after).coming).toBeLessThanOrEqual(seats);
          const last = Math.max(0, ...promoted.map(({ turn }) => turn));
          for (const { turn } of queueOf(after)) expect(turn).toBeGreaterThan(last);
        }
        const stands = await rsvpsOf(store, id);
        const { coming, waiting } = countsOf(stands);
        const seats = (await eventById(store, id))?.capacity ?? null;
        if (seats === null || coming < seats) expect(waiting).toBe(0);
        const moved = done.flatMap(({ promoted }) => promoted).filter((rsvp) => !rsvp.external);
        const seatKeys = moved.map((rsvp) => keys.seat({ id }, rsvp)).toSorted();
        expect((await told(store, 'event-seat')).filter((key) => key.includes(`${id}:`))).toEqual(seatKeys);
        expect((await told(store, 'event-yes')).filter((key) => key.includes(external))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('get the one seat once, though all of them ask at once', async () => {
    const events = await openEvents();
    const { store } = events;
    await addEvent(store, talk('talk', 1));
    const crowd = Array.from({ length: 12 }, (_, n) => `UCROWD${n}`);
    await Promise.all(crowd.map((user) => doing(events, 'talk')({ user, answer: 'yes' })));
    const stands = await rsvpsOf(store, 'talk');
    expect(countsOf(stands)).toEqual({ coming: 1, maybe: 0, waiting: 11 });
    expect(stands.map(({ turn }) => turn)).toEqual(crowd.map((_, n) => n + 1));
    const [first, second] = stands;
    await doing(events, 'talk')({ user: first?.user ?? '', answer: 'no' });
    expect((await rsvpsOf(store, 'talk')).filter(({ seated }) => seated)).toEqual([
      { ...second, seated: true },
    ]);
    expect(await told(store, 'event-seat')).toEqual([`event-seat:talk:2:${second?.user}`]);
  });

  test('are looked for in time where they live, and no sooner for somebody of another organisation', async () => {
    const events = await openEvents();
    const { store } = events;
    const event = await addEvent(store, { ...talk('talk', null), nextAt: monday + 30 * day });
    const nextAt = async () => (await eventById(store, 'talk'))?.nextAt;
    await doing(events, 'talk')({ user: external, answer: 'yes' });
    expect(await nextAt()).toBe(monday + 30 * day);
    await doing(events, 'talk')({ user: 'UANN', answer: 'yes' });
    expect(await nextAt()).toBe(event && reminderDmAt(event, berlin));
    await store.tx((scope) => wakeAt(scope, 'talk', monday + 20 * day));
    expect(await nextAt()).toBeLessThan(monday + 20 * day);
  });
});

const talk = (id: string, capacity: number | null) => ({
  id,
  team: 'T1',
  community: 'guild',
  title: 'A talk',
  about: '',
  format: 'online' as const,
  tone: 'working' as const,
  audience: 'community' as const,
  place: 'Here',
  capacity,
  state: 'planned' as const,
  startsAt: monday + 7 * day,
  minutes: 60,
  timeZone: berlin,
  reminders: ['day' as const],
  createdBy: 'UANA',
  createdAt: monday,
  changedAt: monday,
});
