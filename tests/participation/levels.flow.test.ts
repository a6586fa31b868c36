import { afterEach, beforeEach, expect, test } from 'vitest';
import { day, week, weekOf } from '../../src/participation/levels/weeks.ts';
import { amara, type Guild, marcus, openGuild, place, priya, team, tomas, wei } from '../gatherings/cast.ts';
import { monday } from '../support/world.ts';
import { tsAt } from './place.ts';

let guild: Guild;
beforeEach(async () => {
  guild = await openGuild();
});
afterEach(() => guild.world.close());

/** A beat, which asked something, and what Marcus and Tomás said to it and to others, every week. */
const live = async (weeks: number) => {
  const { db, t } = guild.world.store;
  const others = [priya, wei, tomas, marcus, amara];
  await db.insert(t.rhythms).values({
    id: 'prompts',
    community: 'data',
    number: 1,
    kind: 'prompt',
    config: { mix: 'both' },
    cadence: {
      every: 'week',
      interval: 1,
      weekdays: [2],
      time: '10:00',
      timeZone: 'UTC',
      startsOn: '2026-03-03',
    },
    state: 'paused',
    createdBy: priya,
    createdAt: monday,
    activeSince: monday,
  });
  for (let i = 0; i < weeks; i += 1) {
    const at = monday + i * week + day;
    const beat = {
      rhythm: 'prompts',
      community: 'data',
      team,
      state: 'posted',
      flavour: 'familiar',
    } as const;
    await db
      .insert(t.beats)
      .values({ ...beat, id: `b${i}`, key: `b${i}`, nominal: `b${i}`, at, channel: place, ts: tsAt(at) });
    const act = { team, community: 'data', eventAt: at * 1000, undone: false, kind: 'reply' } as const;
    const reply = (member: string, toward: string | null, minute: number) => {
      const occurredAt = at + minute * 60_000;
      const thread = toward === null ? tsAt(at) : `elsewhere${toward}`;
      return { ...act, member, toward, thread, occurredAt, source: tsAt(occurredAt, member.length) };
    };
    const marcusToo = others.filter((one) => one !== marcus).map((one, n) => reply(marcus, one, 10 + n));
    const tomasToo = i > 4 ? [reply(tomas, null, 30)] : [];
    await db.insert(t.engagements).values([reply(marcus, null, 5), ...marcusToo, ...tomasToo]);
  }
};

test('people hear where they stand when they ask, and nobody else does', async () => {
  const { world, say } = guild;
  expect(await say('me', wei)).toMatch(/too early to say anything \(0 of 4 prompts so far\)/);
  await live(8);
  // Levels are looked at once a week, and time goes through all of them.
  await world.moveTo(weekOf(monday) + 8 * week + day);
  const tellsOf = async (who: string) => (await say('me', who)).split('\n')[0];
  expect(await tellsOf(marcus)).toBe(
    'In Data craft, the last 90 days: you answered 8 of 8 prompts and replied to 4 people. You are one of those who carry this community.',
  );
  expect(await tellsOf(tomas)).toMatch(/answered 3 of 8 prompts\. You take part regularly\.$/);
  expect(await tellsOf(wei)).toMatch(/you have been listening\. That is a good place to be/);
  const { db, t } = world.store;
  const rows = await db.select().from(t.deliveries);
  expect(rows.filter(({ message }) => /carry|regularly|listening/.test(JSON.stringify(message)))).toEqual([]);
  const weeks = await db.select().from(t.levelWeeks).orderBy(t.levelWeeks.week);
  expect(weeks.at(-1)).toEqual({
    community: 'data',
    week: weekOf(monday) + 8 * week,
    core: 1,
    active: 1,
    peripheral: 3,
    newcomers: 0,
  });
});
