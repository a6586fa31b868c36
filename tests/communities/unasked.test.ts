import { and, eq, lte } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communityOfChannel } from '../../src/communities/store.ts';
import { giveBack, tellNoMore, tellUnasked } from '../../src/communities/unasked.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import type { Outcomes } from '../../src/delivery/post.ts';
import type { Scope, Store } from '../../src/store/store.ts';
import { describeEachEngine } from '../support/store.ts';
import { noon, team } from './cast.ts';
import { dataCraft, day, team as fernhill, grace, leads, openPlace, priya, tomas } from './place.ts';

const week = 7 * day;
const giving: Outcomes[string] = async (scope, delivered, { how }) => {
  if (how !== 'sent') await giveBack(scope, delivered);
};
const outbox = createOutbox({ outcomes: { offer: giving }, now: () => noon });
const message = { text: 'Would you?' };

const tell = (store: Store, user: string, key: string, now: number) =>
  store.tx((scope) => tellUnasked(scope, outbox, { team, user, key, kind: 'offer' }, message, now));
const waiting = async ({ db, t }: Scope) =>
  (await db.select().from(t.deliveries)).filter(({ status }) => status === 'waiting');

describeEachEngine('What people did not ask for', (open) => {
  test('comes once a week at most, whatever comes together and in whatever order', async () => {
    const store = await open();
    const steps = fc.array(
      fc.record({
        user: fc.constantFrom('UANA', 'UBEN'),
        after: fc.integer({ min: 0, max: 9 * day }),
        atOnce: fc.integer({ min: 1, max: 3 }),
        again: fc.boolean(),
        takesBack: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        run += 1;
        let now = noon;
        for (const [step, { user, after, atOnce, again, takesBack }] of given.entries()) {
          now += after;
          const who = `${user}${run}`;
          const keys = Array.from(
            { length: atOnce },
            (_, at) => `request:${run}:${again ? 0 : step}:${at}:${who}`,
          );
          const heard = await Promise.all(keys.map((key) => tell(store, who, key, now)));
          for (const due of heard) expect(due ?? now).toBeGreaterThanOrEqual(now);
          // What is due has left.
          const { deliveries } = store.t;
          await store.db
            .update(deliveries)
            .set({ status: 'sent', nextAt: null })
            .where(and(eq(deliveries.status, 'waiting'), lte(deliveries.due, now)));
          const about = { id: `${run}`, team };
          if (takesBack) await store.tx((scope) => tellNoMore(scope, outbox, about, { user: who }));
        }
        const all = (await store.db.select().from(store.t.deliveries)).filter(
          ({ status }) => status !== 'dropped',
        );
        for (const theirs of Map.groupBy(all, ({ lane }) => lane).values()) {
          const dues = theirs.map(({ due }) => due).toSorted((one, other) => one - other);
          for (const [at, due] of dues.slice(1).entries())
            expect(due - (dues[at] ?? 0)).toBeGreaterThanOrEqual(week);
        }
      }),
      { numRuns: store.engine === 'sqlite' ? 40 : 8 },
    );
  });

  test('is taken back while it waits, of one person or of all', async () => {
    const store = await open();
    for (const user of ['UANA', 'UBEN'])
      for (const what of ['role', 'request', 'elsewhere'])
        await tell(store, user, `${what}:guild:${user}`, noon);
    const guild = { id: 'guild', team };
    await store.tx((scope) => tellNoMore(scope, outbox, guild, { user: 'UANA' }));
    expect((await waiting(store)).map(({ key }) => key).toSorted()).toEqual([
      'elsewhere:guild:UANA',
      'elsewhere:guild:UBEN',
      'request:guild:UBEN',
      'role:guild:UBEN',
    ]);
    await store.tx((scope) => tellNoMore(scope, outbox, guild, { of: ['role'] }));
    expect(await waiting(store)).toHaveLength(3);
  });
});

test('who asks a second time in a week is told when the other hears of it; what was taken back never comes', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  await place.says(priya, dataCraft, 'role @tomas facilitator');
  expect(place.toldTo(priya)).toBe(`I asked <@${tomas}> to be a facilitator. You will hear from me.`);
  await place.says(priya, dataCraft, 'role @tomas expert');
  expect(place.toldTo(priya)).toMatch(
    /hears of it on .*One a week is my limit for messages that nobody asked for\./,
  );
  const before = place.allToldTo(tomas).length;
  await place.settle(6 * day);
  expect(place.allToldTo(tomas)).toHaveLength(before);
  await place.settle(2 * day);
  expect(place.allToldTo(tomas)).toHaveLength(before + 1);
  await place.says(priya, dataCraft, 'role @tomas sponsor');
  await place.says(priya, dataCraft, 'role @tomas member');
  await place.settle(9 * day);
  expect(place.allToldTo(tomas).filter((said) => said.includes('sponsor'))).toEqual([]);
});

test('who has left a private channel hears no more of it, though they were to be asked', async () => {
  const place = await openPlace();
  await place.sandbox.as(grace).invite(leads, place.sandbox.app.botUserId);
  await place.says(grace, leads, 'create Quiet orchid');
  await place.presses(grace, 'Open it');
  await place.says(grace, leads, `role <@${priya}> facilitator`);
  await place.says(grace, leads, `role <@${priya}> expert`);
  await place.sandbox.as(priya).leave(leads);
  await place.settle(9 * day);
  expect(place.allToldTo(priya).filter((said) => said.includes('Quiet orchid'))).toHaveLength(1);
  expect(await communityOfChannel(place.store, fernhill, leads)).toMatchObject({ state: 'open' });
});

test('in quiet time nobody is said to hear of an answer', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  await place.says(priya, dataCraft, 'role @tomas facilitator');
  await place.says('U0MARCUS01', 'C0GENERAL1', 'hush workspace until tomorrow');
  await place.presses(tomas, 'Not for me');
  expect(place.toldTo(tomas)).toContain(
    `<@${priya}> does not hear of it from me. Please tell them yourself.`,
  );
  await place.settle(9 * day);
  expect(place.allToldTo(priya).join()).not.toContain('cannot be a facilitator');
});

test('who was not asked, since quiet time came in between, can be asked again', async () => {
  const place = await openPlace();
  await place.says(priya, dataCraft, 'create Data craft');
  await place.presses(priya, 'Open it');
  await place.says(priya, dataCraft, 'role @tomas facilitator');
  await place.says(priya, dataCraft, 'role @tomas expert');
  await place.says('U0MARCUS01', 'C0GENERAL1', 'hush workspace until 2026-03-12');
  await place.settle(10 * day);
  expect(place.allToldTo(tomas).filter((said) => said.includes('would be an expert'))).toEqual([]);
  await place.says(priya, dataCraft, 'role @tomas expert');
  expect(place.toldTo(tomas)).toContain('would be an expert');
});
