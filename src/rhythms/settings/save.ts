/** Saves what a person changed in the settings form, all of it or nothing. Within a transaction. */
import { localAt } from '../../calendar/zone.ts';
import type { Community } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import { pause } from '../acts.ts';
import type { Cadence } from '../cadence/cadence.ts';
import { nextOccurrences } from '../cadence/next.ts';
import { type Ahead, asNext, following, type Next, nextFrom } from '../coming.ts';
import { decidedOf } from '../ground.ts';
import { forgetAhead } from '../store.beats.ts';
import { changeRhythm, raiseBudget } from '../store.ts';
import type { Rhythm } from '../tables.ts';
import { changeSettings } from './store.ts';
import type { Wanted } from './wanted.ts';

/** Gives how many decisions of people about single dates went with the dates. */
export const save = async (
  scope: Scope,
  community: Community,
  { lines, settings, budget }: Wanted,
  now: number,
): Promise<number> => {
  let forgotten = 0;
  for (const { rhythm, to } of lines) {
    if (to === 'paused') await pause(scope, rhythm, null);
    else forgotten += await changeCadence(scope, community, rhythm, to, now);
  }
  if (Object.keys(settings).length > 0) await changeSettings(scope, community.id, settings);
  if (budget !== null) await raiseBudget(scope, community.id, budget);
  return forgotten;
};

/** So many of the new dates are looked at: what stands ahead for one of them stays. */
const kept = 60;

/**
 * Gives a rhythm another cadence; one that was paused goes on. It keeps its number. Gives how many decisions of
 * people went with dates that are no more.
 */
export const changeCadence = async (
  scope: Scope,
  { state }: Pick<Community, 'state'>,
  rhythm: Rhythm,
  cadence: Cadence,
  now: number,
): Promise<number> => {
  const today = localAt(now, rhythm.cadence.timeZone).toString({ smallestUnit: 'minute' });
  const from = rhythm.nextNominal !== null && rhythm.nextNominal < today ? rhythm.nextNominal : today;
  const dates = nextOccurrences(cadence, now, kept).map(({ nominal }) => nominal);
  const forgotten = await forgetAhead(scope, rhythm, from, dates);
  const ahead = await decidedOf(scope, rhythm);
  const isLive = state === 'open' || state === 'resting';
  const next = isLive ? nextDecided(cadence, now, ahead) : asNext(null);
  const resumed = rhythm.state === 'paused' ? { activeSince: now } : {};
  await changeRhythm(scope, rhythm.id, { cadence, state: 'active', pausedUntil: null, ...resumed, ...next });
  return forgotten;
};

/** The first date from `now` on, as people decided about it. */
const nextDecided = (cadence: Cadence, now: number, ahead: Ahead): Next => {
  const next = nextFrom(cadence, now);
  const decided = next.nextNominal === null ? undefined : ahead.get(next.nextNominal);
  if (decided?.dropped) return asNext(following({ cadence, ...next }, ahead));
  return { ...next, nextAt: decided?.movedTo ?? next.nextAt };
};
