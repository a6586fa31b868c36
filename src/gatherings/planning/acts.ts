/** What people do with events that are planned. Each within a transaction. Instants are epoch milliseconds. */
import { dateOf } from '../../calendar/zone.ts';
import type { Community } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import { announcedOf } from '../answering/counts.ts';
import { reseat } from '../answering/reseat.ts';
import { isAnnounced } from '../event.ts';
import { tellCancelled, tellChanged } from '../reminding/telling.ts';
import { nextStepAt } from '../reminding/timing.ts';
import { changeEvent, hostsOf, sayHost } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import type { DayProblem } from './days.ts';
import { nameHosts } from './plan.ts';
import { bookDays, freeDays, type OverBudget, schedule } from './schedule.ts';
import { isOut } from './state.ts';
import { likeOf, startOf, type Wish } from './wish.ts';

type Wired = Pick<Wiring, 'outbox'>;
type By = { by: string; now: number };

type Change = Partial<
  Pick<Event, 'startsAt' | 'minutes' | 'announceAt' | 'movedFrom' | 'cancelReason' | 'state'> &
    ReturnType<typeof likeOf>
>;

/** What a calendar has to learn of (RFC 5545: SEQUENCE). */
const inCalendars = ['startsAt', 'minutes', 'title', 'place', 'state'] as const;

/** Changes an event: its clock, what calendars know and what its channel sees follow. */
const change = async (
  scope: Scope,
  { outbox }: Wired,
  before: Event,
  changed: Change,
  now: number,
): Promise<{ event: Event; isNews: boolean }> => {
  const after = { ...before, ...changed };
  const isNews = inCalendars.some((name) => after[name] !== before[name]);
  const sequence = before.sequence + (isNews ? 1 : 0);
  const nextAt = after.state === 'cancelled' ? null : nextStepAt({ ...after, sequence }, now);
  const event = await changeEvent(scope, before.id, { ...changed, sequence, changedAt: now, nextAt });
  if (!event) throw new Error('an event is gone since it was found');
  for (const kind of ['event', 'event-day']) await outbox.dirty(scope, event.team, kind, event.id);
  return { event, isNews };
};

/** Why it was not edited. `seated`: so many people sit already. */
export type EditProblem =
  | { field: 'capacity'; seated: number }
  | { field: 'audience'; isOut: true }
  | { field: 'audience'; day: DayProblem };
export type Edited = { event: Event } | { problem: EditProblem } | { budget: OverBudget };

/** Changes what an event is like, not when it is. */
export const edit = async (
  scope: Scope,
  wired: Wired,
  community: Community,
  before: Event,
  { wish, by, now, agreed }: By & { wish: Wish; agreed: number | null },
): Promise<Edited> => {
  const { counts } = await announcedOf(scope, before);
  const { capacity, audience } = wish;
  if (capacity !== null && capacity < counts.coming)
    return { problem: { field: 'capacity', seated: counts.coming } };
  const isHeard = isAnnounced({ audience });
  const switches = isHeard !== isAnnounced(before);
  if (switches && !isHeard && isOut(before, now)) return { problem: { field: 'audience', isOut: true } };
  const like = likeOf(wish);
  const scheduled = switches
    ? await schedule(scope, community, { ...before, audience }, { agreed, now })
    : null;
  if (scheduled && 'budget' in scheduled) return scheduled;
  if (scheduled && 'problem' in scheduled) return { problem: { field: 'audience', day: scheduled.problem } };
  const { event, isNews } = await change(scope, wired, before, { ...like, ...scheduled }, now);
  await nameHosts(scope, event.id, wish, by);
  if (switches) await bookDays(scope, event, community.timeZone);
  const hasGrown = before.capacity !== null && (capacity === null || capacity > before.capacity);
  if (hasGrown) await reseat(scope, wired, event, now);
  if (isNews) await tellChanged(scope, wired, { community, event, before, now });
  return { event };
};

export type Moved = { event: Event } | { problem: DayProblem } | { budget: OverBudget } | { same: true };

/** Moves an event, and its announcement with it as long as that is not out. */
export const move = async (
  scope: Scope,
  wired: Wired,
  community: Community,
  before: Event,
  { to, agreed, by, now }: By & { to: Pick<Wish, 'date' | 'time' | 'minutes'>; agreed: number | null },
): Promise<Moved> => {
  const startsAt = startOf(to, community.timeZone);
  const { minutes } = to;
  if (startsAt === before.startsAt && minutes === before.minutes) return { same: true };
  const scheduled = await schedule(scope, community, { ...before, startsAt }, { agreed, now });
  if (!('announceAt' in scheduled)) return scheduled;
  const { announceAt } = scheduled;
  const movedFrom = movedFromOf(before, startsAt);
  const { event } = await change(scope, wired, before, { startsAt, minutes, announceAt, movedFrom }, now);
  await bookDays(scope, event, community.timeZone);
  await askHostsAnew(scope, community, { before, event, by });
  await tellChanged(scope, wired, { community, event, before, now });
  return { event };
};

/** When people first heard that it would begin; null: they heard of no other start. */
const movedFromOf = ({ startsAt, movedFrom, ts }: Event, to: number): number | null => {
  if (ts === null) return null;
  const first = movedFrom ?? startsAt;
  return first === to ? null : first;
};

/** Who said that they host on one day has not said so of another; who moved it has. */
const askHostsAnew = async (
  scope: Scope,
  { timeZone }: Community,
  { before, event, by }: { before: Event; event: Event; by: string },
): Promise<void> => {
  if (dateOf(before.startsAt, timeZone) === dateOf(event.startsAt, timeZone)) return;
  for (const { user, state } of await hostsOf(scope, event.id))
    if (state === 'confirmed' && user !== by) await sayHost(scope, { event: event.id, user, state: 'asked' });
};

/** It does not take place: everyone who answered is told, and its days are free again. */
export const cancel = async (
  scope: Scope,
  wired: Wired,
  community: Community,
  before: Event,
  { reason, now }: { reason: string | null; now: number },
): Promise<Event> => {
  await freeDays(scope, before, now);
  const { event } = await change(scope, wired, before, { state: 'cancelled', cancelReason: reason }, now);
  await tellCancelled(scope, wired, { community, event, now });
  return event;
};

/** A draft comes to nothing: its author takes it back, or nobody wants it now. */
export const dropDraft = async (scope: Scope, { id }: Pick<Event, 'id'>, now: number): Promise<void> => {
  await changeEvent(scope, id, { state: 'cancelled', changedAt: now, nextAt: null });
};

/** Announces what was not announced when it should have been: at the next time that is free. */
export const announceAfterAll = async (
  scope: Scope,
  wired: Wired,
  community: Community,
  before: Event,
  now: number,
): Promise<{ event: Event } | { problem: DayProblem }> => {
  const scheduled = await schedule(scope, community, before, { agreed: 'before', now });
  if ('problem' in scheduled) return scheduled;
  if ('budget' in scheduled) throw new Error('posts that were agreed to are weighed again');
  const { event } = await change(scope, wired, before, scheduled, now);
  await bookDays(scope, event, community.timeZone);
  return { event };
};

/** Words an event anew, as a coordinator corrects its announcement. */
export const reword = async (
  scope: Scope,
  wired: Wired,
  community: Community,
  before: Event,
  { title, about, now }: { title: string; about: string; now: number },
): Promise<void> => {
  const { event, isNews } = await change(scope, wired, before, { title, about }, now);
  if (isNews) await tellChanged(scope, wired, { community, event, before, now });
};
