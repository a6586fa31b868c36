import { eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createListeners, createMe, figuresInfo } from '../../src/participation/handlers.ts';
import { answered } from '../../src/participation/store.answers.ts';
import type { Person } from '../../src/slack/access.ts';
import type { Message } from '../../src/slack/message.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import {
  channel,
  community,
  day,
  member,
  opened,
  postBeat,
  recorderOver,
  settle,
  team,
  tsAt,
} from './place.ts';

const ana: Person = {
  team,
  user: 'UANA',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  guest: false,
  external: false,
  steward: false,
  bot: false,
  deleted: false,
};
const now = opened + 30 * day;

/** Hears each of these, a minute apart. */
const hearAll = async (store: Store, events: readonly Record<string, unknown>[]) => {
  const listeners = createListeners(recorderOver(store));
  const known: Record<string, (typeof listeners)['message']> = listeners;
  for (const [index, event] of events.entries()) {
    const ts = tsAt(opened + 20 * day + index * 60_000);
    const heard = { type: 'message', channel, ts, event_ts: ts, ...event };
    await known[heard.type]?.({ team, id: 'Ev', now, at: now, event: heard });
  }
};
const reply = (user: string, to: string) => ({ user, thread_ts: to, parent_user_id: 'UBOT' });
const reaction = (user: string, to: string) => ({
  type: 'reaction_added',
  user,
  reaction: 'tada',
  item: { type: 'message', channel, ts: to },
});

const ask = async (store: Store, given: { person?: Person; channel?: string | null } = {}) => {
  const said: Message[] = [];
  const verb = createMe(store);
  const request = {
    team,
    person: ana,
    channel,
    locale: 'en' as const,
    now,
    command: '/community',
    words: '',
    answer: async (message: Message) => {
      said.push(message);
    },
    ...given,
  };
  await (verb.run as (asked: typeof request) => Promise<void>)(request);
  return said[0]?.text ?? '';
};

describeEachEngine('answers', (open) => {
  test('one person and beat is one answer, however much they said', async () => {
    const store = await open();
    await settle(store, [member('UANA'), member('UBEN')]);
    const first = await postBeat(store, 'b1', opened + day);
    const second = await postBeat(store, 'b2', opened + 2 * day);
    await postBeat(store, 'b3', opened + 3 * day);
    await hearAll(store, [
      reply('UANA', first),
      reply('UANA', first),
      reaction('UANA', first),
      reply('UBEN', first),
      reaction('UBEN', second),
      { user: 'UBEN' },
    ]);
    expect(await answered(store, ['b1', 'b2', 'b3'])).toEqual(
      new Map([
        ['b1', 2],
        ['b2', 1],
        ['b3', 0],
      ]),
    );
    expect(await answered(store, [])).toEqual(new Map());
  });

  test('an answer is one also where it was heard before the beat was known to be that message', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    await hearAll(store, [reply('UANA', tsAt(opened + day))]);
    await postBeat(store, 'b1', opened + day);
    expect((await answered(store, ['b1'])).get('b1')).toBe(1);
  });

  test('taken back is no answer, unless there is another', async () => {
    const store = await open();
    await settle(store, [member('UANA'), member('UBEN')]);
    const beat = await postBeat(store, 'b1', opened + day);
    const back = { type: 'reaction_removed' };
    await hearAll(store, [
      reaction('UANA', beat),
      reply('UBEN', beat),
      reaction('UBEN', beat),
      { ...reaction('UANA', beat), ...back },
      { ...reaction('UBEN', beat), ...back },
    ]);
    expect((await answered(store, ['b1'])).get('b1')).toBe(1);
  });

  test('in totals, an answer is still one person, whom nobody knows', async () => {
    const store = await open();
    await settle(store, [member('UANA'), member('UBEN')], { mode: 'totals' });
    const beat = await postBeat(store, 'b1', opened + day);
    await hearAll(store, [reply('UANA', beat), reaction('UANA', beat), reply('UBEN', beat)]);
    expect((await answered(store, ['b1'])).get('b1')).toBe(2);
  });
});

describeEachEngine('me', (open) => {
  test('tells a person their own part, of the last 90 days', async () => {
    const store = await open();
    await settle(store, [member('UANA'), member('UBEN')]);
    const beats = [];
    for (const n of [1, 2, 3, 4]) beats.push(await postBeat(store, `b${n}`, opened + n * day));
    await hearAll(store, [
      reply('UANA', beats[0] ?? ''),
      reaction('UANA', beats[1] ?? ''),
      { user: 'UANA', thread_ts: tsAt(opened + day, 5), parent_user_id: 'UBEN' },
      { user: 'UANA', thread_ts: tsAt(opened + day, 5), parent_user_id: 'UBEN' },
      { user: 'UBEN' },
    ]);
    expect(await ask(store)).toBe(
      'In Data craft, the last 90 days: you answered 2 of 4 prompts, replied to 1 person, and reacted once.\n' +
        'Only you see this.',
    );
    expect(await ask(store, { person: { ...ana, user: 'UBEN' } })).toContain('you wrote 1 message.');
  });

  test('in a community’s channel is about that one, elsewhere about all, and never about others', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    await store.db
      .insert(store.t.communities)
      .values([
        community({ id: 'ops', channel: 'C2', name: 'Ops' }),
        community({ id: 'hidden', channel: 'C3', name: 'Hidden', isPrivate: true }),
        community({ id: 'past', channel: 'C4', name: 'Past' }),
      ]);
    await store.db
      .insert(store.t.memberships)
      .values([member('UANA', { community: 'ops' }), member('UANA', { community: 'past', leftAt: opened })]);
    expect(await ask(store)).not.toContain('Ops');
    for (const elsewhere of ['C9', 'C3', 'C4', null]) {
      const said = await ask(store, { channel: elsewhere });
      expect(said).toContain('Data craft');
      expect(said).toContain('Ops');
      expect(said).not.toMatch(/Hidden|Past/);
    }
  });

  test('tells who is nowhere, and who is left out, just that', async () => {
    const store = await open();
    await settle(store, [member('UANA', { leftOutAt: opened })]);
    expect(await ask(store)).toMatch(/you are left out/);
    const stranger = { ...ana, user: 'UNEW' };
    expect(await ask(store, { person: stranger })).toContain('`/community list`');
    expect(await ask(store, { person: { ...stranger, guest: true } })).not.toContain('list');
  });
});

describeEachEngine('info', (open) => {
  const lively = async (store: Store, people: number, given: Parameters<typeof settle>[2] = {}) => {
    const users = Array.from({ length: people }, (_, n) => `U${n}`);
    await settle(
      store,
      users.map((user) => member(user)),
      given,
    );
    for (const n of [1, 2, 3, 4]) {
      const ts = await postBeat(store, `b${n}`, opened + n * day);
      await hearAll(
        store,
        users.map((user) => reaction(user, ts)),
      );
    }
  };

  test('tells of a community without names', async () => {
    const store = await open();
    await lively(store, 6);
    const told = await figuresInfo(store, community() as never, ana, now);
    expect(told?.text).toBe(
      'Taking part: In the last 90 days nearly everybody took part. Of 4 prompts, each was typically answered by ' +
        'nearly all of these people. 24 reactions.',
    );
    expect(JSON.stringify(told)).not.toMatch(/U\d/);
  });

  test('tells nothing that can be read out of fewer than five people', async () => {
    const store = await open();
    await lively(store, 4);
    const told = await figuresInfo(store, community() as never, ana, now);
    expect(told?.text).toContain('fewer than 5 people');
    expect(told?.text).not.toMatch(/\b(4|16)\b/);
  });

  test('counts nobody who left, or who is left out, so that nobody misses them in it', async () => {
    const store = await open();
    await lively(store, 8);
    const { db, t } = store;
    await db.update(t.memberships).set({ leftOutAt: now }).where(eq(t.memberships.user, 'U0'));
    await db
      .update(t.memberships)
      .set({ leftAt: now })
      .where(inArray(t.memberships.user, ['U1', 'U2']));
    await db.insert(t.memberships).values(['U8', 'U9', 'UA', 'UB'].map((user) => member(user)));
    const told = await figuresInfo(store, community() as never, ana, now);
    expect(told?.text).toMatch(/days 5 people took part.*20 reactions\.$/);
  });

  test('in totals, tells sums, and of nobody', async () => {
    const store = await open();
    await lively(store, 6, { mode: 'totals' });
    const told = await figuresInfo(store, community() as never, ana, now);
    expect(told?.text).toMatch(/in totals only.*answered by nearly all members\. 24 reactions\.$/);
  });

  test('tells nothing to other organisations, nor where they read along, nor before it opened', async () => {
    const store = await open();
    await lively(store, 6);
    const of = (given: object, person: Person = ana) =>
      figuresInfo(store, { ...community(), ...given } as never, person, now);
    expect(await of({}, { ...ana, external: true })).toBeNull();
    expect(await of({ isShared: true })).toBeNull();
    expect(await of({ openedAt: null })).toBeNull();
  });

  test('forgets what is older than 90 days', async () => {
    const store = await open();
    await lively(store, 6);
    const told = await figuresInfo(store, community() as never, ana, now + 100 * day);
    expect(told?.text).toContain('fewer than 5 people');
  });
});
