/** Pure. What somebody did, in points a week. The store adds up the same in SQL (store.points.ts). */
import { points, type Worth } from './constants.ts';
import { day, weekOf } from './weeks.ts';

/** `thread`: the ts of the message that it answers; `toward`: for whom it was meant. `at`: epoch milliseconds. */
export type Deed = {
  member: string;
  kind: string;
  at: number;
  toward: string | null;
  thread: string | null;
};

/** As what a deed counts. */
export type Sort = keyof typeof points;

/** `asked`: the ts of the messages that asked something, beats and challenges. */
export type Counting = { asked: ReadonlySet<string>; offset: number };

type Counted = { member: string; week: number; sort: Sort; slot: string; person: string };

/** Points of each member by week (its Monday). */
export const weekPoints = (deeds: readonly Deed[], counting: Counting): Map<string, Map<number, number>> => {
  const counted = deeds.flatMap((deed) => countedAs(deed, counting));
  const slots = Map.groupBy(counted, ({ member, week, sort, slot }) => [member, week, sort, slot].join('\n'));
  const sums = new Map<string, Map<number, number>>();
  for (const [first, ...rest] of slots.values()) {
    if (!first) continue;
    const { member, week, sort } = first;
    const weeks = sums.get(member) ?? new Map<number, number>();
    sums.set(member, weeks.set(week, (weeks.get(week) ?? 0) + worthOf(points[sort], [first, ...rest])));
  }
  return sums;
};

const worthOf = ({ each, most = Number.POSITIVE_INFINITY, people }: Worth, counted: Counted[]): number =>
  each * Math.min(most, people ? new Set(counted.map(({ person }) => person)).size : counted.length);

const countedAs = (deed: Deed, { asked, offset }: Counting): Counted[] => {
  const { member, at, toward, thread } = deed;
  const sort = sortOf(deed, asked);
  if (sort === null) return [];
  const week = weekOf(at);
  const slot = sort === 'answer' ? (thread ?? '') : String(Math.floor((at + offset) / day));
  const given = { member, week, sort, slot, person: toward ?? '' };
  if (sort !== 'thanks' || toward === null) return [given];
  return [given, { member: toward, week, sort: 'thanked', slot: '', person: member }];
};

const sortOf = ({ kind, toward, thread }: Deed, asked: ReadonlySet<string>): Sort | null => {
  switch (kind) {
    case 'tap':
    case 'entry':
      return 'answer';
    case 'reply':
      if (thread !== null && asked.has(thread)) return 'answer';
      return toward === null ? 'message' : 'reply';
    case 'reaction':
    case 'rsvp':
    case 'thanks':
    case 'message':
    case 'attendance':
    case 'hosting':
      return kind;
    default:
      return null;
  }
};
