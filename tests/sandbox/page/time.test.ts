import { assert, constantFrom, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayName,
  instantAt,
  shortTime,
  slackDate,
  wallTime,
} from '../../../src/sandbox/page/client/words/time.ts';

const now = Date.UTC(2026, 2, 2, 9);
const hour = 3_600_000;
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'UTC',
];

describe('time on the page', () => {
  it('is said in the zone of who looks', () => {
    expect(shortTime(now, 'Asia/Kolkata')).toBe('Mon 2 Mar, 14:30');
    expect(dayName(now + 20 * hour, 'Europe/Berlin', now)).toBe('Tomorrow');
    expect(dayName(now - 9.5 * hour, 'Asia/Kolkata', now)).toBe('Today');
    expect(dayName(now - 9.5 * hour, 'Europe/London', now)).toBe('Yesterday');
    expect(dayName(Date.UTC(2025, 0, 6), 'UTC', now)).toBe('Monday 6 January 2025');
  });

  it('follows the tokens of Slack’s dates', () => {
    const say = (format: string, at = now) => slackDate(format, at, 'Europe/Berlin', now);
    expect(say('{date_short_pretty} at {time}')).toBe('Today at 10:00');
    expect(say('on {date_long_pretty}', now + 24 * hour)).toBe('on tomorrow');
    expect(say('{date_num} {date_short} {nonsense}')).toBe('2026-03-02 2 Mar 2026 {nonsense}');
    expect(say('{date_long}')).toBe('Monday 2 March 2026');
    expect(say('{ago}', now - 2 * hour)).toBe('2 hours ago');
  });

  it('finds the instant of a time on the wall, in every zone', () => {
    assert(
      property(
        date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        constantFrom(...zones),
        (moment, zone) => {
          const minute = Math.floor(moment.getTime() / 60_000) * 60_000;
          const wall = wallTime(minute, zone);
          expect(wallTime(instantAt(wall, zone), zone)).toBe(wall);
        },
      ),
    );
  });

  it('goes on behind a gap in the clocks', () => {
    expect(wallTime(instantAt('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-03-29T03:30',
    );
  });
});
