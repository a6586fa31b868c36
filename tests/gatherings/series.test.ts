import { afterEach, expect, test } from 'vitest';
import { communityById } from '../../src/communities/index.ts';
import { leadOf, postsOf } from '../../src/gatherings/series/lead.ts';
import { makeDue } from '../../src/gatherings/series/making.ts';
import { nextOccurrences, parseCadence } from '../../src/rhythms/index.ts';
import { community, type Guild, marcus, openGuild, planned, tomas } from './cast.ts';

let guild: Guild;
afterEach(() => guild?.world.close());

const berlin = (at: number) =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 16);

const cadence = (words: string) => {
  const read = parseCadence(words, { timeZone: 'Europe/Berlin', today: '2026-03-02' });
  if (!read.ok) throw new Error(words);
  return read.cadence;
};
const day = 86_400_000;

test('an occurrence is announced after the one before it is over', () => {
  const starts = (words: string) =>
    nextOccurrences(cadence(words), Date.parse('2026-03-02T00:00Z'), 3).map(({ at }) => at);
  expect(leadOf(starts('every other Thursday at 15:00'))).toBe(10);
  expect(leadOf(starts('every Thursday at 15:00'))).toBe(6);
  expect(leadOf(starts('weekdays at 9:00'))).toBe(0);
  expect(leadOf([])).toBe(10);
  expect(postsOf(starts('every day at 9:00'))).toHaveLength(3);
  expect(postsOf(starts('every Thursday at 15:00'))).toHaveLength(6);
});

test('an event repeats, five weeks ahead, each with its own answers, hosts and day', async () => {
  guild = await openGuild();
  const { say, press, submit, shown, events, world } = guild;
  const first = await planned(guild);
  expect(await say('event series')).toContain('No event repeats yet');
  await press(`Repeat “${first.title}”`);
  expect(shown()).toContain('every other Thursday at 15:00');

  const bad = await submit({ cadence: 'every blue moon' });
  expect(bad.errors?.cadence).toMatch(/try|example|such as|write/i);
  await submit({ cadence: 'every other Thursday at 9:00 and 17:00 in turn' });
  expect(shown()).toContain('repeats every other Thursday at 09:00 and 17:00 in turn');
  const all = (await events()).toSorted((a, b) => a.startsAt - b.startsAt);
  expect(all.map(({ startsAt }) => berlin(startsAt))).toEqual(['2026-03-19 15:00', '2026-04-02 17:00']);
  expect(all.map(({ state, nominal }) => [state, nominal])).toEqual([
    ['planned', '2026-03-19T15:00'],
    ['planned', '2026-04-02T17:00'],
  ]);
  const hosts = await world.store.db.select().from(world.store.t.eventHosts);
  expect(hosts.find(({ event }) => event === all[1]?.id)?.state).toBe('asked');
  expect(hosts.find(({ event }) => event === all[0]?.id)?.state).toBe('confirmed');
  expect(await say('event series')).toContain('every other Thursday at 09:00 and 17:00 in turn');

  // It cannot repeat twice, and nobody else lets it.
  const before = await events();
  expect(await say('event series', marcus)).not.toContain('Series of');
  await say('event series', tomas);
  await press('Pause', tomas);
  expect(guild.latest(tomas).text).toContain('is paused');
  const { store } = world;
  const [series] = await store.db.select().from(store.t.series);
  if (!series) throw new Error('no series');
  expect(series.nextAt).toBeNull();
  await press('Resume', tomas, { ...guild.latest(tomas) });
  const later = series.madeUntil + 1;
  await store.tx((scope) => makeDue(scope, series.id, later));
  await store.tx((scope) => makeDue(scope, series.id, later));
  const made = (await events()).toSorted((a, b) => a.startsAt - b.startsAt);
  expect(made.length).toBeGreaterThan(before.length);
  expect(new Set(made.map(({ nominal }) => nominal)).size).toBe(made.length);
  expect(berlin(made[2]?.startsAt ?? 0)).toBe('2026-04-16 09:00');
});

test('what falls on a holiday or a day that is taken is left to a person, and nothing is planned in a break', async () => {
  guild = await openGuild();
  const { say, press, submit, shown, events, world } = guild;
  const { db, t } = world.store;
  const first = await planned(guild);
  await db.insert(t.bookings).values({
    key: 'challenge:another',
    community,
    at: Date.parse('2026-03-26T09:00Z'),
    what: 'challenge',
  });
  await say('event series');
  await press(`Repeat “${first.title}”`);
  await submit({ cadence: 'every Monday and Thursday at 15:00' });
  expect(shown()).toContain('Raise it');
  await submit({ cadence: 'every Monday and Thursday at 15:00' });
  expect(shown()).toContain('repeats every Monday and Thursday');
  const all = await events();
  const on = (date: string) => all.find(({ startsAt }) => berlin(startsAt).startsWith(date));
  expect(on('2026-03-26')?.state).toBe('draft');
  expect(on('2026-04-02')?.state).toBe('planned');
  expect((await communityById(world.store, community))?.budget).toBeGreaterThan(9);
  // Of what is planned, no two post on one day.
  const booked = (await db.select().from(t.bookings)).map(({ at }) => berlin(at).slice(0, 10));
  expect(new Set(booked).size).toBe(booked.length);

  await say('event series');
  await press('End the series');
  expect(guild.latest().text).toContain('What is planned already');
  await press('End the series');
  expect(guild.latest().text).toContain('has ended');
  const [series] = await db.select().from(t.series);
  expect(series).toMatchObject({ state: 'ended', nextAt: null });
  await world.store.tx((scope) => makeDue(scope, series?.id ?? '', first.startsAt + 90 * day));
  expect(await events()).toHaveLength(all.length);
});
