/** What a beat will be: drawn once, and then it stands. */
import { type Community, memberCount } from '../communities/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import type { Occurrence } from './cadence/next.ts';
import { chanceOf } from './chance.ts';
import type { PastBeat, Plan } from './kinds/kind.ts';
import { kindOf } from './kinds/registry.ts';
import { beatByKey, beatKey, latestBeats, putBeat } from './store.beats.ts';
import type { Rhythm } from './tables.ts';

/** More beats than half a year holds, at one a day with some posted by hand: as far back as any kind looks. */
const remembered = 260;

/**
 * What the beat will be: its draw where there is one, else a new plan, which nothing keeps yet. `ahead`: beats
 * before it that are only likely.
 */
export const planBeat = async (
  scope: Scope,
  community: Community,
  rhythm: Pick<Rhythm, 'id' | 'kind' | 'config'>,
  beat: Occurrence & { key?: string },
  ahead: readonly PastBeat[] = [],
): Promise<Plan> => {
  const kind = kindOf(rhythm.kind);
  const locale = localeOf(community.locale);
  const key = beat.key ?? beatKey(rhythm.id, beat.nominal);
  const known = await beatByKey(scope, key);
  if (known?.state === 'drawn' && known.subject && known.flavour && kind.content(known.subject, locale)) {
    return { subject: known.subject, flavour: known.flavour };
  }
  return kind.plan({
    community: { kind: community.kind, locale, members: await memberCount(scope, community.id) },
    history: [...(await latestBeats(scope, community.id, remembered)), ...ahead],
    config: rhythm.config,
    now: beat.at,
    random: chanceOf(key),
  });
};

/** Draws a beat that somebody is about to see, so that it will be what they saw. Within a transaction. */
export const drawBeat = async (
  scope: Scope,
  community: Community,
  rhythm: Rhythm,
  { at, nominal }: Occurrence,
): Promise<Plan> => {
  const plan = await planBeat(scope, community, rhythm, { at, nominal });
  if ('subject' in plan) {
    await putBeat(scope, rhythm, community.team, { at, nominal, ...plan, state: 'drawn' });
  }
  return plan;
};
