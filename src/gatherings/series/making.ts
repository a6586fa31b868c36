/** The occurrences of a series, made some weeks ahead. Within a transaction. Instants are epoch milliseconds. */
import { breakOn } from '../../calendar/free.ts';
import { dateOf } from '../../calendar/zone.ts';
import { type Community, communityById } from '../../communities/index.ts';
import { nextOccurrence, nextOccurrences, usualTime } from '../../rhythms/index.ts';
import type { Scope } from '../../store/store.ts';
import { rules } from '../constants.ts';
import { isAnnounced } from '../event.ts';
import { announceAtFor, dayProblem } from '../planning/days.ts';
import { groundFor } from '../planning/ground.ts';
import { bookDays } from '../planning/schedule.ts';
import { nextStepAt } from '../reminding/timing.ts';
import { addEvent, changeEvent, putHosts } from '../store.ts';
import type { Event, Series } from '../tables.ts';
import { leadOf } from './lead.ts';
import { changeSeries, seriesById } from './store.ts';

const day = 86_400_000;
const ahead = rules.seriesAhead * day;

/** Makes what of a series is due; a community that rests or is not open is looked at again tomorrow. */
export const makeDue = async (scope: Scope, id: string, now: number): Promise<void> => {
  const series = await seriesById(scope, id);
  if (series === null || series.nextAt === null || series.nextAt > now) return;
  const community = await communityById(scope, series.community);
  if (community === null || community.state === 'ended') {
    await changeSeries(scope, id, { state: 'ended', nextAt: null });
    return;
  }
  if (community.state !== 'open') {
    await changeSeries(scope, id, { nextAt: now + day });
    return;
  }
  await makeAhead(scope, community, series, now);
};

/** Makes all occurrences that begin within the next weeks. */
export const makeAhead = async (
  scope: Scope,
  community: Community,
  series: Series,
  now: number,
): Promise<void> => {
  // What was not made while it was paused or its community rested is not made up for.
  let { made, madeUntil } = { made: series.made, madeUntil: Math.max(series.madeUntil, now) };
  let next = nextOccurrence(series.cadence, madeUntil);
  while (next !== null && next.at <= now + ahead) {
    await make(scope, community, series, { ...next, now });
    made += 1;
    madeUntil = next.at;
    next = nextOccurrence(series.cadence, madeUntil);
  }
  await changeSeries(scope, series.id, {
    made,
    madeUntil,
    nextAt: next === null ? null : next.at - ahead,
  });
};

/** One occurrence: planned, or proposed where its day is a holiday or taken; none within a break. */
const make = async (
  scope: Scope,
  community: Community,
  series: Series,
  { at, nominal, now }: { at: number; nominal: string; now: number },
): Promise<void> => {
  const { hosts, ...like } = series.base;
  const { timeZone } = community;
  const id = crypto.randomUUID();
  const ground = await groundFor(scope, community, id, now);
  const date = dateOf(at, timeZone);
  if (breakOn(date, ground.free.breaks)) return;
  const time = await usualTime(scope, community, ground, now);
  const announced = isAnnounced(like) ? 'will be' : 'never';
  const isDraft = ground.holidays.has(date) || dayProblem(at, ground, { announced, time, now }) !== null;
  const lead = leadOf(nextOccurrences(series.cadence, at - 1, 2).map((one) => one.at));
  const announceAt = isDraft || announced === 'never' ? null : announceAtFor(at, ground, { time, now, lead });
  const event: Event | null = await addEvent(scope, {
    ...like,
    ...{ id, team: community.team, community: community.id, series: series.id, nominal },
    ...{ startsAt: at, timeZone, announceAt, state: isDraft ? 'draft' : 'planned' },
    ...{ createdBy: series.createdBy, createdAt: now, changedAt: now },
    approvedBy: isDraft ? null : series.createdBy,
  });
  if (event === null) return;
  await putHosts(
    scope,
    id,
    hosts.map((user) => ({ user, role: 'host' as const, state: 'asked' as const })),
  );
  if (isDraft) return;
  await changeEvent(scope, id, { nextAt: nextStepAt(event, now) });
  await bookDays(scope, event, timeZone);
};
