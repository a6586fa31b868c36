import fc from 'fast-check';
import { expect, test } from 'vitest';
import { returnOn } from '../../../src/absences/index.ts';
import { localAt, timeOf } from '../../../src/calendar/zone.ts';
import { readSnooze } from '../../../src/participation/snoozing/reading.ts';

const day = 86_400_000;
/** A Monday, 09:00 UTC. */
const now = Date.UTC(2026, 2, 2, 9);
const berlin = { timeZone: 'Europe/Berlin', now };
const read = (words: string) => readSnooze(words, berlin);

test.each([
  ['', { all: false, wants: 'form' }],
  [' all ', { all: true, wants: 'form' }],
  ['off', { all: false, wants: 'off' }],
  ['everything off', { all: true, wants: 'off' }],
  ['until 3 April', { all: false, wants: 'until', date: '2026-04-03' }],
  ['all until Monday', { all: true, wants: 'until', date: '2026-03-09' }],
  ['everything until 2026-12-28', { all: true, wants: 'until', date: '2026-12-28' }],
  ['Everywhere Until tomorrow', { all: true, wants: 'until', date: '2026-03-03' }],
  ['for two weeks', { all: false, wants: 'until', date: '2026-03-16' }],
])('“%s” is understood', (words, wish) => {
  expect(read(words)).toEqual(wish);
});

test.each(['until the cows come home', 'until 30 February', 'alluntil Monday', 'until 2020-01-01'])(
  '“%s” is not, and what is at fault is known',
  (words) => {
    expect(read(words)).toMatchObject({ wants: 'nothing', problem: { kind: expect.any(String) } });
  },
);

test('whatever somebody writes is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      expect(['form', 'off', 'until', 'nothing']).toContain(read(words).wants);
    }),
  );
});

test('people are back on the morning of the day that they chose, which is to come and within a year', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland');
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 500 }), zones, (days, timeZone) => {
      const today = localAt(now, timeZone).toPlainDate();
      const date = today.add({ days }).toString();
      const back = returnOn(date, { timeZone, now });
      if (!back.ok) {
        expect(back.problem).toBe(days < 1 ? 'over' : 'too far');
        expect(days < 1 || days > 365).toBe(true);
        return;
      }
      expect(localAt(back.until, timeZone).toPlainDate().toString()).toBe(date);
      expect(timeOf(back.until, timeZone)).toBe('09:00');
      expect(back.until > now && back.until - now <= 367 * day).toBe(true);
    }),
  );
});
