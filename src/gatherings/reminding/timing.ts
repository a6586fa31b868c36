/** Pure. What is to be done about an event, and when. Instants are epoch milliseconds. */
import { dateOf, instantOf, localAt, timeOf } from '../../calendar/zone.ts';
import { rules } from '../constants.ts';
import { afterwardsUntil, endOf, isAnnounced, type ReminderName, reminderNames } from '../event.ts';
import type { Event, Rsvp } from '../tables.ts';
import { reminding } from './constants.ts';

const hour = 3_600_000;

/** A community's clock, and when quiet hours end that an instant lies in; null: it lies in none. */
export type Place = { timeZone: string; quietUntil(at: number): number | null };

export type Step =
  | { at: number; step: 'announce' | 'host' | 'hosts missing' | 'day' | 'dms' | 'over' | 'closed' }
  | { at: number; step: 'reminder'; name: ReminderName };

type Timed = Pick<Event, 'startsAt' | 'minutes' | 'timeZone' | 'reminders'>;
type Posted = Pick<Event, 'state' | 'audience' | 'announceAt' | 'dayFor' | 'changedAt'>;

/** Whether people in a zone are awake, as far as one may suppose. */
export const isAwake = (at: number, zone: string): boolean => {
  const time = timeOf(at, zone);
  return reminding.waking.from <= time && time < reminding.waking.to;
};

/** An instant at which people in a zone are awake: this one, or the next full hour that is one. */
export const whenAwake = (at: number, zone: string): number => {
  if (isAwake(at, zone)) return at;
  const next = at - (at % hour) + hour;
  return isAwake(next, zone) ? next : whenAwake(next, zone);
};

/** Until when after `at` people in a zone are awake, to the hour. */
export const asleepAt = (at: number, zone: string): number => {
  const next = at - (at % hour) + hour;
  return isAwake(next, zone) ? asleepAt(next, zone) : next;
};

/** When everybody would be reminded if nobody slept: at the local hour of the event, days before. */
const aimOf = ({ startsAt, timeZone }: Timed, name: ReminderName): number => {
  if (name === 'minutes') return startsAt - rules.lead.minutes;
  const days = rules.lead[name] / (24 * hour);
  return localAt(startsAt, timeZone).subtract({ days }).toZonedDateTime(timeZone).epochMilliseconds;
};

/** The instants at which somebody is reminded, wherever they live: a few, so that nobody is looked for at others. */
const instantsOf = (event: Timed, name: ReminderName): number[] => {
  const aim = aimOf(event, name);
  if (name === 'minutes') return [aim];
  const first = aim - reminding.awakeWithin;
  const hours = Array.from({ length: 15 }, (_, n) => first - (first % hour) + n * hour);
  return [...new Set([...hours, aim])].filter((at) => at < event.startsAt).toSorted((a, b) => a - b);
};

/** The one reminder of those chosen that people get as a DM: the last before it begins; null: none was chosen. */
export const dmReminder = ({ reminders }: Pick<Event, 'reminders'>): ReminderName | null =>
  reminderNames.findLast((name) => reminders.includes(name)) ?? null;

/**
 * When somebody who lives in a zone is reminded by a DM: as near to the hour of the event as they are awake; ten
 * minutes before it, wherever they are. Always before it begins. Null: no reminder was chosen.
 */
export const reminderDmAt = (event: Timed, timeZone: string): number | null => {
  const name = dmReminder(event);
  return name === null ? null : nearestAwake(event, name, timeZone);
};

const nearestAwake = (event: Timed, name: ReminderName, zone: string): number | null => {
  const aim = aimOf(event, name);
  if (name === 'minutes') return aim;
  const awake = instantsOf(event, name).filter((at) => isAwake(at, zone));
  const [nearest = null] = awake.toSorted((a, b) => Math.abs(a - aim) - Math.abs(b - aim) || a - b);
  return nearest;
};

/** Whether somebody is to be reminded at `at`: they have a seat, are reached by DMs, and have not just said yes. */
export const isReminded = (
  { answer, seated, external, at: said }: Pick<Rsvp, 'answer' | 'seated' | 'external' | 'at'>,
  name: ReminderName,
  at: number,
): boolean => answer === 'yes' && seated && !external && at - said >= reminding.afterYes[name];

/**
 * When its day is posted at the top of the channel; null: not at all, since it is announced on that day or later, or
 * there is no hour before it begins that is not quiet. A day gets one such post, though the event be moved within it.
 */
export const dayPostAt = (event: Timed & Posted, { timeZone, quietUntil }: Place): number | null => {
  const { startsAt, announceAt, dayFor } = event;
  const date = dateOf(startsAt, timeZone);
  if (!isAnnounced(event) || announceAt === null || dateOf(announceAt, timeZone) >= date) return null;
  if (dayFor !== null && dayFor !== startsAt && dateOf(dayFor, timeZone) === date) return null;
  const usual = instantOf(date, reminding.dayTime, timeZone);
  const early = Math.min(usual, startsAt - reminding.dayLead);
  const at = quietUntil(early) ?? early;
  return at < startsAt && dateOf(at, timeZone) === date ? at : null;
};

/** The reminders in its thread, in order: of those chosen, what does not follow on the heels of another post. */
const threadReminders = (event: Timed & Posted, place: Place): { at: number; name: ReminderName }[] => {
  const { startsAt, announceAt, changedAt, reminders } = event;
  if (!isAnnounced(event) || announceAt === null) return [];
  const day = dayPostAt(event, place);
  const hourOf = (name: ReminderName): number | null => {
    if (name === 'minutes') return aimOf(event, name);
    const at = nearestAwake(event, name, place.timeZone);
    return at === null ? null : (place.quietUntil(at) ?? at);
  };
  return reminderNames
    .filter((name) => reminders.includes(name))
    .flatMap((name) => {
      const at = hourOf(name);
      return at === null ? [] : [{ at, name }];
    })
    .filter(({ at }) => at < startsAt && at - announceAt >= reminding.afterAnnouncement)
    .filter(({ at, name }) => name === 'minutes' || at < changedAt || at - changedAt >= reminding.afterChange)
    .filter(
      ({ at }) => day === null || at <= day - reminding.afterAnnouncement || at >= day + reminding.afterDay,
    )
    .toSorted((a, b) => a.at - b.at);
};

/** All that is to be done about a planned event before it is over, in order. */
export const stepsOf = (event: Timed & Posted, place: Place): Step[] => {
  const { startsAt, announceAt, changedAt, timeZone } = event;
  const day = dayPostAt(event, place);
  const dm = dmReminder(event);
  const asked = whenAwake(startsAt - rules.hostAsked, timeZone);
  const steps: Step[] = [
    ...(isAnnounced(event) && announceAt !== null ? [{ at: announceAt, step: 'announce' as const }] : []),
    // One that is planned at short notice asks its hosts at once.
    { at: Math.max(asked, Math.min(changedAt, startsAt - 1)), step: 'host' },
    { at: whenAwake(startsAt - rules.hostMissing, timeZone), step: 'hosts missing' },
    ...(day === null ? [] : [{ at: day, step: 'day' as const }]),
    ...threadReminders(event, place).map((reminder) => ({ ...reminder, step: 'reminder' as const })),
    ...(dm === null ? [] : instantsOf(event, dm).map((at) => ({ at, step: 'dms' as const }))),
  ];
  return [
    ...steps.filter(({ at }) => at < startsAt).toSorted((a, b) => a.at - b.at),
    { at: endOf(event), step: 'over' },
    { at: afterwardsUntil(event), step: 'closed' },
  ];
};

/** What has become due from `from` until `now`: nothing that was due before a change of the event is made up for. */
export const dueSteps = (
  event: Timed & Posted,
  place: Place,
  { from, now }: { from: number; now: number },
): Step[] => stepsOf(event, place).filter(({ at }) => from <= at && at <= now);

/** The next step after `now`; null: there is none any more. */
export const stepAfter = (event: Timed & Posted, place: Place, now: number): number | null =>
  event.state === 'planned' || event.state === 'over'
    ? (stepsOf(event, place).find(({ at }) => at > now)?.at ?? null)
    : null;

const withoutQuiet = ({ timeZone }: Pick<Event, 'timeZone'>): Place => ({ timeZone, quietUntil: () => null });

/** Whether what is due has to know where people live. */
export const needsPeople = (event: Event, now: number): boolean =>
  dueSteps(event, withoutQuiet(event), { from: event.nextAt ?? now, now }).some(
    ({ step }) => step === 'dms' || step === 'host',
  );

/** Whether it should have been announced, and is not: its coordinators decide what becomes of that. */
export const isUnannounced = (event: Pick<Event, 'state' | 'audience' | 'announceAt' | 'ts'>): boolean =>
  event.state === 'planned' && isAnnounced(event) && event.announceAt === null && event.ts === null;

/**
 * When there is something to do about an event next, from `now` on, for whoever has changed it; null: nothing ever
 * again. What is overdue stays so. `place`: its community's clock and quiet hours, where they are at hand; without
 * them it may be somewhat too early, which does no harm.
 */
export const nextStepAt = (event: Event, now: number, place: Place = withoutQuiet(event)): number | null => {
  if (event.state !== 'planned' && event.state !== 'over') return null;
  if (event.nextAt !== null && event.nextAt <= now) return event.nextAt;
  const isLate =
    isAnnounced(event) && event.ts === null && event.announceAt !== null && event.announceAt <= now;
  return event.state === 'planned' && isLate ? now : stepAfter(event, place, now - 1);
};
