/** How long rhythms go on where nobody looks after the community. */
import { beatsLeft, type Community } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { countCome } from './store.came.ts';

/** How many more beats a community has; without end while somebody looks after it. */
export const beatsToCome = async (scope: Scope, community: Community): Promise<number> =>
  community.care === 'kept'
    ? Number.POSITIVE_INFINITY
    : beatsLeft(community, await countCome(scope, community.id, community.careSince ?? 0));
