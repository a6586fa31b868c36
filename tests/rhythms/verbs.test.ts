import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { monday, openWorld, type World } from '../support/world.ts';
import { coordinate, day, hour } from './cast.ts';

const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const place = 'C0DATACRFT';
const team = 'T0FERNHILL';
const week = 7 * day;

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.as(priya).invite(place, world.sandbox.app.botUserId);
  const { db, t } = world.store;
  await db.insert(t.communities).values({
    id: 'data',
    team,
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
afterEach(() => world.close());

type Element = { action_id?: string; value?: string; text?: { text: string } };

const latest = (who = priya) => {
  const last = world.sandbox.read.ephemerals(who, place).at(-1);
  if (!last) throw new Error('nothing was said');
  return last;
};
const say = async (line: string, who = priya) => {
  await world.as(who).command(place, `/community ${line}`);
  await world.settle(0);
  return latest(who).text;
};
const buttons = (who = priya) =>
  (latest(who).blocks ?? []).flatMap((block) =>
    ((block as { elements?: Element[] }).elements ?? []).filter(({ action_id }) => action_id),
  );
const press = async (label: string, who = priya) => {
  const found = buttons(who).find(({ text }) => text?.text === label);
  if (!found?.action_id) throw new Error(`no button ${label}`);
  const done = await world.as(who).click(place, latest(who).ts, found.action_id);
  expect(done).toMatchObject({ ok: true });
  await world.settle(0);
  return latest(who).text;
};
const beats = () =>
  world.sandbox.read
    .channel(place, marcus)
    .messages.filter(({ bot_id, is_ephemeral }) => bot_id && !is_ephemeral);
const opened = () => {
  const form = world.sandbox.read.views(priya).at(-1);
  if (!form) throw new Error('no form is open');
  return form;
};

describe('rhythm add', () => {
  test('says back what was understood, with three dates in both zones and what it makes', async () => {
    const said = await say('rhythm add prompt every other Tuesday at 10:00');
    expect(said).toBe(
      [
        'Added rhythm 1: prompt, every other Tuesday at 10:00 (Europe/Berlin).',
        'The next three:',
        '• Tue 3 Mar 2026, 10:00 (Europe/Berlin) · 14:30 for you',
        '• Tue 17 Mar 2026, 10:00 (Europe/Berlin) · 14:30 for you',
        '• Tue 31 Mar 2026, 10:00 (Europe/Berlin) · 13:30 for you',
        'That makes 2 posts a month; agreed are 9.',
      ].join('\n'),
    );
    expect(JSON.stringify(latest().blocks)).toContain('• Tue 3 Mar, 10:00 (14:30 for you)');
  });

  test('asks before it makes more than was agreed, and raises it once', async () => {
    const said = await say('rhythm add prompt weekdays at 9am');
    expect(said).toBe(
      'With “prompt, weekdays at 09:00 (Europe/Berlin)”, this channel gets 20 posts a month; agreed are 9. Raise it?',
    );
    expect(buttons().map(({ text }) => text?.text)).toEqual(['Raise to 20', 'Choose another rhythm']);
    expect(await say('rhythm')).toContain('There is no rhythm yet');
    await say('rhythm add prompt weekdays at 9am');
    const message = latest();
    const [raise] = buttons();
    const click = () => world.as(priya).click(place, message.ts, raise?.action_id ?? '');
    await Promise.all([click(), click()]);
    await world.settle(0);
    const list = await say('rhythm');
    expect(list).toContain('1 · prompt, weekdays at 09:00');
    expect(list).not.toContain('2 · ');
    expect(list).toContain('That makes 20 posts a month; agreed are 20.');
  });

  test('is kind about what it does not understand', async () => {
    expect(await say('rhythm add promt every Tuesday')).toContain('Did you mean “prompt”?');
    expect(await say('rhythm add prompt every blue moon')).toMatch(/Try for example “.+”/);
    expect(await say('rhythm add prompt cron 0 9,17 * * 1')).toContain('more than once on a day');
    expect(await say('rhythm ad prompt every Tuesday')).toContain('Did you mean `/community rhythm add`?');
    expect(await say('rhythm add every Tuesday at noon')).toContain('Added rhythm 1: prompt');
  });

  test('without words opens a form, which answers in place', async () => {
    await world.as(priya).command(place, '/community rhythm add');
    await world.settle(0);
    await world.as(priya).submit(opened().id, { cadence: 'every so often' });
    expect(JSON.stringify(opened())).toContain('How often?');
    await world
      .as(priya)
      .submit(opened().id, { cadence: 'first Thursday of the month at 9am', mix: 'familiar' });
    await world.settle(0);
    expect(JSON.stringify(opened())).toContain(
      'Added rhythm 1: prompt, first Thursday of the month at 09:00',
    );
    const [rhythm] = await world.store.db.select().from(world.store.t.rhythms);
    expect(rhythm?.config).toEqual({ mix: 'familiar' });
  });

  test('is not for members', async () => {
    const said = await say('rhythm add prompt every Tuesday', marcus);
    expect(said).not.toContain('Added');
    expect(await say('rhythm', marcus)).toContain('There is no rhythm yet');
    expect(buttons(marcus).map(({ text }) => text?.text)).toEqual(['Preview']);
  });
});

describe('A rhythm', () => {
  beforeEach(() => say('rhythm add prompt every Tuesday at 10:00'));
  const tuesday = monday + day;

  test('posts its prompt on the beat, and shows how many have answered', async () => {
    await world.moveTo(tuesday - 60_000);
    expect(beats()).toEqual([]);
    await world.moveTo(tuesday + 5_000);
    const [beat, ...more] = beats();
    expect(more).toEqual([]);
    expect(beat?.text).toMatch(/answer in the thread/i);
    await world.as(marcus).post(place, 'With data.', { thread: beat?.ts ?? '' });
    await world.moveTo(tuesday + 3 * 60_000);
    expect(beats()[0]?.text).toContain('1 person has answered.');
  });

  test('is previewed, and what was shown of the next two weeks is what comes', async () => {
    const preview = await say('rhythm preview');
    const titles = [...preview.matchAll(/(likely )?“(.+)”/g)].map(([, likely, title]) => ({
      likely: Boolean(likely),
      title,
    }));
    expect(titles.map(({ likely }) => likely)).toEqual([false, false, true, true, true]);
    expect(new Set(titles.map(({ title }) => title)).size).toBe(5);
    expect(await say('rhythm preview')).toBe(preview);
    await world.moveTo(tuesday + week + 5_000);
    expect(beats().map(({ text }) => text.split('\n')[0])).toEqual(
      titles.slice(0, 2).map(({ title }) => title),
    );
  });

  test('can be paused until a date and comes back by itself', async () => {
    expect(await say('rhythm pause 1 until 12 March')).toContain('It goes on by itself, next on');
    expect(await say('rhythm')).toContain('Paused until');
    await world.moveTo(tuesday + week + hour);
    expect(beats()).toEqual([]);
    await world.moveTo(tuesday + 2 * week + hour);
    expect(beats()).toHaveLength(1);
  });

  test('can be paused and resumed by button', async () => {
    await say('rhythm');
    expect(await press('Pause')).toContain('until somebody resumes it');
    expect(await press('Resume')).toContain('goes on, next on');
    expect(await say('rhythm resume 1')).toContain('is not paused');
  });

  test('drops its next once, however often the button is pressed', async () => {
    await say('rhythm');
    const { ts } = latest();
    const skip = buttons().find(({ text }) => text?.text === 'Skip the next');
    const click = () => world.as(priya).click(place, ts, skip?.action_id ?? '');
    await Promise.all([click(), click()]);
    await world.settle(0);
    expect(await say('rhythm')).toContain('Next: Tue 10 Mar 2026, 10:00');
  });

  test('moves its next and no other', async () => {
    expect(await say('rhythm move 1 to Thursday at 15:00')).toContain('Next: Thu 5 Mar 2026, 15:00');
    expect(latest().text).toContain('it would have been Tue 3 Mar 2026, 10:00');
    expect(await say('rhythm move 1 to 12 March 10:00')).toContain('That is not before the one after it');
    expect(await say('rhythm move 1 to yesterday')).toMatch(/over|ahead|understand/);
    await world.moveTo(tuesday + week + hour);
    expect(beats()).toHaveLength(2);
  });

  test('is neither moved to a day that is taken, nor changed without it being written down', async () => {
    await say('rhythm add prompt every Thursday at 11:00');
    expect(await say('rhythm move 1 to Thursday at 15:00')).toContain('every Thursday at 11:00');
    expect(latest().text).toContain('comes that day, and two on one day are one too many');
    await say('rhythm preview');
    const [title = ''] = /“.+?”/.exec(latest().text) ?? [];
    await say('rhythm move 1 to Friday at 15:00');
    await say('rhythm skip 1');
    const changes = await say('rhythm changes');
    expect(changes).toContain(`<@${priya}> moved ${title} to another day or hour`);
    expect(changes).toContain(`<@${priya}> dropped ${title} before it came`);
  });

  test('posts one now, once; a second on the same day only if that is wanted', async () => {
    await say('rhythm');
    const { ts } = latest();
    const now = buttons().find(({ text }) => text?.text === 'Post one now');
    const click = () => world.as(priya).click(place, ts, now?.action_id ?? '');
    await Promise.all([click(), click()]);
    await world.settle();
    expect(beats()).toHaveLength(1);
    expect(await say('rhythm run 1')).toContain('two on one day are one too many');
    await press('Post it anyway');
    await world.settle();
    expect(beats()).toHaveLength(2);
    await world.moveTo(tuesday + 5_000);
    expect(beats()).toHaveLength(3);
  });

  test('is removed by name, and its number is not used again', async () => {
    expect(await say('rhythm remove 1')).toContain('Remove rhythm 1 · prompt, every Tuesday at 10:00');
    expect(await press('Remove rhythm 1')).toContain('Its number is not used again');
    expect(await say('rhythm add prompt every Monday')).toContain('Added rhythm 2');
    expect(await say('rhythm pause 1')).toContain('There is no rhythm 1 here. There is: 2.');
  });

  test('says that two would fall on a day', async () => {
    expect(await say('rhythm add prompt every Tuesday at 16:00')).toContain(
      '• Wed 4 Mar 2026, 16:00 (Europe/Berlin) · 20:30 for you',
    );
    expect(latest().text).toContain('so rhythm 2 comes a day later');
    await world.moveTo(tuesday + 2 * day);
    expect(beats().map(({ ts }) => new Date(Number(ts) * 1000).toISOString().slice(0, 13))).toEqual([
      '2026-03-03T09',
      '2026-03-04T15',
    ]);
  });

  test('whose channel refuses the bot is paused, and its coordinator told what to do', async () => {
    await world.as(priya).archive(place);
    const { db, t } = world.store;
    await db.update(t.communities).set({ channelState: 'ok', state: 'open' });
    await db.update(t.rhythms).set({ nextAt: tuesday, nextNominal: '2026-03-03T10:00' });
    await world.moveTo(tuesday + hour);
    const [rhythm] = await db.select().from(t.rhythms);
    expect(rhythm).toMatchObject({ state: 'paused', nextAt: null });
    const [beat] = await db.select().from(t.beats);
    expect(beat).toMatchObject({ state: 'failed', reason: 'is_archived' });
    const alerts = (await db.select().from(t.deliveries)).filter(({ key }) => key.includes('hopeless'));
    expect(alerts).toMatchObject([{ destination: { user: priya }, status: 'sent' }]);
  });
});
