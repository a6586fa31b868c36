import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLate, lookSince, lookUntil, shownBy, stepOf, waitsForFile } from '../../src/delivery/step.ts';
import type { Status } from '../../src/delivery/tables.ts';

const instant = fc.integer({ min: 1e12, max: 2e12 });
const delivery = fc
  .record({
    status: fc.constantFrom<Status>('waiting', 'attempting', 'sent'),
    due: instant,
    grace: fc.nat(1e8),
    attempts: fc.nat(10),
    firstAttemptAt: fc.option(instant),
    between: fc.nat(1e7),
  })
  .map(({ grace, between, ...rest }) => ({
    ...rest,
    expires: rest.due + grace,
    lastAttemptAt: rest.firstAttemptAt === null ? null : rest.firstAttemptAt + between,
  }));

test('What may have left is never posted without looking', () => {
  fc.assert(
    fc.property(delivery, instant, (given, now) => {
      if (given.status === 'attempting') expect(stepOf(given, now)).toBe('look');
    }),
  );
});

test('Nothing is posted for the first time beyond its grace', () => {
  fc.assert(
    fc.property(delivery, instant, (given, now) => {
      if (stepOf(given, now) === 'post') expect(now).toBeLessThanOrEqual(given.expires);
    }),
  );
});

test('What was sent is only ever looked at again', () => {
  fc.assert(
    fc.property(delivery, instant, (given, now) => {
      expect(stepOf({ ...given, status: 'sent' }, now)).toBe('verify');
    }),
  );
});

test('Looking begins two minutes before the first attempt, and outlasts the grace', () => {
  fc.assert(
    fc.property(delivery, (given) => {
      expect(lookSince(given)).toBe((given.firstAttemptAt ?? given.due) - 120_000);
      expect(lookUntil(given)).toBeGreaterThanOrEqual(given.expires);
      expect(lookUntil(given)).toBeGreaterThan(given.lastAttemptAt ?? given.due);
    }),
  );
});

test('Only a first attempt can be a late one, of what was due before the process began', () => {
  fc.assert(
    fc.property(delivery, instant, instant, (given, since, now) => {
      if (!isLate(given, since, now)) return;
      expect([given.attempts, now > given.due, given.due < since]).toEqual([0, true, true]);
    }),
  );
});

test('A message waits for its file two minutes at most, and never beyond its grace', () => {
  fc.assert(
    fc.property(delivery, instant, fc.nat(1e6), (given, now, later) => {
      const waits = waitsForFile(given, now + later, now);
      const first = given.firstAttemptAt ?? now;
      expect(waits).toBe(now + later <= first + 120_000 && now + later <= given.expires);
    }),
  );
});

test('What is not seen half a minute after the last attempt is not there', () => {
  fc.assert(
    fc.property(delivery, (given) => {
      expect(shownBy(given) - (given.lastAttemptAt ?? given.due)).toBe(30_000);
    }),
  );
});
