import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBot } from './bot.ts';
import { cast, everybody, helped, now, places, populate } from './cast.ts';
import { at, everyDoor, groups, trialOf } from './doors.ts';
import { type Question, questions } from './questions.ts';
import type { Rows } from './rows.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let was: Rows;

beforeAll(async () => {
  bot = await openBot();
  await populate(bot.store);
  for (const user of [...Object.values(cast), helped])
    await bot.attempt({ user, channel: 'C0NOWHERE1', verb: 'help' });
  was = bot.rows.snapshot();
});
afterAll(() => bot.close());

const doorOf = (name: string) => {
  const found = everyDoor.find((door) => door.name === name);
  if (!found) throw new Error(`no door ${name}`);
  return found;
};

const ask = async ({ place, community, offer, rhythm }: Question) => {
  const { db, t } = bot.store;
  const { id } = places[place];
  if (community) await db.update(t.communities).set(community).where(eq(t.communities.id, id));
  if (rhythm)
    await db
      .update(t.rhythms)
      .set({ ...rhythm, nextAt: null, nextNominal: null })
      .where(eq(t.rhythms.community, id));
  if (!offer) return;
  const given = { community: id, role: offer.role, state: 'offered', givenBy: cast.coordinator } as const;
  const { to, takesOverFrom } = offer;
  await db.insert(t.roles).values({ ...given, user: cast[to], at: now - 1, takesOverFrom });
};

const telling = ({ place, community, offer }: Question) =>
  [place, ...Object.values(community ?? {}), ...(offer ? [`${offer.role} offered to ${offer.to}`] : [])].join(
    ', ',
  );

const asked = Object.entries(questions).flatMap(([name, ones]) =>
  ones.map((question) => ({ name, question, where: telling(question) })),
);

describe('what was asked is answered by nobody but whom it was asked', () => {
  test.each(asked)('$name: $where', async ({ name, question }) => {
    bot.rows.putBack(was);
    await ask(question);
    const open = bot.rows.snapshot();
    const did: string[] = [];
    const silent: string[] = [];
    for (const who of everybody) {
      const trial = trialOf(doorOf(name), { user: cast[who], ...at(question.place) });
      const value = { community: places[question.place].id, ...question.value };
      const { said } = await bot.attempt('action' in trial ? { ...trial, value } : trial);
      if (said.length === 0 && who !== 'deactivated') silent.push(who);
      if (bot.rows.putBack(open)) did.push(who);
    }
    expect(did).toEqual(everybody.filter(question.who));
    expect(silent).toEqual([]);
    expect(bot.faults).toEqual([]);
  });
});

describe('what a form offers to stewards alone, others cannot send', () => {
  test.each(['communities.settings', 'communities.hush'])('%s', async (name) => {
    bot.rows.putBack(was);
    for (const who of everybody) {
      await bot.attempt(trialOf(doorOf(name), { user: cast[who], ...at('public') }));
      expect(bot.rows.changed(was).includes('workspaces'), who).toBe(groups.stewards(who));
      bot.rows.putBack(was);
    }
  });
});
