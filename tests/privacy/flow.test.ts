import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tableOf } from '../../src/privacy/place.ts';
import { tableNames } from '../../src/privacy/register.ts';
import { coordinate, day } from '../rhythms/cast.ts';
import { monday, openWorld, type World } from '../support/world.ts';

const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const tomas = 'U0TOMAS001';
const place = 'C0DATACRFT';
const team = 'T0FERNHILL';

describe.each([
  ['sqlite', 'socket'],
  ['postgres', 'http'],
] as const)('a person’s data on %s over %s', (engine, mode) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ engine, mode });
    await world.as(priya).invite(place, world.sandbox.app.botUserId);
    const { db, t } = world.store;
    await db.insert(t.communities).values({
      ...{ id: 'data', team, channel: place, name: 'Data craft', kind: 'guild', state: 'open' },
      ...{ isPrivate: false, timeZone: 'Europe/Berlin', locale: 'en', createdBy: priya },
      ...{ createdAt: monday, openedAt: monday, memberList: 'listed', syncAt: monday + 3 * day },
    });
    await coordinate(world.store, 'data', priya);
    await world.settle();
  });
  afterEach(() => world.close());

  const latest = (who: string) => {
    const last = world.sandbox.read.ephemerals(who, place).at(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  };
  const say = async (line: string, who: string) => {
    await world.as(who).command(place, `/community ${line}`);
    await world.settle(0);
    return latest(who).text;
  };
  const press = async (who: string, action: string) => {
    await world.as(who).click(place, latest(who).ts, action);
    await world.settle();
  };
  const dump = async () => {
    const rows = await Promise.all(
      tableNames.map((name) => world.store.db.select().from(tableOf(world.store, name))),
    );
    return JSON.stringify(rows);
  };

  test('comes as a page and for machines, once a day', async () => {
    await world.as(marcus).post(place, 'Nobody but Slack keeps these words');
    await world.settle();
    expect(await say('me export', marcus)).toContain('It is on its way to you');
    await world.settle(20_000);
    const messages = world.sandbox.read.dms(marcus).flatMap((dm) => dm.messages);
    const files = messages.flatMap(({ files: some }) => (some ?? []) as { name: string }[]);
    expect(files.map(({ name }) => name)).toEqual(['my-data.html', 'my-data.json']);
    expect(messages.map(({ text }) => text).join()).toContain('What you did: 1');
    expect(JSON.stringify(messages)).not.toContain('Nobody but Slack');
    expect(await say('me export', marcus)).toContain('sent it today already');
  });

  test('is erased when they ask, sits on nobody’s seat, and nothing is kept of them afterwards', async () => {
    const { db, t } = world.store;
    for (const who of [marcus, tomas]) await world.as(who).post(place, 'Hello');
    await db.insert(t.events).values({
      ...{
        id: 'talk',
        team,
        community: 'data',
        title: 'A talk',
        about: '',
        format: 'online',
        tone: 'working',
      },
      ...{ audience: 'community', place: '', capacity: 1, state: 'planned', startsAt: monday + 9 * day },
      ...{ minutes: 60, timeZone: 'Europe/Berlin', reminders: [], createdBy: marcus, createdAt: monday },
      changedAt: monday,
    });
    await db.insert(t.rsvps).values([
      { event: 'talk', user: marcus, answer: 'yes', seated: true, turn: 1, external: false, at: monday },
      { event: 'talk', user: tomas, answer: 'yes', seated: false, turn: 2, external: false, at: monday },
    ]);
    await db.insert(t.roles).values({
      ...{
        community: 'data',
        user: marcus,
        role: 'coordinator',
        state: 'accepted',
        givenBy: priya,
        at: monday,
      },
    });
    await world.settle();
    expect(await say('me forget', marcus)).toContain('This cannot be undone');
    expect(await dump()).toContain(marcus);
    await press(marcus, 'privacy.forget');
    expect(await dump()).not.toContain(marcus);
    const [seat] = await db.select().from(t.rsvps);
    expect(seat).toMatchObject({ user: tomas, seated: true });
    const [act] = await db.select().from(t.engagements).where(eq(t.engagements.kind, 'message'));
    expect(act).toBeDefined();

    const { ts } = await world.as(tomas).post(place, 'A question');
    await world.as(marcus).react(place, ts, 'tada');
    await world.as(marcus).post(place, 'Still here', { thread: ts });
    await world.as(marcus).openHome();
    expect(await say('me', marcus)).toContain('You asked me to forget you');
    expect(await say('leave', marcus)).toContain('You asked me to forget you');
    await world.moveTo(monday + 4 * day);
    await world.as(marcus).leave(place);
    await world.as(marcus).join(place);
    await world.settle();
    expect(await dump()).not.toContain(marcus);
    expect(JSON.stringify(world.sandbox.read.home(marcus))).toContain('Count me in again');

    expect(await say('me return', marcus)).toContain('Welcome back');
    await world.as(marcus).post(place, 'Counted again');
    await world.settle();
    const counted = and(eq(t.engagements.member, marcus), eq(t.engagements.kind, 'message'));
    expect(await db.select().from(t.engagements).where(counted)).toHaveLength(1);
  });
});
