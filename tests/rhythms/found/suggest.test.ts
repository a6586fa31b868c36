import { and, eq, gte } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { communityById } from '../../../src/communities/index.ts';
import { pause } from '../../../src/rhythms/acts.ts';
import { decline, goBack, tryIt } from '../../../src/rhythms/found/acts.ts';
import { knownOf } from '../../../src/rhythms/found/known.ts';
import { foundDecisions, standingIn } from '../../../src/rhythms/found/standing.ts';
import { suggestFor } from '../../../src/rhythms/found/suggest.ts';
import { changeCadence } from '../../../src/rhythms/settings/save.ts';
import { changeSettings, settingsOf } from '../../../src/rhythms/settings/store.ts';
import { rhythmById } from '../../../src/rhythms/store.ts';
import type { Rhythm } from '../../../src/rhythms/tables.ts';
import type { Scope, Store } from '../../../src/store/store.ts';
import { describeEachEngine, engines } from '../../support/store.ts';
import { addCommunity, addRhythm, day, hour, monday, team, tuesdays, wiringOf } from '../cast.ts';
import { act, beat, chatter, people, settle, tsAt } from './life.ts';

const week = 7 * day;
const [sqlite] = engines;
const users = people(40);
const active = users.slice(0, 24);
const times = (count: number, answered: number) => new Array<number>(count).fill(answered);

/** A guild of forty, of whom 24 do something now and then, with a prompt every Tuesday. */
const guild = async (store: Store, given: Partial<Rhythm> = {}) => {
  await addCommunity(store);
  await settle(store, 'guild', users, { at: monday });
  await act(store, 'guild', chatter(active, monday, monday + 80 * week));
  const rhythm = await addRhythm(store, { community: 'guild', ...given });
  let now = monday;
  const wiring = wiringOf(store, () => now);
  const place = async (scope: Scope = store) => {
    const found = await communityById(scope, 'guild');
    if (!found) throw new Error('no guild');
    return found;
  };
  const beats = async (...answers: number[]) => {
    const { cadence } = await current();
    const dates = await beat(store, { ...rhythm, cadence }, now, answers, { users: active });
    now = (dates.at(-1) ?? now) + 4 * day;
    return dates;
  };
  const current = async () => {
    const found = await rhythmById(store, rhythm.id);
    if (!found) throw new Error('no rhythm');
    return found;
  };
  const look = (at = now) => {
    now = at;
    return store.tx((scope) => suggestFor(scope, wiring, 'guild', now));
  };
  const stands = async () => store.tx(async (scope) => standingIn(scope, wiring, await place(scope), now));
  const only = async () => {
    const [one, ...others] = await stands();
    expect(others).toEqual([]);
    if (!one) throw new Error('nothing stands');
    return one.made;
  };
  const states = async () =>
    (await store.db.select().from(store.t.suggestions))
      .toSorted((a, b) => a.madeAt - b.madeAt)
      .map(({ state }) => state);
  const decisions = async () =>
    store.tx(async (scope) => foundDecisions(wiring)(scope, await place(scope), { locale: 'en', now }));
  const by = () => ({ by: 'UANA', now });
  return {
    ...{ rhythm, wiring, place, beats, current, look, stands, only, states, decisions, by },
    now: () => now,
    tries: async (budget: number | null = null) => {
      const [made, community] = [await only(), await place()];
      return store.tx((scope) => tryIt(scope, community, made, { ...by(), budget }));
    },
  };
};

/** Numbers in [0, 1), the same at every run (mulberry32). */
const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
const drawn = (chance: () => number, rate: number) => active.filter(() => chance() < rate).length;

describe('Of communities that answer by chance', () => {
  /** After how many beats of each rate in turn something was suggested; null: never. */
  const heardAfter = async (seed: number, rates: readonly number[]): Promise<number | null> => {
    const store = await sqlite.open();
    const chance = seeded(seed);
    const { beats, look, states } = await guild(store);
    let heard: number | null = null;
    for (const [i, rate] of rates.entries()) {
      await beats(drawn(chance, rate));
      if (i >= 7) await look();
      if ((await states()).length > 0) heard ??= i + 1;
    }
    await store.close();
    return heard;
  };

  test('a steady one is left alone for forty beats', async () => {
    expect(await heardAfter(1, times(40, 0.3))).toBeNull();
    expect(await heardAfter(2, times(40, 0.15))).toBeNull();
  });

  test('one whose answers fall hears of it within eight beats', async () => {
    const heard = await heardAfter(3, [...times(14, 0.4), ...times(8, 0.1)]);
    expect(heard).toBeGreaterThan(14);
    expect(heard).toBeLessThanOrEqual(22);
  });
});

describeEachEngine('A suggestion', (open) => {
  test('comes within six beats of a lasting fall, with its evidence and a step slower', async () => {
    const store = await open();
    const { beats, look, stands, decisions } = await guild(store);
    await beats(...times(10, 10));
    await look();
    expect(await stands()).toEqual([]);
    let waited = 0;
    for (; waited < 6 && (await stands()).length === 0; waited += 1) {
      await beats(2);
      await look();
    }
    expect(waited).toBeLessThanOrEqual(6);
    const [decision, ...others] = await decisions();
    expect(others).toEqual([]);
    expect(decision?.rank).toBe(10);
    expect(decision?.text).toMatch(
      /^Rhythm 1 · prompt, every Tuesday at 10:00 \(Europe\/Berlin\)\. Last 6 beats: \d of 24 typically answered; before that 10 of 24\. Very likely a real drop\. Try every other Tuesday at 10:00 for 4 beats\?$/,
    );
    expect(decision?.buttons.map(({ text }) => text.text)).toEqual(['Try it', 'Not now', 'Why?']);
  });

  test('counts members who were active and are counted, each once, within three days, and nobody else', async () => {
    const store = await open();
    const { rhythm, beats, now, wiring, place } = await guild(store);
    const { db, t } = store;
    const [first = 0] = await beats(3, 5);
    const [left = '', bot = '', stranger = '', quiet = ''] = [active[20], active[21], active[22], users[30]];
    const [late = '', again = ''] = [active[10], active[0]];
    const { memberships } = t;
    for (const [user, set] of [
      [left, { leftOutAt: monday }],
      [stranger, { external: true }],
    ] as const)
      await db.update(memberships).set(set).where(eq(memberships.user, user));
    await db.update(t.people).set({ bot: true }).where(eq(t.people.user, bot));
    const thread = tsAt(first);
    await act(store, 'guild', [
      ...[left, bot, stranger].map((member) => ({
        kind: 'reply' as const,
        member,
        at: first + hour,
        thread,
      })),
      { kind: 'reaction', member: again, at: first + 2 * hour, thread },
      { kind: 'tap', member: quiet, at: first + 3 * hour, thread },
      { kind: 'reply', member: late, at: first + 3 * day, thread },
      { kind: 'message', member: active[5] ?? '', at: first + 5 * day },
      { kind: 'reply', member: late, at: first + 6 * day, thread: tsAt(first + 5 * day) },
    ]);
    const known = await store.tx(async (scope) => {
      const settings = await settingsOf(scope, 'guild');
      const found = await knownOf(scope, wiring, await place(scope), [rhythm], { settings, now: now() });
      return { ...found, doings: await found.doings() };
    });
    // 24 were active, three of them do not count, and one of the quiet ones has tapped.
    expect(known.beats.get(rhythm.id)).toMatchObject([
      { answered: 4, eligible: 22, lateAnswers: false, memberStarts: 1, holiday: false },
      { answered: 5, eligible: 22, lateAnswers: null, memberStarts: 0 },
    ]);
    expect(known.members).toHaveLength(37);
    const within = known.doings.filter(({ person }) => [left, bot, stranger].includes(person));
    expect(within).toEqual([]);
  });

  test('is tried for four beats, which start a fortnight after the latest, and can be taken back', async () => {
    const store = await open();
    const { beats, look, tries, current, only, decisions, place, by } = await guild(store);
    const dates = await beats(...times(10, 10), ...times(6, 1));
    await look();
    const result = await tries();
    expect(result).toMatchObject({ forgotten: 0 });
    expect((await current()).cadence).toMatchObject({ interval: 2, weekdays: [2], time: '10:00' });
    expect((await current()).nextAt).toBe((dates.at(-1) ?? 0) + 2 * week);
    expect(await tries()).toBe('out of date');
    await beats(8, 8, 8);
    await look();
    expect(await decisions()).toEqual([]);
    await beats(8);
    await look();
    const [decision] = await decisions();
    expect(decision?.text).toBe(
      'Rhythm 1. Tried for 4 beats: every other Tuesday at 10:00. 8 of 24 typically answered; before that 3 of 24. Very likely better. Keep it? If you do nothing, it stays.',
    );
    expect(decision?.buttons.map(({ text }) => text.text)).toEqual(['Keep it', 'Go back', 'Why?']);
    const made = await only();
    const community = await place();
    await store.tx((scope) => goBack(scope, community, made, by()));
    expect((await current()).cadence).toEqual(tuesdays);
    await expect(only()).rejects.toThrow('nothing stands');
  });

  test('of a livelier mix stands in the place of a slower rhythm where it is surer, and is tried and taken back', async () => {
    const store = await open();
    const { rhythm, look, stands, place, by, now, decisions } = await guild(store);
    const exciting = (n: number) => n % 4 === 3;
    const answers = times(32, 0).map((_, n) => (exciting(n) ? 10 : n < 20 ? 14 : 3));
    await beat(store, { ...rhythm, cadence: tuesdays }, monday, answers, { users: active, exciting });
    await look(monday + 33 * week);
    const standing = await stands();
    expect(standing.map(({ made }) => made.suggestion.suggest)).toEqual(['livelier']);
    const mixed = standing.find(({ made }) => made.rhythm === null)?.made;
    if (!mixed) throw new Error('nothing was suggested for the mix');
    expect((await decisions()).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(
        /^The mix of prompts\. Familiar prompts, the last 6: 3 of 24 .* Try 7 familiar : 3 exciting /,
      ),
    );
    const community = await place();
    await store.tx((scope) => tryIt(scope, community, mixed, { ...by(), budget: null }));
    expect(await settingsOf(store, 'guild')).toMatchObject({ excitingShare: 0.3, mixChangedAt: now() });
    const [tried] = (await stands()).filter(({ made }) => made.state === 'trial');
    if (!tried) throw new Error('nothing is on trial');
    expect(await store.tx((scope) => goBack(scope, community, tried.made, by()))).toMatchObject({
      rhythm: null,
    });
    expect(await settingsOf(store, 'guild')).toMatchObject({ excitingShare: 0.25 });
  });

  test('of two hours in turn comes where members live too far apart for one, also from totals', async () => {
    const store = await open();
    const { beats, look, only, tries, current } = await guild(store);
    const far = eq(store.t.people.timeZone, 'Europe/Berlin');
    const { user } = store.t.people;
    await store.db
      .update(store.t.people)
      .set({ timeZone: 'America/Los_Angeles' })
      .where(and(far, gte(user, users[20] ?? '')));
    await store.db.insert(store.t.workspaces).values({ team, installedAt: monday, countMode: 'totals' });
    await beats(...times(9, 9));
    await look();
    expect((await only()).suggestion).toMatchObject({ suggest: 'alternate', reached: 40, of: 40 });
    await tries();
    const { cadence } = await current();
    expect(cadence).toMatchObject({ every: 'week', interval: 1 });
    expect('alternate' in cadence && cadence.alternate).toMatch(/^(1[89]|2\d):00$/);
  });

  test('that was tried stays if nobody answers, and goes back first where it is worse', async () => {
    const store = await open();
    const { beats, look, tries, decisions, states } = await guild(store);
    await beats(...times(10, 14), ...times(6, 3));
    await look();
    await tries();
    await beats(0, 0, 0, 0);
    await look();
    const [decision] = await decisions();
    expect(decision?.text).toContain('Very likely worse. Go back? If you do nothing, it stays.');
    expect(decision?.buttons.map(({ text }) => text.text)).toEqual(['Go back', 'Keep it', 'Why?']);
    await store.db.update(store.t.communities).set({ care: 'asking members' });
    await look();
    expect(await states()).toEqual(['trial']);
    await beats(1, 1);
    await look();
    expect(await states()).toEqual(['kept']);
    expect(await decisions()).toEqual([]);
  });

  test('that was not wanted is not made again for eight beats; one that nobody answers neither', async () => {
    const store = await open();
    const { beats, look, only, by, states } = await guild(store);
    await beats(...times(24, 14), ...times(6, 1));
    await look();
    const made = await only();
    await store.tx((scope) => decline(scope, made, by()));
    for (let i = 0; i < 7; i += 1) {
      await beats(1);
      await look();
    }
    expect(await states()).toEqual(['declined']);
    await beats(0);
    await look();
    expect(await states()).toEqual(['declined', 'open']);
    await beats(0, 0, 0, 0);
    await look();
    expect(await states()).toEqual(['declined', 'declined']);
  });

  test('is overtaken by whoever changes, pauses or wants none; a trial too', async () => {
    const store = await open();
    const { beats, look, only, states, place, current, tries, now } = await guild(store);
    await beats(...times(10, 10), ...times(6, 1));
    await look();
    await store.tx((scope) => changeSettings(scope, 'guild', { suggestions: false }));
    await look();
    expect(await states()).toEqual(['overtaken']);
    await store.tx((scope) => changeSettings(scope, 'guild', { suggestions: true }));
    await look();
    await tries();
    const thursdays = { ...tuesdays, weekdays: [4 as const] };
    const [community, rhythm] = [await place(), await current()];
    await store.tx((scope) => changeCadence(scope, community, rhythm, thursdays, now()));
    await look();
    expect(await states()).toEqual(['overtaken', 'overtaken']);
    // Another rhythm by now: what was answered before says nothing of it.
    await beats(...times(4, 0));
    await look();
    expect(await states()).toEqual(['overtaken', 'overtaken']);
    await store.tx(async (scope) => pause(scope, { ...rhythm, cadence: thursdays }, null));
    await look();
    await expect(only()).rejects.toThrow('nothing stands');
  });

  test('of a faster rhythm keeps to what was agreed, or asks', async () => {
    const store = await open();
    const fortnightly = { ...tuesdays, interval: 2 };
    const { rhythm, beats, look, only, tries, place } = await guild(store, { cadence: fortnightly });
    const dates = await beats(...times(16, 9));
    const acts = dates.flatMap((at, i) => [
      { kind: 'reply' as const, member: active[3] ?? '', at: at + 13 * day, thread: tsAt(at) },
      ...[1, 2, 3].flatMap((n) => [
        { kind: 'message' as const, member: active[n] ?? '', at: at + n * day + i },
        {
          kind: 'reply' as const,
          member: active[9] ?? '',
          at: at + n * day + hour,
          thread: tsAt(at + n * day + i),
        },
      ]),
    ]);
    await act(store, 'guild', acts);
    await look();
    expect((await only()).suggestion).toMatchObject({
      suggest: 'faster',
      stillAnswered: { beats: 8, of: 8 },
    });
    await store.db.update(store.t.communities).set({ budget: 2 });
    expect(await tries()).toEqual({ posts: 4, agreed: 2, isTooMany: false });
    expect(await tries(4)).toMatchObject({ rhythm: { id: rhythm.id, cadence: { interval: 1 } } });
    expect((await place()).budget).toBe(4);
  });

  test('is not made where only totals are counted, nor in the first eight beats', async () => {
    const store = await open();
    const { beats, look, states, wiring, place, rhythm, now } = await guild(store);
    await beats(...times(4, 12), ...times(3, 0));
    await look();
    await beats(...times(8, 12), ...times(6, 0));
    await store.db.insert(store.t.workspaces).values({ team, installedAt: monday, countMode: 'totals' });
    await look();
    expect(await states()).toEqual([]);
    const known = await store.tx(async (scope) =>
      knownOf(scope, wiring, await place(scope), [rhythm], {
        settings: await settingsOf(scope, 'guild'),
        now: now(),
      }),
    );
    expect(known.totalsOnly).toBe(true);
  });
});
