import { afterEach, beforeEach, expect, test } from 'vitest';
import { ids } from '../../src/corrections/ids.ts';
import { coordinate, day } from '../rhythms/cast.ts';
import { monday, openWorld, type World } from '../support/world.ts';

const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const tomas = 'U0TOMAS001';
const place = 'C0DATACRFT';
const team = 'T0FERNHILL';
const tuesday = monday + day;

let world: World;
beforeEach(async () => {
  world = await openWorld({ mode: 'http' });
  await world.as(priya).invite(place, world.sandbox.app.botUserId);
  const { db, t } = world.store;
  await db.insert(t.communities).values({
    id: 'data',
    team,
    channel: place,
    name: 'Data craft',
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    createdBy: priya,
    createdAt: monday,
    openedAt: monday,
  });
  await coordinate(world.store, 'data', priya);
  await coordinate(world.store, 'data', marcus);
  const member = { community: 'data', user: tomas, joinedAt: monday, founding: true, eventAt: 0 };
  await db.insert(t.memberships).values(member);
  await world.settle();
  await say('rhythm add prompt every Tuesday at 10:00');
  await world.moveTo(tuesday + 5_000);
});
afterEach(() => world.close());

const said = (who = priya) => world.sandbox.read.ephemerals(who, place).at(-1)?.text ?? '';
const say = async (line: string, who = priya) => {
  await world.as(who).command(place, `/community ${line}`);
  await world.settle(0);
  return said(who);
};
const posts = () =>
  world.sandbox.read
    .channel(place, tomas)
    .messages.filter(({ bot_id, is_ephemeral }) => bot_id && !is_ephemeral);
const post = () => {
  const [found] = posts();
  if (!found) throw new Error('nothing was posted');
  return found;
};
const shortcut = async (ts: string, who = priya) => {
  await world.as(who).shortcut(ids.correct, { channel: place, ts });
  await world.settle(0);
};
const form = (who = priya) => {
  const found = world.sandbox.read.views(who).at(-1);
  if (!found) throw new Error('no form is open');
  return found;
};
const shown = (who = priya) => JSON.stringify(form(who).blocks);
const submit = async (fields: Record<string, string>, who = priya) => {
  const done = await world.as(who).submit(form(who).id, fields);
  await world.settle(70_000);
  return done;
};
const withdraw = async (who = priya) => {
  await world.as(who).clickView(form(who).id, ids.withdraw);
  await world.settle(70_000);
};

test('a coordinator corrects what another planned: the message changes, and nothing else is posted', async () => {
  await world.as(tomas).post(place, 'An answer', { thread: post().ts });
  const was = post().text.split('\n')[0] ?? '';
  await shortcut(post().ts, marcus);
  await submit({ title: 'Better words', text: 'What was <meant>?' }, marcus);
  expect(shown(marcus)).toContain('Corrected');
  expect(post().text).toMatch(/^Better words\nWhat was &lt;meant&gt;\?\n/);
  expect(post().text).toContain('1 person has answered.');
  expect(posts()).toHaveLength(1);
  expect(post().reply_count).toBe(1);

  await shortcut(post().ts, marcus);
  await shortcut(post().ts);
  await submit({ title: 'Mine', text: 'One.' }, marcus);
  await submit({ title: 'Ours', text: 'Two.' });
  expect(shown()).toContain(`<@${marcus}> corrected it after you opened this`);
  await submit({});
  expect(post().text).toContain('Ours\nTwo.');

  expect(await say('rhythm changes')).toBe(
    [
      'What was changed in Data craft',
      `• Tue 3 Mar 2026, 10:03 (Europe/Berlin): <@${priya}> corrected “Mine”, now “Ours”`,
      `• Tue 3 Mar 2026, 10:01 (Europe/Berlin): <@${marcus}> corrected “Better words”, now “Mine”`,
      `• Tue 3 Mar 2026, 10:00 (Europe/Berlin): <@${marcus}> corrected “${was}”, now “Better words”`,
    ].join('\n'),
  );
});

test('a coordinator withdraws a beat; it is not repeated, and who answered keeps that', async () => {
  await world.as(tomas).post(place, 'An answer', { thread: post().ts });
  await world.settle();
  const { ts, text } = post();
  await shortcut(ts);
  await shortcut(ts, marcus);
  await withdraw();
  expect(shown()).toContain('Withdrawn');
  expect(posts().filter((one) => one.text === text)).toEqual([]);
  await withdraw(marcus);
  expect(
    world.sandbox.read
      .views(marcus)
      .map((view) => JSON.stringify(view.blocks))
      .join(),
  ).toContain('was withdrawn already');
  const { db, t } = world.store;
  const withdrawn = (await db.select().from(t.beats)).filter(({ state }) => state === 'withdrawn');
  expect(withdrawn).toMatchObject([{ ts }]);
  const answers = (await db.select().from(t.engagements)).filter(({ kind }) => kind === 'reply');
  expect(answers).toMatchObject([{ member: tomas, undone: false }]);
  expect(await say('rhythm run 1')).toContain('two on one day are one too many');
  expect(await say('rhythm preview')).not.toContain(`“${text.split('\n')[0]}”`);
  expect(await say('rhythm changes')).toContain(`<@${priya}> withdrew “${text.split('\n')[0]}”`);
});

test('a message without words of its own can be withdrawn only', async () => {
  const { db, t } = world.store;
  await db.update(t.deliveries).set({ kind: 'care' });
  await shortcut(post().ts);
  expect(shown()).toContain('cannot be worded anew');
  await withdraw();
  expect(posts()).toEqual([]);
});

test('what tells people that they are counted stays', async () => {
  const { db, t } = world.store;
  await db.update(t.deliveries).set({ kind: 'notice' });
  await shortcut(post().ts);
  expect(said()).toContain('how to be left out, so it stays');
  expect(world.sandbox.read.views(priya)).toEqual([]);
});

test('members are told who may, and on other messages whoever may is told that they are not ours', async () => {
  await shortcut(post().ts, tomas);
  expect(said(tomas)).toContain('something for the community’s coordinators');
  expect(world.sandbox.read.views(tomas)).toEqual([]);
  const { ts } = await world.as(tomas).post(place, 'Mine', {});
  await shortcut(ts);
  expect(said()).toContain('only what I posted in a community’s channel myself');
  expect(await say('rhythm changes', tomas)).toContain('something for');
});
