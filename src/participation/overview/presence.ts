/** Pure. Who stays, who is back and who is missed, from the weeks in which people did anything; only how many. */
import { inFives, type Portion, portionOf, smallestGroup } from '../../groups.ts';
import { rules } from './constants.ts';

/** Too little has happened to tell; `have` of `need`. */
export type Early = { known: false; have: number | 'few'; need: number };

/** How many people, to the nearest five. */
export type Round = number | 'few';

export type Presence = {
  /** By person, the weeks (weeks.ts) in which they did anything. */
  weeks: ReadonlyMap<string, ReadonlySet<number>>;
  /** People who are away on purpose now. */
  snoozed: ReadonlySet<string>;
  /** Weeks that count against nobody. */
  asleep: ReadonlySet<number>;
  /** The present week, which is not over. */
  week: number;
  /** The first week in which people were counted. */
  since: number;
  /** How many weeks a period has (algorithms.md 2). */
  period: number;
};

export type Kept = Early | { known: true; newcomers: number; kept: Portion; good: boolean };

/** How many newcomers acted again after their first week. */
export const keptOf = (newcomers: number, kept: number): Kept => {
  const { atLeast, good } = rules.newcomers;
  if (newcomers < atLeast)
    return { known: false, have: newcomers < smallestGroup ? 'few' : newcomers, need: atLeast };
  return { known: true, newcomers, kept: portionOf(kept, newcomers), good: kept >= good * newcomers };
};

export type Moving = Early | { known: true; people: Round };

/** People who did something lately, after weeks of silence. */
export const returnsOf = (presence: Presence): Moving => {
  const { silent, lately } = rules.returns;
  return counted(presence, silent + lately, (weeks) =>
    weeks.some((week, at) => {
      const before = weeks[at - 1];
      return before !== undefined && week > presence.week - lately && awake(presence, before, week) >= silent;
    }),
  );
};

/** People who took part regularly, and are silent for some periods or away on purpose: never told apart. */
export const absencesOf = (presence: Presence): Moving => {
  const { period, week, snoozed } = presence;
  const { silent, atLeast } = rules.absences;
  return counted(presence, (silent + atLeast) * period, (weeks, person) => {
    const last = weeks.at(-1);
    if (last === undefined) return false;
    if (snoozed.has(person)) return wasRegular(presence, weeks, Math.max(last, week - 1));
    return awake(presence, last, week) >= silent * period && wasRegular(presence, weeks, last);
  });
};

const counted = (
  { weeks, week, since, asleep }: Presence,
  need: number,
  is: (weeks: readonly number[], person: string) => boolean,
): Moving => {
  const have = awake({ asleep }, since - 1, week);
  if (have < need) return { known: false, have, need };
  const people = [...weeks].filter(([person, own]) =>
    is(
      [...own].toSorted((a, b) => a - b),
      person,
    ),
  ).length;
  return { known: true, people: people < smallestGroup ? 'few' : inFives(people) };
};

/** How many weeks lie between two others, without those that count against nobody. */
const awake = ({ asleep }: Pick<Presence, 'asleep'>, after: number, before: number): number => {
  let weeks = 0;
  for (let week = after + 1; week < before; week += 1) if (!asleep.has(week)) weeks += 1;
  return weeks;
};

/** Whether somebody did something in enough of the periods up to a week. */
const wasRegular = ({ period }: Presence, weeks: readonly number[], until: number): boolean => {
  const { window, monthlyWindow, share, atLeast } = rules.absences;
  const periods = period >= 4 ? monthlyWindow : window;
  const ages = weeks
    .map((week) => Math.floor((until - week) / period))
    .filter((age) => age >= 0 && age < periods);
  return new Set(ages).size >= Math.max(atLeast, share * periods);
};
