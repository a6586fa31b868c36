import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorld, monday as start, type World } from '../support/world.ts';

const priya = 'U0PRIYA001';
const tomas = 'U0TOMAS001';
const marcus = 'U0MARCUS01';
const grace = 'U0GRACE001';
const dataCraft = 'C0DATACRFT';
const writing = 'C0WRITING1';
const leads = 'C0LEADS001';
const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

type Pressable = { text?: { text: string }; action_id?: string };
type Block = {
  type: string;
  text?: { text: string };
  elements?: Pressable[];
  accessory?: Pressable;
};

const dms = (user: string) =>
  world.sandbox.read
    .dms(user)
    .flatMap(({ id, messages }) => messages.map((one) => ({ ...one, channel: id })));
/** The notes that somebody got, the first first. */
const notes = (user: string) =>
  dms(user).filter(({ blocks }) => (blocks as Block[] | undefined)?.[0]?.text?.text === 'Your week');
const say = async (user: string, channel: string, line: string) => {
  expect(await world.as(user).command(channel, `/community ${line}`)).toMatchObject({ ok: true });
  await world.settle(2_000);
};
const press = async (
  user: string,
  message: { ts: string; channel: string; blocks?: unknown },
  label: string,
) => {
  const elements = ((message.blocks ?? []) as Block[]).flatMap(({ elements = [], accessory }) =>
    accessory ? [...elements, accessory] : elements,
  );
  const id = elements.find(({ text }) => text?.text === label)?.action_id;
  if (!id) throw new Error(`there is no "${label}"`);
  expect(await world.as(user).click(message.channel, message.ts, id)).toMatchObject({ ok: true });
  await world.settle(2_000);
};
const open = async (user: string, channel: string, name: string) => {
  await world.as(user).join(channel);
  await world.settle(2_000);
  await say(user, channel, `create ${name}`);
  const draft = world.sandbox.read.ephemerals(user).at(-1);
  if (!draft) throw new Error('there is no draft');
  await press(user, draft, 'Open it');
};
const community = async (channel: string) => {
  const { db, t } = world.store;
  const found = (await db.select().from(t.communities)).find((one) => one.channel === channel);
  if (!found) throw new Error('there is no community');
  return found;
};

/** Weekly, so that there is something to say each Monday. */
const weekly = async (user: string, channel: string, name: string) => {
  await open(user, channel, name);
  await say(user, channel, 'rhythm add prompt every Thursday at 10:00');
};

describe('Monday’s note', () => {
  test('comes at nine in each coordinator’s own zone, with the week of all their communities', async () => {
    await weekly(priya, dataCraft, 'Data craft');
    await weekly(priya, writing, 'Clear writing');
    await say(priya, dataCraft, `role <@${tomas}> coordinator`);
    const offer = dms(tomas).at(-1);
    if (offer) await press(tomas, offer, 'Yes, gladly');
    await world.moveTo(start + week + 12 * hour);
    const [first, ...others] = notes(priya);
    expect(others).toEqual([]);
    // Priya is in Kolkata, where it is nine at half past three; Tomas is in London.
    expect(new Date(Number(first?.ts) * 1000).toISOString()).toMatch(/^2026-03-09T03:30/);
    expect(new Date(Number(notes(tomas)[0]?.ts) * 1000).toISOString()).toMatch(/^2026-03-09T09:00/);
    expect(first?.text).toMatch(
      /^Your week in Data craft\n• .+, 10:00 \(Asia\/Kolkata\): prompt, “.+”\nYour week in Clear writing\n/,
    );
    expect(notes(tomas)[0]?.text).not.toContain('Clear writing');
    expect(JSON.stringify(first?.blocks)).toContain(`*<#${dataCraft}>*`);
    expect(JSON.stringify(first?.blocks)).toMatch(/• \w{3} \d+ Mar, 10:00: prompt/);
  });

  test('is not written where there is nothing to say, nor while all is quiet, and nothing is caught up', async () => {
    await open(priya, dataCraft, 'Data craft');
    await say(priya, dataCraft, 'rhythm remove 1');
    const asked = world.sandbox.read.ephemerals(priya, dataCraft).at(-1);
    if (asked) await press(priya, { ...asked, channel: dataCraft }, 'Remove rhythm 1');
    await world.moveTo(start + week + 12 * hour);
    expect(notes(priya)).toEqual([]);
    await say(priya, dataCraft, 'rhythm add prompt every Thursday at 10:00');
    await say(marcus, 'C0GENERAL1', 'hush workspace until 2026-03-18');
    await world.moveTo(start + 2 * week + 3 * day);
    expect(notes(priya)).toEqual([]);
    await world.moveTo(start + 3 * week + 12 * hour);
    expect(notes(priya)).toHaveLength(1);
  });

  test('says what falls out and why, and leaves out what rests', async () => {
    await weekly(priya, dataCraft, 'Data craft');
    await weekly(priya, writing, 'Clear writing');
    await say(priya, dataCraft, 'hush until 2026-03-14');
    await say(priya, writing, 'rest');
    await world.moveTo(start + week + 12 * hour);
    const [note] = notes(priya);
    expect(note?.text).toContain('Quiet until');
    expect(note?.text).toContain('no prompt, it is quiet time, and nothing is caught up');
    expect(note?.text).not.toContain('Clear writing');
  });

  test('says nothing of a private channel to who has left it', async () => {
    await world.as(grace).invite(leads, world.sandbox.app.botUserId);
    await world.settle();
    await weekly(grace, leads, 'Quiet orchid');
    await say(grace, leads, `role <@${priya}> coordinator`);
    const offer = dms(priya).at(-1);
    if (offer) await press(priya, offer, 'Yes, gladly');
    await world.as(priya).leave(leads);
    await world.settle();
    await world.moveTo(start + week + 20 * hour);
    expect(notes(grace)).toHaveLength(1);
    expect(notes(priya)).toEqual([]);
  });

  test('that four times moves nobody has others asked, after fair warning; one tap is enough', async () => {
    await weekly(priya, dataCraft, 'Data craft');
    await say(priya, dataCraft, `role <@${tomas}> coordinator`);
    const offer = dms(tomas).at(-1);
    if (offer) await press(tomas, offer, 'Yes, gladly');
    const answering = async (weeks: number) => {
      for (let at = 0; at < weeks; at++) {
        const beat = world.sandbox.read
          .messages(dataCraft)
          .findLast(({ text }) => text.includes('Answer in'));
        if (beat) await world.as(marcus).post(dataCraft, 'An answer', { thread: beat.ts });
        await world.moveTo(world.now() + week);
      }
    };
    // The first note comes after a week; each of those after it finds that the one before was ignored, once.
    await world.moveTo(start + week + 12 * hour);
    await answering(3);
    expect(await community(dataCraft)).toMatchObject({ notesIgnored: 3, care: 'kept' });
    const warned = notes(priya).at(-1);
    expect(notes(tomas).at(-1)?.text).toContain('I ask who else could look after it');
    if (warned) await press(priya, warned, 'All good');
    expect(await community(dataCraft)).toMatchObject({ notesIgnored: 0, care: 'kept' });
    const [seen] = notes(priya).slice(-1);
    expect(seen?.text).toContain('Thank you. Have a good week.');
    expect(JSON.stringify(seen?.blocks)).toContain('See and change');
    expect(JSON.stringify(seen?.blocks)).not.toContain('All good');
    if (seen) await press(priya, seen, 'See and change');
    expect(notes(priya).at(-1)?.text).toBe(seen?.text);
    await answering(1);
    expect((await community(dataCraft)).notesIgnored).toBe(0);
    await answering(4);
    expect(await community(dataCraft)).toMatchObject({ notesIgnored: 4, care: 'asking members' });
    await answering(1);
    expect(notes(priya).at(-1)?.text).toContain('I have asked who else could look after Data craft');
    await say(tomas, dataCraft, 'rhythm');
    expect(await community(dataCraft)).toMatchObject({ notesIgnored: 0, care: 'kept' });
  });

  test('follows who travels, and comes once a week however they do', async () => {
    await weekly(priya, dataCraft, 'Data craft');
    await world.moveTo(start + 6 * day);
    await world.as(priya).change({ tz: 'Pacific/Auckland' });
    await world.settle();
    await world.moveTo(start + week + 12 * hour);
    expect(new Date(Number(notes(priya)[0]?.ts) * 1000).toISOString()).toMatch(/^2026-03-08T20:00/);
    await world.as(priya).change({ tz: 'America/Los_Angeles' });
    await world.settle();
    await world.moveTo(start + week + 2 * day);
    expect(notes(priya)).toHaveLength(1);
    await world.moveTo(start + 2 * week + 12 * hour);
    expect(notes(priya)).toHaveLength(2);
  });
});
