import { afterAll, beforeAll, expect, test } from 'vitest';
import { text } from '../../src/slack/text.ts';
import { openBot } from './bot.ts';
import { cast, everybody, everywhere, foreign, other, places, type Who } from './cast.ts';
import { at, doors, everyDoor, offered, trialOf } from './doors.ts';
import { questions } from './questions.ts';
import { type Bot, expected, outcomeOf, populated, tryRefused } from './refusals.ts';
import type { Rows } from './rows.ts';
import { isSampled, sampleOf } from './sample.ts';

let bot: Bot;
let was: Rows;

beforeAll(async () => {
  bot = await openBot();
  was = await populated(bot);
});
afterAll(() => bot.close());

const say = text('en');
/** What these answer has to have been asked first, what they end begun: `by-whom.test.ts` does both. */
const answered = Object.keys(questions);

test('every verb, button, form, menu and shortcut has its line in the table', () => {
  const listed = Object.fromEntries(
    Object.entries(doors).map(([sort, ones]) => [sort, Object.keys(ones).toSorted()]),
  );
  expect(listed).toEqual(offered(bot.app.features));
});

/** In the first place one door of three, in each other some. */
const isTried = (door: number, place: number): boolean => isSampled(door, place === 0 ? 3 : 6, place);

test('whoever may not is told so in one sentence, and nothing changes', async () => {
  const { wrong, tried } = await tryRefused(bot, was, isTried);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(1_000);
});

/** Those who meet most doors, and some of the others. */
const someOf = (allowed: readonly Who[], nth: number): Who[] => {
  const usual = allowed.filter((who) => who === 'coordinator' || who === 'member');
  return [...new Set([...allowed.slice(0, 1), ...usual, ...sampleOf(allowed, 4, nth)])];
};

test('whoever may, is answered; what only shows something changes nothing', async () => {
  const wrong: string[] = [];
  const changing = new Set<string>();
  for (const [nth, door] of everyDoor.entries()) {
    const isAnywhere = door.about === 'none' && !door.name.endsWith('create');
    const wherever = everywhere.filter(
      (place, at) => place === 'public' || (!isAnywhere && (!door.shows || isTried(nth, at))),
    );
    for (const place of wherever) {
      // That nobody is let in who should not be is tried in full above; that those are who may, elsewhere by one.
      const allowed = everybody.filter((one) => expected(door, one, place) === 'acts');
      const some = place === 'public' ? someOf(allowed, nth) : allowed.slice(0, 1);
      for (const who of door.about === 'none' ? allowed : some) {
        const { status, said } = await bot.attempt(trialOf(door, { user: cast[who], ...at(place) }));
        if (status !== 200 || outcomeOf(said) !== (door.silent ? 'silence' : 'acts'))
          wrong.push(`${place}, ${who}, ${door.name}: ${outcomeOf(said)}: ${said.join(' | ')}`);
        if (!door.shows && bot.rows.putBack(was)) changing.add(door.name);
      }
    }
    if (bot.rows.putBack(was)) wrong.push(`${door.name} only shows, but changed something`);
  }
  expect(wrong).toEqual([]);
  const idle = everyDoor.filter(({ name, shows, silent }) => !shows && !silent && !changing.has(name));
  expect(idle.map(({ name }) => name).filter((name) => !answered.includes(name))).toEqual([]);
  expect(bot.faults).toEqual([]);
});

const forged: Record<string, unknown> = {
  'that of another workspace': foreign.id,
  'one that never was': '00000000-0000-4000-8000-000000000000',
  'the prototype': '__proto__',
  'a constructor': 'constructor',
  nothing: '',
  null: null,
  'a number': 0,
  'a list': ['public'],
  'an object': { toString: 'public' },
  'a query': "public' or '1'='1",
};

const ofCommunities = everyDoor.filter(({ about, sort }) => about === 'a community' && sort !== 'verbs');

test.each(Object.entries(forged))('an id that is %s opens no door', async (name, community) => {
  const wrong: string[] = [];
  for (const door of sampleOf(ofCommunities, 3, Object.keys(forged).indexOf(name)))
    for (const who of ['coordinator', 'steward outside'] as const) {
      const channel = places.public.channel;
      const { said } = await bot.attempt(trialOf(door, { user: cast[who], community, channel }));
      const all = said.join();
      if (said.length !== 1 || ![say.goneCommunity, say.outdated].some((one) => all.includes(one)))
        wrong.push(`${who}, ${door.name}: ${all}`);
    }
  expect(wrong).toEqual([]);
  expect(bot.rows.putBack(was)).toBe(false);
});

test('who coordinates one community acts on that one, wherever they say they are', async () => {
  const user = cast["another community's coordinator"];
  for (const door of ofCommunities) {
    await bot.attempt(trialOf(door, { user, community: other.id, channel: places.private.channel }));
    const is = bot.rows.snapshot();
    const untouched = (rows: Rows[string] = []) =>
      rows.filter(({ id, community }) => id !== other.id && community !== other.id);
    for (const table of ['communities', 'memberships', 'roles', 'rhythms', 'beats'])
      expect(untouched(is[table]), door.name).toEqual(untouched(was[table]));
    bot.rows.putBack(was);
  }
});
