import { afterEach, beforeEach, expect, test } from 'vitest';
import { marcus, openGuild, place, priya } from '../../challenges/cast.ts';
import { addRhythm, day } from '../../rhythms/cast.ts';
import { monday } from '../../support/world.ts';

const grace = 'U0GRACE001';

type Element = { action_id?: string; text?: { text: string } };
const elements = (blocks: unknown): Element[] =>
  ((blocks ?? []) as { elements?: Element[]; accessory?: Element }[]).flatMap(
    ({ elements: all = [], accessory }) => [...all, ...(accessory ? [accessory] : [])],
  );

let guild: Awaited<ReturnType<typeof openGuild>>;
beforeEach(async () => {
  guild = await openGuild();
});
afterEach(() => guild.world.close());

const heard = () =>
  guild.world.sandbox.read
    .dms(grace)
    .flatMap(({ id, messages }) =>
      messages.filter(({ bot_id }) => bot_id).map((one) => ({ channel: id, ...one })),
    )
    .toSorted((a, b) => Number(a.ts) - Number(b.ts));
const last = (n = -1) => {
  const found = heard().at(n);
  if (!found) throw new Error('nothing was heard');
  return found;
};
const labels = (on = last()) => elements(on.blocks).flatMap(({ text }) => text?.text ?? []);
const press = async (label: string, on = last()) => {
  const action = elements(on.blocks).find(({ text }) => text?.text === label)?.action_id;
  if (!action) throw new Error(`no button ${label}`);
  await guild.world.as(grace).click(on.channel, on.ts, action);
  await guild.world.settle();
};
const homeOf = async (user: string) => {
  await guild.world.as(user).openHome();
  await guild.world.settle();
  return JSON.stringify(guild.world.sandbox.read.home(user)?.blocks);
};

test('a newcomer takes a first step, says that they may be named, and is asked four weeks later', async () => {
  const { world, posts } = guild;
  const { store } = world;
  await addRhythm(store, { community: 'data' });
  await world.moveTo(monday + 2 * day);
  const [beat] = posts();
  const { db, t } = store;
  const [row] = await db.select().from(t.beats);
  const choices = ['Daily', 'Weekly'];
  await db
    .update(t.beats)
    .set({ content: { title: 'How often', text: 'How often?', word: 'Wins', choices } });
  await world.as(grace).join(place);
  await world.settle(11 * 60_000);

  const welcome = last();
  expect(welcome.text).toContain('Welcome to Data craft.');
  expect(welcome.text).toContain(`<@${priya}> looks after it. Next: prompt`);
  expect(labels()).toEqual([...choices, 'Coordinators may welcome me', 'Leave me out']);
  await press('Weekly');
  const [taken] = world.sandbox.read.ephemerals(grace, welcome.channel);
  expect(taken?.text).toContain('“Weekly”');
  const taps = await db.select().from(t.taps);
  expect(taps.map(({ beat: of, choice }) => [of, choice])).toEqual([[row?.id, 1]]);
  expect(await homeOf(priya)).not.toContain('People to welcome');
  await press('Coordinators may welcome me', welcome);
  const again = heard().find(({ ts }) => ts === welcome.ts);
  expect(labels(again)).toEqual([...choices, 'Rather not', 'Leave me out']);
  expect(await homeOf(priya)).toContain(`<@${grace}>, here since`);
  expect(await homeOf(marcus)).not.toContain('People to welcome');
  await press('Rather not', again);
  expect(await homeOf(priya)).not.toContain('People to welcome');

  await world.as(grace).post(place, 'Weekly it is.', { thread: beat?.ts ?? '' });
  await world.moveTo(monday + 31 * day);
  const asked = last();
  expect(asked.text).toContain('You have been in Data craft for four weeks.');
  expect(asked.text).toContain('So far you wrote 1 message and tapped 1 answer.');
  await press('Yes', asked);
  const thanked = heard().find(({ ts }) => ts === asked.ts);
  expect(thanked?.text).toContain('Good to hear.');
  expect(labels(thanked)).toEqual(['I help with open questions']);
  await press('I help with open questions', thanked);
  expect(await db.select().from(t.wishes)).toMatchObject([{ user: grace, helps: true }]);
  const [{ worth } = { worth: null }] = await db.select().from(t.newcomers);
  expect(worth).toBe('yes');
  expect(await homeOf(priya)).not.toContain('worth their time');
  const welcomes = heard().filter(({ text }) => text.includes('Welcome to'));
  expect(welcomes).toHaveLength(1);
});

test('who found it of little worth is asked less, or left out, with one tap', async () => {
  const { world } = guild;
  const { db, t } = world.store;
  await world.as(grace).join(place);
  await world.moveTo(monday + 29 * day);
  await press('Not really');
  expect(labels()).toEqual(['Ask me less', 'Leave me out']);
  await press('Ask me less');
  expect(last().text).toContain('I ask you for something in Data craft more rarely.');
  expect(await db.select().from(t.wishes)).toMatchObject([{ user: grace, asks: 'less' }]);
});
