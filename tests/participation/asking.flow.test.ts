import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { day, week } from '../../src/participation/levels/weeks.ts';
import {
  community,
  type Guild,
  marcus,
  openGuild,
  place,
  priya,
  team,
  tomas,
  wei,
} from '../gatherings/cast.ts';
import { monday } from '../support/world.ts';
import { live } from './living.ts';
import { tsAt } from './place.ts';

/** The ninth Tuesday, when all know where they stand: what was asked the day before is what they may be asked about. */
const tuesday = monday + 8 * week + day;
const hour = 3_600_000;

let guild: Guild;
beforeEach(async () => {
  guild = await openGuild();
  for (const who of [marcus, tomas, wei]) await guild.say('me', who);
  await live(guild, 8);
  await guild.world.moveTo(tuesday - hour);
  await post(0, ['Once', 'Often']);
  await post(-0.1, []);
});
afterEach(() => guild.world.close());

const post = async (nth: number, choices: string[]) => {
  const { db, t } = guild.world.store;
  const at = tuesday + nth * week - day;
  await db.insert(t.beats).values({
    ...{
      id: `now${nth}`,
      key: `now${nth}`,
      nominal: `now${nth}`,
      rhythm: 'prompts',
      community: 'data',
      team,
      at,
    },
    ...{ state: 'posted', flavour: 'familiar', subject: 'often', channel: place, ts: tsAt(at) },
    content: { title: 'How often', text: 'How often did you <look>?', word: 'Wins', choices },
  });
};

const unhosted = async () => {
  const { db, t } = guild.world.store;
  await db.insert(t.events).values({
    ...{ id: 'lunch', team, community, channel: place, title: 'Lunch', about: 'Whoever likes.' },
    ...{ format: 'online', tone: 'social', audience: 'community', place: 'Here', minutes: 60 },
    ...{ timeZone: 'Europe/Berlin', reminders: [], createdBy: priya, createdAt: monday, changedAt: monday },
    ...{ state: 'planned', startsAt: tuesday + 2 * week },
  });
};

const heard = (user: string) =>
  guild.world.sandbox.read
    .dms(user)
    .flatMap(({ id, messages }) =>
      messages.filter((one) => one.bot_id && !one.is_ephemeral).map((one) => ({ ...one, where: id })),
    )
    .filter(({ text }) => text.includes('you might like this one'));
const press = async (user: string, label: string) => {
  const last = heard(user).at(-1);
  if (!last) throw new Error('nothing was asked');
  await guild.press(label, user, last, last.where);
};
const asks = async () => {
  const { db, t } = guild.world.store;
  const rows = await db.select().from(t.asks).orderBy(t.asks.at);
  return rows.map(({ user, what, ref, state }) => ({ user, what, ref, state }));
};

test('each is asked for what fits them, in the morning of where they live', async () => {
  await unhosted();
  await guild.world.moveTo(tuesday + 2 * day);
  const [toWei] = heard(wei);
  expect(toWei?.text).toContain('*How often*\nHow often did you &lt;look&gt;?\nOne tap is enough');
  expect(guild.labels(wei, toWei)).toEqual(['Once', 'Often', 'Not now', 'Ask me less', 'Ask me more']);
  expect(new Date(Number(toWei?.ts) * 1000).toISOString()).toMatch(/T14:00/);
  const [toTomas] = heard(tomas);
  expect(toTomas?.text).toContain('One line in its thread is enough.');
  const [toMarcus] = heard(marcus);
  expect(toMarcus?.text).toContain('“Lunch”');
  const asked = async () =>
    new Map((await asks()).map(({ user, what, state }) => [user, `${what} ${state}`]));
  expect(Object.fromEntries(await asked())).toMatchObject({
    [wei]: 'tap open',
    [tomas]: 'answer open',
    [marcus]: 'host open',
  });

  await press(wei, 'Often');
  await press(marcus, 'I will host');
  const { db, t } = guild.world.store;
  expect(await db.select().from(t.eventHosts)).toMatchObject([
    { event: 'lunch', user: marcus, state: 'confirmed' },
  ]);
  await press(tomas, 'Not now');
  expect(heard(tomas).at(-1)?.text ?? 'replaced').not.toContain('Not now');
  await guild.world.moveTo(tuesday + 2 * week);
  expect(Object.fromEntries(await asked())).toMatchObject({
    [wei]: 'tap answered',
    [tomas]: 'answer declined',
    [marcus]: 'host answered',
  });
});

test('two that were ignored are an answer, until somebody wants to be asked', async () => {
  const { db, t } = guild.world.store;
  const weis = async () => (await asks()).filter(({ user }) => user === wei);
  for (let nth = 1; nth <= 14; nth += 1) {
    await guild.world.moveTo(tuesday + nth * week - hour);
    await post(nth, ['Once', 'Often']);
  }
  expect((await weis()).map(({ state }) => state)).toEqual(['ignored', 'ignored']);
  await press(wei, 'Ask me more');
  expect(guild.world.sandbox.read.ephemerals(wei).at(-1)?.text).toContain('up to once a week');
  await guild.world.moveTo(tuesday + 15 * week);
  expect((await weis()).map(({ state }) => state)).toEqual(['declined', 'declined', 'open']);
  await db.delete(t.asks).where(eq(t.asks.user, wei));
  await guild.say('me snooze until 2027-01-01', wei);
  await guild.world.moveTo(tuesday + 17 * week);
  expect(await weis()).toEqual([]);
});
