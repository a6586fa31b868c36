import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaults } from '../../../src/rhythms/settings/settings.ts';
import { changeSettings } from '../../../src/rhythms/settings/store.ts';
import { monday, openWorld, type World } from '../../support/world.ts';
import { coordinate, day } from '../cast.ts';

const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const tomas = 'U0TOMAS001';
const place = 'C0DATACRFT';
const week = 7 * day;
const tuesday = monday + day;

let world: World;
beforeEach(async () => {
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
  await coordinate(world.store, 'data', marcus);
  const member = { community: 'data', user: tomas, joinedAt: monday, founding: true, eventAt: 0 };
  await db.insert(t.memberships).values(member);
  await world.settle();
  await say('rhythm add prompt every Tuesday at 10:00');
});
afterEach(() => world.close());

type Element = { action_id?: string; value?: string; text?: { text: string } };
type Block = { elements?: Element[]; accessory?: Element; text?: { text: string } };

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
const form = (who = priya) => {
  const found = world.sandbox.read.views(who).at(-1);
  if (!found) throw new Error('no form is open');
  return found;
};
const shown = (who = priya) => JSON.stringify(form(who).blocks);
const elements = (blocks: readonly unknown[]) =>
  (blocks as Block[]).flatMap((block, blockIndex) =>
    [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])]
      .filter(({ action_id }) => action_id)
      .map((element) => ({ ...element, blockIndex })),
  );
/** Presses the nth [Change] of the preview that is shown as a message. */
const change = async (nth: number, who = priya) => {
  const { ts, blocks = [] } = latest(who);
  const button = elements(blocks).filter(({ text }) => text?.text === 'Change')[nth];
  if (!button?.action_id) throw new Error('no such button');
  const done = await world.as(who).click(place, ts, button.action_id, { blockIndex: button.blockIndex });
  expect(done).toMatchObject({ ok: true });
  await world.settle(0);
};
const press = async (label: string, who = priya) => {
  const { id, blocks } = form(who);
  const button = elements(blocks).find(({ text }) => text?.text === label);
  if (!button?.action_id) throw new Error(`no button ${label}`);
  const done = await world.as(who).clickView(id, button.action_id, { blockIndex: button.blockIndex });
  expect(done).toMatchObject({ ok: true });
  await world.settle(0);
};
const submit = async (fields: Record<string, string> = {}, who = priya) => {
  const done = await world.as(who).submit(form(who).id, fields);
  await world.settle(0);
  return done;
};
const typed = (block: string, who = priya): string => {
  const [element] = Object.values(form(who).state.values[block] ?? {}) as { value?: string }[];
  return element?.value ?? '';
};
const errors = (done: unknown) => (done as { errors?: Record<string, string> }).errors ?? {};
const beats = () =>
  world.sandbox.read
    .channel(place, tomas)
    .messages.filter(({ bot_id, is_ephemeral }) => bot_id && !is_ephemeral)
    .map(({ text }) => text);

test('members see what sort of beat comes, not its title, and cannot change it', async () => {
  const said = await say('rhythm preview', tomas);
  expect(said).toContain('Tue 3 Mar 2026, 10:00 (Europe/Berlin)');
  expect(said).toMatch(/1 · prompt, (familiar|exciting)/);
  expect(said).not.toContain('“');
  expect(elements(latest(tomas).blocks ?? []).map(({ text }) => text?.text)).toEqual(['All rhythms']);
});

describe('The form for one beat', () => {
  beforeEach(() => say('rhythm preview'));

  test('words it anew for this once, and moves it', async () => {
    await change(0);
    expect(shown()).toContain('Rhythm 1 · prompt, every Tuesday at 10:00');
    expect(errors(await submit({ date: '2026-03-01' })).date).toContain('That is over');
    expect(errors(await submit({ date: '2026-03-10', time: '10:00' })).date).toContain(
      'not before the next of this rhythm, on Tue 10 Mar',
    );
    expect(errors(await submit({ choices: 'Yes' })).choices).toContain('2 to 5');
    await submit({
      date: '2026-03-04',
      time: '21:30',
      title: 'A small thing',
      text: 'Which <small> thing helped?',
      choices: 'This\nThat',
    });
    expect(shown()).toContain('Saved. It will be posted like this');
    expect(shown()).toContain('quiet hours');
    const preview = await say('rhythm preview');
    expect(preview).toContain('Wed 4 Mar 2026, 21:30 (Europe/Berlin)');
    expect(preview).toContain('instead of Tue 3 Mar 2026, 10:00');
    await world.moveTo(tuesday + 2 * day);
    expect(beats()).toHaveLength(1);
    expect(beats()[0]).toContain('A small thing\nWhich &lt;small&gt; thing helped?\nThis · That');
    await world.moveTo(tuesday + week + 5_000);
    expect(beats()).toHaveLength(2);
    expect(beats()[1]).not.toContain('small thing');
  });

  test('draws another that was not shown yet, and keeps it once it is saved', async () => {
    await change(1);
    const first = typed('title');
    const seen = [first];
    for (let i = 0; i < 4; i++) {
      await press('Another prompt');
      expect(shown()).toContain('Another one was drawn');
      seen.push(typed('title'));
    }
    expect(new Set(seen).size).toBe(5);
    expect(await say('rhythm preview')).toContain(first);
    await submit();
    const preview = await say('rhythm preview');
    expect(preview).toContain(
      `Tue 10 Mar 2026, 10:00 (Europe/Berlin) · 14:30 for you: 1 · prompt, “${seen.at(-1)}”`,
    );
    expect(preview).not.toContain(`prompt, “${first}”`);
    await say('rhythm pause 1');
    await say('rhythm resume 1');
    expect(await say('rhythm preview')).toContain(`“${seen.at(-1)}”`);
    await world.moveTo(tuesday + week + 5_000);
    expect(beats()[1]).toContain(seen.at(-1));
  });

  test('takes something livelier, a prompt of a kind, or a certain one', async () => {
    await change(3);
    await press('Something livelier');
    expect(shown()).toContain(', exciting. What you change here');
    await press('Choose a prompt');
    await submit({ prompt: 'any:show' });
    expect(shown()).toContain('Show, familiar. What you change here');
    await press('Choose a prompt');
    const groups = shown();
    const soon = /“(.+?)”/.exec(latest().text)?.[1] ?? '';
    expect(groups).toContain(`${soon.slice(0, 39)}`);
    const { element } = form().blocks[0] as unknown as {
      element: { option_groups: { options: { text: { text: string }; value: string }[] }[] };
    };
    const twice = element.option_groups
      .flatMap(({ options }) => options)
      .find(({ text }) => /comes/.test(text.text));
    await submit({ prompt: twice?.value ?? '' });
    expect(shown()).toContain('Save only if you mean it twice');
    const title = typed('title');
    await submit();
    const lines = (await say('rhythm preview')).split('\n').filter((line) => line.includes(`“${title}”`));
    expect(lines).toHaveLength(2);
    // A person chose it, so it is not only likely.
    expect(lines.join()).not.toContain('likely');
  });

  test('is tried by who plans it, exactly as it will look, and by nobody else', async () => {
    await change(0);
    const title = typed('title');
    await press('Send it to me');
    expect(shown()).toContain('Sent to you alone');
    expect(latest().text).toContain(`${title}\n`);
    expect(latest().text).toContain('This is a trial');
    expect(beats()).toEqual([]);
    await submit({ choices: 'Yes\nNo' });
    await press('Send it to me');
    const { ts, blocks = [] } = latest();
    const yes = elements(blocks).find(({ text }) => text?.text === 'Yes');
    await world.as(priya).click(place, ts, yes?.action_id ?? '');
    await world.settle(0);
    expect(await world.store.db.select().from(world.store.t.taps)).toEqual([]);
    await world.moveTo(tuesday + 5_000);
    const [posted] = beats();
    expect(posted).toBeDefined();
    expect(latest().text).toBe(
      `${posted}\nThis is a trial that only you see. Nothing was posted, and its buttons do nothing.`,
    );
  });

  test('is tried as it stands in the form, sent or not, and keeps what was typed', async () => {
    await change(0);
    const [action = ''] = Object.keys(form().state.values.title ?? {});
    await world.as(priya).clickView(form().id, action, { value: 'Typed so far', blockId: 'title' });
    await press('Send it to me');
    expect(latest().text).toContain('Typed so far\n');
    expect(typed('title')).toBe('Typed so far');
    await world.as(priya).clickView(form().id, action, { value: null, blockId: 'title' });
    await press('Send it to me');
    expect(latest().text).not.toContain('Typed so far');
    await world.as(priya).close(form().id, true);
    expect(await say('rhythm preview')).not.toContain('Typed so far');
  });

  test('brings back one that falls out, on its day or another, once somebody saves it', async () => {
    const breaks = [{ from: '2026-03-10', to: '2026-03-18', name: 'Offsite' }];
    await world.store.tx((scope) => changeSettings(scope, 'data', { free: { ...defaults.free, breaks } }));
    expect(await say('rhythm preview')).toContain('1 · prompt: falls out (Offsite)');
    await change(1);
    expect(shown()).toContain('This one falls out (Offsite). Save it');
    await submit();
    expect(shown()).toContain('That is in a break (Offsite).');
    await world.as(priya).close(form().id);
    const preview = await say('rhythm preview');
    expect(preview).toContain('Tue 10 Mar 2026, 10:00 (Europe/Berlin) · 14:30 for you: 1 · prompt, “');
    expect(preview).toContain(
      'Tue 17 Mar 2026, 10:00 (Europe/Berlin) · 14:30 for you: 1 · prompt: falls out',
    );
    await world.moveTo(tuesday + 2 * week + 5_000);
    expect(beats()).toHaveLength(2);
  });

  test('skips one and no other, and says kindly when there is nothing left to change', async () => {
    await change(1);
    const { id } = form();
    await press('Skip this one');
    expect(shown()).toContain('Dropped');
    expect(await say('rhythm preview', tomas)).not.toContain('Tue 10 Mar');
    const preview = await say('rhythm preview');
    expect(preview).toContain(
      'Tue 10 Mar 2026, 10:00 (Europe/Berlin) · 14:30 for you: 1 · prompt, but a coordinator',
    );
    expect(preview).toContain('Tue 17 Mar');
    await change(0);
    await world.moveTo(tuesday + 5_000);
    expect(errors(await submit({ title: 'Too late' })).date).toContain('was posted already');
    await world.moveTo(tuesday + 2 * week + 5_000);
    expect(beats()).toHaveLength(2);
    expect(id).not.toBe('');
  });

  test('brings back what was dropped, be it the next or a later one', async () => {
    const titles = [...latest().text.matchAll(/“(.+?)”/g)].map(([, title]) => title ?? '');
    for (const nth of [1, 0]) {
      await change(nth);
      await press('Skip this one');
      await world.as(priya).close(form().id);
    }
    await say('rhythm preview');
    for (const label of ['Bring it back', 'Bring it back']) {
      const { ts, blocks = [] } = latest();
      const button = elements(blocks).find(({ text }) => text?.text === label);
      await world
        .as(priya)
        .click(place, ts, button?.action_id ?? '', { blockIndex: button?.blockIndex ?? 0 });
      await world.settle(0);
    }
    const preview = await say('rhythm preview');
    expect(preview).not.toContain('dropped');
    expect([...preview.matchAll(/“(.+?)”/g)].map(([, title]) => title).slice(0, 2)).toEqual(
      titles.slice(0, 2),
    );
    expect(await say('rhythm changes')).toContain(`<@${priya}> brought back one that was dropped`);
    await world.moveTo(tuesday + week + 5_000);
    expect(beats().map((text) => text.split('\n')[0])).toEqual(titles.slice(0, 2));
  });

  test('two coordinators lose nothing of each other without a word', async () => {
    await say('rhythm preview', marcus);
    await change(0);
    await change(0, marcus);
    await submit({ title: 'From Marcus' }, marcus);
    await submit({ title: 'From Priya' });
    expect(shown()).toContain(`<@${marcus}> changed this one`);
    expect(shown()).toContain('It is now “From Marcus”');
    expect(typed('title')).toBe('From Priya');
    await submit();
    expect(await say('rhythm preview')).toContain('“From Priya”');
  });
});

test('no beat is moved to a day on which another comes', async () => {
  await say('rhythm add prompt every Thursday at 11:00');
  await say('rhythm preview');
  await change(0);
  expect(errors(await submit({ date: '2026-03-05', time: '09:00' })).date).toContain(
    'Rhythm 2 · prompt, every Thursday at 11:00 (Europe/Berlin) comes that day',
  );
});

test('a month of daily beats is changed in a form, which is up to date after each', async () => {
  await say('rhythm remove 1');
  const removed = elements(latest().blocks ?? []).find(({ text }) => text?.text === 'Remove rhythm 1');
  await world.as(priya).click(place, latest().ts, removed?.action_id ?? '');
  await world.settle(0);
  await say('rhythm add prompt every day at 9am');
  const raise = elements(latest().blocks ?? []).find(({ text }) => text?.text === 'Raise to 28');
  await world.as(priya).click(place, latest().ts, raise?.action_id ?? '');
  await world.settle(0);
  await say('rhythm preview');
  const { ts, blocks = [] } = latest();
  const many = elements(blocks).find(({ text }) => text?.text === 'See and change each');
  await world.as(priya).click(place, ts, many?.action_id ?? '');
  await world.settle(0);
  expect(elements(form().blocks).filter(({ text }) => text?.text === 'Change').length).toBeGreaterThan(28);
  await press('Change');
  await submit({ title: 'Changed from the list' });
  expect(form().title?.text).toBe('What comes');
  expect(shown()).toContain('“Changed from the list”');
  await press('Change');
  await press('Skip this one');
  await world.as(priya).close(form().id);
  expect(shown()).not.toContain('“Changed from the list”');
});
