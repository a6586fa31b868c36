/** Pure. How much of the working day people share across time zones. */
import { Temporal } from 'temporal-polyfill';
import { bans } from './constants.ts';

/** Hours that two working days overlap, in these zones (IANA names) as their clocks stand at `at` (epoch ms). */
export const sharedHours = (zone: string, other: string, at: number): number =>
  overlap(offsetOf(zone, at), offsetOf(other, at));

/** Hours that a zone's clock is ahead of UTC: 5.75 in Kathmandu. */
const offsetOf = (zone: string, at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 3.6e12;

/** Clocks a whole day apart, as Honolulu's and Kiritimati's, show the same hour, and share it four days a week. */
const overlap = (offset: number, other: number): number => {
  const apart = Math.abs(offset - other) % 24;
  const { from, to } = bans.workingDay;
  return Math.max(0, to - from - Math.min(apart, 24 - apart));
};

/** `sharedHours` of many, by their places in the list: each zone's clock is read once. */
export const sharedHoursAmong = (zones: readonly string[], at: number) => {
  const offsets = new Map([...new Set(zones)].map((zone) => [zone, offsetOf(zone, at)]));
  const clocks = zones.map((zone) => offsets.get(zone) ?? 0);
  return (one: number, other: number): number => overlap(clocks[one] ?? 0, clocks[other] ?? 0);
};
