import { afterEach, expect, test } from 'vitest';
import { monday, openWorld, type World } from '../support/world.ts';
import { rowsOf } from './place.ts';

const tomas = 'U0TOMAS001';
const marcus = 'U0MARCUS01';
const priya = 'U0PRIYA001';
const wei = 'U0WEI00001';
const jonas = 'U0JONAS001';
const dataCraft = 'C0DATACRFT';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** The whole bot, in a channel that is an open community whose members it has yet to get to know. */
const openPlace = async (channel = dataCraft): Promise<World> => {
  world = await openWorld();
  await world.as(priya).invite(channel, world.sandbox.app.botUserId);
  const { db, t } = world.store;
  await db.insert(t.communities).values({
    id: 'data',
    team: 'T0FERNHILL',
    channel,
    name: 'Data craft',
    kind: 'guild',
    state: 'open',
    isPrivate: false,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    createdBy: tomas,
    createdAt: monday,
    openedAt: monday,
  });
  await world.settle();
  return world;
};

const counted = async ({ store }: World) =>
  (await rowsOf(store))
    .filter(({ undone }) => !undone)
    .map(({ kind, member, toward, detail }) => [kind, member, toward ?? detail].filter(Boolean).join(' '))
    .sort();

test('what people do in the channel is counted, with everything of it that is taken back', async () => {
  const place = await openPlace();
  const question = await place.as(marcus).post(dataCraft, 'How do you test a dashboard?');
  const answer = await place.as(tomas).post(dataCraft, 'With data.', { thread: question.ts });
  await place.as(tomas).react(dataCraft, question.ts, 'tada');
  await place.as(priya).react(dataCraft, answer.ts, 'eyes');
  await place.as(marcus).edit(dataCraft, question.ts, 'How do you test two dashboards?');
  await place.settle();
  expect(await counted(place)).toEqual([
    `message ${marcus}`,
    `reaction ${priya} ${tomas}`,
    `reaction ${tomas} ${marcus}`,
    `reply ${tomas} ${marcus}`,
  ]);
  expect(JSON.stringify(await rowsOf(place.store))).not.toContain('dashboard');

  await place.as(tomas).unreact(dataCraft, question.ts, 'tada');
  await place.as(marcus).delete(dataCraft, question.ts);
  await place.settle();
  expect(await counted(place)).toEqual([`reaction ${priya} ${tomas}`, `reply ${tomas} ${marcus}`]);
});

test('each hears their own part, in the channel and on Home, and nobody else’s', async () => {
  const place = await openPlace();
  await place.as(marcus).post(dataCraft, 'How do you test a dashboard?');
  await place.as(marcus).command(dataCraft, '/community me');
  await place.as(marcus).openHome();
  await place.settle();
  const told = place.sandbox.read.ephemerals(marcus).map(({ text }) => text);
  expect(told.at(-1)).toMatch(
    /In Data craft, the last 90 days: you wrote 1 message\. It is too early to say more \(0 of 4 prompts so far\)\.\nOnly you see this\./,
  );
  expect(place.sandbox.read.ephemerals(tomas)).toEqual([]);
  const home = JSON.stringify(place.sandbox.read.home(marcus));
  expect(home).toContain('Welcome');
  expect(home).toContain('You wrote 1 message');
});

test('who leaves and who enters is counted, people of other organisations and bots are not', async () => {
  const place = await openPlace();
  await place.as(wei).leave(dataCraft);
  await place.as(wei).join(dataCraft);
  await place.settle();
  expect(await counted(place)).toEqual([`join ${wei}`, `leave ${wei}`]);
  await place.close();

  const shared = await openPlace('C0PARTNER1');
  const said = await shared.as(jonas).post('C0PARTNER1', 'Hello from outside');
  await shared.as(jonas).react('C0PARTNER1', said.ts, 'tada');
  await shared.as(priya).post('C0PARTNER1', 'Hello back', { thread: said.ts });
  await shared.settle();
  expect(await counted(shared)).toEqual([`reply ${priya}`]);
});
