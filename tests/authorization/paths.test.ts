import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot, type Trial } from './bot.ts';
import { cast, places, type Who } from './cast.ts';
import { everyDoor, trialOf } from './doors.ts';
import { type Bot, populated } from './refusals.ts';
import { sampleOf } from './sample.ts';

let bot: Bot;
const asked: string[] = [];

/** Notes what the bot asks its store outside of transactions: who is refused gets into none. */
const listen = ({ store }: Pick<Bot, 'store'>): void => {
  const session = Reflect.get(store.db, 'session') as {
    client: (sql: string, ...more: unknown[]) => unknown;
  };
  const run = session.client;
  session.client = (sql, ...more) => {
    asked.push(sql);
    return run(sql, ...more);
  };
};

beforeAll(async () => {
  bot = await openBot({ prepare: listen });
  await populated(bot);
});
afterAll(() => bot.close());

const pathOf = async (trial: Trial): Promise<string[]> => {
  asked.length = 0;
  await bot.attempt(trial);
  return [...asked];
};

const strangers: Who[] = ['guest outside', 'colleague', 'steward outside', "another community's coordinator"];
const ofCommunities = everyDoor.filter(({ about }) => about === 'a community');

/** As long as two answers take the same way, the time that they take tells nothing. */
test.each(strangers)(
  'what %s asks about a hidden community takes the way of one that never was',
  async (who) => {
    const wrong: unknown[] = [];
    let queries = 0;
    for (const door of sampleOf(ofCommunities, 4, strangers.indexOf(who))) {
      const user = cast[who];
      const there = await pathOf(
        trialOf(door, { user, community: 'private', channel: places.private.channel }),
      );
      const absent = await pathOf(trialOf(door, { user, community: 'nowhere', channel: 'C0NOWHERE1' }));
      queries += there.length;
      if (there.join('\n') !== absent.join('\n')) wrong.push({ door: door.name, there, absent });
    }
    expect(wrong).toEqual([]);
    expect(queries).toBeGreaterThan(50);
  },
);
