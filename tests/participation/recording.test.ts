import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createListeners } from '../../src/participation/handlers.ts';
import type { Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import {
  bot,
  channel,
  community,
  member,
  opened,
  postBeat,
  recorderOver,
  rowsOf,
  settle,
  team,
  tsAt,
} from './place.ts';

type Event = Record<string, unknown> & { type: string };

const secret = 'The merger is on Friday';
const at = (minutes: number, micros = 0) => tsAt(opened + minutes * 60_000, micros);

const message = (user: string, ts: string, more: object = {}): Event => ({
  type: 'message',
  channel,
  channel_type: 'channel',
  user,
  text: secret,
  blocks: [{ type: 'rich_text', elements: [{ type: 'text', text: secret }] }],
  ts,
  event_ts: ts,
  ...more,
});
const reply = (user: string, ts: string, to: string, parent = bot): Event =>
  message(user, ts, { thread_ts: to, parent_user_id: parent });
const reaction = (user: string, ts: string, to: string, more: object = {}): Event => ({
  type: 'reaction_added',
  user,
  reaction: 'tada',
  item: { type: 'message', channel, ts: to },
  item_user: bot,
  event_ts: ts,
  ...more,
});
const takenBack = (user: string, ts: string, to: string) =>
  reaction(user, ts, to, { type: 'reaction_removed' });
const deleted = (gone: string, ts: string): Event => ({
  type: 'message',
  subtype: 'message_deleted',
  channel,
  deleted_ts: gone,
  ts,
  event_ts: ts,
  previous_message: { type: 'message', text: secret },
});
const entered = (user: string, ts: string): Event => ({
  type: 'member_joined_channel',
  user,
  channel,
  event_ts: ts,
});

const hear = async (listeners: ReturnType<typeof createListeners>, events: readonly Event[]) => {
  const known: Record<string, (typeof listeners)['message']> = listeners;
  for (const event of events) await known[event.type]?.({ team, id: 'Ev1', at: opened, now: opened, event });
};

const listening = (store: Store, given?: Parameters<typeof recorderOver>[1]) => {
  const recorder = recorderOver(store, given);
  return { ...recorder, hear: (...events: Event[]) => hear(createListeners(recorder), events) };
};

const counted = async (store: Store) => (await rowsOf(store)).filter((row) => !row.undone);

describeEachEngine('recording', (open) => {
  test('keeps who did what kind of thing and when, and toward whom', async () => {
    const store = await open();
    await settle(store, [member('UANA'), member('UBEN')]);
    await listening(store).hear(
      message('UANA', at(1)),
      reply('UBEN', at(2), at(1), 'UANA'),
      reaction('UBEN', at(3), at(1), { item_user: 'UANA' }),
      entered('UBEN', at(4)),
    );
    expect(await counted(store)).toMatchObject([
      { kind: 'join', member: 'UBEN', occurredAt: opened + 240_000 },
      { kind: 'message', member: 'UANA', toward: null, thread: null, team, community: 'data' },
      { kind: 'reaction', member: 'UBEN', toward: 'UANA', thread: at(1), detail: 'tada' },
      { kind: 'reply', member: 'UBEN', toward: 'UANA', thread: at(1), occurredAt: opened + 120_000 },
    ]);
  });

  test('takes the instant of the delivery, where the event itself has none', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    const { event_ts: _, ...undated } = reaction('UANA', at(3), at(1));
    await listening(store).hear(undated as Event);
    expect(await counted(store)).toMatchObject([{ kind: 'reaction', member: 'UANA', occurredAt: opened }]);
  });

  test('does not keep toward whom, where that is a bot or somebody who is left out', async () => {
    const store = await open();
    await settle(store, [member('UANA'), member('UOUT', { leftOutAt: opened })]);
    await listening(store).hear(reply('UANA', at(2), at(1), bot), reply('UANA', at(3), at(1), 'UOUT'));
    expect((await counted(store)).map(({ toward }) => toward)).toEqual([null, null]);
  });

  test.each([
    { who: 'left out', row: member('UANA', { leftOutAt: opened }), mode: 'unless left out' },
    { who: 'of another organisation', row: member('UANA', { external: true }), mode: 'unless left out' },
    { who: 'not opted in', row: member('UANA'), mode: 'opt in' },
    { who: 'of another organisation', row: member('UANA', { external: true }), mode: 'totals' },
  ] as const)('keeps nothing of somebody $who ($mode)', async ({ row, mode }) => {
    const store = await open();
    await settle(store, [row], { mode });
    await listening(store).hear(
      entered('UANA', at(0)),
      message('UANA', at(1)),
      reply('UANA', at(2), at(1)),
      reaction('UANA', at(3), at(1)),
      takenBack('UANA', at(4), at(1)),
    );
    expect(await rowsOf(store)).toEqual([]);
  });

  test.each(['draft', 'resting', 'ended'] as const)(
    'keeps nothing while a community is %s',
    async (state) => {
      const store = await open();
      await settle(store, [member('UANA')], { state });
      await listening(store).hear(message('UANA', at(1)), reaction('UANA', at(2), at(1)));
      expect(await rowsOf(store)).toEqual([]);
    },
  );

  test('keeps nothing of before a community opened, however late it is heard', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    await listening(store).hear(message('UANA', at(-1)), message('UANA', at(0)));
    expect(await counted(store)).toMatchObject([{ source: at(0) }]);
  });

  test('knows nothing of channels without a community, nor of the same channel elsewhere', async () => {
    const store = await open();
    await settle(store, [member('UANA')], { team: 'T2' });
    await listening(store).hear(message('UANA', at(1)), deleted(at(1), at(2)));
    expect(await rowsOf(store)).toEqual([]);
  });

  test('gets to know somebody new, and counts them from their first act', async () => {
    const store = await open();
    await settle(store, []);
    const place = listening(store, {
      meet: async (user) => store.db.insert(store.t.memberships).values(member(user)),
    });
    await place.hear(message('UNEW', at(1)), message('UNEW', at(2)));
    expect(place.met).toEqual(['UNEW']);
    expect(await counted(store)).toHaveLength(2);
  });

  test('does not take somebody who leaves for somebody new', async () => {
    const store = await open();
    await settle(store, []);
    const place = listening(store);
    await place.hear({ ...entered('UNEW', at(1)), type: 'member_left_channel' });
    expect(place.met).toEqual([]);
    expect(await rowsOf(store)).toEqual([]);
  });

  test('honours what is taken back or deleted also after its member was left out', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    const place = listening(store);
    await place.hear(message('UANA', at(1)), reaction('UANA', at(2), at(1)), reaction('UANA', at(3), at(0)));
    await store.db.update(store.t.memberships).set({ leftOutAt: opened });
    await place.hear(takenBack('UANA', at(4), at(1)), deleted(at(1), at(5)), message('UANA', at(6)));
    expect(await counted(store)).toMatchObject([{ kind: 'reaction', source: at(0) }]);
  });

  test('honours what is taken back while the community rests, and after the workspace chose totals', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    const place = listening(store);
    await place.hear(reaction('UANA', at(1), at(0)), reaction('UANA', at(2), at(0), { reaction: 'eyes' }));
    await store.db.update(store.t.workspaces).set({ countMode: 'totals' });
    await place.hear(takenBack('UANA', at(3), at(0)));
    await store.db.update(store.t.communities).set({ state: 'resting' });
    await place.hear(reaction('UANA', at(4), at(0), { type: 'reaction_removed', reaction: 'eyes' }));
    expect(await counted(store)).toEqual([]);
  });

  test('marks a beat, and the Home of who answered it, to be shown anew', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    const place = listening(store);
    await postBeat(store, 'beat', opened);
    await place.hear(reply('UANA', at(1), at(0)), reaction('UANA', at(2), at(1)), message('UANA', at(3)));
    expect(place.marked.splice(0)).toEqual(['beat beat', 'home UANA']);
    await place.hear(reply('UANA', at(1), at(0)));
    expect(place.marked).toEqual([]);
    await place.hear(deleted(at(1), at(4)));
    expect(place.marked).toEqual(['beat beat', 'home UANA']);
  });

  test('in totals, names nobody and links no two acts, yet counts each once', async () => {
    const store = await open();
    await settle(store, [member('UANA'), member('UBEN')], { mode: 'totals' });
    const events = [
      message('UANA', at(1)),
      message('UANA', at(2)),
      reply('UANA', at(3), at(2), 'UBEN'),
      reaction('UANA', at(4), at(1), { item_user: 'UBEN' }),
      reaction('UANA', at(5), at(1), { reaction: 'eyes' }),
      entered('UANA', at(6)),
    ];
    const place = listening(store);
    await postBeat(store, 'beat', opened);
    await place.hear(...events, ...events, reply('UANA', at(7), at(0)), reply('UANA', at(8), at(0)));
    const rows = await rowsOf(store);
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map((row) => row.member)).size).toBe(8);
    // Two answers to one beat are known to be one person's, so that they count once; nothing else is.
    const answerers = rows.flatMap(({ answerer }) => answerer ?? []);
    expect(answerers).toHaveLength(2);
    expect(new Set(answerers).size).toBe(1);
    expect(rows.map(({ member }) => member)).not.toContain(answerers[0]);
    expect(JSON.stringify(rows)).not.toMatch(/UANA|UBEN/);
    expect(place.marked).toEqual(['beat beat', 'beat beat']);
    await place.hear(takenBack('UANA', at(9), at(1)), deleted(at(1), at(9)));
    expect(await counted(store)).toHaveLength(6);
  });

  test('keeps nothing of what people write, in any table', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    await listening(store).hear(
      message('UANA', at(1)),
      message('UANA', at(2), { subtype: 'file_share', files: [{ name: secret, title: secret }] }),
      reply('UANA', at(3), at(1)),
      deleted(at(1), at(4)),
      { ...message('UANA', at(5)), subtype: 'message_changed', message: message('UANA', at(2)) },
    );
    expect((await rowsOf(store)).length).toBeGreaterThan(3);
    for (const table of Object.values(store.t))
      expect(JSON.stringify(await store.db.select().from(table))).not.toContain('merger');
  });
});

/** What people do, in the order in which they do it; `target` picks among the messages there are by then. */
type Deed = {
  who: 'UANA' | 'UBEN' | 'UBOT';
  what: 'post' | 'reply' | 'react' | 'take back' | 'delete' | 'edit' | 'enter';
  target: number;
  emoji: 'tada' | 'eyes';
};

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.constantFrom('UANA', 'UBEN', 'UBOT'),
  what: fc.constantFrom('post', 'reply', 'react', 'react', 'take back', 'delete', 'edit', 'enter'),
  target: fc.nat(4),
  emoji: fc.constantFrom('tada', 'eyes'),
});

const eventsOf = (deeds: readonly Deed[]): Event[] => {
  const posted: { ts: string; user: string }[] = [{ ts: at(0), user: 'UBEN' }];
  return deeds.map(({ who, what, target, emoji }, index): Event => {
    const ts = at(index + 1, index);
    const on = posted[target % posted.length] ?? { ts: at(0), user: 'UBEN' };
    const automatic = who === bot ? { bot_id: 'B1' } : {};
    switch (what) {
      case 'post':
      case 'reply':
        posted.push({ ts, user: who });
        return { ...(what === 'post' ? message(who, ts) : reply(who, ts, on.ts, on.user)), ...automatic };
      case 'react':
      case 'take back':
        return reaction(who, ts, on.ts, {
          type: what === 'react' ? 'reaction_added' : 'reaction_removed',
          reaction: emoji,
          item_user: on.user,
        });
      case 'delete':
        return deleted(on.ts, ts);
      case 'edit':
        return message(who, ts, { subtype: 'message_changed', message: message(on.user, on.ts) });
      default:
        return entered(who, ts);
    }
  });
};

/** The same, naively: what is left when all is done in order, exactly once. */
const model = (deeds: readonly Deed[]): string[] => {
  const left = new Map<string, string>();
  for (const event of eventsOf(deeds)) {
    const { user, ts, thread_ts: thread, event_ts: when } = event as Record<string, string>;
    if (event.subtype === 'message_deleted') left.delete(`message ${event.deleted_ts}`);
    if (event.bot_id || event.subtype || user === bot) continue;
    if (event.type === 'message')
      left.set(`message ${ts}`, thread ? `reply ${ts} ${user}` : `message ${ts} ${user}`);
    if (event.type === 'member_joined_channel') left.set(`join ${when}`, `join ${when} ${user}`);
    const on = (event.item as { ts: string } | undefined)?.ts;
    const key = `reaction ${on} ${user} ${event.reaction}`;
    if (event.type === 'reaction_added') left.set(key, key);
    if (event.type === 'reaction_removed') left.delete(key);
  }
  return [...left.values()].sort();
};

describeEachEngine('any order, repetition and undoing of the same events', (open) => {
  test('ends in the same state, which is that of a naive model', async () => {
    const store = await open();
    await settle(store, [], { state: 'ended' });
    const runs = store.engine === 'sqlite' ? 60 : 8;
    let places = 0;

    /** A place of its own for each try, in which the usual events happen. */
    const stateAfter = async (events: readonly Event[]) => {
      const id = `place${++places}`;
      await store.db.insert(store.t.communities).values(community({ id, channel: id }));
      await store.db
        .insert(store.t.memberships)
        .values(['UANA', 'UBEN'].map((user) => member(user, { community: id })));
      const moved: Event[] = JSON.parse(JSON.stringify(events).replaceAll(`"${channel}"`, `"${id}"`));
      await hear(createListeners(recorderOver(store)), moved);
      const { engagements } = store.t;
      const rows = await store.db.select().from(engagements).where(eq(engagements.community, id));
      return rows.map(({ community: _, ...row }) => row);
    };
    const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();

    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
        async (deeds, chance) => {
          const events = eventsOf(deeds);
          const again = events.filter((_, index) => (chance[index] ?? 0) % 2 === 0);
          const delivered = [...events, ...again]
            .map((event, index) => ({ event, turn: chance[index] ?? 0 }))
            .sort((a, b) => a.turn - b.turn)
            .map(({ event }) => event);
          const inOrder = await stateAfter(events);
          expect(sorted(await stateAfter(delivered))).toEqual(sorted(inOrder));
          const left = inOrder
            .filter(({ undone }) => !undone)
            .map(({ kind, source, member, detail }) => `${kind} ${source} ${member} ${detail}`.trim());
          expect(left.sort()).toEqual(model(deeds));
        },
      ),
      { numRuns: runs },
    );
  });

  test('ends in the same state also when all arrive at once', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    const place = listening(store);
    const events = [message('UANA', at(1)), deleted(at(1), at(2)), reaction('UANA', at(3), at(0))];
    const later = [
      takenBack('UANA', at(4), at(0)),
      reaction('UANA', at(5), at(0)),
      takenBack('UANA', at(6), at(0)),
    ];
    await Promise.all([...later, ...events, ...events].map((event) => place.hear(event)));
    expect(await counted(store)).toEqual([]);
    expect(await rowsOf(store)).toHaveLength(3);
  });

  test('a deletion that is heard together with its message is never missed', async () => {
    const store = await open();
    await settle(store, [member('UANA')]);
    const place = listening(store);
    const moments = Array.from({ length: 40 }, (_, index) => at(1, index));
    const both = moments.flatMap((ts, index) => {
      const pair = [message('UANA', ts), deleted(ts, at(2, index))];
      return index % 2 === 0 ? pair : pair.reverse();
    });
    await Promise.all(both.map((event) => place.hear(event)));
    expect(await counted(store)).toEqual([]);
    expect(await rowsOf(store)).toHaveLength(80);
  });
});
