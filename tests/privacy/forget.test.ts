import { getTableColumns } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pseudonym } from '../../src/participation/index.ts';
import { answered } from '../../src/participation/store.answers.ts';
import { erase } from '../../src/privacy/erase.ts';
import { knownOf } from '../../src/privacy/export.ts';
import { columnOf, tableOf } from '../../src/privacy/place.ts';
import { heldIn, tableNames } from '../../src/privacy/register.ts';
import { isForgotten, remember } from '../../src/slack/forgotten.ts';
import type { Store } from '../../src/store/store.ts';
import { addCommunity, day, monday, team } from '../rhythms/cast.ts';
import { describeEachEngine } from '../support/store.ts';

const secret = 'secret';
const gone = 'UGONE0001';
const who = { team, user: gone };

/** Everything that stands in the store, as one reads it who has its file. */
const dump = async (store: Store): Promise<string> => {
  const all = await Promise.all(
    tableNames.map(async (name) => [name, await store.db.select().from(tableOf(store, name))] as const),
  );
  return JSON.stringify(Object.fromEntries(all));
};

const parents: Record<string, string> = {
  ...{ community: 'communities', event: 'events', challenge: 'challenges', rhythm: 'rhythms' },
  ...{ beat: 'beats', round: 'rounds', introduction: 'introductions', series: 'series' },
};

/** One row in every table that can have one of theirs: they stand wherever anybody can stand. */
const fill = async (store: Store, user: string, inTeam = team, mark = ''): Promise<void> => {
  for (const name of tableNames) {
    const table = tableOf(store, name);
    const { owner = [], other = [], author = [], mentions = [], apart = [] } = heldIn(name);
    const entryFor = (column: string): unknown => {
      const { dataType } = columnOf(table, column);
      if (column === 'id' && dataType === 'number') return undefined;
      if (column === 'id') return `${name}${mark}`;
      if (column === 'team') return inTeam;
      if (column in parents && parents[column] !== name) return `${parents[column]}${mark}`;
      if ([...owner, ...other, ...author].includes(column)) return user;
      // What stands there is ids and pseudonyms, one each.
      if (name === 'engagements' && apart.includes(column))
        return ['member', 'toward'].includes(column) ? user : `x${mark}`;
      if (name === 'taps' && column === 'tapper') return `x${mark}`;
      if (mentions.includes(column) || apart.includes(column)) {
        const words = `of <@${user}> and ${user}${mark}`;
        return dataType === 'json' ? { who: user, said: [words] } : words;
      }
      if (dataType === 'json') return {};
      if (dataType === 'boolean') return false;
      return dataType === 'number' ? 1 : `x${mark}`;
    };
    const row = Object.fromEntries(Object.keys(getTableColumns(table)).map((one) => [one, entryFor(one)]));
    await store.db.insert(table).values(row as never);
  }
};

const someAct = fc.record({
  kind: fc.constantFrom('message', 'reply', 'reaction', 'tap', 'thanks', 'rsvp', 'attendance', 'join'),
  member: fc.constantFrom(gone, 'UANA', 'UBEN'),
  at: fc.integer({ min: 0, max: 60 * 86_400 }),
  thread: fc.constantFrom(null, '1.1', '2.2', '3.3'),
  toward: fc.constantFrom(null, gone, 'UANA'),
  undone: fc.boolean(),
});

describeEachEngine('forgetting somebody', (open) => {
  test('leaves their id in no table, of whatever it was', async () => {
    const store = await open();
    await fill(store, gone);
    const before = await dump(store);
    const found = (text: string) => text.split(gone).length - 1;
    expect(found(before)).toBeGreaterThan(80);
    await store.tx((scope) => erase(scope, { secret, follow: [] }, who, monday));
    expect(found(await dump(store))).toBe(0);
    expect(await isForgotten(store, secret, who)).toBe(true);
    expect(await isForgotten(store, secret, { ...who, user: 'UANA' })).toBe(false);
    await remember(store, secret, who);
    expect(await isForgotten(store, secret, who)).toBe(false);
  });

  test('touches nobody else, and no other workspace that knows the same id', async () => {
    const store = await open();
    await fill(store, 'UANA0001');
    await fill(store, gone, 'T2', '-2');
    const before = await dump(store);
    await store.tx((scope) => erase(scope, { secret, follow: [] }, who, monday));
    const after = JSON.parse(await dump(store));
    expect(after.forgotten.filter((row: { hash: string }) => !row.hash.startsWith('x'))).toHaveLength(1);
    after.forgotten = JSON.parse(before).forgotten;
    expect(after).toEqual(JSON.parse(before));
  });

  test('leaves every figure as it was', async () => {
    const store = await open();
    const { db, t } = store;
    const community = await addCommunity(store);
    await db.insert(t.rhythms).values({
      ...{ id: 'r', community, number: 1, kind: 'prompt', config: {}, state: 'active', createdBy: gone },
      ...{ cadence: {} as never, createdAt: monday, activeSince: monday },
    });
    const beats = ['1.1', '2.2'];
    await db.insert(t.beats).values(
      beats.map((ts) => ({
        ...{
          id: ts,
          rhythm: 'r',
          community,
          team,
          key: ts,
          nominal: ts,
          at: monday,
          state: 'posted' as const,
        },
        ...{ flavour: 'familiar' as const, channel: 'C', ts },
      })),
    );
    const figures = async () => {
      const acts = (await db.select().from(t.engagements)).filter(({ undone }) => !undone);
      const sums = Map.groupBy(
        acts,
        (act) => `${act.kind} ${Math.floor((act.occurredAt - 4 * day) / (7 * day))}`,
      );
      return {
        sums: [...sums].map(([key, all]) => [key, all.length]).toSorted(),
        answered: [...(await answered(store, beats))].toSorted(),
        taps: (await db.select().from(t.taps)).map(({ beat, choice }) => `${beat} ${choice}`).toSorted(),
      };
    };
    await fc.assert(
      fc.asyncProperty(fc.array(someAct, { maxLength: 40 }), async (acts) => {
        await db.delete(t.engagements);
        await db.delete(t.taps);
        await db.delete(t.forgotten);
        if (acts.length > 0)
          await db.insert(t.engagements).values(
            acts.map(({ at, toward, ...act }, nth) => ({
              ...{ ...act, kind: act.kind as 'message', team, community, source: `${nth}.0` },
              ...{ toward: toward === act.member ? null : toward },
              ...{ occurredAt: monday + at * 1000, eventAt: (monday + at * 1000) * 1000 },
            })),
          );
        await db.insert(t.taps).values([
          { beat: '1.1', tapper: pseudonym(secret, gone, ['ballot', '1.1']), choice: 1 },
          { beat: '2.2', tapper: pseudonym(secret, 'UANA', ['ballot', '2.2']), choice: 0 },
        ]);
        const before = await figures();
        await store.tx((scope) => erase(scope, { secret, follow: [] }, who, monday));
        expect(await figures()).toEqual(before);
        const text = await dump(store);
        expect(text).not.toContain(gone);
        expect(text).not.toContain(pseudonym(secret, gone, ['ballot', '1.1']));
        expect(text).toContain(pseudonym(secret, 'UANA', ['ballot', '2.2']));
      }),
      { numRuns: 15 },
    );
  });
});

describeEachEngine('what somebody is given', (open) => {
  test('is all that is theirs, and nothing that others said of them in private', async () => {
    const store = await open();
    await fill(store, gone);
    const { taps, events } = store.t;
    await store.db.insert(taps).values([
      { beat: 'beats', tapper: pseudonym(secret, gone, ['ballot', 'beats']), choice: 1 },
      { beat: 'beats', tapper: pseudonym(secret, 'UANA', ['ballot', 'beats']), choice: 0 },
    ]);
    await store.db.update(events).set({ title: 'Their talk', about: 'As others say', approvedBy: 'UANA' });
    await store.db.insert(store.t.avoidances).values({ team, user: 'UANA', avoided: gone });
    const known = await knownOf(store, secret, who);
    const tablesOfTheirs = tableNames.filter((name) => {
      const { owner = [], author = [] } = heldIn(name);
      return owner.length + author.length > 0;
    });
    expect(known.map(({ table }) => table).toSorted()).toEqual(
      [...tablesOfTheirs, 'deliveries', 'engagements', 'taps'].toSorted(),
    );
    expect(JSON.stringify(known)).not.toContain('UANA');
    expect(JSON.stringify(known)).toContain('Their talk');
    expect(JSON.stringify(known)).not.toContain('As others say');
    expect(known.find(({ table }) => table === 'taps')?.rows).toMatchObject([{ answer: 1 }]);
    expect(await knownOf(store, secret, { team, user: 'UNOBODY01' })).toEqual([]);
  });
});
