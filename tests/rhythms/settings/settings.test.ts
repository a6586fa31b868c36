import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settingsOf } from '../../../src/rhythms/settings/store.ts';
import { monday, openWorld, type World } from '../../support/world.ts';
import { coordinate, day } from '../cast.ts';

const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const place = 'C0DATACRFT';
const tuesday = monday + day;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.as(priya).invite(place, world.sandbox.app.botUserId);
  const { db, t } = world.store;
  await db.insert(t.communities).values({
    id: 'data',
    team: 'T0FERNHILL',
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
  await world.settle();
});
afterAll(() => world.close());

type Block = { block_id?: string; element?: Record<string, unknown> };

const latest = (who = priya) => world.sandbox.read.ephemerals(who, place).at(-1)?.text ?? '';
const say = async (line: string, who = priya) => {
  await world.as(who).command(place, `/community ${line}`);
  await world.settle(0);
  return latest(who);
};
const form = () => {
  const open = world.sandbox.read.views(priya).at(-1);
  if (!open) throw new Error('no form is open');
  return open;
};
const shown = () => JSON.stringify(form().blocks).replaceAll('\\n', '\n');
const fieldOf = (block: string) =>
  (form().blocks as Block[]).find(({ block_id }) => block_id === block)?.element ?? {};
const opened = async () => {
  for (const { id } of world.sandbox.read.views(priya)) await world.as(priya).close(id);
  await world.as(priya).command(place, '/community rhythm settings');
  await world.settle(0);
  return form();
};
const submit = async (entries: Parameters<ReturnType<World['as']>['submit']>[1]) => {
  const done = await world.as(priya).submit(form().id, entries);
  await world.settle(0);
  return done;
};
const rhythms = () => world.store.db.select().from(world.store.t.rhythms);
const reset = async () => {
  const { db, t } = world.store;
  await db.delete(t.rhythms);
  await db.delete(t.rhythmSettings);
  await db.update(t.communities).set({ nextNumber: 1, budget: 9 });
};

describe('The settings form', () => {
  beforeEach(async () => {
    await reset();
    await say('rhythm add prompt every other Tuesday at 10:00');
  });

  test('can be accepted unread, and then changes nothing', async () => {
    await opened();
    expect(fieldOf('cadence-1').initial_value).toBe('every other Tuesday at 10:00 (Europe/Berlin)');
    expect(fieldOf('quiet').initial_value).toBe('20:00 to 07:00');
    expect(shown()).toContain('3 familiar : 1 exciting is wanted; the first one is familiar');
    const [before] = await rhythms();
    expect(await submit({})).toMatchObject({ ok: true });
    expect(shown()).toContain('Nothing was changed.');
    expect(await rhythms()).toEqual([before]);
    expect(await world.store.db.select().from(world.store.t.rhythmSettings)).toEqual([]);
  });

  test('saves all at once, and says back what changed with the next three dates', async () => {
    const { id } = await opened();
    const { options } = await world
      .as(priya)
      .suggestions({ viewId: id }, 'rhythms.settings.holidays', 'bayern');
    expect(options[0]?.text.text).toBe('Germany, Bayern');
    const done = await submit({
      'cadence-1': 'every Tuesday at 11:00',
      lively: '0.5',
      kinds: ['wins', 'asks', 'show', 'reading', 'reflection', 'quick challenge', 'what-if'],
      holidays: 'DE.BY',
      onHoliday: 'skip',
      breaks: '21 December to 3 January: Winter break',
      quiet: '18:00-8:00',
      suggestions: [],
    });
    expect(done).toMatchObject({ ok: true });
    for (const said of [
      'Rhythm 1 · prompt, every Tuesday at 11:00 (Europe/Berlin), from now on.',
      'Wanted now: 1 familiar : 1 exciting.',
      'Off: Guest.',
      'Public holidays: Germany, Bayern. What would fall on one is left out.',
      '• 2026-12-21 to 2027-01-03: Winter break',
      'Quiet from 18:00 to 08:00.',
      'I suggest nothing about the rhythm or the mix.',
      'Tue 3 Mar, 11:00 (15:30 for you)',
    ])
      expect(shown()).toContain(said);
    expect(await settingsOf(world.store, 'data')).toMatchObject({
      excitingShare: 0.5,
      kindsOff: ['guest'],
      suggestions: false,
      free: {
        holidays: { country: 'DE', region: 'BY' },
        onHoliday: 'skip',
        breaks: [{ from: '2026-12-21', to: '2027-01-03', name: 'Winter break' }],
        quiet: { from: '18:00', to: '08:00' },
      },
    });
    const [rhythm] = await rhythms();
    expect(rhythm).toMatchObject({ number: 1, state: 'active', nextNominal: '2026-03-03T11:00' });
    await opened();
    expect(fieldOf('holidays').initial_option).toMatchObject({ text: { text: 'Germany, Bayern' } });
    expect(fieldOf('breaks').initial_value).toBe('2026-12-21 to 2027-01-03: Winter break');
  });

  test('says at each field what to write instead, and keeps all that was typed', async () => {
    await opened();
    const wrong = await submit({
      'cadence-1': 'every blue moon',
      breaks: 'sometime in spring\n24 December',
      quiet: 'at night',
      kinds: [],
      lively: '0.15',
    });
    expect(wrong).toMatchObject({
      ok: false,
      errors: {
        'cadence-1': expect.stringMatching(/Try for example “.+”/),
        breaks: expect.stringContaining('Line 1: I did not understand'),
        quiet: expect.stringContaining('20:00 to 7:00'),
        kinds: expect.stringContaining('Leave one kind at least'),
      },
    });
    expect(await world.store.db.select().from(world.store.t.rhythmSettings)).toEqual([]);
    const late = await submit({
      'cadence-1': 'every Tuesday at 20:30',
      breaks: '',
      quiet: '20:00 to 7:00',
      kinds: ['wins'],
    });
    expect(late).toMatchObject({ errors: { 'cadence-1': expect.stringContaining('Choose another hour') } });
    const many = await submit({ 'cadence-1': 'weekdays at 9:00' });
    expect(many).toMatchObject({ errors: { budget: expect.stringContaining('Write 20 here') } });
    expect(await submit({ budget: '20' })).toMatchObject({ ok: true });
    expect(shown()).toContain('Agreed: 20 posts in four weeks.');
    expect(shown()).toContain('6 familiar : 1 exciting');
    expect(shown()).toContain('so all prompts will be familiar ones');
  });

  test('changes only what its reader changed, whatever another coordinator saved meanwhile', async () => {
    await opened();
    await say('rhythm add prompt first Thursday of the month at 9am');
    const { db, t } = world.store;
    await db.update(t.rhythms).set({ state: 'paused', nextAt: null, nextNominal: null });
    await submit({ quiet: 'none' });
    expect(await settingsOf(world.store, 'data')).toMatchObject({
      free: { quiet: null },
      excitingShare: 0.25,
    });
    expect((await rhythms()).map(({ state }) => state)).toEqual(['paused', 'paused']);
  });

  test('pauses a rhythm whose line is emptied, and lets it go on when a line is written again', async () => {
    await opened();
    await submit({ 'cadence-1': '' });
    expect(shown()).toContain('is paused until somebody resumes it');
    expect((await rhythms())[0]).toMatchObject({ state: 'paused', nextAt: null });
    await opened();
    expect(shown()).toContain('It is paused.');
    await submit({ 'cadence-1': 'every other Tuesday at 10' });
    expect(shown()).toContain('goes on');
    expect((await rhythms())[0]).toMatchObject({ state: 'active', nextAt: tuesday });
  });

  test('keeps what people decided about dates that stay, and says what went with the others', async () => {
    const [rhythm] = await rhythms();
    if (!rhythm) throw new Error('no rhythm');
    const { db, t } = world.store;
    const ahead = (nominal: string, state: 'drawn' | 'skipped') => ({
      id: nominal,
      rhythm: rhythm.id,
      community: 'data',
      team: 'T0FERNHILL',
      key: `beat:${rhythm.id}:${nominal}`,
      nominal,
      at: monday + 15 * day,
      state,
      pinned: true,
    });
    await db
      .insert(t.beats)
      .values([ahead('2026-03-17T10:00', 'skipped'), ahead('2026-03-31T10:00', 'drawn')]);
    await opened();
    await submit({ 'cadence-1': 'every 4 weeks on Tuesday at 10:00' });
    expect(shown()).toContain('One change that you made to single dates went with the old dates.');
    expect((await db.select().from(t.beats)).map(({ nominal }) => nominal)).toEqual(['2026-03-31T10:00']);
    await db.delete(t.beats);
  });

  test('opens from the list, and not for members', async () => {
    await say('rhythm');
    const message = world.sandbox.read.ephemerals(priya, place).at(-1);
    await world.as(priya).click(place, message?.ts ?? '', 'rhythms.settings');
    await world.settle(0);
    expect(form().title?.text).toBe('Rhythm settings');
    await say('rhythm settings', marcus);
    expect(world.sandbox.read.views(marcus)).toEqual([]);
  });
});

describe('Quiet hours, breaks and pauses', () => {
  beforeEach(reset);

  test('a new rhythm within the quiet hours is answered with what to do', async () => {
    expect(await say('rhythm add prompt every Tuesday at 20:30')).toBe(
      'It is quiet here from 20:00 to 07:00, so what is planned for 20:30 would wait until 07:00. ' +
        'Choose another hour, or change the quiet hours under “rhythm settings”.',
    );
    expect(await say('rhythm add prompt every Tuesday at 15:00 New York')).toContain(
      'what is planned for 21:00',
    );
    await world.as(priya).command(place, '/community rhythm add');
    await world.settle(0);
    expect(await submit({ cadence: 'every Tuesday at 6:00', mix: 'both' })).toMatchObject({
      errors: { cadence: expect.stringContaining('would wait until 07:00') },
    });
    await world.as(priya).close(form().id);
    expect(await rhythms()).toEqual([]);
  });

  test('a break is planned in a few words, and nothing comes in it', async () => {
    await say('rhythm add prompt every Tuesday at 10:00');
    expect(await say('rhythm break')).toContain('No break is planned.');
    expect(await say('rhythm break 3 to 17 March Ski week')).toContain(
      'Break: 2026-03-03 to 2026-03-17: Ski week. Nothing is posted in it, and nothing is caught up.',
    );
    expect(await say('rhythm break 3 to 17 March Ski week')).toContain('It was planned already.');
    expect(await say('rhythm break')).toContain('• 2026-03-03 to 2026-03-17: Ski week');
    expect(await say('rhythm break some day')).toContain('I did not understand “some day”');
    expect(await say('rhythm break 2020-01-01 to 2020-01-03')).toContain('is over already');
    expect((await settingsOf(world.store, 'data')).free.breaks).toHaveLength(1);
    expect(await say('info')).toContain('Tue 24 Mar 2026, 10:00');
  });

  test('all rhythms pause and go on together', async () => {
    expect(await say('rhythm pause')).toContain('There is no rhythm here yet');
    await say('rhythm add prompt every other Tuesday at 10:00');
    expect(await say('rhythm pause until 28 December')).toContain(
      'Paused the one rhythm here until Mon 28 Dec 2026; it returns by itself.',
    );
    expect(await say('rhythm resume')).toContain('The one rhythm here goes on.');
    await say('rhythm add prompt first Thursday of the month at 9am');
    await say('rhythm add prompt last Friday of the month at 9am');
    await say('rhythm pause 2');
    expect(await say('rhythm pause all until 28 December')).toContain(
      'Paused the two that were running until Mon 28 Dec 2026; they return by themselves.',
    );
    expect((await rhythms()).map(({ pausedUntil }) => pausedUntil === null)).toEqual([false, true, false]);
    expect(await say('rhythm pause')).toContain('all rhythms are paused already');
    expect(await say('rhythm resume')).toContain('All three rhythms go on.');
    expect(await say('rhythm resume')).toContain('no rhythm is paused');
    expect(await say('rhythm pause until once')).toContain('I did not understand “once”');
  });
});
