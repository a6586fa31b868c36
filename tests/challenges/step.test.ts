import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endAt, extend } from '../../src/challenges/acts.ts';
import { challengeCorrectable } from '../../src/challenges/correct.ts';
import { challengeDecisions } from '../../src/challenges/decisions.ts';
import { challengeOutcomes } from '../../src/challenges/outcomes.ts';
import { bookDays } from '../../src/challenges/plan.ts';
import { challengeRenderers } from '../../src/challenges/renderers.ts';
import { runDue } from '../../src/challenges/runner.ts';
import { challengeById, firstDue } from '../../src/challenges/store.ts';
import type { Challenge } from '../../src/challenges/tables.ts';
import { communityById } from '../../src/communities/index.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import type { Outcome, Outcomes } from '../../src/delivery/post.ts';
import type { Deps } from '../../src/deps.ts';
import { bookingsBetween } from '../../src/rhythms/index.ts';
import type { Store } from '../../src/store/store.ts';
import { addCommunity, day, hour, monday, team } from '../rhythms/cast.ts';
import { engines } from '../support/store.ts';

const tuesday = monday + day + 2 * hour;
const id = 'one-page';

describe.each(engines)('on $name', ({ open }) => {
  let store: Store;
  let now: number;
  let deps: Deps;
  beforeEach(async () => {
    store = await open();
    now = monday;
    const outcomes: Record<string, Outcomes[string]> = {};
    const outbox = createOutbox({ outcomes, now: () => now });
    deps = {
      store,
      outbox,
      clients: { of: () => Promise.reject(new Error('no Slack here')) },
      people: { get: () => Promise.reject(new Error('no people here')) },
      now: () => now,
      random: () => 0.5,
      log: { error: () => {} } as never,
      secret: 'secret',
    };
    Object.assign(outcomes, challengeOutcomes(deps));
    await addCommunity(store);
  });
  afterEach(() => store.close());

  const add = async (given: Partial<Challenge> = {}) => {
    const challenge = {
      id,
      team,
      community: 'guild',
      title: 'One page',
      task: 'Repair it.',
      state: 'planned' as const,
      startsAt: tuesday,
      endsAt: tuesday + 14 * day,
      createdBy: 'UANA',
      createdAt: monday,
      nextAt: tuesday,
      ...given,
    };
    await store.db.insert(store.t.challenges).values(challenge);
    await bookDays(store, challenge);
  };
  /** One that was announced. */
  const addRunning = (given: Partial<Challenge> = {}) =>
    add({ state: 'running', channel: 'CGUILD', ts: '1.000100', nextAt: tuesday + 14 * day, ...given });
  const hand = (user = 'UBEN') =>
    store.db
      .insert(store.t.entries)
      .values({ id: `by-${user}`, challenge: id, user, words: 'A page', at: tuesday + day });
  const change = (community: Partial<{ hushedUntil: number; state: 'resting' | 'ended' }>) =>
    store.db.update(store.t.communities).set(community).where(eq(store.t.communities.id, 'guild'));
  const at = async (instant: number) => {
    now = instant;
    await runDue(deps, now);
    return is();
  };
  const is = async (): Promise<Challenge> => {
    const found = await challengeById(store, id);
    if (!found) throw new Error('no challenge');
    return found;
  };
  const posts = async (kind: string) =>
    (await store.db.select().from(store.t.deliveries))
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => a.id - b.id);
  const tell = async (kind: string, key: string, outcome: Outcome) =>
    store.tx((scope) =>
      Promise.resolve(
        challengeOutcomes(deps)[kind]?.(
          scope,
          { key, team, kind, community: 'guild', due: now },
          outcome,
          now,
        ),
      ),
    );
  const booked = async () =>
    (await bookingsBetween(store, 'guild', 0, monday + 400 * day)).map(({ key, at }) => [key, at]);
  const asked = async () => {
    const community = await communityById(store, 'guild');
    if (!community) throw new Error('no community');
    const decisions = await challengeDecisions(store, community, { locale: 'en', now });
    return decisions.map(({ text, buttons }) => [text, ...buttons.map((one) => one.text.text)].join(' | '));
  };

  test('it is announced once, however often and by how many it is looked at', async () => {
    await add();
    expect((await at(tuesday - 1)).state).toBe('planned');
    now = tuesday;
    await Promise.all([runDue(deps, now), runDue(deps, now), runDue(deps, now)]);
    expect(await is()).toMatchObject({ state: 'running', nextAt: tuesday + 7 * day });
    expect(await posts('challenge')).toHaveLength(1);
    expect(await firstDue(store)).toBe(tuesday + 7 * day);
  });

  test('what comes beyond its grace is not announced, is told with a way on, and may be asked about for four weeks', async () => {
    await add();
    expect(await at(tuesday + day + 1)).toMatchObject({ state: 'planned', nextAt: tuesday + 28 * day });
    expect(await posts('challenge')).toEqual([]);
    const [alert] = await posts('alert');
    expect(alert?.message?.text).toBe(
      'The challenge “One page” was not announced in The guild. Trellis was not running, or could not reach Slack in time. Choose another day for it when you like.',
    );
    expect(await booked()).toEqual([]);
    expect((await asked())[0]).toMatch(
      /was to begin .* but was not posted.* \| Choose another day \| Cancel it$/,
    );
    expect(await at(tuesday + 28 * day)).toMatchObject({ state: 'cancelled', nextAt: null });
    expect(await asked()).toEqual([]);
  });

  test('it does not begin in quiet time, and nothing is caught up', async () => {
    await add();
    await change({ hushedUntil: tuesday + hour });
    await at(tuesday);
    await at(tuesday + 2 * hour);
    expect(await is()).toMatchObject({ state: 'planned' });
    expect(await store.db.select().from(store.t.deliveries)).toEqual([]);
    expect(await asked()).toHaveLength(1);
  });

  test('what ran late into the night is announced in the morning', async () => {
    await add({ startsAt: monday + 10.5 * hour, nextAt: monday + 10.5 * hour });
    const evening = monday + 11.5 * hour;
    expect(await at(evening)).toMatchObject({ state: 'planned', nextAt: monday + 22 * hour });
    expect(await at(monday + 22 * hour)).toMatchObject({ state: 'running' });
  });

  test('where Slack takes nothing, it waits for another day; announced again, it is another message', async () => {
    await add();
    await at(tuesday);
    await tell('challenge', `challenge:${id}`, { how: 'hopeless', error: 'is_archived' });
    expect(await is()).toMatchObject({ state: 'planned', nextAt: tuesday + 28 * day });
    const [alert] = await posts('alert');
    expect(alert?.message?.text).toContain('The channel is archived: unarchive it first.');
    const later = tuesday + 2 * day;
    await store.db.update(store.t.challenges).set({ startsAt: later, nextAt: later });
    await at(later);
    expect((await posts('challenge')).map(({ key }) => key)).toEqual([
      `challenge:${id}`,
      `challenge:${id}:${later}`,
    ]);
  });

  test('its reminders come once, not when late, in quiet time or at night', async () => {
    await addRunning({ nextAt: tuesday + 7 * day });
    await at(tuesday + 7 * day);
    await at(tuesday + 7 * day);
    expect((await posts('challenge-nudge')).map(({ key }) => key)).toEqual([`challenge-half:${id}`]);
    await at(tuesday + 13 * day + 7 * hour);
    expect(await posts('challenge-nudge')).toHaveLength(1);
    const community = await communityById(store, 'guild');
    if (!community) throw new Error('no community');
    const further = { last: '2026-04-14', now };
    const challenge = await is();
    await store.tx((scope) => extend(scope, deps, community, challenge, further));
    expect(await is()).toMatchObject({ endsAt: tuesday + 42 * day - hour });
    await at(tuesday + 21 * day);
    expect(await posts('challenge-nudge')).toHaveLength(1);
    await change({ hushedUntil: tuesday + 42 * day - 20 * hour });
    await at(tuesday + 41 * day);
    expect(await posts('challenge-nudge')).toHaveLength(1);
  });

  test('without entries nothing is posted in the channel, and its coordinators may extend it', async () => {
    await addRunning();
    expect(await at(tuesday + 14 * day)).toMatchObject({ state: 'ended', nextAt: tuesday + 42 * day });
    expect(await posts('showcase')).toEqual([]);
    expect((await posts('challenge-nudge')).map(({ key, thread }) => [key, thread])).toEqual([
      [`challenge-closed:${id}`, '1.000100'],
    ]);
    expect(await booked()).toEqual([[`challenge:${id}`, tuesday]]);
    expect((await asked())[0]).toMatch(/^Nobody handed anything in.* \| Extend by a week \| Let it rest$/);
    expect(await at(tuesday + 42 * day)).toMatchObject({ state: 'ended', nextAt: null });
    expect(await asked()).toEqual([]);
  });

  test('its end waits out the quiet time, and so nothing that was handed in is lost', async () => {
    await addRunning();
    await hand();
    await change({ hushedUntil: tuesday + 15 * day });
    expect(await at(tuesday + 14 * day)).toMatchObject({ state: 'running', endsAt: tuesday + 15 * day });
    expect(await booked()).toContainEqual([`showcase:${id}`, tuesday + 15 * day]);
    expect(await at(tuesday + 15 * day)).toMatchObject({ state: 'ended', nextAt: null });
    expect(await posts('showcase')).toHaveLength(1);
  });

  test('a showcase that came too late is told, and shown when a person asks for it', async () => {
    await addRunning();
    await hand();
    await at(tuesday + 15 * day + 1);
    expect(await is()).toMatchObject({ state: 'ended', showcaseTs: null });
    expect((await asked())[0]).toMatch(/were not shown together.* \| Show the entries \| Let it rest$/);
    expect(await posts('alert')).toHaveLength(1);
    now += hour;
    const show = async () => {
      const challenge = await is();
      await store.tx((scope) => endAt(scope, deps, challenge, { at: now, now, site: null }));
    };
    await show();
    expect(await is()).toMatchObject({ state: 'ended', nextAt: null });
    await tell('showcase', `showcase:${id}`, { how: 'hopeless', error: 'not_in_channel' });
    expect(await asked()).toHaveLength(1);
    now += hour;
    await show();
    expect((await posts('showcase')).map(({ key }) => key)).toEqual([
      `showcase:${id}`,
      `showcase:${id}:${now}`,
    ]);
    await tell('showcase', `showcase:${id}:${now}`, { how: 'sent', channel: 'CGUILD', ts: '2.000200' });
    expect(await is()).toMatchObject({ showcaseTs: '2.000200' });
    expect(await asked()).toEqual([]);
  });

  test('more than twenty go on in the thread of the showcase', async () => {
    await addRunning();
    for (let n = 0; n < 45; n += 1) await hand(`U${n}`);
    await at(tuesday + 14 * day);
    const [showcase] = await posts('showcase');
    expect(showcase?.message?.text).toContain('25 more are in this thread.');
    const more = await posts('showcase-more');
    expect(more.map(({ after }) => after)).toEqual([`showcase:${id}`, `showcase:${id}`]);
  });

  test('its announcement is reworded and withdrawn, and so is its showcase', async () => {
    const { challenge, showcase } = challengeCorrectable(deps);
    await addRunning();
    const of = (key: string) => ({ key, team, kind: key.split(':')[0] ?? '', community: 'guild', due: now });
    const announced = of(`challenge:${id}`);
    expect(await challenge?.words(store, announced)).toEqual({ title: 'One page', text: 'Repair it.' });
    await store.tx(async (scope) => challenge?.correct(scope, announced, { title: 'A', text: 'B' }));
    expect(await is()).toMatchObject({ title: 'A', task: 'B' });
    await store.tx(async (scope) => challenge?.withdraw(scope, announced, now));
    expect(await is()).toMatchObject({ state: 'cancelled', ts: null, nextAt: null });
    expect(await booked()).toEqual([]);
    await store.db.update(store.t.challenges).set({ state: 'ended', channel: 'CGUILD', showcaseTs: '2.1' });
    expect(await showcase?.words(store, of(`showcase:${id}`))).toBeNull();
    await store.tx(async (scope) => showcase?.withdraw(scope, of(`showcase:${id}`), now));
    expect(await is()).toMatchObject({ showcaseTs: null });
    const gone = (await store.db.select().from(store.t.dirty)).filter(
      ({ kind }) => kind === 'challenge-gone',
    );
    expect(gone.map(({ ref }) => ref)).toEqual(['CGUILD 1.000100', 'CGUILD 2.1']);
    const { 'challenge-gone': render } = challengeRenderers(deps);
    expect(await render?.(team, 'CGUILD 2.1', now)).toMatchObject({
      method: 'chat.delete',
      args: { channel: 'CGUILD', ts: '2.1' },
    });
  });

  test('where the community ended, nothing more is posted or asked', async () => {
    await addRunning();
    await hand();
    await change({ state: 'ended' });
    expect(await at(tuesday + 14 * day)).toMatchObject({ state: 'ended', nextAt: null });
    expect(await store.db.select().from(store.t.deliveries)).toEqual([]);
  });
});
