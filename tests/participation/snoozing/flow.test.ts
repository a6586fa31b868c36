import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Seen } from '../../../src/sandbox/index.ts';
import { menuAction } from '../../../src/slack/blocks.ts';
import { marcus, openGuild, place, priya } from '../../challenges/cast.ts';
import { monday } from '../../support/world.ts';

const tomas = 'U0TOMAS001';
const amara = 'U0AMARA001';
const minute = 60_000;
const at = (when: string) => Date.parse(`2026-${when}Z`);
/** Nine in the morning of 12 March in New York, where Marcus lives. */
const back = at('03-12T13:00');

let guild: Awaited<ReturnType<typeof openGuild>>;
beforeEach(async () => {
  guild = await openGuild();
  const { db, t } = guild.world.store;
  for (const user of [tomas, amara])
    await db
      .insert(t.memberships)
      .values({ community: 'data', user, joinedAt: monday, founding: true, eventAt: monday * 1000 })
      .onConflictDoNothing();
});
afterEach(() => guild.world.close());

/** What the bot said to somebody in messages of their own or with others, the latest last. */
const heard = (user: string) =>
  guild.world.sandbox.read
    .dms(user)
    .flatMap(({ id, messages }) =>
      messages.filter((one) => one.bot_id && !one.is_ephemeral).map((one) => ({ channel: id, ...one })),
    )
    .toSorted((a, b) => Number(a.ts) - Number(b.ts));
const texts = (user: string) => heard(user).map(({ text }) => text);
const met = (user: string) => texts(user).filter((text) => /meet (each other|one another)/.test(text));

type Option = { text: { text: string }; value: string };
type Element = {
  type?: string;
  action_id?: string;
  options?: Option[];
  value?: string;
  text?: { text: string };
};
const elementsOf = (blocks: unknown) =>
  ((blocks ?? []) as { elements?: Element[]; accessory?: Element }[]).flatMap(
    ({ elements = [], accessory }) => [...elements, ...(accessory ? [accessory] : [])],
  );
/** Chooses from the menu of a message. */
const choose = async (label: string, user: string, on: Pick<Seen, 'ts' | 'blocks'>, where = place) => {
  const options = elementsOf(on.blocks).flatMap(({ type, options = [] }) =>
    type === 'overflow' ? options : [],
  );
  const value = options.find(({ text }) => text.text === label)?.value;
  if (value === undefined) throw new Error(`no choice ${label}`);
  expect(await guild.world.as(user).click(where, on.ts, menuAction, { value })).toMatchObject({ ok: true });
  await guild.world.settle(0);
};
const home = async (user: string) => {
  await guild.world.as(user).openHome();
  await guild.world.settle(2 * minute);
  return JSON.stringify(guild.world.sandbox.read.home(user)?.blocks);
};

const rhythms = async () => {
  for (const user of [marcus, tomas, amara]) {
    await guild.say('intros', user);
    await guild.press('Take part', user);
  }
  await guild.say('rhythm add introductions every Tuesday at 10:00');
  await guild.say('rhythm add prompt every Thursday at 10:00');
};

test('whoever snoozes hears nothing, is introduced to nobody, and is told in one message what there was', async () => {
  const { world, say, labels, press, form, submit, shown } = guild;
  await rhythms();
  expect(await say('me snooze until 2020-01-01', marcus)).toContain('is over');
  expect(await say('me snooze until 3 May 2028', marcus)).toContain('A year is the longest');
  expect(await say('me snooze off', marcus)).toContain('Nothing is snoozed');
  const said = await say('me snooze until 12 March', marcus);
  expect(said).toContain('Until Thu 12 Mar 2026, 09:00');
  expect(said).toContain('about Data craft');
  expect(labels(marcus)).toEqual(['I am back']);

  // When somebody is back is theirs to tell.
  expect(await say(`role <@${marcus}> facilitator`)).toContain('hears of it later.');
  await world.moveTo(back - minute);
  expect(texts(marcus)).toEqual([]);
  expect(met(tomas)).toHaveLength(2);
  await world.moveTo(back + 2 * minute);
  expect(texts(marcus)).toHaveLength(2);
  const [offer, told] = heard(marcus).toSorted((one) => (one.text.includes('facilitator') ? -1 : 1));
  expect(offer?.text).toContain('facilitator');
  expect(told?.text).toBe(
    'Your snooze is over, as you chose.\nWhile you were away:\n• Data craft: 2 prompts\nNone of it waits for you.',
  );
  if (!told) throw new Error('nothing was told');

  // Longer, for all; then back by one tap on Home.
  await world.as(marcus).click(told.channel, told.ts, 'snoozing.open');
  await world.settle(0);
  expect(await submit({ until: '2026-03-12', where: 'all' }, marcus)).toMatchObject({
    errors: { until: expect.stringContaining('That morning is over') },
  });
  await submit({ until: '2026-03-25', where: 'all' }, marcus);
  expect(shown(marcus)).toContain('about any community');
  await world.as(marcus).close(form(marcus).id, true);
  expect(await home(marcus)).toContain('All communities: until');
  await world.as(marcus).clickHome('snoozing.back');
  await world.settle(2 * minute);
  expect(await home(marcus)).toContain('Nothing is snoozed');
  await world.moveTo(at('03-17T10:00'));
  expect(met(marcus)).toHaveLength(1);

  // From what nobody asked for, a snooze is two taps away.
  await choose('Snooze', marcus, offer ?? told, told.channel);
  expect(shown(marcus)).toContain('Only Data craft');
  await world.as(marcus).close(form(marcus).id, true);
  await say('', marcus);
  expect(labels(marcus)).toEqual(expect.arrayContaining(['My part', 'Snooze', 'Leave me out']));
  await press('Snooze', marcus);
  expect(form(marcus).callback_id).toBe('snoozing.form');
});

test('a status of being away does the same for as long as it lasts, and nothing that it says is kept', async () => {
  const { world } = guild;
  await rhythms();
  const { db, t } = world.store;
  const status = (status_text: string, status_emoji: string, ends = 0) =>
    world.as(tomas).change({ status_text, status_emoji, status_expiration: ends / 1000 });
  await status('Lunch', ':sandwich:', monday + 3_600_000);
  await world.settle();
  expect(await db.select().from(t.absences)).toEqual([]);
  await status('Surgery, back soon', ':face_with_thermometer:');
  await world.as('U0GRACE001').change({ status_text: 'Vacationing', status_emoji: ':palm_tree:' });
  await world.settle();
  const absences = await db.select().from(t.absences);
  expect(absences).toMatchObject([{ user: tomas, community: '', why: 'status', until: null }]);
  expect(JSON.stringify(absences)).not.toMatch(/surgery|thermometer/i);
  expect(await home(tomas)).toContain('Your Slack status says that you are away');

  await world.moveTo(at('03-03T10:00'));
  expect([met(tomas), met(marcus).length]).toEqual([[], 1]);
  // It is still there days later, and known to be.
  await status('Surgery, back soon', ':face_with_thermometer:', at('03-20T18:00'));
  await world.moveTo(at('03-10T10:00'));
  expect(texts(tomas)).toEqual([]);
  await status('', '');
  await world.settle();
  await world.moveTo(at('03-17T10:00'));
  expect(met(tomas)).toHaveLength(1);
  expect(texts(tomas)).toHaveLength(1);
});

test('one tap on any post leaves somebody out, and one more counts them in', async () => {
  const { world, say, posts, labels, latest, press } = guild;
  await rhythms();
  await world.moveTo(at('03-05T10:00'));
  const [beat] = posts();
  if (!beat) throw new Error('nothing was posted');
  await choose('My part', marcus, beat);
  expect(latest(marcus).text).toContain('In Data craft');
  await choose('What it sees', marcus, beat);
  expect(world.sandbox.read.views(marcus).at(-1)?.title).toMatchObject({ text: 'What Trellis sees' });
  await world.as(marcus).close(world.sandbox.read.views(marcus).at(-1)?.id ?? '');
  // They were asked something that they have not heard yet.
  for (const role of ['facilitator', 'expert']) await say(`role <@${marcus}> ${role}`);
  await choose('Leave me out', marcus, beat);
  expect(latest(marcus).text).toContain('you are left out of');
  expect(labels(marcus)).toEqual(['Count me in']);
  await world.moveTo(at('03-20T10:00'));
  expect(texts(marcus).filter((text) => text.includes('expert'))).toEqual([]);
  expect(met(marcus)).toHaveLength(1);
  expect(posts()[0]?.text).toBe(beat.text);

  await press('Count me in', marcus);
  const shortcut = async (user: string, channel: string, ts: string) => {
    await world.as(user).shortcut('communities.leaveMeOut', { channel, ts });
    await world.settle(0);
  };
  await shortcut(marcus, place, beat.ts);
  expect(latest(marcus).text).toContain('you are left out of');
  const words = await world.as(priya).post(place, 'How do you test a dashboard?');
  await shortcut(tomas, place, words.ts);
  expect(latest(tomas).text).toContain('not a message of mine');
  await press('Leave me out of Data craft', tomas);
  expect(latest(tomas).text).toContain('you are left out of');
  const elsewhere = await world.as(priya).post('C0GENERAL1', 'Good morning');
  await shortcut(priya, 'C0GENERAL1', elsewhere.ts);
  expect(world.sandbox.read.ephemerals(priya).at(-1)?.text).toContain('about no community that you are in');
});
