/** What will be posted when. What is shown of the next two weeks is drawn by showing it, and then stands. */
import type { Community } from '../communities/index.ts';
import { workspaceOf } from '../communities/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { heldBack, postedOnDay } from './claim.ts';
import { localDate } from './coming.ts';
import { drawBeat, planBeat } from './draw.ts';
import type { Nothing, PastBeat } from './kinds/kind.ts';
import { kindOf } from './kinds/registry.ts';
import { type Coming, comingOf } from './plan.ts';
import { rhythmsOf } from './store.ts';
import { beatsToCome } from './uncared.ts';

const day = 86_400_000;
const stands = 14 * day;
const reach = 28 * day;

/** One line of the preview: a beat with what it will be, or why it will not. */
export type Foreseen = Coming & { what: { title: string; sure: boolean } | { nothing: Nothing | 'hushed' } };

/** All beats of the next four weeks, in order. Within a transaction. */
export const foresee = async (scope: Scope, community: Community, now: number): Promise<Foreseen[]> => {
  if (community.state === 'resting' || community.state === 'ended') return [];
  const rhythms = await rhythmsOf(scope, community.id);
  const { hushedUntil } = await workspaceOf(scope, community.team);
  const today = await postedOnDay(scope, community, now);
  const taken = new Set(today.map(({ at }) => localDate(at, community.timeZone)));
  const coming = comingOf(community, rhythms, now, now + reach, await beatsToCome(scope, community), taken);
  const ahead: PastBeat[] = [];
  const foreseen: Foreseen[] = [];
  for (const beat of coming) {
    const { rhythm, at } = beat;
    if (heldBack({ ...community, state: 'open' }, hushedUntil, at)) {
      foreseen.push({ ...beat, what: { nothing: 'hushed' } });
      continue;
    }
    // Before a community opens its dates are not certain, so nothing can stand yet.
    const sure = community.state === 'open' && at <= now + stands;
    const plan = sure
      ? await drawBeat(scope, community, rhythm, beat)
      : await planBeat(scope, community, rhythm, { at, nominal: beat.nominal }, ahead);
    if ('nothing' in plan) {
      foreseen.push({ ...beat, what: plan });
      continue;
    }
    if (!sure) ahead.push({ kind: rhythm.kind, at, ...plan });
    const content = kindOf(rhythm.kind).content(plan.subject, localeOf(community.locale));
    foreseen.push({ ...beat, what: { title: content?.title ?? '', sure } });
  }
  return foreseen;
};
