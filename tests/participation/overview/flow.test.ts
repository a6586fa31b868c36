import { afterEach, expect, test } from 'vitest';
import { monday, openWorld, type World } from '../../support/world.ts';

const tomas = 'U0TOMAS001';
const marcus = 'U0MARCUS01';
const dataCraft = 'C0DATACRFT';
const team = 'T0FERNHILL';
const day = 86_400_000;
const week = 7 * day;

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** A community that Tomas coordinates, half a year old; twenty of its people carry it, come regularly, or read along. */
const openPlace = async (given: { shared?: boolean; weeks?: number } = {}): Promise<World> => {
  world = await openWorld();
  const { db, t } = world.store;
  await world.as(tomas).invite(dataCraft, world.sandbox.app.botUserId);
  await db.insert(t.communities).values({
    id: 'data',
    team,
    channel: dataCraft,
    name: 'Data craft',
    purpose: 'Better dashboards',
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    isShared: given.shared ?? false,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    createdBy: tomas,
    createdAt: monday - 26 * week,
    openedAt: monday - 26 * week,
    syncAt: null,
  });
  await db.insert(t.roles).values({
    community: 'data',
    user: tomas,
    role: 'coordinator',
    state: 'accepted',
    givenBy: tomas,
    at: 0,
  });
  const members = [tomas, marcus, ...Array.from({ length: 24 }, (_, at) => `U0MADEUP${at}`)];
  await db
    .insert(t.memberships)
    .values(
      members.map((user) => ({
        community: 'data',
        user,
        joinedAt: monday - 26 * week,
        founding: true,
        eventAt: 0,
      })),
    )
    .onConflictDoNothing();
  await db.insert(t.callConsents).values({ community: 'data', user: marcus, at: monday });
  const end = monday - 9 * 3_600_000;
  await db.insert(t.levelWeeks).values(
    Array.from({ length: given.weeks ?? 6 }, (_, back) => ({
      community: 'data',
      week: end - back * week,
      core: 3,
      active: back < 3 ? 10 : 6,
      peripheral: back < 3 ? 11 : 15,
      newcomers: 2,
    })),
  );
  await db.insert(t.engagements).values(
    members.slice(0, 14).flatMap((user) =>
      [1, 5].map((weeks) => ({
        team,
        community: 'data',
        kind: 'message' as const,
        source: `${weeks}.${user}`,
        member: user,
        occurredAt: monday - weeks * week,
        eventAt: 0,
        undone: false,
      })),
    ),
  );
  return world;
};

const latest = (place: World, user: string) => place.sandbox.read.ephemerals(user).at(-1);

test('coordinators are answered with signs, a chart and what could be done, and the same in words', async () => {
  const place = await openPlace();
  await place.as(tomas).command(dataCraft, '/community health');
  await place.settle();
  const told = latest(place, tomas);
  const said = told?.text ?? '';
  expect(said).toContain('How Data craft is doing.');
  expect(said).toMatch(/\nDoing things together: good\. 14 of \d\d members took part in the last 90 days/);
  expect(said).toContain('Not written down yet: what it is about and what you do together.');
  expect(said).toContain('Listening: about 15, since 16 Feb about 10.');
  expect(said).toContain('Carry it and Take part regularly, together: about 10, since 16 Feb about 15.');
  expect(said).toContain('New here: not told');
  expect(said).toContain(`<@${marcus}>`);
  expect(said).not.toMatch(/core|peripheral|U0MADEUP/);
  const chart = told?.blocks?.find(({ type }) => type === 'data_visualization');
  expect(chart).toMatchObject({
    chart: {
      type: 'area',
      axis_config: { categories: ['26 Jan', '2 Feb', '9 Feb', '16 Feb', '23 Feb', '2 Mar'] },
    },
  });
  expect(JSON.stringify(chart)).not.toMatch(/"value":[1-4]\b/);
});

test('others are not, and are not offered it', async () => {
  const place = await openPlace();
  await place.as(marcus).command(dataCraft, '/community health');
  await place.as(marcus).command(dataCraft, '/community');
  await place.settle();
  expect(JSON.stringify(place.sandbox.read.ephemerals(marcus))).not.toMatch(/How Data craft|How it is doing/);
});

test('few weeks make no chart, and elsewhere than in its own channel it is a form without one', async () => {
  const place = await openPlace({ weeks: 3 });
  await place.as(tomas).command(dataCraft, '/community health');
  await place.settle();
  expect(latest(place, tomas)?.text).toContain('From 4 weeks on I draw it as a chart; there are 3.');
  expect(JSON.stringify(latest(place, tomas)?.blocks)).not.toContain('data_visualization');
  await place.close();

  const shared = await openPlace({ shared: true });
  await shared.as(tomas).command(dataCraft, '/community health');
  await shared.settle();
  expect(shared.sandbox.read.ephemerals(tomas)).toEqual([]);
  const form = JSON.stringify(shared.sandbox.read.views(tomas));
  expect(form).toContain('Listening: about 15');
  expect(form).toContain('/community health');
});

test('Home has the signs of what somebody coordinates, and a button to the rest', async () => {
  const place = await openPlace();
  await place.as(tomas).openHome();
  await place.settle();
  const home = place.sandbox.read.home(tomas);
  expect(JSON.stringify(home)).toContain('*Doing things together*: good\\n');
  await place.as(tomas).clickHome('participation.health');
  await place.settle();
  expect(JSON.stringify(place.sandbox.read.views(tomas))).toContain('Away for a while');
});
