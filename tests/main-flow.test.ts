import { afterEach, describe, expect, test } from 'vitest';
import { type Mode, openWorld, type World } from './support/world.ts';

const channel = 'C0DATACRFT';
const priya = 'U0PRIYA001';
const tomas = 'U0TOMAS001';
const trellis = 'U0TRELLIS1';
const day = 86_400_000;

type Control = { type?: string; action_id?: string; text?: { text?: string } };
const controlsOf = (blocks: Record<string, unknown>[] = []): Control[] =>
  blocks.flatMap((block) => [...((block.elements as Control[]) ?? []), (block.accessory as Control) ?? {}]);

describe.each(['socket', 'http'] satisfies Mode[])('the main flow, over %s', (mode) => {
  let world: World;
  afterEach(() => world.close());

  /** What this person alone was told last, as one text. */
  const told = (user: string) => world.sandbox.read.ephemerals(user).at(-1)?.text ?? '';
  const say = async (user: string, line: string) => {
    expect(await world.as(user).command(channel, `/community ${line}`)).toMatchObject({ ok: true });
    await world.settle(2_000);
    return told(user);
  };
  const press = async (user: string, label: string) => {
    const at = world.sandbox.read
      .ephemerals(user)
      .findLast(({ blocks }) => controlsOf(blocks).some((control) => control.text?.text === label));
    const action = controlsOf(at?.blocks).find((control) => control.text?.text === label)?.action_id;
    if (!at || !action) throw new Error(`nobody offers "${label}"`);
    expect(await world.as(user).click(channel, at.ts, action)).toMatchObject({ ok: true });
    await world.settle(3_000);
  };
  const posts = () =>
    world.sandbox.read.messages(channel).filter((one) => one.user === trellis && !one.subtype);

  test('a channel becomes a community with a rhythm, and each sees their own part', async () => {
    world = await openWorld({ mode });

    expect(await say(priya, 'create Data craft - we get better at data together')).toContain(
      'only you see this',
    );
    expect(posts(), 'nothing is posted before it is opened').toEqual([]);
    await press(priya, 'Open it');
    expect(posts().map((one) => one.text)).toEqual([expect.stringContaining(`<@${priya}> asked me`)]);

    expect(await say(priya, 'rhythm add prompt every Thursday at 9:00')).toMatch(
      /Added rhythm 2.*every Thursday at 09:00/,
    );
    expect(await say(priya, 'rhythm preview')).toContain('Thu 5 Mar 2026, 09:00 (Asia/Kolkata)');

    const before = posts().length;
    await world.moveTo(Date.parse('2026-03-05T03:30:00Z') - 1);
    const due = posts().length;
    await world.moveTo(Date.parse('2026-03-05T03:30:05Z'));
    expect(due, 'Tuesday had its beat').toBe(before + 1);
    expect(posts().length, 'Thursday has its own, at 9:00 in Kolkata').toBe(due + 1);
    const prompt = posts().at(-1);
    if (!prompt) throw new Error('no prompt');
    expect(Number(prompt.ts) * 1000).toBeGreaterThanOrEqual(Date.parse('2026-03-05T03:30:00Z'));

    await world.as(tomas).post(channel, 'An answer that nobody keeps', { thread: prompt.ts });
    await world.as(priya).react(channel, prompt.ts, 'tada');
    await world.settle(70_000);
    expect(JSON.stringify(world.sandbox.read.message(channel, prompt.ts)?.blocks)).toContain(
      '2 people have answered',
    );

    expect(await say(tomas, 'me')).toMatch(/you answered 1 of \d prompts?/);
    expect(told(tomas)).toContain('Only you see this');
    expect(await say(priya, 'info')).toContain('fewer than 5 people');

    await say(tomas, '');
    await press(tomas, 'My part');
    expect(told(tomas), 'nobody needs to learn a command').toMatch(/you answered 1 of/);
    await say(priya, '');
    await press(priya, 'Rhythm');
    expect(told(priya)).toContain('1 · prompt, every other Tuesday at 10:00');

    await world.as(tomas).openHome();
    await world.settle(2_000);
    expect(JSON.stringify(world.sandbox.read.home(tomas)?.blocks)).toContain('Data craft');

    await world.moveTo(world.now() + 28 * day);
    const days = posts().map((one) => new Date(Number(one.ts) * 1000).toISOString().slice(0, 10));
    expect(new Set(days).size, 'never two on a day').toBe(days.length);
  });

  test('where the first post tells the channel, nobody is counted before it', async () => {
    world = await openWorld({ mode });
    await say(priya, 'create Data craft - we get better at data together');
    await press(priya, 'Change settings');
    const form = await world.sandbox.until(() => world.sandbox.read.views(priya).at(-1));
    expect(await world.as(priya).submit(form.id, { notice: 'footer' })).toMatchObject({ ok: true });
    await world.settle();
    await press(priya, 'Open it');
    expect(posts(), 'no notice').toEqual([]);

    const early = await world.as(tomas).post(channel, 'Before the channel knew');
    await world.as(priya).react(channel, early.ts, 'wave');
    await world.settle();
    expect(await say(tomas, 'me')).not.toContain('message');

    await world.moveTo(Date.parse('2026-03-03T05:00:00Z'));
    expect(posts().map((one) => JSON.stringify(one.blocks))).toEqual([expect.stringContaining('asked me')]);
    await world.as(tomas).post(channel, 'After');
    await world.settle();
    expect(await say(tomas, 'me')).toMatch(/you .*1 message/);
  });
});
