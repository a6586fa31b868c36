import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localAt } from '../../src/calendar/zone.ts';
import { monday } from '../support/world.ts';
import {
  amara,
  type Guild,
  hana,
  jonas,
  lucy,
  marcus,
  only,
  openGuild,
  place,
  planned,
  priya,
  tomas,
  wei,
} from './cast.ts';

const berlin = (at: number | null | undefined) =>
  at == null ? null : localAt(at, 'Europe/Berlin').toString({ smallestUnit: 'minute' });

let guild: Guild;
const bookings = async () =>
  (await guild.world.store.db.select().from(guild.world.store.t.bookings))
    .map(({ key, at }) => `${key.split(':')[0]} ${berlin(at)}`)
    .toSorted();
const event = async () => only(await guild.events());
const rsvp = async (user: string, seated = true) => {
  const { db, t } = guild.world.store;
  const { id } = await event();
  const asked = { event: id, user, answer: 'yes' as const, seated, turn: 1, external: false, at: monday };
  await db.insert(t.rsvps).values(asked);
};
const hosts = async () =>
  (await guild.world.store.db.select().from(guild.world.store.t.eventHosts))
    .map(({ user, role, state }) => `${user} ${role} ${state}`)
    .toSorted();

describe('An event of a coordinator', () => {
  beforeEach(async () => {
    guild = await openGuild();
  });
  afterEach(() => guild.world.close());

  test('is planned, edited, moved and cancelled, and its days follow', async () => {
    const { world, say, press, shown, submit, close, labels, latest } = guild;
    expect(await say('event')).toContain('Nothing is planned yet.');
    await press('Plan an event');
    expect(shown()).toContain('In Europe/Berlin.');
    const made = await submit({
      'title.own': 'Estimating & more',
      'about.own': 'How we guess.',
      date: '2026-03-19',
      time: '15:00',
      place: 'Room 4',
      hosts: [priya, tomas],
      capacity: '2',
    });
    expect(made.errors).toBeUndefined();
    expect(shown()).toContain('Planned: “Estimating &amp; more”.');
    expect(shown()).toContain('Thu 19 Mar 2026, 15:00 (Europe/Berlin) · 19:30 for you');
    expect(shown()).toContain(`<@${tomas}> is asked three days before whether they can.`);
    await close();
    const first = await event();
    expect(first).toMatchObject({
      state: 'planned',
      sequence: 0,
      approvedBy: priya,
      capacity: 2,
      minutes: 60,
    });
    expect(berlin(first.announceAt)).toBe('2026-03-09T10:00');
    expect(first.nextAt).toBe(first.announceAt);
    expect(await bookings()).toEqual(['event 2026-03-09T10:00', 'event-day 2026-03-19T15:00']);
    expect(await hosts()).toEqual([`${priya} host confirmed`, `${tomas} host asked`]);

    await rsvp(marcus);
    await rsvp(wei);
    await say('event');
    expect(latest().text).toContain('2 of 2 seats taken');
    expect(latest().text).toContain('You host it.');
    expect(labels()).toEqual([
      'Details',
      'Edit',
      'Move',
      'Invite',
      'Cancel',
      'Plan an event',
      'Series',
      'In my calendar',
    ]);
    await press('Edit');
    expect((await submit({ capacity: '1' })).errors).toEqual({
      capacity: '2 people have a seat already, and keep it. Choose 2 or more.',
    });
    await submit({ capacity: '3', place: 'Room 5', hosts: [priya, amara], speaker: 'Ana of Kew' });
    expect(shown()).toContain('whoever answered is told what changed');
    await close();
    expect(await event()).toMatchObject({ sequence: 1, capacity: 3, place: 'Room 5', speaker: 'Ana of Kew' });
    expect(await hosts()).toEqual([`${amara} host asked`, `${priya} host confirmed`].toSorted());

    await say('event');
    await press('Move');
    expect(shown()).toContain('2 people answered');
    expect((await submit()).errors?.date).toContain('That is when it is already.');
    expect((await submit({ date: '2026-03-02', time: '09:00' })).errors?.date).toContain('over already');
    await submit({ date: '2026-03-26', time: '16:30', minutes: '90' });
    expect(shown()).toContain('is now Thu 26 Mar 2026, 16:30');
    await close();
    const moved = await event();
    expect(moved).toMatchObject({ sequence: 2, minutes: 90 });
    expect(berlin(moved.startsAt)).toBe('2026-03-26T16:30');
    expect(await bookings()).toEqual(['event 2026-03-16T10:00', 'event-day 2026-03-26T16:30']);

    await world.moveTo(Date.UTC(2026, 2, 17, 9));
    await say('event');
    await press('Cancel');
    await submit({ reason: 'The speaker is ill.' });
    expect(shown()).toContain('is cancelled. 2 people are told.');
    await close();
    expect(await event()).toMatchObject({
      state: 'cancelled',
      sequence: 3,
      nextAt: null,
      cancelReason: 'The speaker is ill.',
    });
    expect(await say('event')).toContain('Cancelled: The speaker is ill.');
    expect(labels()).toEqual(['Plan an event', 'Series', 'In my calendar']);
  });

  test('is understood from words, starts from a template, and asks before it is too much', async () => {
    const { world, say, form, shown, submit, close } = guild;
    await say('rhythm add prompt every Monday and Thursday at 10:00');
    await say('event “Ana on estimation”, next Tuesday 16:30');
    expect(shown()).toContain('“Ana on estimation”');
    expect(shown()).toContain('2026-03-10');
    expect(shown()).toContain('16:30');
    await close();

    await say('event in two weeks');
    expect(shown()).toContain('2026-03-16');
    const options = (id: string) => {
      const blocks = JSON.parse(shown()) as { block_id: string; element: { options: { value: string }[] } }[];
      return blocks.find(({ block_id }) => block_id === id)?.element.options.map(({ value }) => value) ?? [];
    };
    const lunch = options('template').find((value) => value.includes('lunch')) ?? '';
    await world.as(priya).clickView(form().id, 'gatherings.template', { value: lunch });
    await world.settle(0);
    expect(shown()).toContain('Lunch together');
    expect(shown()).toContain('12:30');
    expect(shown()).toContain('2026-03-16');
    const byInvitation = options('audience').find((value) => value.includes('invited')) ?? '';
    await world.as(priya).clickView(form().id, 'gatherings.audience', { value: byInvitation });
    await world.settle(0);
    expect(shown()).toContain('Nothing is posted in the channel.');
    expect(shown()).toContain('Lunch together');
    const forMembers = options('audience').find((value) => value.includes('"community"}')) ?? '';
    await world.as(priya).clickView(form().id, 'gatherings.audience', { value: forMembers });
    await world.settle(0);
    await submit();
    expect(shown()).toContain('agreed are 9. Raise it?');
    expect(form().submit?.text).toMatch(/^Raise to \d+$/);
    expect(await guild.events()).toEqual([]);
    await submit();
    expect(shown()).toContain('Planned: “Lunch together”.');
    expect(await event()).toMatchObject({ template: 'lunch', format: 'on site', tone: 'social' });
    await close();

    await say('event Another one 2026-03-16 11:00');
    const refused = await submit({ 'title.own': ' ', 'about.own': 'It is.' });
    expect(refused.errors).toEqual({ 'title.own': 'Please fill this in.' });
    const round = options('template').find((value) => value.includes('round')) ?? '';
    await world.as(priya).clickView(form().id, 'gatherings.template', { value: round });
    await world.settle(0);
    expect((await submit()).errors).toEqual({
      'title.round table': 'Put your own words in the place of “…”.',
    });
    await close();
    await say('event Another one 2026-03-16 11:00');
    const taken = await submit({ 'title.own': 'Another one', 'about.own': 'It is.' });
    expect(taken.errors?.date).toMatch(/Something else is posted here on that day.*next free day is/);
    expect((await submit({ date: '2026-03-18', hosts: [world.sandbox.app.botUserId] })).errors).toEqual({
      hosts: 'Apps cannot do that. Choose people only.',
    });
    expect((await submit({ hosts: [priya, jonas] })).errors?.hosts).toContain('other organisations');
  });

  test('by invitation posts nothing, and is seen by the invited alone', async () => {
    const { world, say, press, shown, submit, close, latest, labels } = guild;
    await planned(guild);
    await say('event');
    await press('Edit');
    const blocks = JSON.parse(shown()) as { block_id: string; element: { options: { value: string }[] } }[];
    const invited =
      blocks.find(({ block_id }) => block_id === 'audience')?.element.options.at(-1)?.value ?? '';
    await submit({ audience: invited });
    expect(shown()).toContain('Saved');
    await close();
    expect(await event()).toMatchObject({ audience: 'invited', announceAt: null });
    expect(await bookings()).toEqual([]);
    expect(await say('event', marcus)).not.toContain('Estimating');

    await say('event');
    await press('Invite');
    expect((await submit({ users: [marcus, jonas] })).errors?.users).toContain('other organisations');
    expect((await submit({ users: [lucy] })).errors?.users).toContain('Invite them to the channel first.');
    await submit({ users: [marcus, hana, priya] });
    expect(shown()).toContain(`<@${marcus}>`);
    expect(shown()).not.toContain(`<@${priya}> and`);
    await close();
    await world.settle(5_000);
    const { channel } = await world.as(marcus).openDm();
    const dm = world.sandbox.read.channel(channel, marcus).messages.at(-1);
    expect(dm?.text).toContain(`<@${priya}> invites you to an event of Data craft:`);
    expect(dm?.text).toContain('Estimating without tears');
    expect(await say('event', marcus)).toContain('Estimating without tears');
    expect(await say('event', wei)).not.toContain('Estimating');
    await world.as(hana).openHome();
    await world.settle();
    expect(JSON.stringify(world.sandbox.read.home(hana)?.blocks)).toContain('You are invited.');

    await say('event');
    await press('Invite');
    await submit({ users: [marcus] });
    expect(shown()).toContain('invited already');
    await close();
    expect(labels(marcus)).toContain('Details');
    expect(latest(marcus).text).toContain('Estimating');
  });

  test('is not for those who may not, and hidden from those who may not know of it', async () => {
    const { world, say, press, latest, labels } = guild;
    await planned(guild);
    expect(await say('event', marcus)).toContain('Estimating without tears');
    expect(labels(marcus)).toEqual([
      'I come',
      'Perhaps',
      'I cannot',
      'Details',
      'Propose an event',
      'In my calendar',
    ]);
    await press('Details', marcus);
    expect(latest(marcus).text).toContain('How we guess');
    await say('event', wei);
    await press('Details', wei);
    await world.as(wei).openHome();
    await world.settle();
    const home = JSON.stringify(world.sandbox.read.home(wei)?.blocks);
    expect(home).toContain('Estimating without tears');
    await world.as(hana).openHome();
    await world.settle();
    expect(JSON.stringify(world.sandbox.read.home(hana)?.blocks)).not.toContain('Estimating');
    await world.store.db.update(world.store.t.events).set({ audience: 'workspace' });
    await world.settle(61_000);
    await world.as(hana).openHome();
    await world.settle();
    expect(JSON.stringify(world.sandbox.read.home(hana)?.blocks)).toContain('Estimating without tears');
    await world.store.db.update(world.store.t.communities).set({ isPrivate: true });
    await world.as(hana).openHome();
    await world.settle();
    expect(JSON.stringify(world.sandbox.read.home(hana)?.blocks)).not.toContain('Estimating');
  });
});

describe('An announcement', () => {
  beforeEach(async () => {
    guild = await openGuild();
  });
  afterEach(() => guild.world.close());

  test('is corrected with its event; withdrawn, the event stays, and its coordinators are asked', async () => {
    const { world, say, press, form, submit, close, posts, labels, latest } = guild;
    const { announceAt } = await planned(guild);
    await rsvp(marcus);
    await world.moveTo((announceAt ?? 0) + 60_000);
    const announced = only(posts());
    await world.as(priya).shortcut('corrections.correct', { channel: place, ts: announced.ts });
    await world.settle(0);
    await submit({ title: 'Estimating, kindly', text: 'How we guess together.' });
    await close();
    await world.settle(120_000);
    expect(only(posts()).text).toContain('Estimating, kindly');
    expect(await event()).toMatchObject({ title: 'Estimating, kindly', sequence: 1 });

    await world.as(priya).shortcut('corrections.correct', { channel: place, ts: announced.ts });
    await world.settle(0);
    await world.as(priya).clickView(form().id, 'corrections.withdraw');
    await world.settle(0);
    await close();
    await world.settle(120_000);
    expect(posts()).toEqual([]);
    expect(await event()).toMatchObject({ state: 'planned', ts: null, announceAt: null });
    expect(await bookings()).toEqual(['event 2026-03-09T10:00']);
    const { channel } = await world.as(priya).openDm();
    const alert = world.sandbox.read.channel(channel, priya).messages.at(-1);
    expect(alert?.text).toContain('The announcement of “Estimating, kindly” was deleted.');
    expect(alert?.text).toContain('1 person answered');

    expect(await say('event')).toContain('Its announcement is not in the channel.');
    expect(labels()).toContain('Announce it');
    await world.moveTo(Date.UTC(2026, 2, 10, 10));
    await say('event');
    await press('Announce it');
    expect(latest().text).toContain('“Estimating, kindly” is on its way to the channel.');
    await world.settle(120_000);
    expect(only(posts()).text).toContain('Estimating, kindly');
    expect(await event()).toMatchObject({ channel: place, ts: only(posts()).ts });
    expect(await bookings()).toEqual(['event 2026-03-10T11:00', 'event-day 2026-03-19T15:00']);
  });
});

describe('An event of a member', () => {
  beforeEach(async () => {
    guild = await openGuild();
  });
  afterEach(() => guild.world.close());

  test('is proposed, changed, approved and announced, and its author told', async () => {
    const { world, say, press, shown, submit, close, labels, latest } = guild;
    const draft = await planned(guild, {}, marcus);
    expect(draft).toMatchObject({ state: 'draft', announceAt: null, nextAt: null, approvedBy: null });
    expect(await bookings()).toEqual([]);
    expect(await say('event', marcus)).toContain('Proposed by you.');
    expect(labels(marcus)).toEqual(['Edit', 'Take it back', 'Propose an event', 'In my calendar']);
    expect(await say('event', wei)).not.toContain('Estimating');
    await press('Edit', marcus, latest(marcus));
    expect(shown(marcus)).toContain('Estimating without tears');
    await submit({ 'title.own': 'Estimating kindly' }, marcus);
    expect(shown(marcus)).toContain('still waits for a coordinator');
    await close(marcus);

    expect(await say('event')).toContain('Estimating kindly');
    expect(labels()).toEqual(['Approve', 'Look', 'Decline', 'Plan an event', 'Series', 'In my calendar']);
    await press('Approve');
    expect(latest().text).toContain(`Approved: “Estimating kindly”. <@${marcus}> is told.`);
    const approved = await event();
    expect(approved).toMatchObject({ state: 'planned', approvedBy: priya, createdBy: marcus });
    expect(berlin(approved.announceAt)).toBe('2026-03-09T10:00');
    expect(await bookings()).toHaveLength(2);
    expect(await hosts()).toEqual([`${marcus} host confirmed`]);
    await world.settle(5_000);
    const { channel } = await world.as(marcus).openDm();
    const told = world.sandbox.read.channel(channel, marcus).messages.at(-1)?.text;
    expect(told).toContain('Your event “Estimating kindly” in Data craft is approved.');
    await world.moveTo(approved.announceAt ?? 0);
    await world.settle(60_000);
    expect(await say('event', wei)).toContain('Estimating kindly');
  });

  test('that cannot be approved as it stands opens its form, and one that is not wanted is declined kindly', async () => {
    const { world, say, press, form, shown, submit, close, latest } = guild;
    await planned(guild, {}, marcus);
    await planned(guild, { 'title.own': 'Something on that day' });
    await say('event');
    await press('Approve');
    expect(shown()).toContain(
      'It cannot be approved as it stands. Something else is posted here on that day',
    );
    expect(form().submit?.text).toBe('Approve it');
    await submit({ date: '2026-03-20' });
    expect(shown()).toContain('Approved: “Estimating without tears”.');
    await close();

    await planned(guild, { 'title.own': 'Not this one', date: '2026-03-24' }, marcus);
    await say('event');
    await press('Decline');
    expect(latest().text).toContain('Declined: “Not this one”.');
    await world.settle(5_000);
    const { channel } = await world.as(marcus).openDm();
    expect(world.sandbox.read.channel(channel, marcus).messages.at(-1)?.text).toContain('not taken for now');
    expect(await say('event', marcus)).not.toContain('Not this one');

    const own = await planned(guild, { 'title.own': 'My own', date: '2026-03-25' }, marcus);
    await say('event', marcus);
    await press('Take it back', marcus);
    expect(latest(marcus).text).toContain('Taken back: “My own”.');
    expect((await guild.events()).find(({ id }) => id === own.id)?.state).toBe('cancelled');
  });
});
