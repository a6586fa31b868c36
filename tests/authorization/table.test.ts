import { afterAll, beforeAll, expect, test } from 'vitest';
import { text } from '../../src/slack/text.ts';
import { openBot } from './bot.ts';
import {
  cast,
  everybody,
  everywhere,
  foreign,
  helped,
  other,
  type Place,
  places,
  populate,
  type Who,
} from './cast.ts';
import { at, doors, everyDoor, groups, type Named, offered, sees, trialOf } from './doors.ts';
import { questions } from './questions.ts';
import type { Rows } from './rows.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let was: Rows;

beforeAll(async () => {
  bot = await openBot();
  await populate(bot.store);
  // Whoever acts for the first time is looked up, and kept: that shall not look like a change.
  for (const user of [...Object.values(cast), helped])
    await bot.attempt({ user, channel: 'C0NOWHERE1', verb: 'help' });
  // So that there is something to take back.
  const tapped = trialOf(doorNamed('rhythms.tap.0'), { user: cast.member, ...at('public') });
  await bot.attempt(tapped);
  was = bot.rows.snapshot();
});
afterAll(() => bot.close());

const doorNamed = (name: string): Named => {
  const found = everyDoor.find((door) => door.name === name);
  if (!found) throw new Error(`no door ${name}`);
  return found;
};

const say = text('en');
/** What these answer has to have been asked first, what they end begun: `by-whom.test.ts` does both. */
const answered = Object.keys(questions);
const refusals = {
  outsider: say.outsider,
  'not allowed': 'This is something for ',
  hidden: [say.goneCommunity, say.noCommunityHere('/community')],
};

type Outcome = 'acts' | 'not allowed' | 'outsider' | 'hidden' | 'silence';

const expected = (door: Named, who: Who, place: Place): Outcome => {
  if (who === 'deactivated') return 'silence';
  const may = groups[door.who](who);
  if (!groups['people here'](who) && !may) return 'outsider';
  if (door.about === 'a community' && !sees(who, place)) return 'hidden';
  return may ? 'acts' : 'not allowed';
};

const outcomeOf = (said: readonly string[]): Outcome => {
  const all = said.join('\n');
  if (all === '') return 'silence';
  if (all.includes(refusals.outsider)) return 'outsider';
  if (all.includes(refusals['not allowed'])) return 'not allowed';
  return refusals.hidden.some((sentence) => all.includes(sentence)) ? 'hidden' : 'acts';
};

test('every verb, button, form, menu and shortcut has its line in the table', () => {
  const listed = Object.fromEntries(
    Object.entries(doors).map(([sort, ones]) => [sort, Object.keys(ones).toSorted()]),
  );
  expect(listed).toEqual(offered(bot.app.features));
});

test('whoever may not is told so in one sentence, and nothing changes', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const place of everywhere) {
    for (const door of everyDoor.filter(({ about }) => about === 'a community' || place === 'public')) {
      const refused = everybody.filter((who) => expected(door, who, place) !== 'acts');
      tried += refused.length;
      await Promise.all(
        refused.map(async (who) => {
          const { status, said } = await bot.attempt(trialOf(door, { user: cast[who], ...at(place) }));
          const got = outcomeOf(said);
          if (status !== 200 || got !== expected(door, who, place) || said.length > 1)
            wrong.push(`${place}, ${who}, ${door.sort} ${door.name}: ${got}: ${said.join(' | ')}`);
        }),
      );
    }
    for (const table of bot.rows.changed(was)) wrong.push(`${place}: ${table} changed`);
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(3_000);
});

test('whoever may, is answered; what only shows something changes nothing', async () => {
  const wrong: string[] = [];
  const changing = new Set<string>();
  for (const door of everyDoor) {
    const wherever =
      door.about === 'none' && !door.name.endsWith('create') ? (['public'] as const) : everywhere;
    for (const place of wherever) {
      // That nobody is let in who should not be is tried in full above; that those are who may, elsewhere by one.
      const allowed = everybody.filter((one) => expected(door, one, place) === 'acts');
      for (const who of place === 'public' || door.about === 'none' ? allowed : allowed.slice(0, 1)) {
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

test.each(Object.entries(forged))('an id that is %s opens no door', async (_, community) => {
  const wrong: string[] = [];
  for (const door of everyDoor.filter(({ about, sort }) => about === 'a community' && sort !== 'verbs'))
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
  for (const door of everyDoor.filter(({ about, sort }) => about === 'a community' && sort !== 'verbs')) {
    await bot.attempt(trialOf(door, { user, community: other.id, channel: places.private.channel }));
    const is = bot.rows.snapshot();
    const untouched = (rows: Rows[string] = []) =>
      rows.filter(({ id, community }) => id !== other.id && community !== other.id);
    for (const table of ['communities', 'memberships', 'roles', 'rhythms', 'beats'])
      expect(untouched(is[table]), door.name).toEqual(untouched(was[table]));
    bot.rows.putBack(was);
  }
});
