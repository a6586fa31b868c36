import { eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { feedRoutes } from '../../src/gatherings/calendar/routes.ts';
import { feedFor, involvementOf, renewFeed } from '../../src/gatherings/calendar/store.ts';
import { endOf } from '../../src/gatherings/event.ts';
import type { Event } from '../../src/gatherings/tables.ts';
import { createServer } from '../../src/server.ts';
import { readableLog } from '../slack/harness.ts';
import { describeEachEngine } from '../support/store.ts';
import { monday } from '../support/world.ts';
import { talk } from './calendar.cast.ts';
import { readers } from './calendar.readers.ts';
import { community, type Guild, hana, marcus, openGuild, place, priya, team, tomas, wei } from './cast.ts';

const day = 86_400_000;
const publicUrl = 'https://trellis.test/bot';
const secretly = { id: 'leads', channel: 'C0LEADS001', name: 'Quiet orchid' };
const elsewhere = { id: 'fronts', channel: 'C0FRONTEND', name: 'Fronts' };

const outbox = createOutbox({ outcomes: {}, now: () => monday });

let guild: Guild;
let lines: string[];
afterEach(() => guild?.world.close());

/** The guild, a private community with Priya and Marcus in it, and a public one without them. */
const open = async (given: { publicUrl?: string } = { publicUrl }) => {
  const written = readableLog();
  lines = written.lines;
  guild = await openGuild({ ...given, log: written.log });
  const { db, t } = guild.world.store;
  const like = { team, kind: 'guild', state: 'open', timeZone: 'Europe/Berlin', locale: 'en' } as const;
  const founded = { createdBy: priya, createdAt: monday, openedAt: monday };
  await db.insert(t.communities).values([
    { ...like, ...founded, ...secretly, isPrivate: true },
    { ...like, ...founded, ...elsewhere, isPrivate: false },
  ]);
  const known = { joinedAt: monday, founding: true, eventAt: monday * 1000 };
  await db
    .insert(t.memberships)
    .values([priya, marcus].map((user) => ({ ...known, community: secretly.id, user })));
};

const hold = async (id: string, more: Partial<Event> = {}) => {
  const { db, t } = guild.world.store;
  await db.insert(t.events).values({ ...talk, title: id, id, channel: null, ts: null, ...more });
};

const answer = async (event: string, user: string, given: 'yes' | 'maybe' | 'no') => {
  const { db, t } = guild.world.store;
  const said = { event, user, answer: given, seated: given === 'yes', turn: 1, external: false, at: monday };
  await db.insert(t.rsvps).values(said);
};

/** The addresses that somebody was told last, their own first. */
const told = (who: string, where = place) => {
  const said = guild.world.sandbox.read.ephemerals(who, where).at(-1)?.text ?? '';
  return [...said.matchAll(/https:\/\/trellis\.test\/bot(\/\S+)/g)].map(([, path]) => path ?? '');
};
const addresses = async (who: string, where = place) => {
  await guild.say('event calendar', who, where);
  return told(who, where);
};

/** What stands before the bot takes the public address's own path away. */
const fetched = (path: string | undefined, method = 'GET') =>
  fetch(`${guild.world.address}${path ?? '/nothing'}`, { method });

const shows = async (path: string | undefined) => {
  const answered = await fetched(path);
  const content = await answered.text();
  if (answered.status !== 200) return answered.status;
  const [one, other] = readers.map(({ read }) => read(content));
  expect(one).toEqual(other);
  return one?.map(({ summary }) => summary).toSorted();
};

/** All that tells one answer from another. */
const whole = async (path: string) => {
  const answered = await fetched(path);
  const headers = Object.fromEntries(answered.headers);
  return { status: answered.status, headers: { ...headers, date: '' }, body: await answered.text() };
};

const nothingLogged = (paths: readonly string[]) => {
  expect(lines.length).toBeGreaterThan(0);
  const all = lines.join('');
  expect(all).not.toContain('/calendar/');
  for (const piece of paths.flatMap((path) => path.split('/').slice(-2)))
    expect(all).not.toContain(piece.replace('.ics', ''));
};

test('a feed shows what is somebody’s at this moment, and no more', async () => {
  await open();
  await hold('announced', { channel: place, ts: '1773046800.000100' });
  await hold('draft', { state: 'draft', approvedBy: null });
  await hold('declined');
  await answer('declined', marcus, 'no');
  await hold('cancelled', { state: 'cancelled', sequence: 3, cancelReason: 'The speaker is ill.' });
  await hold('for others', { audience: 'invited' });
  await hold('for him', { audience: 'invited' });
  const { db, t } = guild.world.store;
  await db.insert(t.eventInvitations).values({ event: 'for him', user: marcus, by: priya, at: monday });
  await hold('secret', { community: secretly.id });
  await hold('open to all', { community: elsewhere.id, audience: 'workspace' });
  await answer('open to all', marcus, 'maybe');
  await hold('also open', { community: elsewhere.id, audience: 'workspace' });

  const [own, shared] = await addresses(marcus);
  const here = ['Cancelled: cancelled', 'announced', 'for him'];
  expect(await shows(own)).toEqual([...here, 'open to all', 'secret'].toSorted());
  expect(await shows(shared)).toEqual([...here, 'declined'].toSorted());
  const [hers] = await addresses(hana, elsewhere.channel);
  expect(await addresses(hana, elsewhere.channel)).toEqual([hers]);
  expect(await shows(hers)).toEqual([]);

  const answered = await fetched(own);
  expect(Object.fromEntries(answered.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  });
  const content = await answered.text();
  expect(content).toContain('X-WR-CALNAME:My community events');
  const [found] = readers.map(({ read }) => read(content).find(({ summary }) => summary === 'announced'));
  expect(found).toMatchObject({ start: talk.startsAt, end: endOf(talk), transparency: 'TRANSPARENT' });
  expect(found?.url).toMatch(/\/archives\/C0DATACRFT\/p1773046800000100$/);
  expect(found?.description).toContain('Data craft in Slack: http');
  const head = await fetched(own, 'HEAD');
  expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    '',
  ]);

  await db
    .update(t.events)
    .set({ title: 'moved', startsAt: talk.startsAt + day, sequence: 1 })
    .where(eq(t.events.id, 'announced'));
  expect(await shows(own)).toContain('moved');
  await guild.world.moveTo(talk.changedAt + 31 * day);
  expect(await shows(own)).not.toContain('Cancelled: cancelled');

  await guild.world.as(marcus).leave(place);
  await guild.world.settle();
  expect(await shows(own)).toEqual(['for him', 'open to all', 'secret'].toSorted());
  expect(await shows(shared)).toBe(404);
  await db
    .update(t.memberships)
    .set({ leftAt: guild.world.now() })
    .where(eq(t.memberships.community, secretly.id));
  expect(await shows(own)).not.toContain('secret');
  expect(await (await fetched(own)).text()).not.toContain(secretly.name);
  await db.update(t.people).set({ deleted: true }).where(eq(t.people.user, marcus));
  expect(await shows(own)).toBe(404);
  nothingLogged([own ?? '', shared ?? '']);
});

test('whatever is wrong about an address, it answers alike', async () => {
  await open();
  await hold('announced');
  const [own = '', shared = ''] = await addresses(marcus);
  const [hers = ''] = await addresses(wei);
  const [id = '', proof = ''] = own.split('/').slice(-2);
  const changed = `${proof.startsWith('A') ? 'B' : 'A'}${proof.slice(1)}`;
  const wrong = [
    `/calendar/${id}/${changed}`,
    `/calendar/${id}/${hers.split('/').at(-1)}`,
    `/calendar/${id}/${shared.split('/').at(-1)}`,
    `/calendar/${id}/short.ics`,
    `/calendar/${'0'.repeat(36)}/${proof}`,
    `/calendar/__proto__/${proof}`,
  ];
  const answers = await Promise.all(wrong.map(whole));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 404, body: 'Not found' });
  for (const path of [`/calendar/${id}`, `/calendar/${id}/`, `/calendar/${id}/${proof}/x`, own.slice(0, -4)])
    expect((await fetched(path)).status).toBe(404);

  const before = await whole(own);
  expect(before.status).toBe(200);
  await guild.press('New address', marcus);
  const [renewed = '', same] = told(marcus);
  expect(guild.latest(marcus).text).toContain('The old address of all your events has ended');
  expect([renewed === own, same]).toEqual([false, shared]);
  expect(await whole(own)).toEqual(answers[0]);
  expect({ ...(await whole(renewed)) }).toEqual(before);
  expect(await addresses(marcus)).toEqual([renewed, shared]);
  expect(await shows(hers)).toEqual(['announced']);
  nothingLogged([own, shared, hers, renewed, ...wrong.slice(0, 1)]);
});

test('the community’s own address is named to those who are in it', async () => {
  await open();
  expect(await addresses(tomas)).toHaveLength(2);
  expect(guild.latest(tomas).text).toContain('*Data craft*: all its events');
  expect(guild.latest(tomas).text).toContain('without signing in');
  expect(await addresses(hana, elsewhere.channel)).toHaveLength(1);
  const rows = await guild.world.store.db.select().from(guild.world.store.t.feeds);
  expect(rows.filter(({ user }) => user === hana).map(({ community: of }) => of)).toEqual(['']);
});

test('without an address of its own the bot says that files come instead', async () => {
  await open({});
  expect(await guild.say('event calendar', marcus)).toContain('no PUBLIC_URL is set');
  expect(guild.labels(marcus)).toEqual([]);
  expect(await guild.world.store.db.select().from(guild.world.store.t.feeds)).toEqual([]);
});

describeEachEngine('a fetch that fails', (openStore) => {
  test('is logged without its address', async () => {
    const { log, lines: written } = readableLog();
    const store = await openStore();
    await store.close();
    const nobody = async () => Promise.reject(new Error('nobody is asked'));
    const given = { store, log, secret: 'secret', now: () => monday, random: () => 0, publicUrl };
    const routes = [feedRoutes({ ...given, people: { get: nobody }, clients: { of: nobody }, outbox })];
    const at = { host: '127.0.0.1', port: 0, deliveries: null, install: null };
    const server = createServer({ ...at, routes, log, ready: async () => true });
    const { url } = await server.listen();
    const answered = await fetch(`${url}/calendar/some-feed/some-proof.ics`);
    await server.close();
    expect(answered.status).toBe(500);
    expect(written.join('')).toContain('a page failed');
    expect(written.join('')).not.toMatch(/some-feed|some-proof|calendar\/some/);
  });
});

describeEachEngine('feeds in the store', (openStore) => {
  const whose = { team, user: marcus, community };

  test('there is one for each person and community, whoever asks at the same time; a new one is another', async () => {
    const store = await openStore();
    const all = await Promise.all(Array.from({ length: 5 }, () => feedFor(store, whose)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const other = await feedFor(store, { ...whose, community: '' });
    await Promise.all([renewFeed(store, whose), renewFeed(store, whose)]);
    expect(await feedFor(store, whose)).toEqual({ ...all[0], version: 3 });
    expect(await feedFor(store, { ...whose, community: '' })).toEqual(other);
  });

  test('somebody who hosts, is invited or has answered is that to these events alone', async () => {
    const store = await openStore();
    const { db, t } = store;
    await db.insert(t.communities).values({
      ...{ id: community, team, channel: place, name: 'Data craft', kind: 'guild', state: 'open' },
      ...{ isPrivate: false, timeZone: 'Europe/Berlin', locale: 'en', createdBy: priya, createdAt: monday },
    });
    const old = talk.startsAt - day;
    await db.insert(t.events).values([
      { ...talk, id: 'new' },
      { ...talk, id: 'old', startsAt: old },
    ]);
    for (const event of ['new', 'old']) {
      await db.insert(t.eventHosts).values({ event, user: marcus, role: 'host', state: 'asked' });
      await db.insert(t.eventInvitations).values({ event, user: marcus, by: priya, at: monday });
      await db.insert(t.rsvps).values({
        ...{ event, user: marcus, answer: 'yes', seated: true, turn: 1, external: false, at: monday },
      });
    }
    const { hosts, invited, rsvps } = await involvementOf(store, whose, talk.startsAt);
    expect([[...hosts], [...invited], [...rsvps.keys()]]).toEqual([['new'], ['new'], ['new']]);
    const others = await involvementOf(store, { team, user: wei }, old);
    expect([others.hosts.size, others.invited.size, others.rsvps.size]).toEqual([0, 0, 0]);
  });
});
