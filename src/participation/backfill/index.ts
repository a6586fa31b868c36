import { z } from 'zod';
import { communityById } from '../../communities/index.ts';
import type { Part } from '../../part.ts';
import { type CommunityRequest, communityAction } from '../../slack/surface.ts';
import type { Wiring } from '../wiring.ts';
import { agree, askFor, stop } from './acts.ts';
import { ids } from './ids.ts';
import { readSome } from './step.ts';
import { backfillOf, nextBackfill } from './store.ts';
import { noticeOutcomes } from './telling.ts';
import { lookBackForm, plainly } from './views.ts';

export { settingsBlock as lookBackSettings } from './views.ts';

const Value = z.object({ community: z.string() });

const open = async ({ store }: Wiring, request: CommunityRequest): Promise<void> => {
  const community = await communityById(store, request.community.id);
  if (!community) return;
  const given = { community, steward: request.person.steward };
  await request.open(lookBackForm(await backfillOf(store, community.id), given, request.locale));
};

/** A look back at what a channel did before it was a community: asked for, agreed to, announced, and read. */
export const backfillPart = (wiring: Wiring): Part => ({
  actions: [
    communityAction({
      id: ids.open,
      may: 'backfill.ask',
      value: Value,
      run: (request) => open(wiring, request),
    }),
    communityAction({
      id: ids.ask,
      may: 'backfill.ask',
      value: Value,
      run: async (request) => request.replace(plainly(await askFor(wiring, request))),
    }),
    communityAction({
      id: ids.agree,
      may: 'backfill.approve',
      value: Value,
      run: async (request) => request.replace(plainly(await agree(wiring, request))),
    }),
    communityAction({
      id: ids.stop,
      may: 'backfill.ask',
      value: Value,
      run: async (request) => request.replace(plainly(await stop(wiring, request))),
    }),
  ],
  jobs: [
    {
      name: 'participation.lookBack',
      every: 'minute',
      run: async (now) => {
        while (await readSome(wiring, now));
      },
      nextDue: () => nextBackfill(wiring.store),
    },
  ],
  outcomes: noticeOutcomes(wiring),
});
