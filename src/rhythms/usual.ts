/** At which hour a community is used to hear of something. */
import { timeOf } from '../calendar/zone.ts';
import type { Community } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { nextOccurrence } from './cadence/next.ts';
import { isQuietTime } from './free/free.ts';
import type { Ground } from './settle.ts';
import { rhythmsOf } from './store.ts';

const otherwise = '10:00';

/** The hour (`HH:MM`, local) of the community's first rhythm, or ten where that is none to post at. */
export const usualTime = async (
  scope: Scope,
  { id, timeZone }: Pick<Community, 'id' | 'timeZone'>,
  { free }: Pick<Ground, 'free'>,
  now: number,
): Promise<string> => {
  const [first] = await rhythmsOf(scope, id);
  const next = first ? nextOccurrence(first.cadence, now) : null;
  const time = next === null ? otherwise : timeOf(next.at, timeZone);
  if (!isQuietTime(time, free.quiet)) return time;
  return isQuietTime(otherwise, free.quiet) ? (free.quiet?.to ?? time) : otherwise;
};
