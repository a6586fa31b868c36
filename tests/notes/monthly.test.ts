import { afterEach, beforeEach, expect, test } from 'vitest';
import { addExtra } from '../../src/communities/index.ts';
import { openWorld, monday as start, type World } from '../support/world.ts';

const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const channel = 'C0DATACRFT';
const hour = 3_600_000;
const day = 24 * hour;
/** Wednesday 1 April 2026, ten o'clock in Berlin. */
const april = Date.UTC(2026, 3, 1, 8);

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.as(priya).invite(channel, world.sandbox.app.botUserId);
  const { db, t } = world.store;
  await db.insert(t.communities).values({
    id: 'data',
    team: 'T0FERNHILL',
    channel,
    name: 'Data craft',
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    createdBy: priya,
    createdAt: start,
    openedAt: start,
  });
  await db
    .insert(t.memberships)
    .values({ community: 'data', user: priya, joinedAt: start, founding: true, eventAt: start * 1000 });
  await db.insert(t.roles).values({
    community: 'data',
    user: priya,
    role: 'coordinator',
    state: 'accepted',
    givenBy: priya,
    at: start,
  });
  await world.settle();
});
afterEach(() => world.close());

const add = (key: string, words: string, at = world.now()) =>
  addExtra(world.store, { community: 'data', key, words, at });
const notes = () =>
  world.sandbox.read
    .messages(channel)
    .filter(({ bot_id, text }) => bot_id && text.startsWith('New in Data craft'));
const say = async (line: string, who = priya) => {
  expect(await world.as(who).command(channel, `/community ${line}`)).toMatchObject({ ok: true });
  await world.settle(2_000);
};

test('The monthly note tells all that waits on the first workday, once, and never comes empty', async () => {
  await add('one', 'Two prompts are Ana’s now.');
  await add('one', 'Two prompts are Ana’s now.');
  await add('two', 'Prompts come every other week now.');
  await world.moveTo(april - 60_000);
  expect(notes()).toEqual([]);
  await world.moveTo(april + 60_000);
  expect(notes().map(({ text }) => text)).toEqual([
    [
      'New in Data craft',
      '• Two prompts are Ana’s now.',
      '• Prompts come every other week now.',
      'I keep such things together and tell them once a month at most, when the channel has room.',
    ].join('\n'),
  ]);
  await world.moveTo(april + 70 * day);
  expect(notes()).toHaveLength(1);
  expect((await world.store.db.select().from(world.store.t.bookings)).map(({ key }) => key)).toEqual([
    'note:data:2026-04',
  ]);
});

test('It gives way to a beat, and no beat comes on its day', async () => {
  await world.moveTo(april - 6 * day);
  await say('rhythm add prompt every Wednesday at 9:00');
  await say('rhythm add prompt every Friday at 9:00');
  await world.store.db.update(world.store.t.communities).set({ budget: 20 });
  await add('one', 'Something new.');
  await world.moveTo(april + 10 * day);
  const days = world.sandbox.read
    .messages(channel)
    .filter(({ bot_id, subtype, thread_ts, ts }) => bot_id && !subtype && (!thread_ts || thread_ts === ts))
    .map(({ ts }) => new Date(Number(ts) * 1000).toISOString().slice(0, 10));
  expect(new Set(days).size).toBe(days.length);
  expect(new Date(Number(notes()[0]?.ts) * 1000).toISOString()).toMatch(/^2026-04-02T08:00/);
});

test('Where the channel has all that was agreed, or it is quiet time, it waits for the next month', async () => {
  await world.moveTo(april - 6 * day);
  await say('rhythm add prompt every Tuesday at 9:00');
  await world.store.db.update(world.store.t.communities).set({ budget: 4 });
  await add('one', 'Something new.');
  await world.moveTo(april + 10 * day);
  expect(notes()).toEqual([]);
  await world.store.db.update(world.store.t.communities).set({ budget: 9 });
  await world.moveTo(Date.UTC(2026, 3, 30));
  await say('hush workspace until 2026-05-20', marcus);
  await world.moveTo(Date.UTC(2026, 4, 25));
  expect(notes()).toEqual([]);
  await world.moveTo(Date.UTC(2026, 5, 1, 9));
  expect(notes()).toHaveLength(1);
});

test('One that quiet time kept back after it was planned waits, and its day is free again', async () => {
  await world.moveTo(april - 6 * day);
  await say('rhythm add prompt every Wednesday at 9:00');
  await add('one', 'Something new.');
  await world.moveTo(april + 60_000);
  await say('hush until 2026-04-10');
  await world.moveTo(april + 5 * day);
  expect(notes()).toEqual([]);
  expect(await world.store.db.select().from(world.store.t.bookings)).toEqual([]);
  await world.moveTo(Date.UTC(2026, 4, 8));
  expect(notes()).toHaveLength(1);
});
