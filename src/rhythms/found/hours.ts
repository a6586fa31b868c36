/** Pure. Which hours of a week lie within whose working hours. */
import { Temporal } from 'temporal-polyfill';
import { Weekday } from '../cadence/cadence.ts';
import { slots } from './constants.ts';
import type { FittingSlot, Slot } from './suggestion.ts';
import { hourOf, hoursOfDay, hoursOfWeek } from './week.ts';

export type ZonedMember = { timeZone: string };

/** Members of one zone, and which of the 168 hours they work in, all year round. */
export type Zone = { members: number; works: readonly boolean[] };

const minutesOfDay = 1440;
const minutesOfWeek = 7 * minutesOfDay;
const weekLength = 7 * 86_400_000;

/**
 * Members by zone, with the hours of the week in `timeZone` that lie within their working day: wholly, and in every
 * season from `now` (epoch milliseconds) on, since clocks change on different days.
 */
export const zonesOf = (members: readonly ZonedMember[], timeZone: string, now: number): Zone[] => {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(member.timeZone, (counts.get(member.timeZone) ?? 0) + 1);
  const seasons = slots.seasons.map((weeks) => now + weeks * weekLength);
  return [...counts].map(([zone, count]) => {
    const shifts = seasons.map((at) => minutesAhead(zone, at) - minutesAhead(timeZone, at));
    const works = Array.from({ length: hoursOfWeek }, (_, hour) =>
      shifts.every((shift) => isWorking(hour * 60 + shift)),
    );
    return { members: count, works };
  });
};

/** By how many minutes a zone's clocks are ahead of UTC. */
const minutesAhead = (timeZone: string, at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;

/** Whether the hour from this minute of the week on lies within a working day. */
const isWorking = (minute: number): boolean => {
  const inWeek = (minute + minutesOfWeek) % minutesOfWeek;
  const inDay = inWeek % minutesOfDay;
  const { from, to } = slots.workingDay;
  return inWeek < 5 * minutesOfDay && inDay >= from && inDay + 60 <= to;
};

/** How many members work in this hour, or in one of these. */
export const reachedBy = (zones: readonly Zone[], ...hours: readonly number[]): number =>
  zones.reduce((sum, { members, works }) => sum + (hours.some((hour) => works[hour]) ? members : 0), 0);

/** A slot with how many members it fits. */
export const fitting = (zones: readonly Zone[], slot: Slot): FittingSlot => ({
  ...slot,
  fits: reachedBy(zones, hourOf(slot)),
  of: zones.reduce((sum, { members }) => sum + members, 0),
});

/** The slot at a place among the 168 hours. */
export const slotAt = (hour: number): Slot => ({
  weekday: Weekday.parse(Math.floor(hour / hoursOfDay) + 1),
  hour: hour % hoursOfDay,
});
