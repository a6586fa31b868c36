/** Pure. Whether a rhythm has a better day and hour, or needs two that alternate. */
import { alternating, type NoneSuits } from './alternate.ts';
import { evidence, slots } from './constants.ts';
import { fitting, reachedBy, slotAt, type Zone, type ZonedMember, zonesOf } from './hours.ts';
import { chanceFallen, priorOf, worthOf } from './posterior.ts';
import {
  type Alternate,
  type DayAndHour,
  type NotEnough,
  type Slot,
  sureOf,
  type TooSmall,
} from './suggestion.ts';
import { type Doing, densityOf, hourOf, hoursOfWeek, type Week, weekOf, widthOfHour } from './week.ts';

export type Sought = {
  /** What members did, in any order, best of the latest 90 days. */
  doings: readonly Doing[];
  members: readonly ZonedMember[];
  /** The rhythm's zone, and its hour of the week there. */
  timeZone: string;
  present: Slot;
  /** Epoch milliseconds. */
  now: number;
};

export type FoundSlot =
  | { suggestion: DayAndHour | Alternate }
  | NotEnough
  | TooSmall
  | NoneSuits
  /** No other hour is clearly livelier. */
  | { none: 'as good' };

/** The liveliest hour within the working hours of enough members, or failing such an hour two that alternate. */
export const findSlot = ({ doings, members, timeZone, present, now }: Sought): FoundSlot => {
  if (members.length < evidence.leastEligible) return { none: 'too small' };
  const zones = zonesOf(members, timeZone, now);
  const allHours = Array.from({ length: hoursOfWeek }, (_, hour) => hour);
  const suiting = allHours.filter((hour) => reachedBy(zones, hour) >= slots.within * members.length);
  const week = weekOf(doings, timeZone);
  if (suiting.length === 0) return alternating(zones, densityOf(week));
  const { weeks, personHours } = slots.least;
  if (week.weeks < weeks) return { none: 'not enough', of: 'weeks', have: week.weeks, need: weeks };
  if (week.personHours < personHours)
    return { none: 'not enough', of: 'person-hours', have: week.personHours, need: personHours };
  return liveliest(suiting, week, zones, present);
};

const liveliest = (
  suiting: readonly number[],
  week: Week,
  zones: readonly Zone[],
  present: Slot,
): FoundSlot => {
  const density = densityOf(week);
  const best = suiting.reduce((a, b) => ((density[b] ?? 0) > (density[a] ?? 0) ? b : a));
  const [here, there] = [density[hourOf(present)] ?? 0, density[best] ?? 0];
  if (there < slots.livelier * here) return { none: 'as good' };
  const sure = sureOf(chanceFallen(rateOf(here, week), 1 / slots.livelier, rateOf(there, week)));
  if (sure === null || sure.chance < slots.chance) return { none: 'as good' };
  return {
    suggestion: {
      suggest: 'day and hour',
      slot: fitting(zones, slotAt(best)),
      present: fitting(zones, present),
      livelier: there / here,
      personHours: week.personHours,
      weeks: week.weeks,
      ...sure,
    },
  };
};

/** What is believed of an hour's part of the week: one person's hours are as alike as answers to one beat. */
const rateOf = (density: number, { personHours, people }: Week) => {
  const trials = personHours * worthOf(personHours / Math.max(1, people), evidence.likeness);
  const near = Math.min(1, density * widthOfHour);
  const { a, b } = priorOf();
  return { a: a + trials * near, b: b + trials * (1 - near) };
};
