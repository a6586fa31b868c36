import { describe, expect, test } from 'vitest';
import type { Cadence } from '../../src/rhythms/cadence/cadence.ts';
import { nextFrom } from '../../src/rhythms/coming.ts';
import { FreeTime } from '../../src/rhythms/free/free.ts';
import { comingOf } from '../../src/rhythms/plan.ts';
import type { Ground } from '../../src/rhythms/settle.ts';
import type { Rhythm } from '../../src/rhythms/tables.ts';
import { berlin, day, hour, monday, tuesday, tuesdays } from './cast.ts';

const place = { state: 'open', timeZone: berlin };
const ground: Omit<Ground, 'timeZone'> = { free: FreeTime.parse({}), holidays: new Map(), taken: new Set() };

const rhythm = (number: number, cadence: Cadence, given: Partial<Rhythm> = {}): Rhythm => ({
  id: `r${number}`,
  community: 'guild',
  number,
  kind: 'prompt',
  config: {},
  cadence,
  state: 'active',
  pausedUntil: null,
  createdBy: 'UANA',
  createdAt: monday,
  activeSince: monday,
  ...nextFrom(cadence, monday),
  ...given,
});

const at = (cadence: Cadence, time: string): Cadence => ('time' in cadence ? { ...cadence, time } : cadence);
const daily: Cadence = { every: 'day', interval: 1, time: '12:00', timeZone: berlin, startsOn: '2026-03-02' };

const outlook = (rhythms: Rhythm[], until: number, given: Partial<typeof ground> = {}) =>
  comingOf(place, rhythms, { now: monday, until, ground: { ...ground, ...given } });

const shown = (rhythms: Rhythm[], until: number, taken: ReadonlySet<string> = new Set()) =>
  outlook(rhythms, until, { taken })
    .filter(({ out }) => out === null)
    .map(({ rhythm, at, from }) => ({ number: rhythm.number, at, from }));

describe('What comes in a community', () => {
  test('is in order, whichever rhythm it is of', () => {
    const thursdays: Cadence = { ...tuesdays, weekdays: [4] } as Cadence;
    expect(shown([rhythm(1, thursdays), rhythm(2, tuesdays)], monday + 9 * day)).toEqual([
      { number: 2, at: tuesday, from: null },
      { number: 1, at: tuesday + 2 * day, from: null },
      { number: 2, at: tuesday + 7 * day, from: null },
    ]);
  });

  test('the later of two on a day waits a day, at its own hour', () => {
    const later = rhythm(1, at(tuesdays, '15:00'));
    expect(shown([later, rhythm(2, tuesdays)], tuesday + 2 * day)).toEqual([
      { number: 2, at: tuesday, from: null },
      { number: 1, at: tuesday + day + 5 * hour, from: tuesday + 5 * hour },
    ]);
  });

  test('what would then meet the next of its own falls out', () => {
    const numbers = shown(
      [rhythm(1, daily), rhythm(2, at(tuesdays, '08:00'))],
      tuesday + 2 * day + 3 * hour,
    ).map(({ number, at }) => `${number} ${new Date(at).getUTCDate()}`);
    expect(numbers).toEqual(['1 2', '2 3', '1 4', '1 5']);
  });

  test('a day on which something was posted already is taken', () => {
    expect(shown([rhythm(1, tuesdays)], tuesday + 2 * day, new Set(['2026-03-03']))).toEqual([
      { number: 1, at: tuesday + day, from: tuesday },
    ]);
  });

  test('a paused rhythm shows from when it returns, or not at all', () => {
    const until = tuesday + 3 * day;
    const back = rhythm(1, tuesdays, { state: 'paused', pausedUntil: until, ...nextFrom(tuesdays, until) });
    const gone = rhythm(2, daily, { state: 'paused', nextAt: null, nextNominal: null });
    expect(shown([back, gone], tuesday + 8 * day)).toEqual([
      { number: 1, at: tuesday + 7 * day, from: null },
    ]);
  });

  test('before it opens, it is shown as if it opened now', () => {
    const waiting = rhythm(1, tuesdays, { nextAt: null, nextNominal: null });
    const draft = { ...place, state: 'draft' };
    expect(
      comingOf(draft, [waiting], { now: monday, until: Number.POSITIVE_INFINITY, count: 2, ground }).map(
        ({ at }) => at,
      ),
    ).toEqual([tuesday, tuesday + 7 * day]);
  });

  const germany = { country: 'DE', region: null };
  const holidays = new Map([['2026-03-10', 'Founding Day']]);

  test('moves off a holiday to the next working day, or is left out, as the community wants it', () => {
    const beats = (onHoliday: 'move' | 'skip') =>
      outlook([rhythm(1, tuesdays)], tuesday + 8 * day, {
        free: FreeTime.parse({ holidays: germany, onHoliday }),
        holidays,
      }).slice(1, 2);
    expect(beats('move')).toMatchObject([
      { at: tuesday + 8 * day, from: tuesday + 7 * day, wait: { because: 'holiday', name: 'Founding Day' } },
    ]);
    expect(beats('skip')).toMatchObject([{ out: { because: 'holiday', name: 'Founding Day' } }]);
  });

  test('says of a break which one it is, and goes on after it', () => {
    const free = FreeTime.parse({ breaks: [{ from: '2026-03-09', to: '2026-03-20', name: 'Spring' }] });
    const coming = outlook([rhythm(1, tuesdays)], tuesday + 21 * day, { free });
    expect(coming.map(({ out }) => out?.because ?? 'comes')).toEqual(['comes', 'break', 'break', 'comes']);
    expect(coming[1]?.out).toEqual({ because: 'break', name: 'Spring' });
  });

  test('waits for the end of quiet hours', () => {
    const late = rhythm(1, at(tuesdays, '21:30'));
    const [first] = outlook([late], tuesday + 2 * day);
    expect(first).toMatchObject({
      at: tuesday + 21 * hour,
      from: tuesday + 11.5 * hour,
      wait: { because: 'quiet hours' },
    });
  });

  test('what people decided about later beats holds: one was dropped, one comes at their hour on a holiday', () => {
    const decisions = new Map([
      [
        'r1',
        new Map([
          ['2026-03-10T10:00', { movedTo: tuesday + 7 * day + 12 * hour, dropped: false }],
          ['2026-03-17T10:00', { movedTo: null, dropped: true }],
        ]),
      ],
    ]);
    const coming = comingOf(place, [rhythm(1, tuesdays)], {
      now: monday,
      until: tuesday + 21 * day,
      ground: { ...ground, free: FreeTime.parse({ holidays: germany }), holidays },
      decisions,
    });
    expect(coming.map(({ at }) => at)).toEqual([tuesday, tuesday + 7 * day + 12 * hour, tuesday + 21 * day]);
  });
});
