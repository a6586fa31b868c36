/** What people are shown of a community's library, read when it is shown. */
import type { Community } from '../../communities/index.ts';
import { localeOf } from '../../slack/locale.ts';
import type { Scope } from '../../store/store.ts';
import { decisionsOf, groundOf } from '../ground.ts';
import { isAsking } from '../kinds/registry.ts';
import { comingOf } from '../plan.ts';
import { settingsOf } from '../settings/store.ts';
import { beatByKey, beatKey } from '../store.beats.ts';
import { rhythmsOf } from '../store.ts';
import type { Library } from './entry.ts';
import { promptRows } from './store.ts';
import { lastUsed } from './store.used.ts';

export const libraryOf = async (scope: Scope, community: Community): Promise<Library> => ({
  rows: await promptRows(scope, community.id),
  community: { kind: community.kind, language: localeOf(community.locale) },
  kindsOff: (await settingsOf(scope, community.id)).kindsOff,
  usedAt: await lastUsed(scope, community.id),
});

/** So far ahead is looked for a day that is not drawn yet, ms. */
const reach = 60 * 86_400_000;

/** The first beat (epoch ms) that is not drawn yet, so that a new prompt may come; null: none is planned. */
export const firstUndrawn = async (
  scope: Scope,
  community: Community,
  now: number,
): Promise<number | null> => {
  const rhythms = await rhythmsOf(scope, community.id);
  const coming = comingOf(community, rhythms, {
    now,
    until: now + reach,
    ground: await groundOf(scope, community, now, now + reach),
    decisions: await decisionsOf(scope, rhythms),
  });
  for (const { rhythm, nominal, at, out } of coming) {
    if (out !== null || !isAsking(rhythm)) continue;
    const beat = await beatByKey(scope, beatKey(rhythm.id, nominal));
    if (beat?.subject == null) return at;
  }
  return null;
};
