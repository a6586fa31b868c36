import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Seen } from '../../src/sandbox/index.ts';
import { day, hour } from '../rhythms/cast.ts';
import { amara, type Guild, marcus, only, openGuild, place, planned, priya, tomas, wei } from './cast.ts';

const minute = 60_000;
/** Thursday 19 March 2026, 15:00 in Berlin; ten days before, at ten. */
const startsAt = Date.UTC(2026, 2, 19, 14);
const announced = Date.UTC(2026, 2, 9, 9);

let guild: Guild;
beforeEach(async () => {
  guild = await openGuild();
});
afterEach(() => guild.world.close());

const dmOf = (who: string) => guild.world.sandbox.read.dms(who)[0];
/** What the bot wrote to somebody, the last last. */
const dms = (who: string): Seen[] => dmOf(who)?.messages.filter(({ bot_id }) => bot_id) ?? [];
const pressInDm = async (label: string, who: string, on = dms(who).at(-1)) => {
  const there = dmOf(who)?.id;
  if (!on || !there) throw new Error('no message');
  await guild.press(label, who, on, there);
};
const local = (ts: string | undefined, timeZone: string) =>
  new Date(Number(ts) * 1000).toLocaleString('sv', { timeZone }).slice(0, 16);

describe('An event', () => {
  test('is announced, reminded of, held and asked about, each at its time', async () => {
    const { world, press, posts, thread } = guild;
    await planned(guild, { place: 'https://meet.example.com/estimating' });
    await world.moveTo(announced + minute);
    const announcement = only(posts());
    expect(announcement.text).toContain('Estimating without tears');
    for (const who of [marcus, wei]) await press('I come', who, announcement);
    await press('Perhaps', amara, announcement);
    await world.settle();

    await world.moveTo(startsAt - minute);
    const [, today, ...others] = posts();
    expect(others).toEqual([]);
    expect(local(today?.ts, 'Europe/Berlin')).toBe('2026-03-19 09:00');
    expect(today?.text).toContain('Today: Estimating without tears');
    const reminders = thread(announcement.ts).filter(({ text }) => /Reminder|Starting soon/.test(text ?? ''));
    expect(reminders.map(({ ts }) => local(ts, 'Europe/Berlin'))).toEqual([
      '2026-03-18 15:00',
      '2026-03-19 14:50',
    ]);
    for (const who of [marcus, wei]) {
      const [yes, reminded, ...more] = dms(who);
      expect(more).toEqual([]);
      expect(yes?.text).toContain('You come to');
      expect(reminded?.text).toContain('Starting soon: “Estimating without tears”, Thu 19 Mar 2026, 15:00');
      expect(reminded?.text).toContain('https://meet.example.com/estimating');
      expect(local(reminded?.ts, 'America/New_York')).toBe('2026-03-19 09:50');
    }
    expect(dms(amara)).toEqual([]);

    await pressInDm('I cannot come after all', wei);
    await world.settle(2 * minute);
    expect(posts()[0]?.text).toContain('1 person comes');

    await world.moveTo(startsAt + hour + 2 * minute);
    expect(posts()[0]?.text).toContain('It was on');
    expect(posts()[1]?.text).toContain('This was today');
    expect(thread(announcement.ts).at(-1)?.text).toContain('is over. Were you there?');
    await world.moveTo(startsAt + 5 * day);
    expect(posts()).toHaveLength(2);
    expect((await guild.events())[0]).toMatchObject({ state: 'over', nextAt: null });
  });

  test('is moved and then cancelled: whoever answered hears of it in their own time, once', async () => {
    const { world, say, press, submit, close, posts, thread } = guild;
    await planned(guild, { place: 'Room 4' });
    await world.moveTo(announced + minute);
    const { ts } = only(posts());
    await press('I come', marcus, only(posts()));
    await press('Perhaps', amara, only(posts()));
    await world.settle();

    await say('event');
    await press('Move');
    const moved = await submit({ date: '2026-03-26', time: '16:00' });
    expect(moved.errors).toBeUndefined();
    await close();
    await world.settle(10 * hour);
    expect(thread(ts).at(-1)?.text).toMatch(/was moved:\nWhen: Thu 26 Mar 2026, 16:00.*Before: Thu 19 Mar/s);
    expect(posts()[0]?.text).toContain('26 Mar');
    for (const [who, question, zone, at] of [
      [marcus, 'Does that still hold?', 'America/New_York', '2026-03-09 08:00'],
      [amara, 'How is it now?', 'Europe/London', '2026-03-09 09:03'],
    ] as const) {
      const told = only(dms(who).filter(({ text }) => text?.includes('was moved')));
      expect(told.text).toContain(question);
      expect(local(told.ts, zone)).toBe(at);
      const file = world.sandbox.read.thread(dmOf(who)?.id ?? '', told.ts, who).at(-1);
      expect(JSON.stringify(file?.files)).toContain('estimating-without-tears.ics');
    }
    const asked = dms(amara).find(({ text }) => text?.includes('was moved'));
    await pressInDm('I cannot', amara, asked);

    await say('event');
    await press('Cancel');
    await submit({ reason: 'The speaker is ill.' });
    await close();
    await world.settle(day);
    expect(thread(ts).at(-1)?.text).toContain('The reason: The speaker is ill.');
    expect(posts()[0]?.text).toContain('Cancelled');
    expect(dms(marcus).at(-1)?.text).toContain('is cancelled');
    expect(dms(amara).some(({ text }) => text?.includes('is cancelled'))).toBe(false);
    const before = [dms(marcus).length, thread(ts).length];
    await world.moveTo(startsAt + 10 * day);
    expect([dms(marcus).length, thread(ts).length]).toEqual(before);
    expect(posts()).toHaveLength(1);
  });

  test('asks its host, who confirms or lets its coordinators know in time', async () => {
    const { world, posts } = guild;
    await planned(guild, { hosts: [tomas] });
    await world.moveTo(startsAt - 2.5 * day);
    const asked = dms(tomas).at(-1);
    expect(asked?.text).toContain('You are down to host “Estimating without tears”. Will you?');
    expect(local(asked?.ts, 'Europe/Lisbon')).toBe('2026-03-16 14:00');
    await pressInDm('I cannot', tomas);
    expect(dms(tomas).at(-1)?.text).toContain('The coordinators hear of it');
    await world.settle(minute);
    expect(dms(priya).at(-1)?.text).toContain(
      `<@${tomas}> cannot host “Estimating without tears”, which begins Thu 19 Mar 2026, 15:00`,
    );
    expect(guild.labels(priya, dms(priya).at(-1))).toEqual(['Change it', 'Move it', 'Cancel it']);
    await world.moveTo(startsAt - hour);
    expect(dms(priya).filter(({ text }) => text?.includes('host “Estimating'))).toHaveLength(1);
    expect(posts()).toHaveLength(2);
    expect(world.sandbox.read.ephemerals(tomas, place)).toEqual([]);
  });
});
