import { expect, test } from 'vitest';
import { createOutbox } from '../../src/delivery/outbox.ts';
import type { Decisions } from '../../src/feature.ts';
import { createNotes } from '../../src/notes/index.ts';
import { mondayAfter } from '../../src/notes/monday.ts';
import { foresee } from '../../src/rhythms/preview.ts';
import type { Store } from '../../src/store/store.ts';
import { person } from '../communities/cast.ts';
import { addCommunity, addRhythm, berlin, coordinate, monday, team } from '../rhythms/cast.ts';
import { describeEachEngine } from '../support/store.ts';

const week = 7 * 86_400_000;

/** What a process has of notes; its people live in Berlin, but for Kim in Auckland. */
const openNotes = (store: Store, decisions: readonly Decisions[] = []) => {
  const now = () => monday;
  const notes = createNotes({
    store,
    outbox: createOutbox({ outcomes: {}, now }),
    clients: { of: () => Promise.reject(new Error('no Slack here')) },
    people: {
      get: async (_team, user) =>
        person(user, { timeZone: user === 'UKIM' ? 'Pacific/Auckland' : berlin, bot: user === 'UBOT' }),
    },
    now,
    random: () => 0.5,
    log: { error: () => {} } as never,
    secret: 'secret',
    foresee: async (scope, community, at) => foresee(scope, { comingEvents: async () => [] }, community, at),
    decisions,
  });
  const job = notes.jobs?.find(({ name }) => name === 'notes.monday');
  if (!job) throw new Error('there is no such job');
  return { notes, job };
};

const postsOf = async ({ db, t }: Store) =>
  (await db.select().from(t.deliveries)).filter(({ kind }) => kind === 'monday');
const ignored = async ({ db, t }: Store) =>
  Object.fromEntries(
    (await db.select().from(t.communities)).map(({ id, notesIgnored }) => [id, notesIgnored]),
  );

describeEachEngine('Monday’s note, by several processes', (open) => {
  test('goes out once to each, and what nobody answers counts once a week for each community', async () => {
    const store = await open();
    for (const id of ['guild', 'circle'])
      await addRhythm(store, { community: await addCommunity(store, { id }) });
    await coordinate(store, 'guild', 'UBEN');
    await coordinate(store, 'guild', 'UKIM');
    await coordinate(store, 'guild', 'UBOT');
    const [one, other] = [openNotes(store), openNotes(store)];
    await Promise.all([one.job.run(monday), other.job.run(monday)]);
    // The earliest first: in Auckland it is Monday when it is Sunday elsewhere.
    const mornings = [0, 1, 2].flatMap((weeks) =>
      ['Pacific/Auckland', berlin].map((zone) => mondayAfter(monday + 1 + weeks * week, zone)),
    );
    for (const at of mornings.toSorted((a, b) => a - b)) {
      await store.db.update(store.t.rhythms).set({ nextAt: at + 86_400_000 });
      await Promise.all([one.job.run(at), other.job.run(at), one.job.run(at + 60_000)]);
    }
    const posts = await postsOf(store);
    expect(
      Object.entries(Object.groupBy(posts, ({ lane }) => lane)).map(([user, all]) => [user, all?.length]),
    ).toEqual(
      expect.arrayContaining([
        ['UANA', 3],
        ['UBEN', 3],
        ['UKIM', 3],
      ]),
    );
    expect(posts).toHaveLength(9);
    expect(await ignored(store)).toEqual({ guild: 2, circle: 2 });
  });

  test('shows the three most urgent decisions of all communities, and who was not reached ignored nothing', async () => {
    const store = await open();
    for (const id of ['guild', 'circle']) await addCommunity(store, { id });
    const asked: Decisions = async (_scope, { id }) =>
      [30, 10].map((rank) => ({ key: `${id}:${rank}`, rank, text: `${id} ${rank}`, buttons: [] }));
    const { job, notes } = openNotes(store, [asked]);
    await job.run(monday);
    const at = mondayAfter(monday, berlin);
    await job.run(at);
    const [note] = await postsOf(store);
    expect(note?.message?.text.match(/In The (guild|circle): .+/g)).toEqual([
      'In The circle: circle 10',
      'In The guild: guild 10',
      'In The circle: circle 30',
    ]);
    expect(note?.message?.text).toContain('1 more thing can be decided');
    if (!note) throw new Error('there is no note');
    const lost = { how: 'hopeless', error: 'account_inactive' } as const;
    await store.tx((scope) => notes.outcomes?.monday?.(scope, note, lost, at) ?? Promise.resolve());
    await job.run(at + week);
    expect(await ignored(store)).toEqual({ guild: 0, circle: 0 });
    await job.run(at + 2 * week);
    expect(await ignored(store)).toEqual({ guild: 1, circle: 1 });
    expect(await store.db.select({ team: store.t.mondays.team }).from(store.t.mondays)).toEqual([{ team }]);
  });
});
