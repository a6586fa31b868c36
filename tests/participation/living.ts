import { day, week } from '../../src/participation/levels/weeks.ts';
import { amara, type Guild, marcus, place, priya, team, tomas, wei } from '../gatherings/cast.ts';
import { monday } from '../support/world.ts';
import { tsAt } from './place.ts';

/**
 * A beat on Tuesday, which asked something, and what Marcus and Tomás said to it and to others, every week: Marcus
 * carries the community then, and Tomás takes part regularly.
 */
export const live = async ({ world }: Guild, weeks: number) => {
  const { db, t } = world.store;
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
