import { afterEach, expect, test } from 'vitest';
import { decode } from '../../../src/slack/mrkdwn.ts';
import { beatsOf, day } from '../cast.ts';
import { channel, marcus, openPlace, type Place, priya } from './place.ts';

let place: Place | undefined;
afterEach(async () => {
  await place?.world.close();
  place = undefined;
});

const open = async (given: Parameters<typeof openPlace>[0] = {}): Promise<Place> => {
  place = await openPlace(given);
  return place;
};

const ofWins = 'Look';

test('the library shows each kind with what it is like, and members read without buttons that change it', async () => {
  const here = await open();
  const said = await here.say(marcus, 'prompt');
  expect(said).toMatch(/Wins \(familiar\): \d+ prompts, \d+ fresh/);
  expect(said).toMatch(/What if \(exciting\): \d+ prompts/);
  expect(here.labels(marcus).filter((label) => label !== 'Look')).toEqual(['Suggest one']);
  const wins = await here.press(marcus, ofWins);
  expect(wins).toContain('Wins, familiar, in Data craft');
  expect(wins).toContain('Third try');
  expect(wins).toContain('not used yet');
  expect(here.labels(marcus)).toEqual(['More', 'All kinds']);
  expect(await here.press(marcus, 'More')).toContain('9 to ');
  expect(await here.say(marcus, 'prompt nonsense')).toContain('prompt suggest');
});

test('a prompt is added with advice, edited, is as it was again, hidden and brought back', async () => {
  const here = await open();
  await here.say(priya, 'prompt');
  await here.press(priya, 'Add one');
  const added = await here.submit(priya, { text: 'What was best? And what was worst?', kind: 'wins' });
  expect(added).toContain('Saved: “What was best”.');
  expect(added).toContain('It asks 2 questions.');

  await here.say(priya, 'prompt');
  expect(await here.press(priya, ofWins)).toContain('_your own · not used yet_');
  // Their own stands first, and those that are built in keep their places.
  await here.press(priya, 'Edit', 1);
  const edited = await here.submit(priya, { text: 'What worked only at the third try? One line.' });
  expect(edited).toContain('Saved: “Third try”.');
  await here.say(priya, 'prompt');
  expect(await here.press(priya, ofWins)).toContain(
    'What worked only at the third try? One line.\n_changed here',
  );
  await here.press(priya, 'Edit', 1);
  const view = here.form(priya);
  expect(JSON.stringify(view.blocks)).toContain('As it was');
  await here.world.as(priya).clickView(view.id, 'rhythms.prompts.as-it-was');
  await here.world.settle(0);
  expect(JSON.stringify(here.form(priya))).toContain('“Third try” is as it was.');
  expect(await here.prompts()).toHaveLength(1);

  await here.say(priya, 'prompt');
  await here.press(priya, ofWins);
  await here.press(priya, 'Edit', 1);
  await here.world.as(priya).clickView(here.form(priya).id, 'rhythms.prompts.remove');
  await here.world.settle(0);
  expect(JSON.stringify(here.form(priya))).toContain('“Third try” does not come any more.');
  expect(await here.say(marcus, 'prompt')).toBeTruthy();
  expect(await here.press(marcus, ofWins)).not.toContain('Third try');

  await here.say(priya, 'prompt');
  await here.press(priya, ofWins);
  await here.press(priya, 'More');
  expect(here.latest(priya).text).toContain('hidden here');
  expect(await here.press(priya, 'Bring it back')).toContain('“Third try” is back.');
  // Nothing of its own is left of it.
  expect(await here.prompts()).toHaveLength(1);
});

test('a kind that is off is not drawn, what was drawn of it is drawn anew, and with all off it is said', async () => {
  const here = await open({ engine: 'postgres' });
  await here.say(priya, 'rhythm add prompt every Tuesday at 10:00');
  await here.say(priya, 'rhythm preview');
  const { db, t } = here.world.store;
  const [rhythm] = await db.select().from(t.rhythms);
  const drawn = async () => (await beatsOf(here.world.store, rhythm?.id ?? '')).map(({ subject }) => subject);
  expect((await drawn()).length).toBeGreaterThan(0);

  const kinds = 8;
  for (let kind = 0; kind < kinds; kind++) {
    await here.say(priya, 'prompt');
    await here.press(priya, 'Look', kind);
    await here.press(priya, 'Switch this kind off');
  }
  expect(here.latest(priya).text).toContain('Every kind is switched off, so no prompt comes.');
  expect(await drawn()).toEqual([]);
  const [settings] = await db.select().from(t.rhythmSettings);
  expect(settings?.kindsOff).toHaveLength(kinds);
  await here.press(priya, 'Look', 3);
  expect(await here.press(priya, 'Switch this kind on')).toContain('“Reading” is switched on.');
  await here.world.moveTo(here.world.now() + 2 * day);
  const posted = here.world.sandbox.read
    .channel(channel, priya)
    .messages.findLast(({ bot_id, is_ephemeral }) => bot_id && !is_ephemeral);
  expect(JSON.stringify(posted?.blocks)).toContain('Reading · ');
});

test('an edited prompt comes in its new words, a hidden one not at all, one that a person chose as it was', async () => {
  const here = await open();
  await here.say(priya, 'rhythm add prompt every Tuesday at 10:00');
  const { db, t } = here.world.store;
  const [rhythm] = await db.select().from(t.rhythms);
  const draw = (nominal: string, at: number, subject: string, pinned: boolean) =>
    db.insert(t.beats).values({
      id: nominal,
      rhythm: rhythm?.id ?? '',
      community: 'data',
      team: 'T0FERNHILL',
      key: `beat:${rhythm?.id}:${nominal}`,
      nominal,
      at,
      state: 'drawn',
      subject,
      flavour: 'familiar',
      pinned,
    });
  const first = Date.UTC(2026, 2, 3, 10);
  await draw('2026-03-03T10:00', first, 'third-try', false);
  await draw('2026-03-10T10:00', first + 7 * day, 'dropped', true);
  await draw('2026-03-17T10:00', first + 14 * day, 'dropped', false);
  await here.say(priya, 'prompt');
  await here.press(priya, ofWins);
  await here.press(priya, 'Edit', 0);
  await here.submit(priya, { text: 'What worked only at the third try? One line.' });
  await here.say(priya, 'prompt');
  await here.press(priya, ofWins);
  await here.press(priya, 'Edit', 1);
  expect(JSON.stringify(here.form(priya))).toContain('Dropped');
  await here.world.as(priya).clickView(here.form(priya).id, 'rhythms.prompts.remove');
  await here.world.settle(0);

  await here.world.moveTo(first + 15 * day);
  const posted = here.world.sandbox.read
    .channel(channel, priya)
    .messages.filter(({ bot_id, is_ephemeral }) => bot_id && !is_ephemeral)
    .map(({ text }) => text.split('\n'));
  expect(posted[0]?.[1]).toBe('What worked only at the third try? One line.');
  expect(posted[1]?.[0]).toBe('Dropped');
  expect(posted[2]?.[0]).not.toBe('Dropped');
});

test('many are imported at once or none, and what is exported is imported again as it was', async () => {
  const here = await open();
  await here.say(priya, 'prompt');
  await here.press(priya, 'Import');
  const wrong = await here.submit(priya, {
    first: '- text: Which page did you open twice? A link.\n  kind: winns\n- text: Which one? One line.',
  });
  expect(wrong).toContain('Nothing was imported. Line 2, kind: “winns” is no kind of prompt.');
  expect(await here.prompts()).toEqual([]);
  const done = await here.submit(priya, {
    first: '- Which page did you open twice? A link.\n- Which one? One line.',
    second: 'text,kind\n"Which tool did you drop? One line.",wins',
  });
  expect(done).toContain('Added 3 prompts.');

  await here.press(priya, 'Export');
  await here.world.settle(0);
  const exported = here.world.sandbox.read
    .ephemerals(priya, channel)
    .filter(({ text }) => text?.includes('The prompts of Data craft'));
  const parts = exported.flatMap(({ blocks = [] }) =>
    blocks.flatMap(({ type, text }) => (type === 'section' ? [decode((text as { text: string }).text)] : [])),
  );
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.join('\n')).toContain('Which tool did you drop?');
  await here.say(priya, 'prompt');
  await here.press(priya, 'Import');
  const again = await here.submit(priya, { first: parts[0], second: parts[1], third: parts.at(-1) });
  expect(again).toMatch(/Nothing new; \d+ were here already\./);
});
