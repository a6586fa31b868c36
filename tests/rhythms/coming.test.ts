import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence } from '../../src/rhythms/cadence/cadence.ts';
import { nextOccurrences } from '../../src/rhythms/cadence/next.ts';
import {
  asNext,
  comingBeats,
  dayLater,
  dueBeats,
  following,
  nextFrom,
  type Timed,
} from '../../src/rhythms/coming.ts';
import { berlin, day, hour, monday, tuesday, tuesdays } from './cast.ts';

const grace = 4 * hour;
const week = 7 * day;
const zones = [berlin, 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Apia', 'UTC'];

const clock = fc.record({
  time: fc.constantFrom('00:30', '02:30', '09:00', '23:45'),
  timeZone: fc.constantFrom(...zones),
  startsOn: fc.constantFrom('2025-10-20', '2026-03-03'),
});
const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc
    .record({ interval: fc.integer({ min: 1, max: 3 }), clock })
    .map(({ interval, clock }): Cadence => ({ every: 'day', interval, ...clock })),
  fc
    .record({ interval: fc.integer({ min: 1, max: 3 }), clock })
    .map(({ interval, clock }): Cadence => ({ every: 'week', interval, weekdays: [1, 4], ...clock })),
  clock.map((clock): Cadence => ({ every: 'month', interval: 1, nth: 'last', weekday: 7, ...clock })),
);

const beginning = Date.UTC(2026, 1, 1);
const rhythmOf = (cadence: Cadence): Timed => ({ cadence, ...nextFrom(cadence, beginning) });

/** Runs the heartbeat after each of these waits (ms). */
const live = (cadence: Cadence, waits: readonly number[]) => {
  let now = beginning;
  let rhythm = rhythmOf(cadence);
  const runs = waits.map((wait) => {
    now += wait;
    const { missed, post, next } = dueBeats(rhythm, grace, now);
    rhythm = { cadence, ...asNext(next) };
    return { now, missed, post };
  });
  return { runs, now };
};

const anyWaits = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 5 }).map((minutes) => minutes * 60_000),
    fc.integer({ min: 1, max: 48 }).map((hours) => hours * hour),
    fc.integer({ min: 1, max: 60 }).map((days) => days * day),
  ),
  { maxLength: 40 },
);

describe('Whenever the heartbeat runs', () => {
  test('each beat comes to pass once, in order, and none is left out', () => {
    fc.assert(
      fc.property(anyCadence, anyWaits, (cadence, waits) => {
        const { runs, now } = live(cadence, waits);
        const all = runs.flatMap(({ missed, post }) => [...missed, ...(post ? [post] : [])]);
        const expected = nextOccurrences(cadence, beginning - 1, all.length + 1);
        expect(all).toEqual(expected.slice(0, all.length));
        const following = expected.at(-1);
        if (waits.length > 0 && following) expect(following.at).toBeGreaterThan(now);
      }),
    );
  });

  test('what is due within its grace is posted, and nothing beyond it', () => {
    fc.assert(
      fc.property(anyCadence, anyWaits, (cadence, waits) => {
        for (const { now, missed, post } of live(cadence, waits).runs) {
          if (post) expect(now - post.at).toBeLessThanOrEqual(grace);
          for (const { at } of missed) expect(now - at).toBeGreaterThan(grace);
        }
      }),
    );
  });

  test('of several within the grace only the latest is caught up', () => {
    const hourly: Cadence = { cron: '0 * * * *', timeZone: 'UTC' };
    const first = Date.UTC(2026, 2, 2, 9);
    const { missed, post } = dueBeats(
      { cadence: hourly, ...nextFrom(hourly, first) },
      grace,
      first + 3 * hour,
    );
    expect(missed.map(({ at }) => at)).toEqual([first, first + hour, first + 2 * hour]);
    expect(post?.at).toBe(first + 3 * hour);
  });
});

describe('A moved beat', () => {
  const next = nextFrom(tuesdays, monday);

  test('is still the beat it was, and moves no other', () => {
    const moved = { cadence: tuesdays, ...next, nextAt: tuesday + 3 * day };
    const beats = comingBeats(moved);
    expect(beats.next().value).toEqual({ at: tuesday + 3 * day, nominal: '2026-03-03T10:00' });
    expect(beats.next().value).toEqual({ at: tuesday + week, nominal: '2026-03-10T10:00' });
  });

  test('can come before its time, and does not come again then', () => {
    const moved = { cadence: tuesdays, ...next, nextAt: tuesday - 20 * hour };
    const { post, next: after } = dueBeats(moved, grace, tuesday - 20 * hour);
    expect(post?.nominal).toBe('2026-03-03T10:00');
    expect(after?.nominal).toBe('2026-03-10T10:00');
  });
});

describe('Across a shift of the clock', () => {
  test('a beat stays at its local time', () => {
    const instants = nextOccurrences(tuesdays, Date.UTC(2026, 2, 20), 2).map(({ at }) => at);
    expect(instants).toEqual([Date.UTC(2026, 2, 24, 9), Date.UTC(2026, 2, 31, 8)]);
  });

  test('a beat in the skipped hour comes once, under its own name', () => {
    const nightly: Cadence = {
      every: 'day',
      interval: 1,
      time: '02:30',
      timeZone: berlin,
      startsOn: '2026-03-28',
    };
    const rhythm = { cadence: nightly, ...nextFrom(nightly, Date.UTC(2026, 2, 28, 12)) };
    expect(rhythm).toMatchObject({ nextNominal: '2026-03-29T02:30', nextAt: Date.UTC(2026, 2, 29, 1, 30) });
    expect(following(rhythm)).toEqual({ nominal: '2026-03-30T02:30', at: Date.UTC(2026, 2, 30, 0, 30) });
  });

  test('waiting a day keeps the local time too', () => {
    expect(dayLater(Date.UTC(2026, 2, 28, 9), berlin)).toBe(Date.UTC(2026, 2, 29, 8));
  });
});
