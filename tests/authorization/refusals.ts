import { text } from '../../src/slack/text.ts';
import type { openBot } from './bot.ts';
import { cast, everybody, everywhere, helped, type Place, populate, type Who } from './cast.ts';
import { at, everyDoor, groups, type Named, sees, trialOf } from './doors.ts';
import type { Rows } from './rows.ts';

export type Bot = Awaited<ReturnType<typeof openBot>>;

/** Puts everybody and everything in its place; what is there then shall be there afterwards. */
export const populated = async (bot: Bot): Promise<Rows> => {
  await populate(bot.store);
  // Whoever acts for the first time is looked up, and kept: that shall not look like a change.
  for (const user of [...Object.values(cast), helped])
    await bot.attempt({ user, channel: 'C0NOWHERE1', verb: 'help' });
  // So that there is something to take back.
  const tapped = trialOf(doorNamed('rhythms.tap.0'), { user: cast.member, ...at('public') });
  await bot.attempt(tapped);
  return bot.rows.snapshot();
};

const doorNamed = (name: string): Named => {
  const found = everyDoor.find((door) => door.name === name);
  if (!found) throw new Error(`no door ${name}`);
  return found;
};

const say = text('en');
const refusals = {
  outsider: say.outsider,
  'not allowed': 'This is something for ',
  hidden: [say.goneCommunity, say.noCommunityHere('/community')],
};

type Outcome = 'acts' | 'not allowed' | 'outsider' | 'hidden' | 'silence';

export const expected = (door: Named, who: Who, place: Place): Outcome => {
  if (who === 'deactivated') return 'silence';
  const may = groups[door.who](who);
  if (!groups['people here'](who) && !may) return 'outsider';
  if (door.about === 'a community' && !sees(who, place)) return 'hidden';
  return may ? 'acts' : 'not allowed';
};

export const outcomeOf = (said: readonly string[]): Outcome => {
  const all = said.join('\n');
  if (all === '') return 'silence';
  if (all.includes(refusals.outsider)) return 'outsider';
  if (all.includes(refusals['not allowed'])) return 'not allowed';
  return refusals.hidden.some((sentence) => all.includes(sentence)) ? 'hidden' : 'acts';
};

/** Tries all doors that are `tried` as everybody who may not pass; gives what went wrong, and how many were tried. */
export const tryRefused = async (
  bot: Bot,
  was: Rows,
  isTried: (door: number, place: number) => boolean,
): Promise<{ wrong: string[]; tried: number }> => {
  const wrong: string[] = [];
  let tried = 0;
  for (const [nth, place] of everywhere.entries()) {
    const here = everyDoor.filter(
      ({ about }, door) => (about === 'a community' || place === 'public') && isTried(door, nth),
    );
    for (const door of here) {
      const refused = everybody.filter((who) => expected(door, who, place) !== 'acts');
      tried += refused.length;
      await Promise.all(
        refused.map(async (who) => {
          const { status, said } = await bot.attempt(trialOf(door, { user: cast[who], ...at(place) }));
          const got = outcomeOf(said);
          if (status !== 200 || got !== expected(door, who, place) || said.length > 1)
            wrong.push(`${place}, ${who}, ${door.sort} ${door.name}: ${got}: ${said.join(' | ')}`);
        }),
      );
    }
    for (const table of bot.rows.changed(was)) wrong.push(`${place}: ${table} changed`);
  }
  return { wrong, tried };
};
