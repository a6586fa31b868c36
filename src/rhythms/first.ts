/** Pure. The rhythm that a community begins with, by its kind (algorithms: Rhythm, finding the beat). Never weekly. */
import { isDeepStrictEqual } from 'node:util';
import type { Community } from '../communities/tables.ts';
import type { Cadence } from './cadence/cadence.ts';
import type { KindName } from './kinds/registry.ts';

const cadences = {
  guild: { every: 'week', interval: 2, weekdays: [2] },
  // Between the monthly events that such a group lives of.
  'meetup group': { every: 'month', interval: 1, nth: 2, weekday: 4 },
  'reading circle': { every: 'week', interval: 3, weekdays: [2] },
  'support circle': { every: 'week', interval: 2, weekdays: [3] },
  'leadership round table': { every: 'month', interval: 1, nth: 1, weekday: 4 },
} as const satisfies Record<Community['kind'], object>;

const time = '10:00';

/** The kind, config and cadence of a community's first rhythm; `today` is the local date to count from. */
export const firstRhythm = (
  kind: Community['kind'],
  timeZone: string,
  today: string,
): { kind: KindName; config: unknown; cadence: Cadence } => {
  const days = cadences[kind];
  const cadence = 'weekdays' in days ? { ...days, weekdays: [...days.weekdays] } : days;
  return {
    kind: 'prompt',
    config: { mix: kind === 'support circle' ? 'familiar' : 'both' },
    cadence: { ...cadence, time, timeZone, startsOn: today },
  };
};

const kinds = Object.keys(cadences) as Community['kind'][];

/** Whether a rhythm is still as some community began with it: nobody has chosen it then. */
export const isAsBegun = ({ cadence, config }: { cadence: Cadence; config: unknown }): boolean => {
  if ('cron' in cadence) return false;
  return kinds.some((kind) => {
    const first = firstRhythm(kind, cadence.timeZone, cadence.startsOn);
    return isDeepStrictEqual({ cadence, config }, { cadence: first.cadence, config: first.config });
  });
};
