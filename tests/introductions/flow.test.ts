import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { marcus, only, openGuild, place, priya } from '../challenges/cast.ts';
import { day } from '../rhythms/cast.ts';
import { monday } from '../support/world.ts';

const tomas = 'U0TOMAS001';
const amara = 'U0AMARA001';
const wei = 'U0WEI00001';
const lucy = 'U0LUCY0001';

type Element = { action_id?: string; text?: { text: string } };
const labelled = (blocks: unknown, label: string): string => {
  const all = ((blocks ?? []) as { elements?: Element[]; accessory?: Element }[]).flatMap(
    ({ elements = [], accessory }) => [...elements, ...(accessory ? [accessory] : [])],
  );
  const found = all.find(({ text }) => text?.text === label)?.action_id;
  if (!found) throw new Error(`no button ${label}`);
  return found;
};

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

const takePart = async (...users: string[]) => {
  for (const user of users) {
    await guild.say('intros', user);
    await guild.press('Take part', user);
  }
};
/** What the bot said to somebody, and in which conversations, the latest last. */
const heard = (user: string) =>
  guild.world.sandbox.read
    .dms(user)
    .flatMap(({ id, messages }) =>
      messages
        .filter(({ bot_id, is_ephemeral }) => bot_id && !is_ephemeral)
        .map((one) => ({ channel: id, ...one })),
    )
    .toSorted((a, b) => Number(a.ts) - Number(b.ts));
const last = (user: string) => {
  const found = heard(user).at(-1);
  if (!found) throw new Error('nothing was heard');
  return found;
};
const press = async (label: string, user: string, on = last(user)) => {
  const { world } = guild;
  await world.as(user).click(on.channel, on.ts, labelled(on.blocks, label));
  await world.settle();
};
/** The beats of `rhythm add introductions every other Tuesday at 10:00`, each with a minute to be drawn and sent in. */
const beats = ['03-03T09:00', '03-17T09:00', '03-31T08:00', '04-14T08:00', '04-28T08:00'].map(
  (at) => Date.parse(`2026-${at}Z`) + 70_000,
);
const beat = (n: number) => guild.world.moveTo(beats[n] ?? 0);

test('people take part, are introduced, say that they met, fall silent, rest and come back', async () => {
  const { world, say, labels, latest } = guild;
  expect(await say('rhythm add introductions every other Tuesday at 10:00')).toContain('Tue');
  expect(await say('intros')).toContain('You do not take part.');
  expect(latest().text).toContain('Nobody takes part yet.');
  expect(labels()).toContain('Declare this channel for introductions');
  expect(await say('intros', marcus)).toContain('You do not take part.');
  expect(labels(marcus)).toEqual(['Take part']);
  await takePart(marcus, tomas);
  expect(labels(marcus)).toEqual(['Have a break', 'My details', 'Stop']);
  expect(await say('intros')).toContain('Fewer than 5 people take part.');

  await beat(0);
  const message = last(marcus);
  expect(message.text).toContain(`<@${marcus}> and <@${tomas}>, meet each other.`);
  expect(message.text).toContain('To begin with: ');
  expect(message.text).toContain('You are both at work from');
  expect(last(tomas).ts).toBe(message.ts);
  await press('Planned', tomas);
  await world.settle(60_000);
  expect(last(marcus).text).toContain('It is planned.');
  await world.as(marcus).openHome();
  await world.settle();
  expect(JSON.stringify(world.sandbox.read.home(marcus)?.blocks)).toContain(
    `You are introduced to <@${tomas}>`,
  );
  await world.as(marcus).clickHome(labelled(world.sandbox.read.home(marcus)?.blocks, 'We met'));
  await world.settle(120_000);
  expect(last(tomas).text).toContain('You met.');
  expect(JSON.stringify(last(tomas).blocks)).not.toContain('Not this time');
  expect(JSON.stringify(world.sandbox.read.home(marcus)?.blocks)).not.toContain('You are introduced');
  expect(await say('intros')).toContain('Fewer than 5 people said that they met.');

  await beat(1);
  await press('Not this time', marcus);
  for (const n of [2, 3, 4]) await beat(n);
  expect(last(marcus).text).toContain('passed without a word from you');
  expect(await say('intros', tomas)).toContain('You rest:');
  await press('I am back', marcus);
  expect(await say('intros', marcus)).toContain('You take part.');
  expect(await say('intros', tomas)).toContain('You rest:');
  const nudges = heard(tomas).filter(({ text }) => text.startsWith('Have you found half an hour?'));
  expect(nudges.map(({ ts }) => new Date(Number(ts) * 1000).toISOString().slice(0, 13))).toEqual([
    '2026-04-06T08',
    '2026-04-20T08',
  ]);
  // Nothing of it was posted in the channel.
  expect(guild.posts().filter(({ text }) => /introduc/i.test(text))).toEqual([]);
});

test('a break, details and whom somebody would rather not meet are theirs alone', async () => {
  const { world, say, press: pressHere, form, shown, submit } = guild;
  await takePart(priya, marcus, tomas, amara);
  const before = await say('intros', priya);
  await say('intros', marcus);
  await pressHere('My details', marcus);
  await world.as(marcus).submit(form(marcus).id, {
    site: 'Glasshouse 4',
    group: 'Forecasts',
    ticks: ['greets'],
    avoided: [tomas],
  });
  await world.settle();
  expect(shown(marcus)).toContain('Saved.');
  await world.as(marcus).close(form(marcus).id);
  await pressHere('My details', marcus);
  expect(shown(marcus)).toContain(`"initial_users":["${tomas}"]`);
  expect(shown(marcus)).toContain('Glasshouse 4');
  await world.as(marcus).close(form(marcus).id);

  await say('rhythm add introductions every other Tuesday at 10:00');
  for (const n of [0, 1, 2]) await beat(n);
  expect(await say('intros', priya)).toContain(before.split('\n').slice(0, 2).join('\n'));
  await say('intros', tomas);
  await pressHere('My details', tomas);
  await say('intros', amara);
  await pressHere('My details', amara);
  const { read } = world.sandbox;
  for (const user of [priya, tomas, amara]) {
    const all = [
      ...heard(user),
      ...read.ephemerals(user, place),
      ...read.views(user),
      read.home(user) ?? null,
      ...read.messages(place),
    ].map((one) => JSON.stringify(one));
    const seen = all.join('\n');
    expect(seen).not.toMatch(/Forecasts|Glasshouse|initial_users/);
    expect(heard(user).length).toBeGreaterThan(2);
  }
  const together = heard(tomas).filter(({ text }) => text.includes(marcus));
  expect(together).toEqual([]);

  await say('intros', marcus);
  await pressHere('Have a break', marcus);
  expect((await submit({ until: 'the day I return' }, marcus)).errors?.until).toContain(
    'I did not understand',
  );
  await submit({ until: 'in three weeks' }, marcus);
  expect(shown(marcus)).toContain('You have a break until');
  expect(await say('intros', marcus)).toContain('and have a break until');
  await pressHere('End my break', marcus);
  expect(await say('intros', marcus)).toContain('You take part.');
});

test('where Slack refuses messages to several, each is told of the other', async () => {
  const { world } = guild;
  await takePart(marcus, tomas);
  world.sandbox.faults.scope('mpim:write', false);
  await guild.say('rhythm add introductions every other Tuesday at 10:00');
  await beat(0);
  expect(last(marcus).text).toContain(`<@${marcus}> and <@${tomas}>, meet each other.`);
  expect(last(marcus).text).toContain('A message to all of you could not be opened');
  expect(last(tomas)).toMatchObject({ text: last(marcus).text });
  await press('We met', marcus);
  const [said] = await world.store.db.select().from(world.store.t.introduced);
  expect([said?.answer, heard(priya)]).toEqual(['met', []]);
});

describe('A coordinator', () => {
  test('declares the channel, and whoever joins after the notice takes part until one tap', async () => {
    const { world, say, press: pressHere, latest, posts } = guild;
    await say('intros');
    await pressHere('Declare this channel for introductions');
    expect(latest().text).toContain('Whoever joins the channel after it takes part');
    await world.moveTo(monday + 2 * day);
    const notice = only(posts());
    expect(notice.text).toContain('From now on, whoever joins Data craft takes part in introductions');
    await world.as(lucy).join(place);
    await world.as('U0GRACE001').join(place);
    await world.settle();
    const { db, t } = world.store;
    const taking = async () =>
      (await db.select().from(t.participants)).filter((one) => one.leftAt === null).map(({ user }) => user);
    expect(await taking()).toEqual(['U0GRACE001']);
    expect(heard('U0GRACE001')).toEqual([]);
    await guild.press('Leave me out of introductions', 'U0GRACE001', notice);
    expect(await taking()).toEqual([]);
    expect(only(posts()).text).toBe(notice.text);
    await say('intros');
    await pressHere('No longer for everybody who joins');
    await world.as(wei).leave(place);
    await world.as(wei).join(place);
    await world.settle();
    expect(await taking()).toEqual([]);
  });

  test('imports past pairs, all or none, and is told what is wrong by line', async () => {
    const { world, say, press: pressHere, form, shown, submit } = guild;
    await say('intros');
    await pressHere('Import past pairs');
    await submit({ past: 'date,one,two\n2026-02-02, @marcus\n2026-02-02, @marcus, @tomas' });
    expect(shown()).toContain('Line 2: a pair needs two people, a trio three.');
    await submit({ past: '2026-02-02, @marcus, @nobody\n2026-02-02, @amara, @tomas' });
    await world.settle();
    expect(shown()).toContain('Line 1: “nobody” is nobody’s name here.');
    expect(shown()).toContain('@amara, @tomas');
    expect(await world.store.db.select().from(world.store.t.rounds)).toEqual([]);
    await submit({ past: `2026-02-02; @marcus; Tomás Ferreira\n2026-02-16; ${amara}; @tomas` });
    await world.settle();
    expect(shown()).toContain('2 introductions of 2 rounds imported.');
    expect(form().submit ?? null).toBeNull();
  });
});

test('a newcomer is offered somebody who greets, and is introduced with one tap', async () => {
  const { world } = guild;
  const grace = 'U0GRACE001';
  await takePart(amara);
  const { db, t } = world.store;
  await db.update(t.participants).set({ greets: true });
  await world.as(grace).join(place);
  await world.settle();
  await world.settle(11 * 60_000);
  expect(last(grace).text).toContain('Welcome to Data craft.');
  expect(last(grace).text).toContain(
    `<@${amara}> offered to show newcomers around. Shall I introduce you to each other?`,
  );
  await press('Introduce us', grace);
  await world.settle(5_000);
  expect(last(amara).text).toContain(`<@${grace}>, meet <@${amara}>.`);
  expect(last(grace).ts).toBe(last(amara).ts);
});
