import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, countsOf, promotedIn, queueOf } from '../../src/gatherings/answering/rsvp.ts';
import type { Answer } from '../../src/gatherings/event.ts';
import type { Rsvp } from '../../src/gatherings/tables.ts';

const people = ['ann', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus'];

type Happening = { user: string; answer: Answer } | { capacity: number | null };
const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        user: fc.constantFrom(...people),
        answer: fc.constantFrom<Answer>('yes', 'yes', 'maybe', 'no'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ capacity: fc.option(fc.integer({ min: 0, max: 6 })) }) },
  ),
  { maxLength: 60 },
);

const merged = (rsvps: readonly Rsvp[], changed: readonly Rsvp[]): Rsvp[] => [
  ...rsvps.filter(({ user }) => !changed.some((one) => one.user === user)),
  ...changed,
];
const seatedIn = (rsvps: readonly Rsvp[]) =>
  rsvps.filter(({ answer, seated }) => answer === 'yes' && seated).map(({ user }) => user);

/** Lets all of it happen; `each` sees every step. */
const play = (
  capacity: number | null,
  all: readonly Happening[],
  each: (step: {
    capacity: number | null;
    before: readonly Rsvp[];
    after: readonly Rsvp[];
    promoted: readonly Rsvp[];
    happening: Happening;
  }) => void,
) => {
  let seats = capacity;
  let rsvps: Rsvp[] = [];
  for (const [at, happening] of all.entries()) {
    const before = rsvps;
    let promoted: Rsvp[];
    if ('user' in happening) {
      const asked = { event: 'talk', external: false, at, ...happening };
      const seating = answered({ capacity: seats, rsvps }, asked);
      rsvps = merged(rsvps, seating.changed);
      promoted = seating.promoted;
      expect(rsvps.toSorted(byUser)).toEqual(seating.after.toSorted(byUser));
    } else {
      seats = happening.capacity;
      promoted = promotedIn(seats, rsvps);
      rsvps = merged(rsvps, promoted);
    }
    each({ capacity: seats, before, after: rsvps, promoted, happening });
  }
};
const byUser = (a: Rsvp, b: Rsvp) => a.user.localeCompare(b.user);

const whatever = (each: Parameters<typeof play>[2]) =>
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 0, max: 6 })), happenings, (capacity, all) =>
      play(capacity, all, each),
    ),
    { numRuns: 300 },
  );

describe('Whatever people answer, and however the room changes,', () => {
  test('no more have a seat than there are, and in too small a room nobody new sits down', () => {
    whatever(({ capacity, before, after }) => {
      const had = new Set(seatedIn(before));
      const fresh = seatedIn(after).filter((user) => !had.has(user));
      if (capacity !== null && fresh.length > 0) expect(seatedIn(after).length).toBeLessThanOrEqual(capacity);
    });
  });

  test('each who comes sits or waits, once, and while a seat is free nobody waits', () => {
    whatever(({ capacity, after }) => {
      const { coming, waiting } = countsOf(after);
      expect(coming + waiting).toBe(after.filter(({ answer }) => answer === 'yes').length);
      expect(new Set(after.map(({ user }) => user)).size).toBe(after.length);
      const turns = after.filter(({ answer }) => answer === 'yes').map(({ turn }) => turn);
      expect(new Set(turns).size).toBe(turns.length);
      if (capacity === null || coming < capacity) expect(waiting).toBe(0);
    });
  });

  test('seats go to those who waited longest, in their order', () => {
    whatever(({ before, after, promoted }) => {
      const waited = queueOf(before).filter(({ user }) =>
        after.some((one) => one.user === user && one.answer === 'yes'),
      );
      expect(promoted.map(({ user }) => user)).toEqual(
        waited.slice(0, promoted.length).map(({ user }) => user),
      );
    });
  });

  test('nobody but themselves takes a seat from somebody who has it', () => {
    whatever(({ before, after, happening }) => {
      const has = new Set(seatedIn(after));
      const lost = seatedIn(before).filter((user) => !has.has(user));
      expect(lost).toEqual('user' in happening && lost.length > 0 ? [happening.user] : []);
    });
  });

  test('a turn is never given twice', () => {
    const given = new Set<number>();
    let last = 0;
    whatever(({ before, after, happening }) => {
      if (before.length === 0) {
        given.clear();
        last = 0;
      }
      if (!('user' in happening) || happening.answer !== 'yes') return;
      const turn = after.find(({ user }) => user === happening.user)?.turn ?? 0;
      if (before.some(({ user, answer }) => user === happening.user && answer === 'yes')) {
        expect(given).toContain(turn);
        return;
      }
      expect(turn).toBeGreaterThan(last);
      given.add(turn);
      last = turn;
    });
  });
});

describe('One who answers', () => {
  const row = (user: string, turn: number, more: Partial<Rsvp> = {}): Rsvp => ({
    event: 'talk',
    user,
    answer: 'yes',
    seated: true,
    turn,
    external: false,
    at: 0,
    ...more,
  });
  const asked = (user: string, answer: Answer) => ({ event: 'talk', user, answer, external: false, at: 9 });

  test('the same twice keeps their turn, and nothing is written', () => {
    const rsvps = [row('ann', 1), row('ben', 2, { seated: false })];
    const again = answered({ capacity: 1, rsvps }, asked('ben', 'yes'));
    expect(again).toMatchObject({ changed: [], place: 1, mine: { turn: 2, at: 0 } });
  });

  test('with no passes the seat on, and with yes again joins the end of the queue', () => {
    const rsvps = [row('ann', 1), row('ben', 2, { seated: false }), row('cem', 3, { seated: false })];
    const left = answered({ capacity: 1, rsvps }, asked('ann', 'no'));
    expect(left.promoted.map(({ user }) => user)).toEqual(['ben']);
    const back = answered({ capacity: 1, rsvps: left.after }, asked('ann', 'yes'));
    expect(back).toMatchObject({ place: 2, promoted: [], mine: { turn: 4, seated: false } });
  });
});
