import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { coordinate, day, hour } from '../rhythms/cast.ts';
import { monday, openWorld, type World } from '../support/world.ts';

const priya = 'U0PRIYA001';
const marcus = 'U0MARCUS01';
const tomas = 'U0TOMAS001';
const nadia = 'U0NADIA001';
const place = 'C0DATACRFT';
const team = 'T0FERNHILL';
/** A few days before the month's note. */
const begin = monday + 28 * day;

describe.each([
  ['sqlite', 'socket'],
  ['postgres', 'http'],
] as const)('thanks on %s over %s', (engine, mode) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ engine, mode, now: begin });
    await world.as(priya).invite(place, world.sandbox.app.botUserId);
    const { db, t } = world.store;
    await db.insert(t.communities).values({
      ...{ id: 'data', team, channel: place, name: 'Data craft', kind: 'guild', state: 'open' },
      ...{ isPrivate: false, timeZone: 'Europe/Berlin', locale: 'en', createdBy: priya },
      ...{ createdAt: monday, openedAt: monday, memberList: 'unlisted', syncAt: begin },
    });
    await coordinate(world.store, 'data', priya);
    await world.settle();
  });
  afterEach(() => world.close());

  const latest = (who: string) => world.sandbox.read.ephemerals(who, place).at(-1);
  const say = async (line: string, who: string) => {
    await world.as(who).command(place, `/community ${line}`);
    await world.settle();
    return latest(who)?.text ?? '';
  };
  const posted = () =>
    world.sandbox.read.channel(place, priya).messages.filter(({ text }) => text.includes(' thanks <@'));
  const counted = async () => {
    const { db, t } = world.store;
    const rows = await db.select().from(t.engagements).where(eq(t.engagements.kind, 'thanks'));
    return rows.filter(({ undone }) => !undone).map(({ member, toward }) => [member, toward]);
  };

  test('stand in the channel, count for both, and can be taken back', async () => {
    expect(await say(`thanks <@${tomas}> for finding the lost <b>rows</b>.`, marcus)).toContain('on its way');
    const [message] = posted();
    expect(message?.text).toContain(
      `<@${marcus}> thanks <@${tomas}> for finding the lost &lt;b&gt;rows&lt;/b&gt;.`,
    );
    expect(await counted()).toEqual([[marcus, tomas]]);
    await world.as(marcus).click(place, latest(marcus)?.ts ?? '', 'participation.thanks-back');
    await world.settle(60_000);
    expect(posted()).toEqual([]);
    expect(await counted()).toEqual([]);
    const [row] = await world.store.db.select().from(world.store.t.thanks);
    expect(row).toMatchObject({ withdrawn: true, words: '' });
  });

  test('are refused kindly where they make no sense', async () => {
    const { botUserId } = world.sandbox.app;
    expect(await say(`thanks <@${marcus}> for being me`, marcus)).toContain('Thanking yourself');
    expect(await say(`thanks <@${botUserId}> for posting`, marcus)).toContain('That is a bot');
    expect(await say(`thanks <@${nadia}> for nothing`, marcus)).toContain('is not in this channel');
    expect(await say('thanks for the fish', marcus)).toContain('Say whom');
    expect(await say(`thanks <@${tomas}> for ${'x'.repeat(301)}`, marcus)).toContain('300 characters');
    for (let nth = 0; nth < 10; nth += 1) await say(`thanks <@${tomas}> for round ${nth}`, marcus);
    expect(await say(`thanks <@${tomas}> for more`, marcus)).toContain('That makes 10 today');
    expect(await counted()).toHaveLength(10);
  });

  test('go into the monthly note if the thanked agree, and only they can', async () => {
    await say(`thanks <@${tomas}> for the review`, marcus);
    const press = async (who: string, action: string) => {
      await world.as(who).click(place, posted()[0]?.ts ?? '', action);
      await world.settle(hour);
      return latest(who)?.text ?? '';
    };
    const extras = async () =>
      (await world.store.db.select().from(world.store.t.extras)).map(({ words }) => words);
    expect(await press(marcus, 'participation.thanks-note')).toContain(`Only <@${tomas}> can say so`);
    expect(await extras()).toEqual([]);
    expect(await press(tomas, 'participation.thanks-note')).toContain('next monthly note');
    expect(await extras()).toEqual([`<@${marcus}> thanked <@${tomas}> for the review.`]);
    expect(JSON.stringify(posted()[0]?.blocks)).toContain('Rather not in the note');
    expect(await press(tomas, 'participation.thanks-not-note')).toContain('stays out');
    expect(await extras()).toEqual([]);
    await press(tomas, 'participation.thanks-note');
    await world.moveTo(begin + 12 * day);
    const notes = world.sandbox.read
      .channel(place, priya)
      .messages.filter(({ text }) => text.includes(' thanked <@'));
    expect(notes).toHaveLength(1);
    expect(await press(tomas, 'participation.thanks-not-note')).toContain('posted already');
  });

  test('are said by the reaction that was chosen for it, and taken back with it', async () => {
    expect(await say('thanks reaction :pray:', marcus)).toContain(
      'something for the community’s coordinators',
    );
    expect(await say('thanks reaction pray', priya)).toContain('I need one emoji');
    expect(await say('thanks reaction :pray:', priya)).toContain('counts as a thank-you');
    const { ts } = await world.as(tomas).post(place, 'Here are the rows');
    await world.settle();
    await world.as(marcus).react(place, ts, 'pray');
    await world.as(priya).react(place, ts, 'tada');
    await world.as(tomas).react(place, ts, 'pray');
    await world.settle();
    expect(await counted()).toEqual([[marcus, tomas]]);
    await world.as(marcus).unreact(place, ts, 'pray');
    await world.settle();
    expect(await counted()).toEqual([]);
    await world.as(marcus).react(place, ts, 'pray');
    await world.settle();
    await say('thanks reaction off', priya);
    await world.as(marcus).unreact(place, ts, 'pray');
    await world.settle();
    expect(await counted()).toEqual([]);
  });
});
