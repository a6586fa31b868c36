import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot, type Trial } from './bot.ts';
import { archived, cast, free, type Place, places, populate, secret, type Who } from './cast.ts';
import { everyDoor, trialOf } from './doors.ts';
import { sampleOf } from './sample.ts';

type Bot = Awaited<ReturnType<typeof openBot>>;

/** The same workspace three times: as it is, without the private community, and without the draft. */
let bots: Record<'whole' | 'private' | 'draft', Bot>;

beforeAll(async () => {
  const opened = async (...without: Place[]) => {
    const bot = await openBot();
    await populate(bot.store, without);
    return bot;
  };
  bots = { whole: await opened(), private: await opened('private'), draft: await opened('draft') };
});
afterAll(() => Promise.all(Object.values(bots).map((bot) => bot.close())));

/** New things have new ids, and addresses made of these. */
const plain = (said: string[]) =>
  said.map((one) =>
    one.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id').replaceAll(/[\w-]{43}\.ics/g, 'proof'),
  );

/** What all of it is answered where the community is there, and where it never was. */
const both = async (
  without: 'private' | 'draft',
  ask: (bot: Bot) => Promise<{ said: string[] }>,
): Promise<[there: string[], absent: string[]]> => {
  const [there, absent] = await Promise.all([ask(bots.whole), ask(bots[without])]);
  return [plain(there.said), plain(absent.said)];
};

/** What differs. Both workspaces go on from what was done in them, in the same order. */
const compare = async (without: 'private' | 'draft', trials: readonly Trial[]) => {
  const was = [bots.whole.rows.snapshot(), bots[without].rows.snapshot()] as const;
  const different: unknown[] = [];
  let said = 0;
  for (const trial of trials) {
    const [there, absent] = await both(without, (bot) => bot.attempt(trial));
    said += there.length;
    const isTold = without === 'private' && there.join().includes(purpose);
    if (there.join('\n') !== absent.join('\n') || isTold) different.push({ trial, there, absent });
  }
  bots.whole.rows.putBack(was[0]);
  bots[without].rows.putBack(was[1]);
  return { different, said };
};

const { name, purpose } = secret;
const names = [
  name, name.toUpperCase(), `“${name}”`, `${name} - x`, '#quiet-orchid', 'Quiet orchard', 'quiet',
  `<#${places.private.channel}|quiet-orchid>`, `<#${places.private.channel}>`, 'private',
]; // biome-ignore format: one glance
const verbs = [
  'info',
  'join',
  'leave',
  'settings',
  'wake',
  'end',
  'help',
  'create',
  'inof',
  'me',
  'list',
  '',
];

const questionsOf = (user: string, nth: number): Trial[] => [
  ...sampleOf(
    verbs.flatMap((verb) => names.map((words) => ({ user, channel: free, verb, words }))),
    3,
    nth,
  ),
  ...sampleOf(everyDoor, 5, nth).map((door) =>
    trialOf(door, { user, community: 'private', channel: places.private.channel }),
  ),
  ...sampleOf(everyDoor, 5, nth + 2)
    .filter(({ sort }) => sort !== 'verbs')
    .map((door) => trialOf(door, { user, community: 'private', channel: free })),
];

const strangers = [
  'external',
  'another team',
  'guest outside',
  'colleague',
  'sponsor outside',
  'coordinator who left',
  'steward outside',
  "another community's coordinator",
] satisfies Who[];

test.each(strangers)('to %s a private community is as if it never was', async (who) => {
  const { different, said } = await compare('private', questionsOf(cast[who], strangers.indexOf(who)));
  expect(different).toEqual([]);
  expect(said).toBeGreaterThan(100);
  const [home, without] = await both('private', (bot) => bot.home(cast[who]));
  expect(home).toEqual(without);
  expect(home.length).toBeGreaterThan(0);
});

/** Who would start a community in that channel is told who prepares one. */
const starting = new Set(['create', 'communities.create']);

test.each(['guest outside', 'guest inside', 'colleague', 'member'] satisfies Who[])(
  'to %s a draft is as if it never was',
  async (who) => {
    const { channel } = places.draft;
    const given = { user: cast[who], community: 'draft', channel };
    const trials = everyDoor
      .filter(({ name: one }) => !starting.has(one))
      .map((door) => trialOf(door, given));
    const { different, said } = await compare('draft', trials);
    expect(different).toEqual([]);
    expect(said).toBeGreaterThan(50);
  },
);

test('a private channel shows to nobody outside it, archived or not', async () => {
  const ask = (channel: string) =>
    bots.whole.attempt({ user: cast.colleague, channel, verb: 'create', words: 'A new one' });
  const { said: absent } = await ask('C0NOWHERE1');
  expect((await ask(archived)).said).toEqual(absent);
  expect((await ask(places.private.channel)).said).toEqual(absent);
});
