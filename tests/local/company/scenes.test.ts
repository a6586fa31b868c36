import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { companyScript } from '../../../src/local/company/index.ts';
import { njeri } from '../../../src/local/company/people.ts';
import { scenes } from '../../../src/local/company/scenes.ts';
import { openWorld, type World } from '../../support/world.ts';

const day = 86_400_000;
const [writing, frontend, dataCraft] = ['C0WRITING1', 'C0FRONTEND', 'C0DATACRFT'] as const;
const [ines, grace, annika, dmitri] = ['U0INES0001', 'U0GRACE001', 'U0ANNIKA01', 'U0DMITRI01'] as const;
const trellis = 'U0TRELLIS1';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Time goes on, and somebody answers what was asked: else a rhythm would rest. */
const live = async (to: number) => {
  while (world.now() < to) {
    await world.moveTo(Math.min(to, world.now() + 5 * day));
    for (const channel of [writing, frontend])
      for (const beat of beats(channel).filter((one) => !one.reply_count))
        await world.as('U0HANA0001').post(channel, 'Mine', { thread: beat.ts });
  }
};

/** Every scene in its turn. */
const playAll = async (until = 60) => {
  const began = world.now();
  for (const scene of [...scenes].sort((a, b) => a.day - b.day)) {
    if (scene.day > until) continue;
    await live(began + scene.day * day);
    await scene.play(world.sandbox);
    await world.settle();
  }
};
const said = (channel: string) =>
  world.sandbox.read.messages(channel).filter((one) => one.user === trellis && !one.subtype);
const beats = (channel: string) =>
  said(channel).filter((one) => (one.thread_ts ?? one.ts) === one.ts && companyScript.read(one) !== null);
const byPerson = (channel: string, user: string) =>
  world.sandbox.read.messages(channel).filter((one) => one.user === user && one.ts > String(began()));
const began = () => Date.UTC(2026, 2, 2) / 1000;

describe('what happens at Fernhill of its own accord', () => {
  test('#writing and #frontend become communities that post beats, and people join, come back and arrive', async () => {
    await playAll();
    await live(world.now() + 14 * day);

    const { read } = world.sandbox;
    expect(said(writing)[0]?.text).toContain(`<@${ines}> asked me`);
    expect(said(writing)[0]?.text).toContain('every Wednesday at 10:00');
    expect(said(writing)[0]?.text, 'one rhythm').not.toContain('every other');
    expect(said(frontend)[0]?.text).toContain(`<@${grace}> asked me`);
    expect(beats(writing).length).toBeGreaterThanOrEqual(8);
    expect(beats(frontend).length).toBeGreaterThanOrEqual(5);
    expect(said(dataCraft)).toEqual([]);
    await world.as(ines).command(writing, '/community rhythm');
    await world.settle();
    const rhythms = world.sandbox.read.ephemerals(ines).at(-1)?.text;
    expect(rhythms).toContain('first Thursday of the month at 15:00');
    const challenge = said(writing).find((one) => one.text.startsWith('Challenge: Five days otherwise'));
    expect(challenge?.reply_count, 'two nudges, an entry by form and an answer').toBe(4);
    expect(byPerson(writing, ines).filter((one) => one.text.includes('only habits'))).toHaveLength(1);
    const showcase = said(writing).filter((one) => one.text.startsWith('What came of “Five days'));
    expect(showcase.map((one) => one.text)).toEqual([expect.stringContaining('headline last')]);
    expect(read.views(ines), 'no form is left open').toEqual([]);

    const thanks = said(writing).filter((one) => one.text.includes('twenty-six words, and'));
    const [asSaid, inNote] = thanks.map(({ text }) => text);
    expect(asSaid).toMatch(/thanks .* is fine with its standing/s);
    expect(inNote, 'in the monthly note').toContain(`<@${njeri.id}> thanked <@${ines}> for the twenty-six`);
    expect(thanks).toHaveLength(2);
    expect(
      read
        .ephemerals(annika, writing)
        .map(({ text }) => text)
        .join(),
    ).toContain('you hear nothing from me');

    expect(read.members(writing, ines)).toEqual(expect.arrayContaining([annika, njeri.id]));
    expect(read.members(dataCraft, ines)).toContain(njeri.id);
    expect(read.people().find((one) => one.id === dmitri)?.profile).toMatchObject({ status_text: '' });
    expect(byPerson(frontend, dmitri).length, 'he says so once').toBe(1);
    const hello = byPerson(writing, njeri.id).find((one) => one.text.startsWith('Hello'));
    expect(hello?.reply_count).toBe(1);
    expect(read.thread('C0GENERAL1', asked()?.ts ?? '', ines)).toHaveLength(2);
  });
  const asked = () => byPerson('C0GENERAL1', 'U0OLIVER01').find((one) => one.text.includes('Wednesdays'));

  test('where somebody made a community there already, it stays theirs', async () => {
    await world.as('U0HANA0001').command(writing, '/community create Our words');
    await world.settle();
    const draft = world.sandbox.read.ephemerals('U0HANA0001', writing).at(-1);
    const elements = draft?.blocks?.flatMap((block) => (block.elements ?? []) as { action_id?: string }[]);
    const open = elements?.find((one) => JSON.stringify(one).includes('Open it'))?.action_id;
    await world.as('U0HANA0001').click(writing, draft?.ts ?? '', open ?? '');
    await world.settle();

    await playAll();
    expect(said(writing).filter((one) => one.text.includes('asked me'))).toHaveLength(1);
    expect(byPerson(writing, ines).map((one) => one.text)).toEqual([expect.stringContaining('Welcome')]);
    expect(world.sandbox.read.ephemerals(ines)).toEqual([]);
    expect(asked()).toBeUndefined();
  });

  test('a draft that somebody keeps in hand is not opened for them', async () => {
    await world.as(ines).command(writing, '/community create Ours');
    await world.settle();
    await playAll(9);
    expect(said(writing)).toEqual([]);
  });

  test('where the channel is archived, or the app is gone, nothing goes wrong', async () => {
    await world.as(ines).archive(writing);
    await playAll(3);
    await world.sandbox.uninstall();
    for (const scene of scenes) await scene.play(world.sandbox);
    expect(said(writing)).toEqual([]);
    expect(byPerson(writing, annika)).toEqual([]);
  });
});
