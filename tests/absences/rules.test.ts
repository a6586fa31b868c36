import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awayBy, hearableAt, isAway, merged, type Span, spanAt } from '../../src/absences/index.ts';
import { timeOf } from '../../src/calendar/zone.ts';

const hour = 3_600_000;
const day = 24 * hour;
const monday = Date.UTC(2026, 2, 2, 9);

const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');

describe('Spans', () => {
  const span = fc.record({
    from: fc.integer({ min: 0, max: 60 }),
    until: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 6 }),
  });
  const lies = ({ from, until }: Span, at: number) => from <= at && (until === null || at < until);

  test('merged are the same times, in order, and none touches the next', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const all = merged(spans);
        for (let at = 0; at <= 61; at += 1)
          expect(all.some((one) => lies(one, at))).toBe(spans.some((one) => lies(one, at)));
        for (const [at, one] of all.entries()) {
          const next = all[at + 1];
          if (next) expect(one.until === null ? 61 : one.until).toBeLessThan(next.from);
        }
        expect(merged(all)).toEqual(all);
      }),
    );
  });

  test('whoever is away is so until they are there', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (spans, at) => {
        const found = spanAt(spans, at);
        expect(found !== null).toBe(spans.some((one) => lies(one, at)));
        if (found?.until != null) expect(spanAt(spans, found.until)).toBeNull();
      }),
    );
  });

  test('what is given is not changed', () => {
    const spans = [
      { from: 1, until: 3 },
      { from: 2, until: 5 },
    ];
    expect(merged(spans)).toEqual([{ from: 1, until: 5 }]);
    expect(spans[0]).toEqual({ from: 1, until: 3 });
  });

  test('nobody hears anything at night, and nobody waits longer than till the morning', () => {
    fc.assert(
      fc.property(fc.integer({ min: monday, max: monday + 400 * day }), zones, (at, zone) => {
        const heard = hearableAt(at, zone);
        expect(heard).toBeGreaterThanOrEqual(at);
        expect(heard - at).toBeLessThanOrEqual(14 * hour);
        expect(timeOf(heard, zone) >= '09:00' && timeOf(heard, zone) < '20:00').toBe(true);
      }),
    );
  });
});

describe('A status', () => {
  const told = (status_text: string, status_emoji = '', status_expiration = 0) => ({
    profile: { status_text, status_emoji, status_expiration },
  });

  test('says that somebody is away, unless it ends soon', () => {
    const says = (...given: Parameters<typeof told>) => isAway(told(...given), monday);
    expect(says('', ':palm_tree:')).toBe(true);
    expect(says('On parental leave')).toBe(true);
    expect(says('OOO until May')).toBe(true);
    expect(says('Out sick', ':face_with_thermometer:', (monday + 5 * hour) / 1000)).toBe(false);
    expect(says('Vacationing', ':palm_tree:', (monday + 5 * day) / 1000)).toBe(true);
    expect(says('In a meeting', ':spiral_calendar_pad:')).toBe(false);
    expect(says('Still here', ':house_with_garden:')).toBe(false);
  });

  test('tells until when, to its last instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (minutes) => {
        const ends = monday + minutes * 60_000;
        const away = awayBy(told('Vacationing', ':palm_tree:', ends / 1000), monday);
        expect(away).toEqual(ends > monday ? { until: ends } : null);
      }),
    );
    expect(awayBy(told('Out sick'), monday)).toEqual({ until: null });
  });

  test.each(['Lunch', 'Focus', 'Commuting', 'In a huddle', 'Silly', 'Stockholm', 'Still here'])(
    'of “%s” says nothing',
    (words) => {
      expect(awayBy(told(words), monday)).toBeNull();
    },
  );
});
