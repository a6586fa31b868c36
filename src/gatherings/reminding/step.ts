/** What becomes of an event whose time has come, all of it in one transaction. Instants are epoch milliseconds. */
import { dateOf } from '../../calendar/zone.ts';
import { type Community, communityById, workspaceOf } from '../../communities/index.ts';
import { heldBack, unbook } from '../../rhythms/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { askAfterwards } from '../afterwards/closing.ts';
import { countHosts } from '../afterwards/hosting.ts';
import { rules } from '../constants.ts';
import { afterwardsUntil, endOf } from '../event.ts';
import { bookingKeys } from '../keys.ts';
import type { Days } from '../planning/days.ts';
import { groundFor } from '../planning/ground.ts';
import { changeEvent, eventById } from '../store.ts';
import type { Event } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { tellNoDay } from './alerting.ts';
import { announceDue } from './announcing.ts';
import { reminding } from './constants.ts';
import { askHosts, lookForHosts, remindPeople } from './people.ts';
import { postDay, postReminder } from './posts.ts';
import { tellCancelled } from './telling.ts';
import { text } from './text.ts';
import { dueSteps, type Step, stepAfter } from './timing.ts';

/** What was asked of Slack before the transaction: where people live who get DMs, and where the announcement stands. */
export type Known = { zones: ReadonlyMap<string, string>; url: string | null };

export type Due = {
  scope: Scope;
  outbox: Wiring['outbox'];
  secret: Wiring['secret'];
  community: Community;
  event: Event;
  now: number;
  known: Known;
  /** Its community's days, clock and quiet hours. */
  ground: Days;
  held: 'hushed' | 'resting' | null;
};
export type Change = Parameters<typeof changeEvent>[2];

/** Does what is due of an event at `now`. Where another process was faster, nothing is left to do. */
export const stepEvent = async (
  { outbox, secret }: Pick<Wiring, 'outbox' | 'secret'>,
  scope: Scope,
  id: string,
  { now, ...known }: Known & { now: number },
): Promise<void> => {
  const event = await eventById(scope, id);
  if (event === null || event.nextAt === null || event.nextAt > now) return;
  const community = await communityById(scope, event.community);
  if (community === null) return;
  const { hushedUntil } = await workspaceOf(scope, community.team);
  const held = heldBack(community, hushedUntil, now);
  const ground = await groundFor(scope, community, id, now);
  const due = { scope, outbox, secret, community, event, now, known, ground, held };
  await changeEvent(scope, id, await change(due));
};

const change = (due: Due): Change | Promise<Change> => {
  const { event, community, now } = due;
  if (event.state === 'over') return lookBack(due);
  if (event.state !== 'planned') return { nextAt: null };
  if (community.state === 'ended' && now < event.startsAt) return endWith(due);
  return now >= endOf(event) ? finish(due) : prepare(due);
};

/** What comes before it begins. */
const prepare = async (due: Due): Promise<Change> => {
  const { event, ground, now, held } = due;
  const announced = await announceDue(due);
  const after = { ...event, ...announced };
  const steps = dueSteps(after, ground, { from: event.nextAt ?? now, now });
  // What is kept back is not caught up.
  if (!held && now < event.startsAt) await doAll({ ...due, event: after }, steps);
  return { ...announced, nextAt: stepAfter(after, ground, now) };
};

const doAll = async (due: Due, steps: readonly Step[]): Promise<void> => {
  const has = (step: Step['step']) => steps.some((one) => one.step === step);
  if (has('host')) await askHosts(due);
  if (has('hosts missing')) await lookForHosts(due);
  const day = steps.find(({ step }) => step === 'day');
  if (day) await postDayOf(due, day.at);
  // Of reminders that come late only the last is one still.
  const reminder = steps.findLast((one) => one.step === 'reminder');
  if (reminder) await remindThread(due, reminder);
  const dms = steps.filter(({ step }) => step === 'dms');
  if (dms.length > 0)
    await remindPeople(
      due,
      dms.map(({ at }) => at),
    );
};

const postDayOf = async (due: Due, at: number): Promise<void> => {
  const { scope, event, community, outbox, ground, known, now } = due;
  if (event.ts === null) return;
  if (now - at > rules.grace) {
    await unbook(scope, bookingKeys(event.id).day);
    return tellNoDay(scope, { outbox, community, event, now }, { how: 'missed' });
  }
  if (isLateInQuiet(due, at) || ground.taken.has(dateOf(now, community.timeZone))) return;
  await postDay(scope, { outbox, community, event }, { url: known.url, now });
};

const remindThread = async (due: Due, reminder: Extract<Step, { step: 'reminder' }>): Promise<void> => {
  const { scope, event, community, outbox, now } = due;
  const { name, at } = reminder;
  if (now - at > rules.grace || (name !== 'minutes' && isLateInQuiet(due, at))) return;
  await postReminder(scope, { outbox, community, event }, { name, due: at });
};

const minute = 60_000;

/** Whether it is late for its hour and has run into quiet hours; an hour that was chosen holds. */
const isLateInQuiet = ({ ground, now }: Due, at: number): boolean =>
  now - at >= minute && ground.quietUntil(now) !== null;

/** It is over: its posts say so, its hosts are counted, and its thread is asked who was there, in the morning if it ended at night. */
const finish = async (due: Due): Promise<Change> => {
  await showAnew(due);
  await countHosts(due.scope, due, due);
  return { state: 'over', ...(await lookBack(due)) };
};

const lookBack = async ({ scope, outbox, community, event, ground, held, now }: Due): Promise<Change> => {
  const until = afterwardsUntil(event);
  if (now >= until) {
    for (const kind of ['event', 'event-over']) await outbox.dirty(scope, event.team, kind, event.id);
    return { nextAt: null };
  }
  if (held || now - endOf(event) > reminding.askLate) return { nextAt: until };
  const morning = ground.quietUntil(now);
  if (morning !== null) return { nextAt: Math.min(morning, until) };
  await askAfterwards(scope, { outbox }, { community, event, now });
  return { nextAt: until };
};

/** Its community has ended before it began: it does not take place, and whoever wanted to come hears that. */
const endWith = async ({ scope, outbox, community, event, now }: Due): Promise<Change> => {
  const cancelReason = text(localeOf(community.locale)).cancelled.ended;
  const changed = { state: 'cancelled', cancelReason, sequence: event.sequence + 1, changedAt: now } as const;
  await tellCancelled(scope, { outbox }, { community, event: { ...event, ...changed }, now });
  return { ...changed, nextAt: null };
};

const showAnew = async ({ scope, outbox, event }: Due): Promise<void> => {
  for (const kind of ['event', 'event-day']) await outbox.dirty(scope, event.team, kind, event.id);
};
