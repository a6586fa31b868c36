/** Pure. The rhythm that a community begins with, by its kind (algorithms: Rhythm, finding the beat). Never weekly. */
import { isDeepStrictEqual } from 'node:util';
import { dateOf } from '../calendar/zone.ts';
import type { Community } from '../communities/tables.ts';
import type { Cadence } from './cadence/cadence.ts';
import type { Pattern } from './cadence/calendar.ts';
import { starting } from './cadence/starting.ts';
import type { KindName } from './kinds/registry.ts';

const patterns: Record<Community['kind'], Pattern> = {
  guild: { every: 'week', interval: 2, weekdays: [2] },
  // Between the monthly events that such a group lives of.
  'meetup group': { every: 'month', interval: 1, nth: 2, weekday: 4 },
  'reading circle': { every: 'week', interval: 3, weekdays: [2] },
  'support circle': { every: 'week', interval: 2, weekdays: [3] },
  'leadership round table': { every: 'month', interval: 1, nth: 1, weekday: 4 },
};

const time = '10:00';

const configOf = (kind: Community['kind']) => ({ mix: kind === 'support circle' ? 'familiar' : 'both' });

/**
 * The kind, config and cadence of a community's first rhythm. It is counted from the first of its times after
 * `now` (epoch ms), so that who opens a community on a Tuesday noon does not wait a fortnight for the first one.
 */
export const firstRhythm = (
  kind: Community['kind'],
  timeZone: string,
  now: number,
): { kind: KindName; config: unknown; cadence: Cadence } => ({
  kind: 'prompt',
  config: configOf(kind),
  cadence: starting(patterns[kind], { timeZone, today: dateOf(now, timeZone), time, now }),
});

const kinds = Object.keys(patterns) as Community['kind'][];

/** Whether a rhythm is still as some community began with it: nobody has chosen it then. */
export const isAsBegun = ({ cadence, config }: { cadence: Cadence; config: unknown }): boolean => {
  if ('cron' in cadence) return false;
  const { timeZone, startsOn } = cadence;
  return kinds.some((kind) =>
    isDeepStrictEqual(
      { cadence, config },
      { cadence: { ...patterns[kind], time, timeZone, startsOn }, config: configOf(kind) },
    ),
  );
};
