/** Pure. What is to be done about a challenge, and when. Instants are epoch milliseconds. */
import { localAt } from '../calendar/zone.ts';
import { rules } from './constants.ts';
import type { Challenge } from './tables.ts';

type Timed = Pick<Challenge, 'startsAt' | 'endsAt'>;

/** `half` and `last` are nudges; at the `end` all entries are shown. */
export type Step = 'half' | 'last' | 'end';

/** From the day of the announcement to that of the showcase, in days. */
export const daysOf = ({ startsAt, endsAt }: Timed, zone: string): number =>
  localAt(startsAt, zone).toPlainDate().until(localAt(endsAt, zone).toPlainDate()).days;

/** The same local time some days later. */
export const daysAfter = (at: number, days: number, zone: string): number =>
  localAt(at, zone).add({ days }).toZonedDateTime(zone).epochMilliseconds;

/** Days from a weekend day on to the next working day in a direction; 0 of a working day. */
const offWeekend = (at: number, zone: string, direction: 1 | -1): number => {
  const past = localAt(at, zone).dayOfWeek - 5;
  if (past <= 0) return 0;
  return direction === 1 ? 3 - past : -past;
};

/**
 * What comes after the announcement, in order: a nudge at half-time where it is long enough to have one, another on
 * the working day before the end, and the end. All at the hour of the challenge, no nudge on a weekend.
 */
export const stepsOf = (challenge: Timed, zone: string): { at: number; step: Step }[] => {
  const { startsAt, endsAt } = challenge;
  const days = daysOf(challenge, zone);
  const middle = daysAfter(startsAt, Math.floor(days / 2), zone);
  const half = daysAfter(middle, offWeekend(middle, zone, 1), zone);
  const before = daysAfter(endsAt, -1, zone);
  const last = daysAfter(before, offWeekend(before, zone, -1), zone);
  return [
    ...(days >= rules.halfTimeFrom && half < last ? [{ at: half, step: 'half' as const }] : []),
    ...(last > startsAt && last < endsAt ? [{ at: last, step: 'last' as const }] : []),
    { at: endsAt, step: 'end' as const },
  ];
};

/** The latest step of a running challenge that is due; null: none is yet. */
export const dueStep = (challenge: Timed, zone: string, now: number): { at: number; step: Step } | null =>
  stepsOf(challenge, zone).findLast(({ at }) => at <= now) ?? null;

/** When a running challenge has its next step after `now`; that of its end, where there is none. */
export const nextStepAt = (challenge: Timed, zone: string, now: number): number =>
  stepsOf(challenge, zone).find(({ at }) => at > now)?.at ?? challenge.endsAt;

/** Whether it was not announced on its day, so that somebody has to choose another. */
export const isStranded = ({
  state,
  startsAt,
  nextAt,
}: Pick<Challenge, 'state' | 'startsAt' | 'nextAt'>): boolean =>
  state === 'planned' && nextAt !== null && nextAt - startsAt > rules.grace;

/** Whether it is over, and its coordinators have not said what shall become of it. */
export const isOpenQuestion = ({ state, nextAt }: Pick<Challenge, 'state' | 'nextAt'>): boolean =>
  state === 'ended' && nextAt !== null;
