/** Pure. When in the week members do things: a density over its 168 hours. */
import { localAt } from '../../calendar/zone.ts';
import { slots } from './constants.ts';
import type { Slot } from './suggestion.ts';

/** Something that a member did. `at`: epoch milliseconds. */
export type Doing = { person: string; at: number };

export const hoursOfDay = 24;
export const hoursOfWeek = 7 * hoursOfDay;

/** How often each hour of the local week saw a person: an hour counts once for each person who was there in it. */
export type Week = { hours: readonly number[]; personHours: number; people: number; weeks: number };

const quarterHour = 900_000;

/** The week in `timeZone`. `weeks`: how many different ones there is anything of. */
export const weekOf = (doings: readonly Doing[], timeZone: string): Week => {
  const hours = new Array<number>(hoursOfWeek).fill(0);
  const seen = new Set<string>();
  const weeks = new Set<string>();
  const places = new Map<number, Place>();
  for (const { person, at } of doings) {
    // Offsets, and their changes, are whole quarters of an hour: a place in the calendar is worked out once for each.
    const quarter = Math.floor(at / quarterHour);
    const place = places.get(quarter) ?? placeOf(quarter * quarterHour, timeZone);
    places.set(quarter, place);
    const once = `${place.name} ${person}`;
    if (seen.has(once)) continue;
    seen.add(once);
    weeks.add(place.week);
    hours[place.hour] = (hours[place.hour] ?? 0) + 1;
  }
  const people = new Set(doings.map(({ person }) => person)).size;
  return { hours, personHours: seen.size, people, weeks: weeks.size };
};

/** A local hour: its place in the week (0 is Monday's first), its name, and its week's Monday. */
type Place = { hour: number; name: string; week: string };

const placeOf = (at: number, timeZone: string): Place => {
  const local = localAt(at, timeZone);
  return {
    hour: hourOf({ weekday: local.dayOfWeek, hour: local.hour }),
    name: local.toString({ smallestUnit: 'minute' }).slice(0, 13),
    week: local
      .toPlainDate()
      .subtract({ days: local.dayOfWeek - 1 })
      .toString(),
  };
};

/** A slot's place among the 168 hours. */
export const hourOf = ({ weekday, hour }: Pick<Slot, 'hour'> & { weekday: number }): number =>
  (weekday - 1) * hoursOfDay + hour;

/**
 * The part of all person-hours that each hour of the week is to be expected to have; together 1. A Gaussian lends to
 * the hours around, over the week's end too; what few person-hours say of one hour is drawn towards what they say of
 * its day and of its hour of the day (κ of them are worth as much).
 */
export const densityOf = ({ hours, personHours }: Pick<Week, 'hours' | 'personHours'>): number[] => {
  if (personHours === 0) return hours.map(() => 1 / hoursOfWeek);
  const smooth = hours.map((_, hour) => around(hours, hour) / personHours);
  const days = marginal(smooth, 7, (hour) => Math.floor(hour / hoursOfDay));
  const times = marginal(smooth, hoursOfDay, (hour) => hour % hoursOfDay);
  return smooth.map((own, hour) => {
    const expected = (days[Math.floor(hour / hoursOfDay)] ?? 0) * (times[hour % hoursOfDay] ?? 0);
    return (personHours * own + slots.shrinkage * expected) / (personHours + slots.shrinkage);
  });
};

/** By how many hours the week's hours lie apart, and what the Gaussian gives for that; together 1. */
const kernel: readonly number[] = (() => {
  const apart = Array.from({ length: hoursOfWeek }, (_, hours) => Math.min(hours, hoursOfWeek - hours));
  const weights = apart.map((hours) => Math.exp(-((hours / slots.kernel) ** 2) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
})();

const around = (hours: readonly number[], at: number): number =>
  hours.reduce((sum, count, hour) => sum + count * (kernel[(hour - at + hoursOfWeek) % hoursOfWeek] ?? 0), 0);

const marginal = (density: readonly number[], length: number, of: (hour: number) => number): number[] => {
  const sums = new Array<number>(length).fill(0);
  for (const [hour, part] of density.entries()) sums[of(hour)] = (sums[of(hour)] ?? 0) + part;
  return sums;
};

/** How many hours' worth of person-hours the density of one hour stands for: the Gaussian's effective width. */
export const widthOfHour = 1 / kernel.reduce((sum, weight) => sum + weight ** 2, 0);
