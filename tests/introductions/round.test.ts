import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comeBack, haveBreak, stopTakingPart } from '../../src/introductions/acts.ts';
import { answerMeeting } from '../../src/introductions/answer.ts';
import { introductionDecisions } from '../../src/introductions/decisions.ts';
import { runDue } from '../../src/introductions/runner.ts';
import { putAvoided } from '../../src/introductions/store.ts';
import type { Store } from '../../src/store/store.ts';
import { addCommunity, day, hour, monday, team } from '../rhythms/cast.ts';
import { engines } from '../support/store.ts';
import { wire } from './cast.ts';

describe.each(engines)('on $name', ({ open }) => {
  let store: Store;
  let guild: ReturnType<typeof wire>;
  beforeEach(async () => {
    store = await open();
    guild = wire(store);
    await addCommunity(store);
    await guild.rhythm();
  });
  afterEach(() => store.close());

  const here = { id: 'guild', team };
  const answer = (introduction: string, user: string, said: 'met' | 'planned' | 'not this time') =>
    store.tx((scope) => answerMeeting(scope, guild.deps, { introduction, team, user, answer: said }));

  test('it is drawn once, however often it is opened and by how many it is looked at', async () => {
    await guild.join(['U1', 'U2', 'U3', 'U4']);
    const round = await guild.round('beat');
    await guild.round('beat');
    await Promise.all([runDue(guild.deps, monday), runDue(guild.deps, monday), runDue(guild.deps, monday)]);
    expect(round).toMatchObject({ state: 'open', people: 4, leftOut: 0, nextAt: monday + 4 * day });
    expect((await guild.groups(round.id)).flatMap(({ users }) => users).toSorted()).toEqual([
      'U1',
      'U2',
      'U3',
      'U4',
    ]);
    expect(await guild.posts('introduction')).toHaveLength(2);
    expect((await guild.posts('introduction'))[0]?.destination).toEqual({
      users: (await guild.groups(round.id))[0]?.users,
    });
  });

  test('two processes that draw the same round at once make one', async () => {
    await guild.join(['U1', 'U2', 'U3', 'U4', 'U5']);
    let both: Promise<unknown> = Promise.resolve();
    let begun = false;
    guild.whileAsking(async () => {
      if (begun) return;
      begun = true;
      both = runDue(guild.deps, monday);
      await both;
    });
    const round = await guild.round();
    await both;
    const groups = await guild.groups(round.id);
    expect(groups.map(({ users }) => users.length).toSorted()).toEqual([2, 3]);
    expect(await guild.posts('introduction')).toHaveLength(2);
  });

  test('whoever stops while it is drawn is not in it', async () => {
    await guild.join(['U1', 'U2', 'U3', 'U4']);
    guild.whileAsking(async (user) => {
      if (user === 'U2')
        await store.tx((scope) => stopTakingPart(scope, { community: here, user, now: monday }));
    });
    const round = await guild.round();
    const users = (await guild.groups(round.id)).flatMap((one) => one.users);
    expect(users.toSorted()).toEqual(['U1', 'U3', 'U4']);
  });

  test('two who are not to meet do not, whoever wished it and however late', async () => {
    await guild.join(['U1', 'U2', 'U3', 'U4']);
    guild.whileAsking(async (user) => {
      if (user === 'U1') await store.tx((scope) => putAvoided(scope, team, 'U2', ['U1']));
    });
    for (let n = 0; n < 6; n += 1) {
      guild.to(monday + n * 14 * day);
      const { id } = await guild.round();
      for (const { users } of await guild.groups(id)) expect(users).not.toEqual(['U1', 'U2']);
    }
    const said = JSON.stringify(await store.db.select().from(store.t.deliveries));
    expect(said).not.toMatch(/rather|avoid|wish/i);
  });

  test('people who are away, gone, of elsewhere, on a break or resting are left out, and who did not choose it is told', async () => {
    await guild.join(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U9']);
    await guild.join(['U7'], { snoozedUntil: monday + day });
    await guild.join(['U8'], { restingSince: monday - day });
    guild.told.set('U3', { status: 'On vacation' });
    guild.told.set('U4', { deleted: true });
    guild.told.set('U5', { guest: true });
    guild.told.set('U6', { external: true });
    await store.db
      .update(store.t.memberships)
      .set({ leftOutAt: monday + 1 })
      .where(eq(store.t.memberships.user, 'U9'));
    const round = await guild.round();
    expect((await guild.groups(round.id)).map(({ users }) => users)).toEqual([['U1', 'U2']]);
    const told = await guild.posts('introduction-told');
    const said = told.map(({ destination, message }) => [JSON.stringify(destination), message?.text]);
    // Who is away is left in peace.
    expect(said).toEqual([['{"user":"U5"}', expect.stringContaining('Guests do not take part')]]);
    expect(await guild.participant('U3')).toMatchObject({ owed: true });
    // Nobody is told the same every fortnight.
    guild.to(monday + 14 * day);
    await guild.round();
    expect(await guild.posts('introduction-told')).toHaveLength(1);
  });

  test('fewer than two is no round, and whoever would have been in it is told', async () => {
    await guild.join(['U1']);
    expect(await guild.round()).toMatchObject({ state: 'skipped', people: 0, leftOut: 1, nextAt: null });
    const [told] = await guild.posts('introduction-told');
    expect(told?.message?.text).toBe(
      'Today was a round of introductions in The guild, but nobody else takes part at present, so you were not introduced to anybody. You come first in the next one.',
    );
    expect(await guild.participant('U1')).toMatchObject({ owed: true });
  });

  test('who was left over comes first the next time', async () => {
    await guild.join(['U1', 'U2', 'U3']);
    await store.tx((scope) => putAvoided(scope, team, 'U1', ['U2', 'U3']));
    await guild.round();
    const [told] = await guild.posts('introduction-told');
    expect(told?.destination).toEqual({ user: 'U1' });
    expect(told?.message?.text).toContain('You come first in the next one.');
    await store.tx((scope) => putAvoided(scope, team, 'U1', ['U2']));
    guild.to(monday + 14 * day);
    const { id } = await guild.round();
    expect((await guild.groups(id)).map(({ users }) => users)).toContainEqual(['U1', 'U3']);
    expect(await guild.participant('U1')).toMatchObject({ owed: false });
  });

  test('while it is quiet nothing is drawn, and nothing caught up', async () => {
    await guild.join(['U1', 'U2']);
    await store.db.update(store.t.communities).set({ hushedUntil: monday + hour });
    expect(await guild.round()).toMatchObject({ state: 'skipped' });
    expect(await store.db.select().from(store.t.deliveries)).toEqual([]);
  });

  test('a pair is reminded once, if neither has said anything and the message reached them', async () => {
    await guild.join(['U1', 'U2', 'U3', 'U4', 'U5', 'U6']);
    const { id } = await guild.round();
    const [one, two, unsent] = await guild.groups(id);
    if (!one || !two || !unsent) throw new Error('no groups');
    for (const each of [one, two])
      await guild.tell(
        { key: `introduction:${each.id}`, kind: 'introduction' },
        { how: 'sent', channel: `G${each.id}`, ts: '1.1' },
      );
    await answer(one.id, one.users[0] ?? '', 'not this time');
    guild.to(monday + 4 * day);
    await Promise.all([guild.run(), guild.run()]);
    await guild.run();
    expect((await guild.posts('introduction-nudge')).map(({ key }) => key)).toEqual([
      `introduction-nudge:${two.id}`,
    ]);
    const [round] = await store.db.select().from(store.t.rounds);
    expect(round).toMatchObject({ state: 'open', nextAt: monday + 14 * day });
  });

  test('three silent rounds make somebody rest, who is told once and comes back with one tap', async () => {
    await guild.join(['U1', 'U2']);
    const rounds = [];
    for (let n = 0; n < 3; n += 1) {
      guild.to(monday + n * 7 * day);
      const round = await guild.round();
      const [pair] = await guild.groups(round.id);
      if (n === 1) await answer(pair?.id ?? '', 'U1', 'not this time');
      rounds.push(round.state);
    }
    expect(rounds).toEqual(['open', 'open', 'open']);
    expect(await guild.participant('U1')).toMatchObject({ silent: 2, restingSince: null });
    guild.to(monday + 21 * day);
    expect(await guild.round()).toMatchObject({ state: 'skipped', leftOut: 0 });
    expect(await guild.participant('U1')).toMatchObject({ silent: 3, restingSince: guild.now() });
    const told = await guild.posts('introduction-told');
    expect(told.map(({ destination }) => destination)).toEqual([{ user: 'U1' }, { user: 'U2' }]);
    expect(told[0]?.message?.text).toContain('passed without a word from you');
    expect(JSON.stringify(told[0]?.message?.blocks)).toContain('I am back');
    for (const user of ['U1', 'U2'])
      await store.tx((scope) => comeBack(scope, { community: here, user, now: guild.now() }));
    expect(await guild.participant('U1')).toMatchObject({ restingSince: null, silent: 0 });
    guild.to(monday + 28 * day);
    expect(await guild.round()).toMatchObject({ state: 'open', people: 2 });
    expect(await guild.posts('introduction-told')).toHaveLength(2);
  });

  test('a round ends when the next begins, or after a fortnight; whoever met after all was not silent', async () => {
    await guild.join(['U1', 'U2']);
    const { id } = await guild.round();
    const [pair] = await guild.groups(id);
    guild.to(monday + 14 * day);
    await guild.run();
    await guild.run();
    expect((await store.db.select().from(store.t.rounds))[0]).toMatchObject({
      state: 'closed',
      nextAt: null,
    });
    expect(await guild.participant('U1')).toMatchObject({ silent: 1 });
    expect(await answer(pair?.id ?? '', 'U1', 'met')).toBe(true);
    expect(await guild.participant('U1')).toMatchObject({ silent: 0 });
    expect(await guild.participant('U2')).toMatchObject({ silent: 1 });
  });

  test('nobody answers for others, of another workspace or after it never happened', async () => {
    await guild.join(['U1', 'U2']);
    const { id } = await guild.round();
    const [pair] = await guild.groups(id);
    const introduction = pair?.id ?? '';
    expect(await answer(introduction, 'U3', 'met')).toBe(false);
    const foreign = { introduction, team: 'T2', user: 'U1', answer: 'met' as const };
    expect(await store.tx((scope) => answerMeeting(scope, guild.deps, foreign))).toBe(false);
    await guild.tell({ key: `introduction:${introduction}`, kind: 'introduction' }, { how: 'missed' });
    expect(await answer(introduction, 'U1', 'met')).toBe(false);
    expect(await guild.participant('U1')).toMatchObject({ owed: true });
    guild.to(monday + 14 * day);
    await guild.run();
    expect(await guild.participant('U1')).toMatchObject({ silent: 0 });
  });

  test('where Slack takes no message to all, each is told of the others', async () => {
    await guild.join(['U1', 'U2']);
    await guild.round();
    const [post] = await guild.posts('introduction');
    if (!post) throw new Error('no post');
    await guild.tell(post, { how: 'hopeless', error: 'missing_scope' });
    await guild.tell(post, { how: 'hopeless', error: 'missing_scope' });
    const told = await guild.posts('introduction-dm');
    expect(told.map(({ destination }) => destination)).toEqual([{ user: 'U1' }, { user: 'U2' }]);
    expect(told[0]?.message?.text).toContain('could not be opened');
    expect(JSON.stringify(told[0]?.message?.blocks)).toContain('We met');
  });

  test('across communities: an odd one meets somebody of another open and public one, who would too', async () => {
    await store.db.delete(store.t.rhythms);
    await guild.rhythm({ meet: 'online', across: true });
    await addCommunity(store, { id: 'circle' });
    await addCommunity(store, { id: 'hidden', isPrivate: true });
    await guild.join(['U1'], { across: true });
    await guild.join(['U2', 'U3']);
    await guild.join(['V1'], { across: true }, 'circle');
    await guild.join(['V2'], {}, 'circle');
    await guild.join(['V3'], { across: true }, 'hidden');
    const { id } = await guild.round();
    const groups = (await guild.groups(id)).map(({ users }) => users).toSorted();
    expect(groups).toEqual([
      ['U1', 'V1'],
      ['U2', 'U3'],
    ]);
    const said = (await guild.posts('introduction')).map(({ message }) => message?.text).join('\n');
    expect(said).toContain('<@V1> is of The circle');
    expect(said).not.toContain('hidden');
    // One at a time: in the next round they are in one already.
    guild.to(monday + day);
    expect((await guild.round()).people).toBeGreaterThan(0);
  });

  test('a break ends by itself', async () => {
    await guild.join(['U1', 'U2']);
    await store.tx((scope) =>
      haveBreak(scope, { community: here, user: 'U1', now: monday }, monday + 7 * day),
    );
    expect(await guild.round()).toMatchObject({ state: 'skipped' });
    guild.to(monday + 7 * day);
    expect(await guild.round()).toMatchObject({ state: 'open', people: 2 });
  });

  test('coordinators are asked whether it shall pause when hardly anybody took part in two rounds', async () => {
    await guild.join(['U1', 'U2']);
    const asked = async () => {
      const [community] = await store.db.select().from(store.t.communities);
      if (!community) throw new Error('no community');
      const decisions = await introductionDecisions(store, community, { locale: 'en', now: guild.now() });
      return decisions.flatMap(({ buttons }) => buttons.map((one) => one.action_id));
    };
    await guild.round();
    expect(await asked()).toEqual([]);
    guild.to(monday + 14 * day);
    await guild.round();
    expect(await asked()).toEqual(['rhythms.pause']);
    await store.db.update(store.t.rhythms).set({ state: 'paused' });
    expect(await asked()).toEqual([]);
  });
});
