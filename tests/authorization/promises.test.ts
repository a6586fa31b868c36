import { afterEach, expect, test } from 'vitest';
import { monday, openWorld, type World } from '../support/world.ts';

const channel = 'C0DATACRFT';
const partners = 'C0PARTNER1';
const trellis = 'U0TRELLIS1';
const marcus = 'U0MARCUS01';
const priya = 'U0PRIYA001';
const tomas = 'U0TOMAS001';
const grace = 'U0GRACE001';
const jonas = 'U0JONAS001';
const day = 86_400_000;

let world: World;
afterEach(() => world.close());

type Control = { action_id?: string; text?: { text?: string } };
const controlsOf = (blocks: Record<string, unknown>[] = []): Control[] =>
  blocks.flatMap((block) => (block.elements as Control[] | undefined) ?? []);

const toldAll = (
  user: string,
): { ts: string; text: string; channel: string; blocks?: Record<string, unknown>[] }[] =>
  [
    ...world.sandbox.read.ephemerals(user),
    ...world.sandbox.read
      .dms(user)
      .flatMap(({ id, messages }) => messages.map((one) => ({ ...one, channel: id }))),
  ].toSorted((a, b) => (a.ts < b.ts ? -1 : 1));
const told = (user: string): string => toldAll(user).at(-1)?.text ?? '';
const say = async (user: string, line: string, where: string = channel): Promise<string> => {
  expect(await world.as(user).command(where, `/community ${line}`)).toMatchObject({ ok: true });
  await world.settle(2_000);
  return told(user);
};
const press = async (user: string, label: string, where: string = channel): Promise<string> => {
  const posted = world.sandbox.read.messages(where).map((one) => ({ ...one, channel: where }));
  const all = [...posted, ...toldAll(user)].toSorted((a, b) => (a.ts < b.ts ? -1 : 1));
  const at = all.findLast(({ blocks }) => controlsOf(blocks).some((one) => one.text?.text === label));
  const action = controlsOf(at?.blocks).find((one) => one.text?.text === label)?.action_id;
  if (!at || !action) throw new Error(`${user} sees no "${label}"`);
  expect(await world.as(user).click(at.channel, at.ts, action)).toMatchObject({ ok: true });
  await world.settle(3_000);
  return told(user);
};
const posts = (where: string = channel) =>
  world.sandbox.read
    .messages(where)
    .filter((one) => one.user === trellis && !one.subtype)
    .map(({ text }) => text);
const open = async (
  user: string = priya,
  where: string = channel,
  line = 'create Data craft - to get better',
) => {
  await say(user, line, where);
  await press(user, 'Open it', where);
};

test('what people type is read as they mean it', async () => {
  world = await openWorld();
  await open();
  expect(await say(priya, 'RHYTHM ADD prompt Every Other Tuesday At 10:00')).toContain('every other Tuesday');
  expect(await say(priya, 'Role @Tomas “expert”')).toContain('I asked');
  expect(await say(priya, 'role @nobodyhere expert')).toContain('I do not find @nobodyhere');
  expect(await say(priya, 'role @wei')).toContain('role @ana facilitator');
  expect(await say(priya, 'rythm')).toContain('Did you mean `/community rhythm`?');
  expect(await say(priya, 'rhythm prevew')).toContain('Did you mean `/community rhythm preview`?');
  expect(await say(priya, 'hush until “tomorrow”')).toContain('is quiet until');
  expect(await say(priya, 'hush Off')).toContain('no longer quiet');
  expect(await say(priya, 'INFO #data-craft — please')).toContain('Data craft');
});

test('nobody is pointed to what they may not do', async () => {
  world = await openWorld();
  await open();
  expect(await say(tomas, 'rhythm ad')).not.toContain('rhythm add');
  expect(await say(tomas, 'rhythm')).not.toContain('rhythm add');
  expect(await say(tomas, 'help rhythm')).not.toContain('rhythm add');
  expect(await say(tomas, 'setings')).not.toContain('settings');
});

test('without anybody, eight more beats come, then none, and nothing else is promised', async () => {
  world = await openWorld();
  await open();
  await say(priya, 'rhythm add prompt every Thursday at 9:00');
  const keepsAnswering = async () => {
    for (let week = 0; week < 16; week++) {
      const last = world.sandbox.read
        .messages(channel)
        .findLast((one) => one.user === trellis && !one.subtype && /answer in the thread/i.test(one.text));
      if (last) await world.as(tomas).post(channel, 'An answer', { thread: last.ts });
      await world.moveTo(world.now() + 7 * day);
    }
  };
  await world.as(priya).leave(channel);
  await world.settle();
  const before = posts().length;
  await keepsAnswering();
  const since = posts().slice(before);
  expect(since.filter((text) => !text.includes('Who looks after'))).toHaveLength(8);
  expect(await say(tomas, 'info')).not.toContain('What comes next');
  expect(await say(tomas, 'info')).toContain('nobody at the moment');
  expect(await say(tomas, 'rhythm preview')).not.toContain('likely');
  await press(tomas, 'I will');
  await press(marcus, 'Confirm');
  expect(await say(tomas, 'info')).toContain('What comes next');
  const again = posts().length;
  await world.moveTo(world.now() + 14 * day);
  expect(posts().length).toBeGreaterThan(again);
}, 60_000);

test('quiet over a due beat: it is not caught up', async () => {
  world = await openWorld();
  await open();
  const [first] = [posts().length];
  await say(priya, 'hush until 2026-03-06');
  await world.moveTo(monday + 9 * day);
  expect(posts()).toHaveLength(first);
  await world.moveTo(monday + 30 * day);
  expect(posts().length).toBeGreaterThan(first);
});

test('the bot is removed and invited again: it goes on, nothing is caught up, coordinators hear once', async () => {
  world = await openWorld();
  await open();
  await world.as(priya).kick(channel, trellis);
  await world.settle();
  expect(toldAll(priya).filter(({ text }) => text.includes('I was removed'))).toHaveLength(1);
  const before = posts().length;
  await world.moveTo(monday + 20 * day);
  expect(posts()).toHaveLength(before);
  await world.as(priya).invite(channel, trellis);
  await world.settle();
  expect(posts()).toHaveLength(before);
  await world.moveTo(monday + 40 * day);
  expect(posts().length).toBeGreaterThan(before);
});

test('an archived channel', async () => {
  world = await openWorld();
  await open();
  await world.as(priya).archive(channel);
  await world.settle();
  expect(told(priya)).toContain('was archived');
  await world.moveTo(monday + 20 * day);
  await world.as(priya).unarchive(channel);
  await world.settle(60_000);
  const before = posts().length;
  await world.moveTo(monday + 40 * day);
  expect(posts().length).toBeGreaterThan(before);
});

test('resting until a date, ending and bringing back', async () => {
  world = await openWorld();
  await open();
  expect(await say(priya, 'rest until 2026-04-01')).toContain('It wakes on');
  const before = posts().length;
  await world.moveTo(Date.UTC(2026, 2, 31));
  expect(posts()).toHaveLength(before);
  await world.moveTo(Date.UTC(2026, 3, 20));
  const awake = posts().length;
  expect(awake).toBeGreaterThan(before);
  await say(priya, 'end');
  const form = world.sandbox.read.views(priya).at(-1);
  await world.as(priya).submit(String(form?.id), { name: 'data  CRAFT' });
  await world.settle();
  expect(told(priya)).toContain('has ended');
  await world.moveTo(world.now() + 40 * day);
  expect(posts()).toHaveLength(awake);
  expect(await say(priya, 'create Data craft')).toContain('is back');
  await world.moveTo(world.now() + 40 * day);
  expect(posts().length).toBeGreaterThan(awake);
});

test('totals only: nobody has a part from the first event on', async () => {
  world = await openWorld();
  await open();
  await world.store.db.update(world.store.t.workspaces).set({ countMode: 'totals' });
  await world.as(tomas).post(channel, 'one');
  await world.settle();
  const rows = await world.store.db.select().from(world.store.t.engagements);
  expect(JSON.stringify(rows)).not.toContain(tomas);
  expect(await say(tomas, 'me')).toContain('only totals');
});

test('opt in: who has not said so is in no row', async () => {
  world = await openWorld();
  await world.store.db.update(world.store.t.workspaces).set({ countMode: 'opt in' });
  await open();
  await world.as(tomas).post(channel, 'one');
  await world.settle();
  expect(JSON.stringify(await world.store.db.select().from(world.store.t.engagements))).not.toContain(tomas);
  await press(tomas, 'Count me in');
  await world.as(tomas).post(channel, 'two');
  await world.settle();
  expect(JSON.stringify(await world.store.db.select().from(world.store.t.engagements))).toContain(tomas);
});

test('a shared channel: no figures, nothing of others, and nothing of its guests is counted', async () => {
  world = await openWorld();
  await open(grace, 'C0FRONTEND', 'create Fronts - of the front');
  await open(marcus, partners, 'create Partners - together');
  await world.as(jonas).post(partners, 'hello');
  await world.settle();
  await world.moveTo(monday + 10 * day);
  expect(posts(partners).join()).not.toContain('Fronts');
  expect(await say(marcus, 'info', partners)).not.toContain('took part');
  for (const line of ['', 'list', 'info', 'me', 'help', 'join', 'leave', 'info Fronts', 'rhythm', 'create x'])
    await world
      .as(jonas)
      .command(partners, `/community ${line}`)
      .then(() => world.settle(500));
  await world.as(jonas).openHome();
  await world.settle();
  const all = JSON.stringify([toldAll(jonas), world.sandbox.read.home(jonas)]);
  expect(all).not.toContain('Fronts');
  expect(all).not.toContain('took part');
  expect(JSON.stringify(await world.store.db.select().from(world.store.t.engagements))).not.toContain(jonas);
});

test('a long list says that there is more', async () => {
  world = await openWorld();
  const { db, t } = world.store;
  await db.insert(t.communities).values(
    Array.from({ length: 70 }, (_, at) => ({
      id: `c${at}`,
      team: 'T0FERNHILL',
      channel: `C0MANY${at}`,
      name: `Craft ${at}`,
      kind: 'guild' as const,
      state: 'open' as const,
      isPrivate: false,
      timeZone: 'Europe/Berlin',
      locale: 'en',
      createdBy: priya,
      createdAt: monday - at,
      openedAt: monday - at,
    })),
  );
  expect(await say(tomas, 'list', 'C0RANDOM01')).toMatch(/and \d+ more/i);
});

test('who coordinates but has left the channel is not named as looking after it', async () => {
  world = await openWorld();
  await open();
  await world.as(priya).leave(channel);
  await world.settle();
  expect(await say(tomas, 'info')).toContain('nobody at the moment');
});

const homeOf = (user: string): string => JSON.stringify(world.sandbox.read.home(user)?.blocks ?? []);

test('Home forgets a private community as soon as somebody has left it', async () => {
  world = await openWorld();
  await world.as(grace).invite('C0LEADS001', trellis);
  await world.settle();
  await open(grace, 'C0LEADS001', 'create Quiet orchid');
  await world.as(priya).openHome();
  await world.settle();
  expect(homeOf(priya)).toContain('Quiet orchid');
  await world.as(priya).leave('C0LEADS001');
  await world.settle(70_000);
  expect(homeOf(priya)).not.toContain('Quiet orchid');
});

test('Home says at once that somebody is left out', async () => {
  world = await openWorld();
  await open();
  await world.as(tomas).openHome();
  await world.settle();
  await press(tomas, 'Leave me out');
  await world.settle(70_000);
  expect(homeOf(tomas)).toContain('left out');
});

test('where nobody has asked to be counted, no rhythm rests for want of answers', async () => {
  world = await openWorld();
  await world.store.db.update(world.store.t.workspaces).set({ countMode: 'opt in' });
  await open();
  await world.moveTo(monday + 90 * day);
  expect(
    toldAll(priya)
      .map(({ text }) => text)
      .join(),
  ).not.toContain('answered the last three');
  const before = posts().length;
  await world.moveTo(monday + 120 * day);
  expect(posts().length).toBeGreaterThan(before);
});

test('a channel that was not told is not counted, though the community rested meanwhile', async () => {
  world = await openWorld();
  world.sandbox.faults.rateLimit('chat.postMessage', { retryAfter: 20, times: 1 });
  await say(priya, 'create Data craft');
  await press(priya, 'Open it');
  await say(priya, 'rest');
  await world.settle(60_000);
  expect(posts()).toEqual([]);
  await say(priya, 'wake');
  await world.settle(60_000);
  await world.as(tomas).post(channel, 'before anybody was told');
  await world.settle();
  expect(await world.store.db.select().from(world.store.t.engagements)).toEqual([]);
  expect(
    toldAll(priya)
      .map(({ text }) => text)
      .join(),
  ).toContain('I could not tell');
});

test('a guest is not sent to what guests cannot do', async () => {
  world = await openWorld();
  expect(await say('U0LUCY0001', 'list', 'C0WRITING1')).not.toContain('create');
});
