import { afterEach, expect, test } from 'vitest';
import { openWorld, type World } from '../support/world.ts';

const priya = 'U0PRIYA001';
const tomas = 'U0TOMAS001';
const wei = 'U0WEI00001';
const dataCraft = 'C0DATACRFT';
const minute = 60_000;

let world: World;
afterEach(() => world.close());

type Button = { action_id?: string; value?: string; text?: { text: string } };
const buttonsIn = (blocks: readonly Record<string, unknown>[] | undefined): Button[] =>
  (blocks ?? []).flatMap((block) => [
    ...((block.elements as Button[] | undefined) ?? []),
    ...(block.accessory ? [block.accessory as Button] : []),
  ]);

const shown = (user: string): string => JSON.stringify(world.sandbox.read.home(user)?.blocks ?? []);
const say = async (by: string, words: string) => {
  await world.as(by).command(dataCraft, `/community ${words}`);
  await world.settle();
};
const press = async (by: string, label: string) => {
  const asked = world.sandbox.read.ephemerals(by, dataCraft).at(-1);
  const button = buttonsIn(asked?.blocks).find(({ text }) => text?.text === label);
  await world.as(by).click(dataCraft, asked?.ts ?? '', button?.action_id ?? '');
  await world.settle();
};
const pressHome = async (by: string, label: string) => {
  const found = buttonsIn(world.sandbox.read.home(by)?.blocks).find(({ text }) => text?.text === label);
  expect(found, `a button ${label}`).toBeDefined();
  const value = found?.value;
  await world.as(by).clickHome(found?.action_id ?? '', value === undefined ? {} : { value });
  await world.settle();
};

test('Home follows what happens while somebody looks at it, and nobody else’s is drawn', async () => {
  world = await openWorld();
  await say(priya, 'create Data craft - we get better at data together');
  await press(priya, 'Open it');
  for (const user of [priya, tomas]) await world.as(user).openHome();
  await world.settle();
  expect(shown(tomas)).not.toContain('Waiting for you');

  await say(priya, `role <@${tomas}> facilitator`);
  expect(shown(tomas), 'the offer, before its message').toMatch(
    /Waiting for you.*facilitator of \*Data craft/,
  );
  await pressHome(tomas, 'Yes, gladly');
  expect(shown(tomas)).not.toContain('Waiting for you');
  expect(await world.store.db.select().from(world.store.t.roles)).toContainEqual(
    expect.objectContaining({ user: tomas, role: 'facilitator', state: 'accepted' }),
  );

  await say(wei, 'prompt suggest Which query of yours would you rather not show anybody?');
  await world.as(priya).openHome();
  await world.settle();
  expect(shown(priya)).toMatch(/For you to decide.*Which query/);
  await pressHome(priya, 'Decline');
  expect(shown(priya)).not.toContain('For you to decide');

  await say(priya, 'rest');
  await world.settle(2 * minute);
  expect(shown(tomas)).toContain('It rests now');
  expect(world.sandbox.read.home(wei)).toBeUndefined();
});

test('a prompt that one tap answers waits on Home until it is answered', async () => {
  world = await openWorld();
  await say(priya, 'create Data craft - we get better at data together');
  await press(priya, 'Open it');
  const { db, t } = world.store;
  const [rhythm] = await db.select().from(t.rhythms);
  await world.as(tomas).openHome();
  await world.settle();
  await db.insert(t.beats).values({
    id: 'asked',
    rhythm: rhythm?.id ?? '',
    community: rhythm?.community ?? '',
    team: 'T0FERNHILL',
    key: 'asked',
    nominal: '2026-03-02T09:00',
    at: world.now(),
    state: 'posted',
    flavour: 'familiar',
    content: {
      title: 'How it reached you',
      text: 'How?',
      word: 'How it reached you',
      choices: ['By chance', 'By a search'],
    },
    channel: dataCraft,
    ts: '1772442000.000100',
  });
  await world.as(tomas).openHome();
  await world.settle();
  expect(shown(tomas)).toMatch(/Waiting for you.*“How it reached you” in <#C0DATACRFT>/);
  await pressHome(tomas, 'By a search');
  expect(JSON.stringify(world.sandbox.read.views(tomas))).toContain('Counted: “By a search”.');
  expect(shown(tomas)).not.toContain('How it reached you');
});

test('whoever joins from Home is in, and sees it', async () => {
  world = await openWorld();
  await say(priya, 'create Data craft - we get better at data together');
  await press(priya, 'Open it');
  const oliver = 'U0OLIVER01';
  await world.as(oliver).openHome();
  await world.settle();
  expect(shown(oliver)).toMatch(/in no community yet.*Other communities.*Data craft/);
  await pressHome(oliver, 'Join');
  await world.settle(2 * minute);
  expect(shown(oliver)).not.toContain('Other communities');
  expect(shown(oliver)).toContain('*Data craft* in <#C0DATACRFT>');
});
