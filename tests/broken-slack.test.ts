import { describe, expect, test } from 'vitest';
import { openWorld, type World } from './support/world.ts';

const channel = 'C0DATACRFT';
const priya = 'U0PRIYA001';
const tomas = 'U0TOMAS001';
const trellis = 'U0TRELLIS1';
const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** The first beat of a community that Priya opens on Monday: Tuesday at ten, in Kolkata; then every other week. */
const due = Date.parse('2026-03-03T04:30:00Z');

type Control = { action_id?: string; text?: { text?: string } };
const controlsOf = (blocks: Record<string, unknown>[] = []): Control[] =>
  blocks.flatMap((block) => (block.elements as Control[]) ?? []);

const hands = (world: World) => {
  const { sandbox, as, settle } = world;
  const told = (user: string) => sandbox.read.ephemerals(user).at(-1)?.text ?? '';
  const say = async (user: string, line: string) => {
    expect(await as(user).command(channel, `/community ${line}`)).toMatchObject({ ok: true });
    await settle(2_000);
    return told(user);
  };
  return {
    say,
    begin: async () => {
      await say(priya, 'create Data craft - we get better at data together');
      const at = sandbox.read.ephemerals(priya).at(-1);
      const open = controlsOf(at?.blocks).find((control) => control.text?.text === 'Open it');
      await as(priya).click(channel, at?.ts ?? '', open?.action_id ?? '');
      await settle(3_000);
    },
    /** When each beat was posted, epoch ms; the notice at the beginning is none. */
    beats: () =>
      sandbox.read
        .messages(channel)
        .filter((one) => one.user === trellis && !one.subtype)
        .slice(1)
        .map((one) => Number(one.ts) * 1000),
  };
};

/** Four messages, and a reaction that is taken back. */
const takePart = async ({ as, sandbox }: World) => {
  const posted: string[] = [];
  for (const text of ['One', 'Two', 'Three', 'Four']) posted.push((await as(tomas).post(channel, text)).ts);
  await as(tomas).react(channel, posted[0] ?? '', 'tada');
  await as(tomas).unreact(channel, posted[0] ?? '', 'tada');
  await sandbox.idle();
};

/** A world with a community, that closes itself. */
const withCommunity = async (test: (world: World & ReturnType<typeof hands>) => Promise<void>) => {
  const world = await openWorld();
  const all = { ...world, ...hands(world) };
  try {
    await all.begin();
    await test(all);
  } finally {
    await world.close();
  }
};

describe.concurrent('while Slack misbehaves', () => {
  test.each([
    'limits',
    'outage',
    'slow',
    'acceptedThenCutOff',
    'acceptedLate',
    'duplicates',
    'reordered',
    'disconnect',
  ] as const)('(%s) every beat stands once, and what people do is counted once', (name) =>
    withCommunity(async (world) => {
      const { switches } = world.sandbox;
      if (name === 'disconnect') await switches.do(name, { how: 'abrupt' });
      else await switches.set(name, true);
      await world.moveTo(due + minute);
      await takePart(world);
      await world.moveTo(due + 3 * minute);
      expect(world.beats()).toHaveLength(name === 'outage' ? 0 : 1);
      if (name !== 'disconnect') await switches.set(name, false);
      await world.moveTo(due + 60 * minute);
      const [late = Number.NaN, ...more] = world.beats().map((at) => at - due);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(5 * minute);
      expect(more).toEqual([]);
      expect(await world.say(tomas, 'me')).toMatch(/you wrote 4 messages\./);
      await world.moveTo(due + 2 * week + minute);
      expect(world.beats()).toHaveLength(2);
      expect(world.beats()[1]).toBeGreaterThanOrEqual(due + 2 * week);
    }),
  );

  test('a channel archived by somebody else pauses it, says so once, and goes on when it is back', () =>
    withCommunity(async (world) => {
      const { switches, read } = world.sandbox;
      await switches.set('archived', true, { channel });
      await world.moveTo(due + minute);
      expect(world.beats()).toEqual([]);
      const said = read.dms(priya).flatMap(({ messages }) => messages.map(({ text }) => text));
      expect(said).toEqual([expect.stringContaining('was archived')]);
      await switches.set('archived', false);
      await world.moveTo(due + 2 * week + minute);
      expect(world.beats()).toHaveLength(1);
    }));

  test('a token that works again is used again', () =>
    withCommunity(async (world) => {
      const { switches } = world.sandbox;
      await switches.set('revoked', true);
      await world.moveTo(due - minute);
      await switches.set('revoked', false);
      expect(await world.say(tomas, 'info')).toContain('Data craft');
      await world.moveTo(due + minute);
      expect(world.beats()).toHaveLength(1);
    }));

  test.each([
    ['posted late when the token works again in time', 60 * minute, 1, null],
    ['told to the coordinator when it does not', 5 * 60 * minute, 0, 'Left out'],
  ])('a beat that falls due without a token that works is %s', (_name, ms, beats, alert) =>
    withCommunity(async (world) => {
      const { switches, read } = world.sandbox;
      await switches.set('revoked', true);
      await world.moveTo(due + ms);
      await switches.set('revoked', false);
      await world.moveTo(due + ms + 10 * minute);
      expect(world.beats()).toHaveLength(beats);
      const told = read.dms(priya).flatMap((dm) => dm.messages.map((one) => one.text));
      if (alert) expect(told.join()).toContain(alert);
      else expect(told).toEqual([]);
      await world.moveTo(due + 2 * week + minute);
      expect(world.beats()).toHaveLength(beats + 1);
    }),
  );

  test('an app that was removed has forgotten everything, is silent, and works anew once it is installed again', () =>
    withCommunity(async (world) => {
      const { switches, traffic } = world.sandbox;
      await takePart(world);
      await switches.set('uninstalled', true);
      await world.sandbox.idle();
      const before = traffic.entries().length;
      await world.moveTo(due + week);
      expect(traffic.entries().slice(before)).toEqual([]);
      const { db, t } = world.store;
      for (const [name, table] of Object.entries(t)) {
        if (['workspaces', 'leases', 'keepsakes'].includes(name)) continue;
        expect([name, await db.$count(table)]).toEqual([name, 0]);
      }
      await switches.set('uninstalled', false);
      expect(await world.say(tomas, 'list')).toContain('No community');
      await world.begin();
      await world.moveTo(due + 3 * week);
      expect(world.beats().length).toBeGreaterThan(0);
    }));
});
