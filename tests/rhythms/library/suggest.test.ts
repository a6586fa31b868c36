import { afterEach, expect, test } from 'vitest';
import { day } from '../cast.ts';
import { channel, marcus, openPlace, type Place, priya, tomas } from './place.ts';

let place: Place | undefined;
afterEach(async () => {
  await place?.world.close();
  place = undefined;
});

const open = async (given: Parameters<typeof openPlace>[0] = {}): Promise<Place> => {
  place = await openPlace(given);
  return place;
};
const asked = 'Which step did you drop lately? One line is enough.';

test('a suggestion waits, is approved by one click of whichever coordinator is first, and its author is thanked', async () => {
  const here = await open();
  await here.say(priya, 'rhythm add prompt every Tuesday at 10:00');
  const said = await here.say(marcus, `prompt suggest ${asked}`);
  expect(said).toContain('“Which step did you drop lately” waits for a coordinator now');
  expect(said).toContain('your name stands below it');
  expect(here.labels(marcus)).toEqual(['Change it', 'Do not name me', 'Withdraw']);
  expect(await here.say(marcus, `prompt suggest ${asked}`)).toContain('That one is here already');

  // Nobody is written to for it: it stands where coordinators look, and to members it is their own alone.
  expect(here.dms(priya)).toEqual([]);
  expect(await here.say(marcus, 'prompt')).toContain('Yours waits for a coordinator');
  await here.say(priya, 'prompt');
  await here.say(tomas, 'prompt');
  expect(here.labels(priya)).toContain('Suggestions waiting (1)');
  expect(await here.press(priya, 'Suggestions waiting (1)')).toContain(asked);
  await here.press(tomas, 'Suggestions waiting (1)');

  await Promise.all([here.click(priya, 'Approve'), here.click(tomas, 'Approve')]);
  await here.world.settle(0);
  const answers = [here.latest(priya).text, here.latest(tomas).text].join('\n');
  expect(answers).toContain('is in the library now');
  expect(answers).toContain('was decided or taken back already');
  await here.world.settle();
  const [thanks, ...more] = here.dms(marcus);
  expect(more).toEqual([]);
  expect(thanks?.text).toContain('Thank you. “Which step did you drop lately”');
  expect(thanks?.text).toMatch(/from <!date\^\d+\^.+> on/);
  const [extra] = await here.world.store.db.select().from(here.world.store.t.extras);
  expect(extra?.words).toContain(`<@${marcus}> suggested a prompt`);
});

test('what was approved is posted with its author’s name, unless they did not want it', async () => {
  const here = await open();
  await here.say(priya, 'rhythm add prompt every Tuesday at 10:00');
  await here.say(marcus, `prompt suggest ${asked}`);
  await here.say(priya, 'prompt');
  await here.press(priya, 'Suggestions waiting (1)');
  await here.press(priya, 'Approve');
  const { db, t } = here.world.store;
  // All others are off, so that it is this one’s turn.
  const [own] = await here.prompts();
  const kindsOff = ['wins', 'show', 'reading', 'reflection', 'quick challenge', 'guest', 'what-if'] as const;
  const settings = { community: 'data', excitingShare: 0.25, kindsOff: [...kindsOff] };
  await db.insert(t.rhythmSettings).values({ ...settings, free: {}, suggestions: true });
  const [rhythm] = await db.select().from(t.rhythms);
  await db.insert(t.beats).values({
    id: 'beat',
    rhythm: rhythm?.id ?? '',
    community: 'data',
    team: 'T0FERNHILL',
    key: `beat:${rhythm?.id}:${rhythm?.nextNominal}`,
    nominal: rhythm?.nextNominal ?? '',
    at: rhythm?.nextAt ?? 0,
    state: 'drawn',
    subject: own?.slug ?? '',
    flavour: 'familiar',
    pinned: true,
  });
  await here.world.moveTo(here.world.now() + 2 * day);
  const posted = here.world.sandbox.read
    .channel(channel, priya)
    .messages.findLast(({ bot_id, is_ephemeral }) => bot_id && !is_ephemeral);
  expect(posted?.text).toContain(asked);
  expect(JSON.stringify(posted?.blocks)).toContain(`suggested by <@${marcus}>`);
});

test('by a form, without a name, edited by the coordinator before it is approved', async () => {
  const here = await open();
  await here.say(marcus, 'prompt suggest');
  expect(await here.submit(marcus, { text: 'Tap one: where?', choices: 'Here' })).toContain('this one has 1');
  const done = await here.submit(marcus, {
    text: 'Tap one: where does your day begin?',
    choices: 'At a desk\nOn a train',
    kind: 'reflection',
    credit: ['unnamed'],
  });
  expect(done).toContain('waits for a coordinator now');
  expect(done).toContain('your name is not shown');
  await here.say(priya, 'prompt');
  await here.press(priya, 'Suggestions waiting (1)');
  await here.press(priya, 'Edit first');
  await here.submit(priya, { title: 'First place' });
  expect(await here.prompts()).toMatchObject([
    {
      title: 'First place',
      kind: 'reflection',
      choices: ['At a desk', 'On a train'],
      state: 'live',
      suggestedBy: marcus,
      credited: false,
      decidedBy: priya,
    },
  ]);
  await here.world.settle();
  expect(here.dms(marcus)[0]?.text).toContain('your name is not shown');
});

test('is declined kindly, or taken back without a trace', async () => {
  const here = await open({ engine: 'postgres' });
  await here.say(marcus, 'prompt suggest Which page did you open most often? A link is enough.');
  expect(await here.press(marcus, 'Withdraw')).toBe('Withdrawn. Nothing of it was kept.');
  expect(await here.prompts()).toEqual([]);
  await here.say(marcus, `prompt suggest ${asked}`);
  await here.press(marcus, 'Do not name me');
  expect(here.latest(marcus).text).toContain('your name is not shown');
  await here.say(priya, 'prompt');
  await here.press(priya, 'Suggestions waiting (1)');
  expect(await here.press(priya, 'Decline')).toContain('was not taken');
  await here.world.settle();
  expect(here.dms(marcus).map(({ text }) => text)).toEqual([
    expect.stringContaining('was not taken this time. Thank you for thinking of it'),
  ]);
  expect(await here.say(priya, 'prompt')).not.toContain(asked);
});

test('waits in Monday’s note', async () => {
  const here = await open();
  await here.say(marcus, `prompt suggest ${asked}`);
  const { app, store } = here.world;
  const [community] = await store.db.select().from(store.t.communities);
  const decisions = app.features.flatMap((feature) => feature.decisions ?? []);
  const given = { locale: 'en', now: here.world.now() } as const;
  if (!community) throw new Error('no community');
  const all = await Promise.all(decisions.map((one) => one(store, community, given)));
  expect(all.flat().filter(({ key }) => key.startsWith('prompt:'))).toMatchObject([
    {
      rank: 20,
      text: expect.stringContaining(`<@${marcus}> suggests a prompt (Asks):\n>*Which step`),
      buttons: [
        { text: { text: 'Approve' } },
        { text: { text: 'Decline' } },
        { text: { text: 'Edit first' } },
      ],
    },
  ]);
});
