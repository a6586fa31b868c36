/** That a coordinator does something for a community, whatever it is. */
import type { Outbox } from '../delivery/post.ts';
import type { Store } from '../store/store.ts';
import { noteAnswered } from './care.ts';
import { changeCommunity, communityById } from './store.ts';

/** More often than this it is not put down, ms. */
export const tendingGap = 3_600_000;

/** A coordinator has just done something for a community: it is looked after. `now`: epoch milliseconds. */
export const tend = async (
  { store, outbox }: { store: Store; outbox: Outbox },
  id: string,
  now: number,
): Promise<void> => {
  const known = await communityById(store, id);
  if (known === null || (known.tendedAt !== null && now - known.tendedAt < tendingGap)) return;
  await store.tx(async (scope) => {
    await changeCommunity(scope, id, { tendedAt: now });
    await noteAnswered(scope, outbox, id, now);
  });
};
