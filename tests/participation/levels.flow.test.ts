import { afterEach, beforeEach, expect, test } from 'vitest';
import { day, week, weekOf } from '../../src/participation/levels/weeks.ts';
import { type Guild, marcus, openGuild, tomas, wei } from '../gatherings/cast.ts';
import { monday } from '../support/world.ts';
import { live } from './living.ts';

let guild: Guild;
beforeEach(async () => {
  guild = await openGuild();
});
afterEach(() => guild.world.close());

test('people hear where they stand when they ask, and nobody else does', async () => {
  const { world, say } = guild;
  expect(await say('me', wei)).toMatch(/too early to say anything \(0 of 4 prompts so far\)/);
  await live(guild, 8);
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
