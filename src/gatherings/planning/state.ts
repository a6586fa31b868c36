/** Pure. Where a planned event stands with its channel. Instants are epoch milliseconds. */
import { rules } from '../constants.ts';
import { endOf, isAnnounced } from '../event.ts';
import type { Event } from '../tables.ts';

type Announcing = Pick<Event, 'announceAt' | 'ts'>;

/** Whether its announcement is posted, or on its way. */
export const isOut = ({ announceAt, ts }: Announcing, now: number): boolean =>
  ts !== null || (announceAt !== null && announceAt <= now && now <= announceAt + rules.grace);

/** Whether its channel should know of it, and does not: somebody has to say what shall become of it. */
export const isStranded = (
  event: Announcing & Pick<Event, 'state' | 'audience' | 'startsAt'>,
  now: number,
): boolean => {
  const { state, announceAt, ts, startsAt } = event;
  if (state !== 'planned' || !isAnnounced(event) || ts !== null || startsAt <= now) return false;
  return announceAt === null || announceAt + rules.grace < now;
};

/** Whether it is still to come or going on. */
export const isAhead = (event: Pick<Event, 'startsAt' | 'minutes'>, now: number): boolean =>
  now < endOf(event);
