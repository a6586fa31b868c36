/** What people do with series. Each within a transaction. Instants are epoch milliseconds. */
import { dateOf, localAt } from '../../calendar/zone.ts';
import type { Community } from '../../communities/index.ts';
import {
  bookingsBetween,
  type Cadence,
  mostIn28Days,
  nextOccurrences,
  raiseBudget,
  rhythmsOf,
} from '../../rhythms/index.ts';
import type { Scope } from '../../store/store.ts';
import { isAnnounced } from '../event.ts';
import { changeEvent, hostsOf } from '../store.ts';
import type { Event, Series } from '../tables.ts';
import { postsOf } from './lead.ts';
import { makeAhead } from './making.ts';
import { addSeries, changeSeries } from './store.ts';

export type Repeated = { series: Series } | { posts: number; agreed: number };

const reach = 400 * 86_400_000;
/** So many occurrences fill any 28 days that could be the fullest. */
const weighed = 40;

/** Lets an event repeat, if that keeps to what was agreed, or to what a coordinator has just agreed to. */
export const repeat = async (
  scope: Scope,
  community: Community,
  event: Event,
  {
    id,
    cadence,
    by,
    agreed,
    now,
  }: { id: string; cadence: Cadence; by: string; agreed: number | null; now: number },
): Promise<Repeated> => {
  const counted = countedFrom(cadence, event);
  if (isAnnounced(event)) {
    const rhythms = await rhythmsOf(scope, community.id);
    const booked = await bookingsBetween(scope, community.id, now - reach, now + reach);
    const days = booked.map(({ at }) => at);
    const starts = nextOccurrences(counted, event.startsAt, weighed).map(({ at }) => at);
    const posts = mostIn28Days(rhythms, now, [...days, ...postsOf(starts)]);
    if (posts > Math.max(community.budget, agreed ?? 0)) return { posts, agreed: community.budget };
    if (agreed !== null && agreed > community.budget) await raiseBudget(scope, community.id, agreed);
  }
  const { title, about, template, format, tone, audience, place, speaker, capacity, minutes, reminders } =
    event;
  const hosts = (await hostsOf(scope, event.id)).filter(({ role }) => role === 'host');
  const series: Series = {
    id,
    team: event.team,
    community: community.id,
    cadence: counted,
    base: {
      ...{ title, about, template, format, tone, audience, place, speaker, capacity, minutes, reminders },
      hosts: hosts.map(({ user }) => user),
    },
    state: 'active',
    made: 1,
    madeUntil: event.startsAt,
    createdBy: by,
    createdAt: now,
    nextAt: now,
  };
  await addSeries(scope, series);
  const nominal = localAt(event.startsAt, community.timeZone).toString({ smallestUnit: 'minute' });
  await changeEvent(scope, event.id, { series: id, nominal });
  await makeAhead(scope, community, series, now);
  return { series };
};

/** Weeks and turns are counted from the event that is the first. */
const countedFrom = (cadence: Cadence, { startsAt }: Pick<Event, 'startsAt'>): Cadence =>
  'cron' in cadence ? cadence : { ...cadence, startsOn: dateOf(startsAt, cadence.timeZone) };

export const pause = async (scope: Scope, { id }: Pick<Series, 'id'>): Promise<void> => {
  await changeSeries(scope, id, { state: 'paused', nextAt: null });
};

export const resume = async (
  scope: Scope,
  community: Community,
  series: Series,
  now: number,
): Promise<void> => {
  await changeSeries(scope, series.id, { state: 'active' });
  await makeAhead(scope, community, series, now);
};

export const end = async (scope: Scope, { id }: Pick<Series, 'id'>): Promise<void> => {
  await changeSeries(scope, id, { state: 'ended', nextAt: null });
};
