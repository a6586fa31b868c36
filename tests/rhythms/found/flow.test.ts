import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { monday, openWorld, type World } from '../../support/world.ts';
import { addRhythm, coordinate, day, hour, tuesdays } from '../cast.ts';
import { act, beat, chatter, people, settle } from './life.ts';

const priya = 'U0PRIYA001';
const place = 'C0DATACRFT';
const team = 'T0FERNHILL';
const week = 7 * day;
const users = people(40);
const active = users.slice(0, 24);
const times = (count: number, answered: number) => new Array<number>(count).fill(answered);
/** When the rhythm began: sixteen weeks ago. */
const began = monday - 16 * week;

let world: World;
/** Forty people, of whom ever fewer answer what comes every Tuesday. */
beforeEach(async () => {
  world = await openWorld();
  await world.as(priya).invite(place, world.sandbox.app.botUserId);
  const { store } = world;
  await store.db.insert(store.t.communities).values({
    ...{
      id: 'data',
      team,
      channel: place,
      name: 'Data craft',
      kind: 'guild',
      state: 'open',
      isPrivate: false,
    },
    ...{ timeZone: 'Europe/Berlin', locale: 'en', createdBy: priya, createdAt: began, openedAt: began },
    nextNumber: 2,
  });
  await coordinate(store, 'data', priya);
  await settle(store, 'data', users, { at: began, team });
  await act(store, 'data', chatter(active, began, monday + 20 * week), team);
  const cadence = { ...tuesdays, startsOn: '2025-11-10' };
  const rhythm = await addRhythm(store, {
    ...{ community: 'data', cadence, activeSince: began, createdBy: priya },
    from: monday,
  });
  await beat(store, { ...rhythm, cadence }, began, [...times(10, 10), ...times(6, 1)], {
    users: active,
    channel: place,
    team,
  });
  await world.settle();
});
afterEach(() => world.close());

type Block = {
  type: string;
  text?: { text: string };
  elements?: { text?: { text: string }; action_id?: string }[];
};
type Shown = { ts: string; channel: string; text?: string; blocks?: unknown };

const dms = (): Shown[] =>
  world.sandbox.read
    .dms(priya)
    .flatMap(({ id, messages }) => messages.map((one) => ({ ...one, channel: id })));
const note = (): Shown => {
  const [last] = dms()
    .filter(({ blocks }) => (blocks as Block[] | undefined)?.[0]?.text?.text === 'Your week')
    .toReversed();
  if (!last) throw new Error('there is no note');
  return last;
};
const saidIn = ({ blocks }: Shown): string =>
  ((blocks ?? []) as Block[])
    .map(({ text }) => text?.text)
    .filter(Boolean)
    .join('\n');
const press = async (message: Shown, label: string) => {
  const elements = ((message.blocks ?? []) as Block[]).flatMap((block) => block.elements ?? []);
  const id = elements.find(({ text }) => text?.text === label)?.action_id;
  if (!id) throw new Error(`there is no "${label}"`);
  expect(await world.as(priya).click(message.channel, message.ts, id)).toMatchObject({ ok: true });
  await world.settle(2_000);
};
const say = async (line: string): Promise<Shown> => {
  expect(await world.as(priya).command(place, `/community ${line}`)).toMatchObject({ ok: true });
  await world.settle(2_000);
  const said = world.sandbox.read.ephemerals(priya, place).at(-1);
  if (!said) throw new Error('nothing was said');
  return { ...said, channel: place };
};
const formShown = (): string => {
  const form = world.sandbox.read.views(priya).at(-1);
  if (!form) throw new Error('no form is open');
  return JSON.stringify(form);
};
/** The next beat comes and is answered. */
const nextBeat = async (answers: number) => {
  const { db, t } = world.store;
  const [rhythm] = await db.select().from(t.rhythms);
  await world.moveTo((rhythm?.nextAt ?? 0) + hour);
  await world.settle(2_000);
  const latest = (await db.select().from(t.beats)).toSorted((a, b) => a.at - b.at).at(-1);
  const thread = latest?.ts ?? '';
  const at = latest?.at ?? 0;
  const who = active.slice(0, answers);
  const acts = who.map((member) => ({ kind: 'reply' as const, member, at: at + hour, thread }));
  await act(world.store, 'data', acts, team);
  return at;
};
const mondayAfter = (at: number): number => {
  const since = (at - monday) % week;
  return at + (week - since) - 5 * hour;
};

describe('The found beat', () => {
  test('is suggested on Monday, tried for four beats, looked back at, and goes back with one click', async () => {
    await world.moveTo(monday + week - 5 * hour);
    await world.settle();
    expect(saidIn(note())).toContain(
      'Rhythm 1 · prompt, every Tuesday at 10:00 (Europe/Berlin). Last 6 beats: 1 of 24 typically answered; before that 9 of 24. Very likely a real drop. Try every other Tuesday at 10:00 for 4 beats?',
    );

    await press(note(), 'Why?');
    expect(formShown()).toContain('Tue 24 Feb 2026: 1 of 24');
    const listed = await say('rhythm');
    expect(saidIn(listed)).toContain('Very likely a real drop.');
    expect(saidIn(await say('rhythm evidence'))).toContain('Very likely a real drop.');

    await press(note(), 'Try it');
    expect(saidIn(note())).toContain(
      'On trial for 4 beats: rhythm 1 · prompt, every other Tuesday at 10:00 (Europe/Berlin).',
    );
    expect(saidIn(note())).not.toContain('a real drop');
    // Pressed where it still stands: said, and nothing changes.
    await press(listed, 'Try it');
    expect(world.sandbox.read.ephemerals(priya, place).at(-1)?.text).toContain('decided already');
    expect(saidIn(await say('rhythm'))).toContain('On trial; before, it was every Tuesday at 10:00.');

    let last = 0;
    for (let i = 0; i < 4; i += 1) last = await nextBeat(9);
    expect(last).toBe(Date.UTC(2026, 3, 28, 8));
    await world.moveTo(mondayAfter(last));
    await world.settle();
    expect(saidIn(note())).toContain(
      'Tried for 4 beats: every other Tuesday at 10:00. 9 of 24 typically answered; before that 2 of 24. Very likely better. Keep it? If you do nothing, it stays.',
    );

    await press(note(), 'Go back');
    expect(saidIn(note())).toContain('Back to rhythm 1 · prompt, every Tuesday at 10:00 (Europe/Berlin).');
    const { db, t } = world.store;
    const [rhythm] = await db.select().from(t.rhythms);
    expect(rhythm?.cadence).toMatchObject({ interval: 1, weekdays: [2], time: '10:00' });
    // A week from the latest beat, not sooner.
    expect(rhythm?.nextAt).toBe(Date.UTC(2026, 4, 5, 8));
    expect((await db.select().from(t.suggestions)).map(({ state }) => state)).toEqual(['reverted']);
    // In the channel nothing was posted of all this; the monthly note tells it.
    expect((await db.select().from(t.extras)).map(({ words }) => words)).toEqual([
      'The prompt comes every other Tuesday at 10:00 (Europe/Berlin) now, on trial for 4 beats.',
      'The prompt comes every Tuesday at 10:00 (Europe/Berlin) again.',
    ]);
    const posted = world.sandbox.read.channel(place, priya).messages.filter(({ bot_id }) => bot_id);
    expect(posted.filter(({ text }) => text?.includes('Tried'))).toEqual([]);
  });

  test('rests after three unanswered beats; its coordinator asks the people there, or tries it slower', async () => {
    for (let i = 0; i < 3; i += 1) await nextBeat(0);
    await world.moveTo(Date.UTC(2026, 2, 24, 10));
    await world.settle();
    const alert = () => {
      const found = dms().find(({ text }) => text?.includes('Nobody whom I may count answered'));
      if (!found) throw new Error('there is no alert');
      return found;
    };
    const labels = ((alert().blocks ?? []) as Block[])
      .flatMap(({ elements }) => elements ?? [])
      .map(({ text }) => text?.text);
    expect(labels).toEqual(['Try it slower', 'Ask people', 'Go on as before', 'Let it rest']);

    await press(alert(), 'Ask people');
    await press(alert(), 'Ask people');
    const asked = () =>
      world.sandbox.read
        .channel(place, priya)
        .messages.filter(({ text }) => text?.includes('How shall this go on?'));
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.text).toContain('As it was · Less often');
    expect(asked()[0]?.text).not.toMatch(/nobody|unanswered|silen|few/i);

    await press(alert(), 'Try it slower');
    expect(dms().map(({ text }) => text)).toContainEqual(
      expect.stringContaining('It goes on, slower: rhythm 1 · prompt, every other Tuesday at 10:00'),
    );
    const { db, t } = world.store;
    const [rhythm] = await db.select().from(t.rhythms);
    // A fortnight after the question.
    expect(rhythm).toMatchObject({ state: 'active', nextAt: Date.UTC(2026, 3, 7, 8) });
    expect((await db.select().from(t.extras)).map(({ words }) => words)).toEqual([
      'The prompt comes every other Tuesday at 10:00 (Europe/Berlin) now.',
    ]);
  });
});
