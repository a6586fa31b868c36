import { afterEach, describe, expect, test } from 'vitest';
import { answered } from '../../src/participation/store.answers.ts';
import { tapsOf } from '../../src/rhythms/store.taps.ts';
import { monday, openWorld, type World } from '../support/world.ts';
import { rowsOf } from './place.ts';

const priya = 'U0PRIYA001';
const tomas = 'U0TOMAS001';
const marcus = 'U0MARCUS01';
const wei = 'U0WEI00001';
const channel = 'C0DATACRFT';
const hour = 3_600_000;

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

type Place = World & { ts: string; others: string[] };

/** The whole bot, in an open community where “Where it costs”, with its four choices, was just posted. */
const openPlace = async (given: Parameters<typeof openWorld>[0] = {}): Promise<Place> => {
  const place = await openWorld(given);
  world = place;
  await place.as(priya).invite(channel, place.sandbox.app.botUserId);
  const { db, t } = place.store;
  await db.insert(t.communities).values({
    id: 'data',
    team: 'T0FERNHILL',
    channel,
    name: 'Data craft',
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    timeZone: 'UTC',
    locale: 'en',
    createdBy: priya,
    createdAt: monday,
    openedAt: monday,
  });
  const { members } = place.sandbox.read.channel(channel, priya);
  await db
    .insert(t.memberships)
    .values(
      members
        .filter((user) => user !== place.sandbox.app.botUserId)
        .map((user) => ({ community: 'data', user, joinedAt: monday, founding: true, eventAt: 0 })),
    )
    .onConflictDoNothing();
  await db.insert(t.rhythms).values({
    id: 'rhythm',
    community: 'data',
    number: 1,
    kind: 'prompt',
    config: { mix: 'both' },
    cadence: { cron: '0 11 * * 1', timeZone: 'UTC' },
    state: 'active',
    nextAt: monday + 2 * hour,
    nextNominal: '2026-03-02T11:00',
    createdBy: priya,
    createdAt: monday,
    activeSince: monday,
  });
  await db.insert(t.beats).values({
    id: 'beat',
    rhythm: 'rhythm',
    community: 'data',
    team: 'T0FERNHILL',
    key: 'beat:rhythm:2026-03-02T11:00',
    nominal: '2026-03-02T11:00',
    at: monday + 2 * hour,
    state: 'drawn',
    subject: 'where-it-costs',
    flavour: 'familiar',
    pinned: true,
  });
  await place.moveTo(monday + 2 * hour + 60_000);
  const posted = place.sandbox.read.channel(channel, priya).messages.find(({ bot_id }) => bot_id);
  if (!posted) throw new Error('nothing was posted');
  const known = [priya, tomas, marcus, wei, place.sandbox.app.botUserId];
  return { ...place, ts: posted.ts, others: members.filter((user) => !known.includes(user)) };
};

const tapsIn = (place: Place, user: string, choice: number) =>
  place.as(user).click(channel, place.ts, `rhythms.tap.${choice}`);
/** Taps, and gives what only the tapper is told. */
const taps = async (place: Place, user: string, choice: number): Promise<string> => {
  expect(await tapsIn(place, user, choice)).toMatchObject({ ok: true });
  await place.settle(0);
  return place.sandbox.read.ephemerals(user, channel).at(-1)?.text ?? '';
};
const takesBack = async (place: Place, user: string): Promise<string> => {
  const told = place.sandbox.read.ephemerals(user, channel).at(-1);
  await place.as(user).click(channel, told?.ts ?? '', 'participation.take-back');
  await place.settle(0);
  return place.sandbox.read.ephemerals(user, channel).at(-1)?.text ?? '';
};
const shown = (place: Place) =>
  place.sandbox.read.channel(channel, priya).messages.find(({ ts }) => ts === place.ts)?.text ?? '';
const counted = async ({ store }: Place) => (await answered(store, ['beat'])).get('beat');

test('a tap counts once, can be changed and taken back, and shows in totals from five on', async () => {
  const place = await openPlace();
  expect(await taps(place, marcus, 0)).toContain('Counted: “Finding”. So far 1 person has tapped');
  expect(await taps(place, marcus, 0)).toContain('You tapped “Finding” already');
  expect(await taps(place, marcus, 1)).toContain('Changed from “Finding” to “Deciding”.');
  expect(await tapsOf(place.store, 'beat', 4)).toEqual([0, 1, 0, 0]);
  // A reply of the same person is the same answer.
  await place.as(marcus).post(channel, 'Deciding, always.', { thread: place.ts });
  await place.settle(61_000);
  expect(shown(place)).toContain('1 person has answered.');
  expect(shown(place)).not.toContain('Deciding: 1');

  await taps(place, priya, 1);
  await taps(place, tomas, 2);
  await taps(place, wei, 3);
  const [fifth = ''] = place.others;
  expect(await taps(place, fifth, 1)).toContain('So far: Finding 0, Deciding 3, Doing 1, Explaining 1.');
  await place.settle(61_000);
  expect(shown(place)).toContain('Finding: 0 · Deciding: 3 · Doing: 1 · Explaining: 1');
  expect(shown(place)).toContain('5 people have answered.');

  expect(await takesBack(place, wei)).toContain('Taken back');
  expect(await counted(place)).toBe(4);
  expect(await taps(place, wei, 3)).toContain('Counted: “Explaining”.');
  expect(await counted(place)).toBe(5);

  await place.as(wei).command(channel, '/community me');
  await place.settle(0);
  expect(place.sandbox.read.ephemerals(wei, channel).at(-1)?.text).toContain(
    'answered 1 of 1 prompt and tapped 1 answer',
  );
});

test('nothing that is stored tells who tapped what', async () => {
  const place = await openPlace();
  await taps(place, marcus, 2);
  const rows = await place.store.db.select().from(place.store.t.taps);
  expect(rows).toEqual([{ beat: 'beat', tapper: expect.stringMatching(/^~/), choice: 2 }]);
  expect((await rowsOf(place.store)).map(({ kind, member, detail }) => [kind, member, detail])).toEqual([
    ['tap', marcus, ''],
  ]);
});

test('whoever is left out may tap, and is in the totals alone', async () => {
  const place = await openPlace();
  await place.as(marcus).command(channel, '/community leave');
  await place.settle(0);
  expect(await taps(place, marcus, 2)).toContain('You are not counted here');
  expect(await tapsOf(place.store, 'beat', 4)).toEqual([0, 0, 1, 0]);
  expect((await rowsOf(place.store)).filter(({ kind }) => kind === 'tap')).toEqual([]);
  expect(await counted(place)).toBe(0);
});

describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
  test('many at once, each several times, are each in the totals once', async () => {
    const place = await openPlace({ engine });
    const people = [priya, tomas, marcus, wei, ...place.others].slice(0, 8);
    await Promise.all(people.flatMap((user) => [0, 1, 2, 0, 3].map((choice) => tapsIn(place, user, choice))));
    await place.settle(61_000);
    const totals = await tapsOf(place.store, 'beat', 4);
    expect(totals.reduce((sum, people) => sum + people, 0)).toBe(people.length);
    expect(await counted(place)).toBe(people.length);
    expect(shown(place)).toContain(`Finding: ${totals[0]} · Deciding: ${totals[1]}`);
  });

  test('where only totals are counted, no name is kept, and a reply and a tap are one answer', async () => {
    const place = await openPlace({ engine });
    const { db, t } = place.store;
    await db
      .insert(t.workspaces)
      .values({ team: 'T0FERNHILL', installedAt: 0, countMode: 'totals' })
      .onConflictDoUpdate({ target: t.workspaces.team, set: { countMode: 'totals' } });
    await taps(place, marcus, 0);
    await place.as(marcus).post(channel, 'Finding.', { thread: place.ts });
    await place.settle();
    expect(await counted(place)).toBe(1);
    expect((await rowsOf(place.store)).filter(({ member }) => !member.startsWith('~'))).toEqual([]);
    await takesBack(place, marcus);
    expect(await tapsOf(place.store, 'beat', 4)).toEqual([0, 0, 0, 0]);
    expect(await counted(place)).toBe(1);
  });
});
