import { and, asc, count, desc, eq, exists, gt, inArray, like, max, sql, sum } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { codeOf } from '../../src/store/errors.ts';
import { contains, nullsLast, proposed } from '../../src/store/sql.ts';
import { describeSample } from './sample.ts';

describeSample('Values', (the) => {
  const roundTrip = async (values: object) => {
    const { db, s } = the();
    const [returned] = await db
      .insert(s.gardens)
      .values({ id: 'g', fullName: 'Kew', ...values })
      .returning();
    const [read] = await db.select().from(s.gardens);
    expect(read).toEqual(returned);
    return read;
  };

  test('of every sort come back as they went in', async () => {
    const values = {
      soil: 'clay',
      open: true,
      beds: 2_147_483_647,
      rainfall: 0.1 + 0.2,
      plantedAt: 1_790_000_000_123,
      plan: { rows: [1, 2.5, -3], notes: 'Ümläute, "quotes", \\ and 🌱' },
    };
    expect(await roundTrip(values)).toEqual({ id: 'g', fullName: 'Kew', capacity: 3, ...values });
  });

  test('left out are null, or their default', async () => {
    expect(await roundTrip({})).toMatchObject({ soil: null, open: false, plan: null, capacity: 3 });
  });

  test('as big as a number can be exact survive', async () => {
    const big = { plantedAt: Number.MAX_SAFE_INTEGER, rainfall: 1.7976931348623157e308 };
    expect(await roundTrip(big)).toMatchObject(big);
    expect(
      await the().db.select().from(the().s.gardens).where(eq(the().s.gardens.plantedAt, big.plantedAt)),
    ).toHaveLength(1);
  });

  test('of JSON keep nulls and empty things', async () => {
    expect(await roundTrip({ plan: { rows: [], notes: null } })).toMatchObject({
      plan: { rows: [], notes: null },
    });
  });

  test('that are booleans can be asked for', async () => {
    const { db, s } = the();
    await db.insert(s.gardens).values([
      { id: 'a', fullName: 'A', open: true },
      { id: 'b', fullName: 'B', open: false },
    ]);
    expect(await db.select({ id: s.gardens.id }).from(s.gardens).where(eq(s.gardens.open, true))).toEqual([
      { id: 'a' },
    ]);
  });

  test('of a serial column count upwards', async () => {
    const { db, s } = the();
    const rows = await db
      .insert(s.labels)
      .values([{ words: 'one' }, { words: 'two' }])
      .returning();
    expect(rows.map(({ words }) => words)).toEqual(['one', 'two']);
    expect((rows[1]?.number ?? 0) - (rows[0]?.number ?? 0)).toBe(1);
  });
});

describeSample('Queries', (the) => {
  const plantThree = async () => {
    const { db, s } = the();
    await db.insert(s.gardens).values([
      { id: 'a', fullName: 'Alnwick', beds: 2, plantedAt: 20, open: true },
      { id: 'b', fullName: 'Bodnant', beds: 5 },
      { id: 'c', fullName: 'c_100%', beds: 1, plantedAt: 10, open: true },
    ]);
    await db.insert(s.plants).values([
      { garden: 'a', kind: 'rose' },
      { garden: 'a', kind: 'yew' },
      { garden: 'b', kind: 'rose' },
    ]);
  };
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).join('');

  test('put what has no value last, whichever way they order', async () => {
    await plantThree();
    const { db, s } = the();
    expect(
      ids(
        await db
          .select()
          .from(s.gardens)
          .orderBy(nullsLast(asc(s.gardens.plantedAt))),
      ),
    ).toBe('cab');
    expect(
      ids(
        await db
          .select()
          .from(s.gardens)
          .orderBy(nullsLast(desc(s.gardens.plantedAt))),
      ),
    ).toBe('acb');
  });

  test('find a part of a text whatever its case, and take wildcards literally', async () => {
    await plantThree();
    const { db, s } = the();
    const found = async (part: string) =>
      ids(await db.select().from(s.gardens).where(contains(s.gardens.fullName, part)).orderBy(s.gardens.id));
    expect(await found('BOD')).toBe('b');
    expect(await found('_')).toBe('c');
    expect(await found('0%')).toBe('c');
    expect(await found('%n%')).toBe('');
    expect(await found('\\')).toBe('');
  });

  test('with a bare LIKE agree only where the case does', async () => {
    await plantThree();
    const { db, s } = the();
    expect(ids(await db.select().from(s.gardens).where(like(s.gardens.fullName, 'Bod%')))).toBe('b');
  });

  test('compare text with its case', async () => {
    await plantThree();
    const { db, s } = the();
    expect(await db.select().from(s.gardens).where(eq(s.gardens.fullName, 'alnwick'))).toEqual([]);
  });

  test('count and sum to numbers, and find nothing in nothing', async () => {
    await plantThree();
    const { db, s } = the();
    expect(await db.$count(s.gardens)).toBe(3);
    expect(await db.$count(s.gardens, eq(s.gardens.open, true))).toBe(2);
    const [totals] = await db
      .select({ n: count(), beds: sum(s.gardens.beds).mapWith(Number), last: max(s.gardens.plantedAt) })
      .from(s.gardens);
    expect(totals).toEqual({ n: 3, beds: 8, last: 20 });
    expect(await db.select().from(s.gardens).where(inArray(s.gardens.id, []))).toEqual([]);
  });

  test('group, join and ask whether something exists', async () => {
    await plantThree();
    const { db, s } = the();
    const kinds = await db
      .select({ id: s.gardens.id, kinds: count(s.plants.kind) })
      .from(s.gardens)
      .leftJoin(s.plants, eq(s.plants.garden, s.gardens.id))
      .groupBy(s.gardens.id)
      .orderBy(s.gardens.id);
    expect(kinds).toEqual([
      { id: 'a', kinds: 2 },
      { id: 'b', kinds: 1 },
      { id: 'c', kinds: 0 },
    ]);
    const planted = db.select({ one: sql`1` }).from(s.plants).where(eq(s.plants.garden, s.gardens.id));
    const answers = await db
      .select({ id: s.gardens.id, planted: sql`${exists(planted)}`.mapWith(Boolean) })
      .from(s.gardens)
      .orderBy(s.gardens.id);
    expect(answers.map(({ planted }) => planted)).toEqual([true, true, false]);
  });

  test('read from one another: a CTE, a subquery, an insert from a select', async () => {
    await plantThree();
    const { db, s } = the();
    const large = db.$with('large').as(db.select().from(s.gardens).where(gt(s.gardens.beds, 1)));
    expect(ids(await db.with(large).select().from(large).orderBy(large.fullName))).toBe('ab');
    await db.insert(s.plants).select(
      db
        .select({
          garden: s.gardens.id,
          kind: sql<string>`'fern'`.as('kind'),
          seenAt: sql<number>`7`.as('seen_at'),
        })
        .from(s.gardens),
    );
    expect(await db.$count(s.plants, and(eq(s.plants.kind, 'fern'), eq(s.plants.seenAt, 7)))).toBe(3);
  });
});

describeSample('Writes', (the) => {
  test('that conflict do nothing, and return only what they did', async () => {
    const { db, s } = the();
    const plant = (kind: string) => ({ garden: 'g', kind });
    await db.insert(s.gardens).values({ id: 'g', fullName: 'G' });
    await db.insert(s.plants).values(plant('rose'));
    const rows = await db
      .insert(s.plants)
      .values([plant('rose'), plant('yew')])
      .onConflictDoNothing()
      .returning({ kind: s.plants.kind });
    expect(rows).toEqual([{ kind: 'yew' }]);
  });

  test('that conflict overwrite what they were told to, if the condition holds', async () => {
    const { db, s } = the();
    await db.insert(s.gardens).values({ id: 'g', fullName: 'G' });
    const see = (seenAt: number) =>
      db
        .insert(s.plants)
        .values({ garden: 'g', kind: 'rose', seenAt })
        .onConflictDoUpdate({
          target: [s.plants.garden, s.plants.kind],
          set: { seenAt: proposed(s.plants.seenAt) },
          setWhere: sql`${proposed(s.plants.seenAt)} > ${s.plants.seenAt}`,
        })
        .returning({ seenAt: s.plants.seenAt });
    expect(await see(5)).toEqual([{ seenAt: 5 }]);
    expect(await see(9)).toEqual([{ seenAt: 9 }]);
    expect(await see(7)).toEqual([]);
    expect(await db.select({ seenAt: s.plants.seenAt }).from(s.plants)).toEqual([{ seenAt: 9 }]);
  });

  test('return what they changed and what they deleted', async () => {
    const { db, s } = the();
    await db.insert(s.gardens).values([
      { id: 'a', fullName: 'A', beds: 1 },
      { id: 'b', fullName: 'B', beds: 1 },
    ]);
    const changed = await db
      .update(s.gardens)
      .set({ beds: sql`${s.gardens.beds} + 1`, open: true })
      .where(eq(s.gardens.id, 'a'))
      .returning({ beds: s.gardens.beds, open: s.gardens.open });
    expect(changed).toEqual([{ beds: 2, open: true }]);
    expect(await db.delete(s.gardens).where(eq(s.gardens.beds, 1)).returning({ id: s.gardens.id })).toEqual([
      { id: 'b' },
    ]);
  });

  test('that delete a parent delete its children', async () => {
    const { db, s } = the();
    await db.insert(s.gardens).values({ id: 'g', fullName: 'G' });
    await db.insert(s.plants).values({ garden: 'g', kind: 'rose' });
    await db.delete(s.gardens);
    expect(await db.$count(s.plants)).toBe(0);
  });

  test('without a parent are refused', async () => {
    const { db, s } = the();
    await expect(db.insert(s.plants).values({ garden: 'none', kind: 'rose' })).rejects.toThrow(
      /foreign key/i,
    );
  });

  test('that fail say so with the engine’s code and without what they were to write', async () => {
    const { db, s } = the();
    await db.insert(s.gardens).values({ id: 'g', fullName: 'G' });
    const failed = await Promise.resolve(
      db.insert(s.gardens).values({ id: 'g', fullName: 'a secret' }),
    ).catch((e) => e);
    expect(codeOf(failed)).toMatch(/^(SQLITE_CONSTRAINT_PRIMARYKEY|23505)$/);
    expect(failed.message).not.toContain('secret');
  });
});
