import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutbox } from '../../src/delivery/outbox.ts';
import { announcement } from '../../src/gatherings/answering/announcement.ts';
import { announcedOf } from '../../src/gatherings/answering/counts.ts';
import { reseat } from '../../src/gatherings/answering/reseat.ts';
import { keys } from '../../src/gatherings/keys.ts';
import { addEvent, changeEvent, invite } from '../../src/gatherings/store.ts';
import type { Event } from '../../src/gatherings/tables.ts';
import type { Seen } from '../../src/sandbox/index.ts';
import { monday } from '../support/world.ts';
import {
  amara,
  community,
  type Guild,
  hana,
  jonas,
  lucy,
  marcus,
  openGuild,
  place,
  priya,
  team,
  wei,
} from './cast.ts';

const day = 86_400_000;
const minute = 60_000;

let guild: Guild;
beforeEach(async () => {
  guild = await openGuild({ shared: true });
});
afterEach(() => guild.world.close());

const outbox = () => createOutbox({ outcomes: {}, now: guild.world.now });

const talk = async (given: Partial<Event> = {}): Promise<Event> => {
  const event = await addEvent(guild.world.store, {
    id: 'talk',
    team,
    community,
    title: 'Estimating & more',
    about: 'How we guess.',
    format: 'online',
    tone: 'working',
    audience: 'workspace',
    place: 'Room 4',
    capacity: 2,
    state: 'planned',
    startsAt: monday + 14 * day,
    minutes: 90,
    timeZone: 'Europe/Berlin',
    reminders: [],
    createdBy: priya,
    createdAt: monday,
    changedAt: monday,
    ...given,
  });
  if (!event) throw new Error('no event');
  return event;
};

/** Posts the announcement, and gives its message as it stands now. */
const announced = async (event: Event): Promise<() => Seen> => {
  const { world } = guild;
  await world.store.tx(async (scope) => {
    const message = announcement(await announcedOf(scope, event), 'en');
    const key = keys.announcement(event);
    const [due, expires] = [world.now(), world.now() + day];
    const to = { channel: place };
    await outbox().post(scope, { key, team, to, kind: 'event', community, message, due, expires });
  });
  await world.settle();
  const at = await outbox().where(world.store, keys.announcement(event));
  if (!at) throw new Error('not announced');
  await changeEvent(world.store, event.id, { ...at, nextAt: null });
  return () => {
    const seen = guild.posts().find(({ ts }) => ts === at.ts);
    if (!seen) throw new Error('the announcement is gone');
    return seen;
  };
};

const dmsOf = async (who: string): Promise<Seen[]> => {
  await guild.world.settle();
  const { channel } = await guild.world.as(who).openDm();
  return guild.world.sandbox.read.channel(channel, who).messages.filter(({ bot_id }) => bot_id);
};
const rsvps = async () => {
  const rows = await guild.world.store.db.select().from(guild.world.store.t.rsvps);
  return rows
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ user, answer, seated }) => `${user} ${answer}${seated ? ', seated' : ''}`);
};
const engaged = async () => {
  const { db, t } = guild.world.store;
  const rows = await db.select().from(t.engagements).where(eq(t.engagements.kind, 'rsvp'));
  return rows.filter(({ undone }) => !undone).map(({ member }) => member);
};

describe('A talk with two seats', () => {
  let shown: () => Seen;
  beforeEach(async () => {
    shown = await announced(await talk());
  });

  test('seats who comes first, and the next in turn when somebody cannot', async () => {
    const { press, latest, labels, world } = guild;
    expect(shown().text).toContain('2 seats, all free.');
    await press('I come', marcus, shown());
    expect(latest(marcus).text).toContain('You have a seat.\n1 of 2 seats is taken.');
    expect(latest(marcus).text).toContain('Mon 16 Mar 2026, 10:00 (Europe/Berlin) · 05:00 for you');
    expect(labels(marcus)).toEqual(['Perhaps', 'I cannot', 'Who comes']);
    await press('I come', wei, shown());
    await press('I come', jonas, shown());
    expect(latest(jonas).text).toContain('You are first in the queue.');
    expect(latest(jonas).text).toContain('I send no messages to people of other organisations');
    await press('I come', amara, shown());
    expect(latest(amara).text).toContain('You are second in the queue. You hear from me as soon as');
    await press('I come', marcus, shown());
    expect(latest(marcus).text).toContain('nothing has changed');
    await world.settle(2 * minute);
    expect(shown().text).toContain('All 2 seats are taken · 2 people wait for a seat.');
    expect(labels(priya, shown())).toEqual(['Wait for a seat', 'Perhaps', 'I cannot', 'Who comes']);

    const [confirmation, ...more] = await dmsOf(marcus);
    expect(confirmation?.text).toContain('You come to “Estimating &amp; more”.');
    expect(confirmation?.text).toContain(`press “I cannot” in <#${place}>`);
    expect(confirmation?.files).toHaveLength(1);
    expect(more).toEqual([]);
    expect(await dmsOf(jonas)).toEqual([]);
    expect(await dmsOf(amara)).toEqual([]);

    await press('I cannot', marcus);
    expect(latest(marcus).text).toContain('Your seat goes to whoever waited longest.');
    await press('Have I a seat yet?', jonas);
    expect(latest(jonas).text).toContain('You have a seat');
    expect(await dmsOf(jonas)).toEqual([]);
    await press('I cannot', wei, shown());
    const [seat, ...others] = await dmsOf(amara);
    expect(seat?.text).toContain('A seat is free, and it is yours: “Estimating &amp; more”.');
    expect(others).toEqual([]);
    expect(seat?.files).toHaveLength(1);
    expect(await rsvps()).toEqual([
      `${marcus} no`,
      `${wei} no`,
      `${jonas} yes, seated`,
      `${amara} yes, seated`,
    ]);
    expect(await engaged()).toEqual([amara]);
    await world.settle(2 * minute);
    expect(shown().text).toContain('All 2 seats are taken.');

    await press('Wait for a seat', marcus, shown());
    await press('I cannot', marcus);
    expect(latest(marcus).text).toContain('You wait for no seat any more.');
    await press('Wait for a seat', marcus, shown());
    expect(latest(marcus).text).toContain('You are first in the queue.');
    await world.store.tx(async (scope) => {
      const bigger = await changeEvent(scope, 'talk', { capacity: 3 });
      if (bigger) await reseat(scope, { outbox: outbox() }, bigger, world.now());
    });
    expect((await dmsOf(marcus)).map(({ text }) => text.split(':')[0])).toEqual([
      expect.stringContaining('You come to'),
      'A seat is free, and it is yours',
    ]);
  });

  test('names who comes to whoever may see it, and who waits to those who run it', async () => {
    const { press, latest, labels } = guild;
    await press('I come', marcus, shown());
    await press('I come', wei, shown());
    await press('I come', lucy, shown());
    await press('I cannot', amara, shown());
    await press('Perhaps', jonas, shown());
    await press('Who comes', jonas, shown());
    expect(latest(jonas).text).toContain(`2 come: <@${marcus}>, <@${wei}>\n1 perhaps: <@${jonas}>`);
    expect(latest(jonas).text).toContain('1 person waits for a seat.');
    expect(latest(jonas).text).not.toContain(lucy);
    expect(labels(jonas)).toEqual(['Wait for a seat', 'I cannot']);
    await press('Who comes', priya, shown());
    expect(latest().text).toContain(`1 waits, in turn: <@${lucy}>\n1 cannot: <@${amara}>`);
  });

  test('confirms a yes once, and not at all where it was taken back at once', async () => {
    const { press } = guild;
    const { store } = guild.world;
    const confirmations = async () =>
      (await store.db.select().from(store.t.deliveries))
        .filter(({ kind }) => kind === 'event-yes')
        .map(({ status }) => status);
    await guild.world.as(marcus).click(place, shown().ts, 'gatherings.answer.yes');
    await guild.world.as(marcus).click(place, shown().ts, 'gatherings.answer.no');
    await guild.world.settle();
    const tries = (await confirmations()).length;
    await press('I come', marcus, shown());
    expect(await dmsOf(marcus)).toHaveLength(1);
    expect(tries).toBe(1);
    await press('I cannot', marcus, shown());
    await press('I come', marcus, shown());
    expect(await dmsOf(marcus)).toHaveLength(1);
    expect(await confirmations()).not.toContain('waiting');
  });

  test('is answered by a colleague on Home, who is counted nowhere', async () => {
    const { world } = guild;
    await world.as(hana).openHome();
    await world.settle();
    const value = JSON.stringify({ community, event: 'talk', answer: 'yes' });
    await world.as(hana).clickHome('gatherings.answer.yes', { value });
    await world.settle();
    expect(await rsvps()).toEqual([`${hana} yes, seated`]);
    expect(guild.shown(hana)).toContain('You have a seat.');
    expect(await dmsOf(hana)).toHaveLength(1);
    expect(await engaged()).toEqual([]);
  });

  test('takes no answers once it is over or cancelled, and says so', async () => {
    const { press, latest, world } = guild;
    const { store } = world;
    const before = shown();
    await changeEvent(store, 'talk', { startsAt: monday - day });
    await press('Perhaps', marcus, before);
    expect(latest(marcus).text).toContain('is over, so answers change nothing any more.');
    await changeEvent(store, 'talk', { state: 'cancelled', cancelReason: 'The speaker is ill.' });
    await press('I come', marcus, before);
    expect(latest(marcus).text).toContain('is cancelled, so there is nothing to answer.');
    await store.tx((scope) => outbox().dirty(scope, team, 'event', 'talk'));
    await world.settle(2 * minute);
    expect(shown().text).toContain('Cancelled: Estimating &amp; more');
    expect(shown().text).toContain('The reason: The speaker is ill.');
    expect(await rsvps()).toEqual([]);
  });
});

test('What is for the invited alone is not there for anybody else', async () => {
  const { world, latest, press } = guild;
  const dinner = await talk({ id: 'dinner', title: 'A small dinner', audience: 'invited' });
  await invite(world.store, [{ event: 'dinner', user: marcus, by: priya, at: monday }]);
  // Nothing of the kind is ever posted; whoever has its buttons nevertheless learns nothing by them.
  const seen = await announced(dinner);
  const absent = await announced({ ...dinner, id: 'no-such-event' });
  for (const who of [wei, jonas, lucy])
    for (const label of ['I come', 'Who comes']) {
      await press(label, who, seen());
      const refused = latest(who).text;
      await press(label, who, absent());
      expect(refused).toBe(latest(who).text);
      expect(refused).toBe('That event is not here any more.');
    }
  expect(await rsvps()).toEqual([]);
  await press('I come', marcus, seen());
  expect(latest(marcus).text).toContain('You have a seat.');
  expect(await rsvps()).toEqual([`${marcus} yes, seated`]);
});
