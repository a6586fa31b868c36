/** Reads a channel's past, a few pages at a time, and counts it as it is read. Instants are epoch milliseconds. */
import { type Community, communityById, isLive } from '../../communities/index.ts';
import { verdictOf } from '../../delivery/verdict.ts';
import type { Scope } from '../../store/store.ts';
import type { Act } from '../engagement.ts';
import { named } from '../named.ts';
import { placing } from '../store.place.ts';
import { keeping } from '../store.ts';
import type { Backfill } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { backfill } from './constants.ts';
import { actsOf, beginning, type Call, nextCall, Page, Progress, progressAfter } from './reading.ts';
import { advance, claimBackfill, moveBackfill, removeActs } from './store.ts';
import { tellDone, tellFailed } from './telling.ts';

/** Does what is due of one look back; false: nothing is. */
export const readSome = async (wiring: Wiring, now: number): Promise<boolean> => {
  const claimed = await wiring.store.tx((scope) => claimBackfill(scope, now, now + backfill.claim));
  if (!claimed) return false;
  const community = await communityById(wiring.store, claimed.community);
  if (!community || !isLive(community)) {
    await wiring.store.tx(async (scope) => {
      await moveBackfill(scope, claimed.community, ['reading'], { state: 'cancelled', nextAt: null });
      await removeActs(scope, claimed);
    });
    return true;
  }
  // Who sleeps is not counted, and not read either.
  if (community.state !== 'open') await wait(wiring, claimed, now + backfill.later);
  else await readPages(wiring, community, claimed, now);
  return true;
};

const wait = (wiring: Wiring, { community }: Backfill, nextAt: number): Promise<unknown> =>
  wiring.store.tx((scope) => moveBackfill(scope, community, ['reading'], { nextAt }));

const readPages = async (
  wiring: Wiring,
  community: Community,
  claimed: Backfill,
  now: number,
): Promise<void> => {
  let progress = Progress.safeParse(claimed.place).data ?? beginning;
  for (let calls = 1; calls <= backfill.calls; calls += 1) {
    const call = nextCall(community.channel, progress, claimed);
    if (call === null) return wiring.store.tx((scope) => finish(scope, wiring, community, now));
    const page = await ask(wiring, community, claimed, call, now);
    if (page === null) return;
    progress = progressAfter(progress, call, page);
    const nextAt = now + (calls === backfill.calls ? backfill.pause : backfill.claim);
    if (!(await keep(wiring, community, claimed, { call, page, progress, nextAt }))) return;
  }
};

/** Null: not now, or not at all; what follows from that is arranged. */
const ask = async (
  wiring: Wiring,
  community: Community,
  claimed: Backfill,
  { method, args }: Call,
  now: number,
): Promise<Page | null> => {
  try {
    const client = await wiring.clients.of(community.team, 'delivery');
    return Page.parse(await client.apiCall(method, args));
  } catch (error) {
    const verdict = verdictOf(error);
    // A thread that is gone meanwhile has nothing to tell.
    if (verdict.how === 'refused' && verdict.error === 'thread_not_found')
      return { messages: [], has_more: false };
    if (verdict.how !== 'refused') {
      const afterMs = verdict.how === 'later' ? verdict.afterMs : null;
      wiring.log.info({ error: verdict.how, community: community.id }, 'a look back waits');
      await wait(wiring, claimed, now + (afterMs ?? backfill.later));
      return null;
    }
    await wiring.store.tx(async (scope) => {
      const change = { state: 'cancelled', nextAt: null } as const;
      if (!(await moveBackfill(scope, community.id, ['reading'], change))) return;
      await removeActs(scope, claimed);
      await tellFailed(scope, wiring, community, verdict.error, now);
    });
    return null;
  }
};

type Read = { call: Call; page: Page; progress: Progress; nextAt: number };

/** Counts a page and where it ended at once, so that it is neither lost nor counted twice. */
const keep = (
  wiring: Wiring,
  community: Community,
  { until }: Backfill,
  { call, page, progress, nextAt }: Read,
): Promise<boolean> =>
  wiring.store.tx(async (scope) => {
    const acts = actsOf(community.channel, call, page, until);
    const isThread = call.method === 'conversations.replies';
    const threads = isThread && progress.threads.every(({ ts }) => ts !== call.args.ts) ? 1 : 0;
    const messages = acts.filter(({ kind }) => kind !== 'reaction').length;
    if (!(await advance(scope, community.id, { messages, threads, place: progress, nextAt }))) return false;
    await count(scope, wiring.secret, community.team, acts);
    return true;
  });

/** As each is counted now; who left before there was a community is not known, and stays so. */
const count = async (scope: Scope, secret: string, team: string, acts: readonly Act[]): Promise<void> => {
  const placeOf = placing(scope);
  const keepAct = keeping(scope);
  for (const act of acts) {
    const place = await placeOf({ ...act, team });
    const kept = place && named(secret, team, act, place);
    if (kept) await keepAct(kept);
  }
};

const finish = async (scope: Scope, wiring: Wiring, community: Community, now: number): Promise<void> => {
  const done = await moveBackfill(scope, community.id, ['reading'], {
    state: 'done',
    place: null,
    nextAt: null,
  });
  if (done) await tellDone(scope, wiring, community, done, now);
};
