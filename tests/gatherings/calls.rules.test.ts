import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Callable, mostCalls, whomToCall } from '../../src/gatherings/calls/choose.ts';

const people = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8'];
const some = fc.subarray(people);
const callable: fc.Arbitrary<Callable> = fc
  .record({
    what: fc.constantFrom('invite' as const, 'thank' as const),
    hosts: some,
    consenting: some,
    answered: some,
    there: some,
    settled: some,
    called: fc.array(fc.tuple(fc.constantFrom(...people), fc.nat(100))),
    by: fc.constantFrom(...people),
  })
  .map(({ answered, there, settled, called, ...rest }) => ({
    ...rest,
    answered: new Set(answered),
    there: new Set(there),
    settled: new Set(settled),
    lastCalled: new Map(called),
  }));

test('only hosts and people who are fine with it are named, a few at most, and nobody twice', () => {
  fc.assert(
    fc.property(callable, (given) => {
      const users = whomToCall(given);
      expect(users.length).toBeLessThanOrEqual(mostCalls);
      expect(new Set(users).size).toBe(users.length);
      for (const user of users) {
        expect(given.hosts.includes(user) || given.consenting.includes(user)).toBe(true);
        expect(user).not.toBe(given.by);
        expect(given.settled.has(user)).toBe(false);
        if (given.what === 'invite')
          expect(given.answered.has(user) || given.hosts.includes(user)).toBe(false);
      }
    }),
  );
});

test('who was not called upon for longest comes first', () => {
  const users = whomToCall({
    what: 'invite',
    hosts: [],
    consenting: ['U1', 'U2', 'U3', 'U4'],
    answered: new Set(),
    there: new Set(),
    settled: new Set(),
    lastCalled: new Map([
      ['U1', 30],
      ['U2', 10],
      ['U4', 20],
    ]),
    by: 'U9',
  });
  expect(users).toEqual(['U3', 'U2', 'U4']);
});
