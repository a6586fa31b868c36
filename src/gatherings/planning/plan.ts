/** An event that somebody wants: planned, or proposed as a draft. Each within a transaction. Instants are epoch milliseconds. */
import { type Community, communityById } from '../../communities/index.ts';
import type { CommunityRef } from '../../slack/access.ts';
import type { Locale } from '../../slack/locale.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { Scope } from '../../store/store.ts';
import { nextStepAt } from '../reminding/timing.ts';
import { addEvent, changeEvent, eventById, putHosts } from '../store.ts';
import type { Event, EventHost } from '../tables.ts';
import type { DayProblem } from './days.ts';
import { bookDays, draftProblem, type OverBudget, schedule } from './schedule.ts';
import { text } from './text.ts';
import { likeOf, startOf, type Wish } from './wish.ts';

/** The row of a community in which something can be posted. @throws Refusal */
export const openPlace = async (scope: Scope, { id }: CommunityRef, locale: Locale): Promise<Community> => {
  const community = await communityById(scope, id);
  if (community?.state !== 'open' || community.channelState !== 'ok') throw new Refusal(text(locale).notOpen);
  if (community.openedAt === null) throw new Refusal(text(locale).notTold);
  return community;
};

export type Planned = { event: Event } | { problem: DayProblem } | { budget: OverBudget };

type Given = { id: string; wish: Wish; by: string; now: number };

/** Who hosts and speaks, as far as nobody has asked them yet; who plans it has said so themselves. */
const hostsIn = ({ hosts, speakers }: Wish, by: string): Omit<EventHost, 'event'>[] => {
  const asHosts = hosts.length > 0 ? hosts : [by];
  const rows = [
    ...speakers.map((user) => ({ user, role: 'speaker' as const })),
    ...asHosts.map((user) => ({ user, role: 'host' as const })),
  ];
  // Who hosts and speaks is a host.
  return [...new Map(rows.map((row) => [row.user, row])).values()].map((row) => ({
    ...row,
    state: row.user === by ? 'confirmed' : 'asked',
  }));
};

/** Makes these the hosts and speakers; who was one already keeps what they have said. */
export const nameHosts = (scope: Scope, event: string, wish: Wish, by: string): Promise<void> =>
  putHosts(scope, event, hostsIn(wish, by));

/** Plans an event, or approves a draft as it is wished for; asked again, it stays the same. */
export const planEvent = async (
  scope: Scope,
  community: Community,
  { id, wish, by, now, agreed }: Given & { agreed: number | null },
): Promise<Planned> => {
  const before = await eventById(scope, id);
  if (before && before.state !== 'draft') return { event: before };
  const { timeZone } = community;
  const startsAt = startOf(wish, timeZone);
  const { audience, minutes } = wish;
  const none = { announceAt: null, ts: null };
  const scheduled = await schedule(scope, community, { id, startsAt, audience, ...none }, { agreed, now });
  if (!('announceAt' in scheduled)) return scheduled;
  const { announceAt } = scheduled;
  const planned = {
    ...likeOf(wish),
    ...{ startsAt, minutes, timeZone, announceAt },
    ...{ state: 'planned' as const, approvedBy: by, changedAt: now },
  };
  const row = before
    ? await changeEvent(scope, id, planned)
    : await addEvent(scope, { id, ...whose(community), createdBy: by, createdAt: now, ...planned });
  if (!row) throw new Error('an event was added by another');
  await nameHosts(scope, id, wish, by);
  const event = await changeEvent(scope, id, { nextAt: nextStepAt(row, now) });
  if (!event) throw new Error('an event is gone since it was planned');
  await bookDays(scope, event, timeZone);
  return { event };
};

/** Approves a draft as it stands. */
export const approve = async (
  scope: Scope,
  community: Community,
  draft: Event,
  { by, agreed, now }: { by: string; agreed: number | null; now: number },
): Promise<Planned> => {
  const none = { announceAt: null, ts: null };
  const scheduled = await schedule(scope, community, { ...draft, ...none }, { agreed, now });
  if (!('announceAt' in scheduled)) return scheduled;
  const { announceAt } = scheduled;
  const { id } = draft;
  const approved = { ...draft, announceAt, state: 'planned' as const, approvedBy: by, changedAt: now };
  const { state, approvedBy, changedAt } = approved;
  const nextAt = nextStepAt(approved, now);
  const event = await changeEvent(scope, id, { announceAt, state, approvedBy, changedAt, nextAt });
  if (!event) throw new Error('a draft is gone since it was found');
  await bookDays(scope, event, community.timeZone);
  return { event };
};

/** Proposes an event, or words one anew that nobody has decided about. Nothing is booked for it. */
export const propose = async (
  scope: Scope,
  community: Community,
  { id, wish, by, now }: Given,
): Promise<{ event: Event } | { problem: DayProblem }> => {
  const { timeZone } = community;
  const startsAt = startOf(wish, timeZone);
  const problem = await draftProblem(scope, community, { id, startsAt }, now);
  if (problem) return { problem };
  const { minutes } = wish;
  const wished = { ...likeOf(wish), startsAt, minutes, timeZone, changedAt: now, state: 'draft' as const };
  const event =
    (await addEvent(scope, { id, ...whose(community), createdBy: by, createdAt: now, ...wished })) ??
    (await changeEvent(scope, id, wished));
  if (!event) throw new Error('a draft is gone since it was found');
  await nameHosts(scope, id, wish, by);
  return { event };
};

const whose = ({ id, team }: Community) => ({ community: id, team });
