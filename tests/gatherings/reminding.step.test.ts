import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { communityById } from '../../src/communities/index.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import type { Outcome, Outcomes } from '../../src/delivery/post.ts';
import { cancel, edit, move } from '../../src/gatherings/planning/acts.ts';
import { bookDays } from '../../src/gatherings/planning/schedule.ts';
import { wishOf } from '../../src/gatherings/planning/wish.ts';
import { remindingOutcomes } from '../../src/gatherings/reminding/outcomes.ts';
import { runDue } from '../../src/gatherings/reminding/runner.ts';
import { isUnannounced, nextStepAt } from '../../src/gatherings/reminding/timing.ts';
import { putRsvp } from '../../src/gatherings/store.rsvps.ts';
import { addEvent, changeEvent, eventById, firstDue } from '../../src/gatherings/store.ts';
import type { Event, EventHost, Rsvp } from '../../src/gatherings/tables.ts';
import { book, bookingsBetween } from '../../src/rhythms/index.ts';
import type { Store } from '../../src/store/store.ts';
import { addCommunity, day, hour, monday, team } from '../rhythms/cast.ts';
import { engines } from '../support/store.ts';

const minute = 60_000;
const id = 'talk';
/** Thursday 19 March 2026, 15:00 in Berlin; ten days before, at ten. */
const startsAt = Date.UTC(2026, 2, 19, 14);
const announceAt = Date.UTC(2026, 2, 9, 9);
const zones: Record<string, string> = { UANA: 'Europe/Berlin', UBEN: 'America/New_York', UCEM: 'Asia/Tokyo' };

describe.each(engines)('on $name', ({ open }) => {
  let store: Store;
  let now: number;
  let wiring: Parameters<typeof runDue>[0];
  beforeEach(async () => {
    store = await open();
    now = monday;
    const outcomes: Record<string, Outcomes[string]> = {};
    wiring = {
      store,
      outbox: createOutbox({ outcomes, now: () => now }),
      linkTo: async () => null,
      secret: 'secret',
      people: { get: async (_team, user) => person(user) },
    };
    Object.assign(outcomes, remindingOutcomes(wiring));
    await addCommunity(store);
    const joined = { community: 'guild', joinedAt: monday, founding: true, eventAt: monday * 1000 };
    await store.db.insert(store.t.memberships).values(['UBEN', 'UCEM'].map((user) => ({ ...joined, user })));
    for (const [user, timeZone] of Object.entries(zones)) {
      const known = { bot: false, guest: false, external: false, admin: false, deleted: false };
      await store.db
        .insert(store.t.people)
        .values({ team, user, timeZone, locale: 'en', ...known, updatedAt: monday });
    }
  });
  afterEach(() => store.close());

  const person = (user: string) => {
    const of = { team, user, locale: 'en' as const, timeZone: zones[user] ?? 'UTC' };
    return { ...of, guest: false, external: false, steward: false, bot: false, deleted: user === 'UGONE' };
  };
  const add = async (given: Partial<Event> = {}, hosts: Partial<EventHost>[] = []) => {
    const event = {
      ...{ id, team, community: 'guild', title: 'A talk', about: 'Why.', format: 'online', tone: 'working' },
      ...{ audience: 'community', place: 'https://meet.example.com/a', state: 'planned' },
      ...{ startsAt, minutes: 60, timeZone: 'Europe/Berlin', reminders: ['day'], announceAt },
      ...{ createdBy: 'UANA', createdAt: monday, changedAt: monday, ...given },
    } as const;
    const added = await addEvent(store, event as Parameters<typeof addEvent>[1]);
    if (!added) throw new Error('it was there');
    await changeEvent(store, id, { nextAt: given.nextAt ?? nextStepAt(added, now) });
    await bookDays(store, added, 'Europe/Berlin');
    const asked = { event: id, role: 'host', state: 'asked' } as const;
    if (hosts.length > 0)
      await store.db
        .insert(store.t.eventHosts)
        .values(hosts.map((host) => ({ ...asked, user: 'UANA', ...host })));
  };
  /** One whose announcement stands in the channel. */
  const addAnnounced = async (given: Partial<Event> = {}, hosts: Partial<EventHost>[] = []) => {
    now = announceAt + minute;
    await add({ channel: 'CGUILD', ts: '1.000100', ...given }, hosts);
  };
  const say = (user: string, given: Partial<Rsvp> = {}) =>
    putRsvp(store, {
      ...{ event: id, user, answer: 'yes', seated: true, turn: 1, external: false, at: announceAt },
      ...given,
    });
  const is = async (): Promise<Event> => {
    const found = await eventById(store, id);
    if (!found) throw new Error('no event');
    return found;
  };
  /** Time passes, and all that becomes due is done. */
  const goTo = async (instant: number) => {
    for (let at = await firstDue(store); at !== null && at <= instant; at = await firstDue(store)) {
      now = Math.max(now, at);
      await runDue(wiring, now);
    }
    now = instant;
    return is();
  };
  /** The process was away until an instant. */
  const wakeUp = async (instant: number) => {
    now = instant;
    await runDue(wiring, now);
    return is();
  };
  const posts = async (...kinds: string[]) =>
    (await store.db.select().from(store.t.deliveries))
      .filter(({ kind }) => kinds.includes(kind))
      .toSorted((a, b) => a.id - b.id);
  const keysOf = async (...kinds: string[]) => (await posts(...kinds)).map(({ key }) => key);
  const tell = (kind: string, key: string, outcome: Outcome) =>
    store.tx(async (scope) => {
      await remindingOutcomes(wiring)[kind]?.(
        scope,
        { key, team, kind, community: 'guild', due: now },
        outcome,
        now,
      );
    });
  const booked = async () =>
    (await bookingsBetween(store, 'guild', 0, startsAt + 99 * day)).map(({ at }) => at);
  const community = async () => {
    const found = await communityById(store, 'guild');
    if (!found) throw new Error('no community');
    return found;
  };
  const change = (given: Partial<{ hushedUntil: number; state: 'resting' | 'ended'; isPrivate: boolean }>) =>
    store.db.update(store.t.communities).set(given).where(eq(store.t.communities.id, 'guild'));
  const moveTo = async (date: string, time: string) => {
    const [before, place] = [await is(), await community()];
    const to = { date, time, minutes: 60 };
    return store.tx((scope) => move(scope, wiring, place, before, { to, agreed: 99, by: 'UANA', now }));
  };

  test('once it is over, those who said that they host or speak did so; once', async () => {
    await addAnnounced({}, [
      { user: 'UANA', state: 'confirmed' },
      { user: 'UBEN', state: 'confirmed', role: 'speaker' },
      { user: 'UCEM', state: 'asked' },
    ]);
    await goTo(startsAt + 30 * minute);
    const { db, t } = store;
    const counted = () => db.select().from(t.engagements).orderBy(t.engagements.member);
    expect(await counted()).toEqual([]);
    await goTo(startsAt + 9 * day);
    const hosted = { kind: 'hosting', source: id, occurredAt: startsAt + hour, undone: false };
    expect(await counted()).toMatchObject([
      { member: 'UANA', ...hosted },
      { member: 'UBEN', ...hosted },
    ]);
  });

  test('nobody hosted what was cancelled', async () => {
    await addAnnounced({}, [{ user: 'UANA', state: 'confirmed' }]);
    const [event, place] = [await is(), await community()];
    await store.tx((scope) => cancel(scope, wiring, place, event, { reason: null, now }));
    await goTo(startsAt + 9 * day);
    expect(await store.db.select().from(store.t.engagements)).toEqual([]);
  });

  test('it is announced once, its day is posted, and it is over', async () => {
    await add();
    now = announceAt;
    await Promise.all([runDue(wiring, now), runDue(wiring, now), runDue(wiring, now)]);
    expect(await keysOf('event')).toEqual([`event:${id}`]);
    await tell('event', `event:${id}`, { how: 'sent', channel: 'CGUILD', ts: '1.1' });
    await goTo(startsAt + 3 * hour);
    expect(await keysOf('event-reminder', 'event-day')).toEqual([
      `event-reminder:${id}:${startsAt}:day`,
      `event-day:${id}:${startsAt}`,
    ]);
    const [, dayPost] = await posts('event', 'event-day');
    expect(dayPost).toMatchObject({ due: Date.UTC(2026, 2, 19, 8), expires: Date.UTC(2026, 2, 19, 12) });
    expect(await is()).toMatchObject({ state: 'over', nextAt: startsAt + hour + 3 * day });
    expect(await keysOf('event-over')).toHaveLength(1);
    expect(await goTo(startsAt + 9 * day)).toMatchObject({ state: 'over', nextAt: null });
  });

  test('everybody who comes is reminded once, by a DM at their own hour', async () => {
    await addAnnounced();
    await say('UANA');
    await say('UBEN');
    await say('UCEM');
    await say('UWAITS', { seated: false });
    await say('UMAYBE', { answer: 'maybe', seated: false });
    await say('UOTHER', { external: true });
    await say('UGONE');
    await say('ULATE', { at: startsAt - 30 * hour });
    await say('ULEFT');
    await goTo(startsAt);
    const local = (await posts('event-dm')).map(({ lane, due }) => {
      const zone = zones[lane] ?? '';
      return [lane, new Date(due).toLocaleString('sv', { timeZone: zone })];
    });
    expect(local).toEqual([
      ['UCEM', '2026-03-18 19:00:00'],
      ['UANA', '2026-03-18 15:00:00'],
      ['UBEN', '2026-03-18 10:00:00'],
    ]);
  });

  test('whoever is away is not reminded, and asked to host once they are back', async () => {
    const away = (user: string, until: number | null, community = 'guild') =>
      store.db.insert(store.t.absences).values({
        ...{
          id: `${user} ${community}`,
          team,
          user,
          community,
          why: 'snooze',
          from: monday,
          until,
          nextAt: null,
        },
      });
    await away('UANA', startsAt);
    await away('UBEN', startsAt, 'other');
    await away('UCEM', Date.UTC(2026, 2, 18), '');
    await add({}, [{ user: 'UCEM' }, { user: 'UANA' }, { user: 'UBEN', role: 'speaker' }]);
    await goTo(announceAt + minute);
    await changeEvent(store, id, { channel: 'CGUILD', ts: '1.000100' });
    await say('UANA');
    await say('UBEN');
    await goTo(startsAt - hour);
    expect(await keysOf('event-dm')).toEqual([`event-dm:${id}:${startsAt}:day:UBEN`]);
    const asked = await posts('event-host');
    expect(asked.map(({ lane }) => lane).toSorted()).toEqual(['UBEN', 'UCEM']);
    // In the morning of the day on which they are back, where they live.
    expect(asked.find(({ lane }) => lane === 'UCEM')?.due).toBe(Date.UTC(2026, 2, 18));
    // What they signed up for does not take place: that they hear nevertheless.
    const [before, place] = [await is(), await community()];
    await store.tx((scope) => cancel(scope, wiring, place, before, { reason: '', now }));
    expect((await posts('event-cancelled')).map(({ lane }) => lane)).toContain('UANA');
  });

  test('nobody is reminded a second time because another reminder was chosen since', async () => {
    await addAnnounced();
    await say('UANA');
    await goTo(startsAt - day);
    const reminders = ['day' as const, 'minutes' as const];
    await changeEvent(store, id, { reminders, nextAt: nextStepAt({ ...(await is()), reminders }, now + 1) });
    await say('UBEN');
    await goTo(startsAt);
    expect(await keysOf('event-dm')).toEqual([
      `event-dm:${id}:${startsAt}:day:UANA`,
      `event-dm:${id}:${startsAt}:minutes:UBEN`,
    ]);
  });

  test('what comes too late is not posted, is told with a way on, and nothing bursts', async () => {
    await add({ reminders: ['week', 'day', 'minutes'] });
    expect(await wakeUp(announceAt + 5 * hour)).toMatchObject({ announceAt: null, state: 'planned' });
    expect(await keysOf('event')).toEqual([]);
    expect(isUnannounced(await is())).toBe(true);
    const [alert] = await posts('alert');
    expect(alert?.message?.text).toContain(
      '“A talk” was not announced in The guild. Trellis was not running',
    );
    expect(JSON.stringify(alert?.message?.blocks)).toContain('gatherings.announce');
    expect(await booked()).toEqual([]);
    await say('UANA');
    await wakeUp(startsAt - 5 * minute);
    expect(await keysOf('event-dm')).toEqual([`event-dm:${id}:${startsAt}:minutes:UANA`]);
    expect(await keysOf('event-day', 'event-reminder')).toEqual([]);
  });

  test('of reminders that come late at once only the last is sent', async () => {
    await addAnnounced({ reminders: ['week', 'day', 'minutes'] });
    await wakeUp(startsAt - 23 * hour);
    expect(await keysOf('event-reminder')).toEqual([`event-reminder:${id}:${startsAt}:day`]);
  });

  test('in quiet time nothing is posted, and nothing is caught up but what is on later', async () => {
    await addAnnounced({ reminders: ['day', 'minutes'] });
    await say('UANA');
    await change({ hushedUntil: startsAt - 5.5 * hour });
    await goTo(startsAt + 2 * hour);
    expect(await keysOf('event-day')).toEqual([]);
    expect(await keysOf('event-reminder', 'event-dm')).toEqual([
      `event-reminder:${id}:${startsAt}:minutes`,
      `event-dm:${id}:${startsAt}:minutes:UANA`,
    ]);
  });

  test('an announcement that falls into quiet time waits for somebody to decide', async () => {
    await add();
    await change({ hushedUntil: announceAt + hour });
    expect(await goTo(announceAt + 2 * hour)).toMatchObject({ announceAt: null, state: 'planned' });
    expect(await store.db.select().from(store.t.deliveries)).toEqual([]);
  });

  test('where something else was posted on its day, it is announced on the next free one', async () => {
    await add();
    await book(store, { key: 'other', community: 'guild', at: announceAt - hour, what: 'note' });
    const tuesday = announceAt + day;
    expect(await goTo(announceAt)).toMatchObject({ announceAt: tuesday, nextAt: tuesday });
    expect(await keysOf('event')).toEqual([]);
    await goTo(tuesday);
    expect(await keysOf('event')).toEqual([`event:${id}`]);
    expect(await booked()).toEqual([announceAt - hour, tuesday, startsAt]);
  });

  test('where no other day is left, it is announced on its own, and only once', async () => {
    const late = Date.UTC(2026, 2, 18, 9);
    await add({ announceAt: late });
    await book(store, { key: 'other', community: 'guild', at: late - hour, what: 'note' });
    expect(await goTo(late)).toMatchObject({ announceAt: late + day });
    await goTo(late + day);
    await tell('event', `event:${id}`, { how: 'sent', channel: 'CGUILD', ts: '1.1' });
    await goTo(startsAt);
    expect(await keysOf('event', 'event-day', 'event-reminder')).toEqual([`event:${id}`]);
    expect(await booked()).toEqual([late - hour, late + day]);
  });

  test('where Slack takes nothing, it waits to be announced anew, which is another message', async () => {
    await add();
    await goTo(announceAt);
    await tell('event', `event:${id}`, { how: 'hopeless', error: 'is_archived' });
    expect(isUnannounced(await is())).toBe(true);
    expect((await posts('alert'))[0]?.message?.text).toContain(
      'The channel is archived: unarchive it first.',
    );
    await store.db.update(store.t.deliveries).set({ status: 'hopeless', nextAt: null });
    const again = announceAt + day;
    now = again;
    await changeEvent(store, id, {
      announceAt: again,
      nextAt: nextStepAt({ ...(await is()), announceAt: again }, now),
    });
    await runDue(wiring, now);
    expect(await keysOf('event')).toEqual([`event:${id}`, `event:${id}:${again}`]);
  });

  test('hosts who have not confirmed are asked, and its coordinators hear where nobody has', async () => {
    await addAnnounced({}, [{ user: 'UBEN' }, { user: 'UCEM', role: 'speaker' }]);
    await goTo(startsAt - 2.5 * day);
    expect(
      (await posts('event-host')).map(({ lane, message }) => [lane, message?.text.split('\n')[0]]),
    ).toEqual([
      ['UBEN', 'You are down to host “A talk”. Will you?'],
      ['UCEM', 'You are down to speak at “A talk”. Will you?'],
    ]);
    await goTo(startsAt - 12 * hour);
    expect((await posts('alert')).map(({ lane, message }) => [lane, message?.text])).toEqual([
      ['UANA', expect.stringContaining('Nobody has confirmed yet to host “A talk”')],
    ]);
  });

  test('a host who has confirmed is left in peace', async () => {
    await addAnnounced({}, [{ state: 'confirmed' }]);
    await goTo(startsAt);
    expect(await posts('event-host', 'alert')).toEqual([]);
  });

  test('a moved event is reminded of again, and nothing of its former start leaves', async () => {
    await addAnnounced();
    await say('UANA');
    await say('UBEN', { answer: 'maybe', seated: false });
    await say('UCEM', { answer: 'no', seated: false });
    await goTo(startsAt - day);
    expect(await keysOf('event-dm')).toHaveLength(1);
    await moveTo('2026-03-26', '15:00');
    const statuses = (await posts('event-dm', 'event-reminder')).map(({ status }) => status);
    expect(statuses).toEqual(['dropped', 'dropped']);
    const moved = startsAt + 7 * day;
    expect(await keysOf('event-changed')).toEqual([
      `event-changed:${id}:1`,
      `event-changed:${id}:1:UANA`,
      `event-changed:${id}:1:UANA:file`,
      `event-changed:${id}:1:UBEN`,
      `event-changed:${id}:1:UBEN:file`,
    ]);
    const [note, dm, file] = await posts('event-changed');
    expect(note?.message?.text).toMatch(/^“A talk” was moved:\nWhen: Thu 26 Mar.*\nBefore: Thu 19 Mar/s);
    expect(dm?.message?.text).toContain('Does that still hold?');
    expect(file?.file?.content).toContain('SEQUENCE:1');
    await goTo(moved - 5 * minute);
    expect(await keysOf('event-dm')).toContain(`event-dm:${id}:${moved}:day:UANA`);
    expect(await keysOf('event-day')).toEqual([`event-day:${id}:${moved}`]);
  });

  test('several changes in a short time are one message', async () => {
    await addAnnounced();
    await say('UANA');
    await moveTo('2026-03-26', '15:00');
    now += minute;
    await moveTo('2026-03-26', '16:00');
    now += 10_000;
    const [before, place] = [await is(), await community()];
    const wish = { ...wishOf(before, [], 'Europe/Berlin'), place: 'Room 4' };
    await store.tx((scope) => edit(scope, wiring, place, before, { wish, by: 'UANA', now, agreed: null }));
    const open = (await posts('event-changed')).filter(({ status }) => status === 'waiting');
    expect(open.map(({ key }) => key)).toEqual([
      `event-changed:${id}:3`,
      `event-changed:${id}:3:UANA`,
      `event-changed:${id}:3:UANA:file`,
    ]);
    const text = open[1]?.message?.text ?? '';
    expect(text).toMatch(/^“A talk” has changed:\nWhen: Thu 26 Mar 2026, 16:00.*\nWhere: Room 4/s);
    expect(text).toContain('Does that still hold?');
    expect(text).not.toContain('Before:');
  });

  test('of a cancellation everybody hears once, even in quiet time, and of nothing else any more', async () => {
    await addAnnounced({ reminders: ['day', 'minutes'] }, [{ user: 'UCEM' }]);
    await say('UANA');
    await say('UBEN', { answer: 'maybe', seated: false });
    await say('UOTHER', { external: true });
    await goTo(startsAt - day);
    await change({ hushedUntil: startsAt + day });
    const [before, place] = [await is(), await community()];
    const given = { reason: 'The speaker is ill', now };
    await store.tx((scope) => cancel(scope, wiring, place, before, given));
    await goTo(startsAt + day);
    const told = await posts('event-cancelled');
    expect(told.map(({ lane, urgent }) => [lane, urgent])).toEqual([
      ['CGUILD', true],
      ['UANA', true],
      ['UBEN', true],
      ['UCEM', true],
    ]);
    expect(told[1]?.message?.text).toContain('The reason: The speaker is ill');
    expect(told[1]?.file?.content).toContain('METHOD:CANCEL');
    const others = (await store.db.select().from(store.t.deliveries)).filter(
      ({ kind, status }) => !['event-cancelled', 'alert'].includes(kind) && status === 'waiting',
    );
    expect(others).toEqual([]);
    expect(await booked()).toEqual([announceAt]);
  });

  test('who left a private community hears nothing more of it', async () => {
    await addAnnounced();
    await say('UANA');
    await say('UBEN');
    await change({ isPrivate: true });
    await store.db
      .update(store.t.memberships)
      .set({ leftAt: now })
      .where(eq(store.t.memberships.user, 'UBEN'));
    await goTo(startsAt - day);
    expect(await keysOf('event-dm')).toEqual([`event-dm:${id}:${startsAt}:day:UANA`]);
    await moveTo('2026-03-26', '15:00');
    expect(await keysOf('event-changed')).toEqual([
      `event-changed:${id}:1`,
      `event-changed:${id}:1:UANA`,
      `event-changed:${id}:1:UANA:file`,
    ]);
  });

  test('one for the invited is reminded of by DM only', async () => {
    await add({ audience: 'invited', announceAt: null, reminders: ['week', 'day'] });
    await store.db
      .insert(store.t.eventInvitations)
      .values({ event: id, user: 'UANA', by: 'UANA', at: monday });
    await say('UANA', { at: monday });
    await goTo(startsAt + 2 * hour);
    const all = await store.db.select().from(store.t.deliveries);
    expect(all.map(({ key }) => key)).toEqual([`event-dm:${id}:${startsAt}:day:UANA`]);
    expect(await booked()).toEqual([]);
  });

  test('where its community has ended, it is cancelled, and whoever wanted to come hears why', async () => {
    await addAnnounced();
    await say('UANA');
    await change({ state: 'ended' });
    expect(await goTo(startsAt)).toMatchObject({ state: 'cancelled', nextAt: null });
    const [, dm] = await posts('event-cancelled');
    expect(dm?.message?.text).toContain('The community that it was planned in has ended.');
  });

  test('what was cancelled, moved or answered while it was on its way is shown anew', async () => {
    await add();
    await goTo(announceAt);
    await changeEvent(store, id, { state: 'cancelled' });
    await tell('event', `event:${id}`, { how: 'sent', channel: 'CGUILD', ts: '1.1' });
    expect(await is()).toMatchObject({ channel: 'CGUILD', ts: '1.1' });
    await changeEvent(store, id, { state: 'planned', startsAt: startsAt + day });
    await tell('event-day', `event-day:${id}:${startsAt}`, { how: 'sent', channel: 'CGUILD', ts: '2.1' });
    expect(await is()).toMatchObject({ dayTs: '2.1', dayFor: startsAt });
    const dirty = (await store.db.select().from(store.t.dirty)).map(({ kind }) => kind);
    expect(dirty.toSorted()).toEqual(['event', 'event-day']);
  });
});
