import { describe, expect, it } from 'vitest';
import { hoursOf, isQuiet, presenceOf } from '../../../src/sandbox/page/client/shell/presence.ts';

const person = (fields: Partial<Parameters<typeof presenceOf>[0]> = {}) => ({
  id: 'U0GRACE001',
  tz: 'Europe/London',
  deleted: false,
  is_bot: false,
  status_emoji: '',
  ...fields,
});

const mondayNoon = Date.UTC(2026, 2, 2, 12);
const hour = 3_600_000;

describe('presence', () => {
  it('follows working hours in the person’s own zone', () => {
    expect(presenceOf(person(), mondayNoon)).toBe('active');
    expect(presenceOf(person(), mondayNoon + 11 * hour)).toBe('away');
    expect(presenceOf(person({ tz: 'Australia/Sydney' }), mondayNoon)).toBe('away');
    expect(presenceOf(person({ tz: 'America/New_York' }), mondayNoon + 5 * hour)).toBe('active');
  });

  it('begins and ends on the minute, also on the days when clocks change', () => {
    const { from, to } = hoursOf(person());
    const midnight = Date.UTC(2026, 2, 30) - hour;
    expect(presenceOf(person(), midnight + from * 60_000 - 1)).toBe('away');
    expect(presenceOf(person(), midnight + from * 60_000)).toBe('active');
    expect(presenceOf(person(), midnight + to * 60_000 - 1)).toBe('active');
    expect(presenceOf(person(), midnight + to * 60_000)).toBe('away');
  });

  it('knows weekends, leave, and who is gone', () => {
    expect(presenceOf(person(), mondayNoon - 24 * hour)).toBe('away');
    expect(presenceOf(person({ status_emoji: ':palm_tree:' }), mondayNoon)).toBe('away');
    expect(presenceOf(person({ deleted: true }), mondayNoon)).toBe('away');
    expect(presenceOf(person({ is_bot: true }), mondayNoon - 24 * hour)).toBe('active');
  });

  it('gives people hours of their own that are reasonable for all', () => {
    for (const id of ['U0GRACE001', 'U0HANA0001', 'U0WEI00001', 'U0PRIYA001', 'U0TOMAS001']) {
      const { from, to } = hoursOf({ id });
      expect(from).toBeGreaterThanOrEqual(7 * 60);
      expect(to).toBeLessThanOrEqual(19 * 60);
      expect(to - from).toBe(9 * 60);
    }
  });

  it('keeps to hours that are said', () => {
    const early = person({ hours: [6, 11.5] });
    expect(presenceOf(early, Date.UTC(2026, 2, 2, 6))).toBe('active');
    expect(presenceOf(early, Date.UTC(2026, 2, 2, 11, 29))).toBe('active');
    expect(presenceOf(early, Date.UTC(2026, 2, 2, 11, 30))).toBe('away');
  });

  it('says do not disturb beside it', () => {
    expect(isQuiet({ dnd_until: mondayNoon + 1 }, mondayNoon)).toBe(true);
    expect(isQuiet({ dnd_until: mondayNoon }, mondayNoon)).toBe(false);
    expect(isQuiet({}, mondayNoon)).toBe(false);
  });
});
