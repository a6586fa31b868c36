import { expect, test } from 'vitest';
import { sharedHours } from '../../../src/introductions/match/hours.ts';

const winter = Date.UTC(2026, 0, 13, 12);
const summer = Date.UTC(2026, 6, 14, 12);

test.each([
  ['Europe/Berlin', 'Europe/Berlin', winter, 8],
  ['Europe/Berlin', 'America/New_York', winter, 2],
  ['Europe/Berlin', 'America/Chicago', winter, 1],
  ['Europe/Berlin', 'America/Los_Angeles', winter, 0],
  ['Europe/London', 'Asia/Kolkata', winter, 2.5],
  ['Europe/London', 'Asia/Kolkata', summer, 3.5],
  ['Asia/Kolkata', 'Asia/Kathmandu', winter, 7.75],
  ['Australia/Sydney', 'Australia/Lord_Howe', winter, 8],
  ['Australia/Sydney', 'Australia/Lord_Howe', summer, 7.5],
  ['America/St_Johns', 'Pacific/Chatham', winter, 1.25],
  ['Pacific/Auckland', 'America/Los_Angeles', winter, 5],
  ['Pacific/Honolulu', 'Pacific/Kiritimati', winter, 8],
  ['Africa/Casablanca', 'Europe/London', winter, 7],
] as const)('%s and %s at %i share %f hours', (one, other, at, hours) => {
  expect(sharedHours(one, other, at)).toBeCloseTo(hours, 10);
  expect(sharedHours(other, one, at)).toBeCloseTo(hours, 10);
});

test('around a change of clocks it is the instant that counts: New York changes three weeks before Berlin', () => {
  const [before, between, after] = [Date.UTC(2026, 2, 7), Date.UTC(2026, 2, 10), Date.UTC(2026, 2, 30)];
  const shared = [before, between, after].map((at) => sharedHours('Europe/Berlin', 'America/New_York', at));
  expect(shared).toEqual([2, 3, 2]);
});
