/** Asking for a look back, agreeing to it, and stopping it. */
import {
  type Community,
  communityById,
  knownStewards,
  mayHear,
  tellNoMore,
  tellUnasked,
} from '../../communities/index.ts';
import { unbook } from '../../rhythms/index.ts';
import type { Person } from '../../slack/access.ts';
import { Refusal } from '../../slack/refusal.ts';
import type { CommunityRequest } from '../../slack/surface.ts';
import type { Scope } from '../../store/store.ts';
import type { Backfill } from '../tables.ts';
import type { Wiring } from '../wiring.ts';
import { backfill } from './constants.ts';
import { addBackfill, backfillOf, moveBackfill, removeActs } from './store.ts';
import { announce, noticeKey } from './telling.ts';
import { text } from './text.ts';
import { requestMessage } from './views.ts';

/** A steward's own wish is agreed to; anybody else's waits for one. @returns what to say. */
export const askFor = async (wiring: Wiring, request: CommunityRequest): Promise<string> => {
  const { person, locale, now, team } = request;
  const say = text(locale);
  const known = person.steward ? [] : await knownStewards(wiring.store, team, request.client);
  const readers = await Promise.all(known.map((user) => wiring.people.get(team, user)));
  return wiring.store.tx(async (scope) => {
    const community = await communityById(scope, request.community.id);
    if (community?.state !== 'open' || community.openedAt === null) throw new Refusal(say.notOpen);
    const state = person.steward ? 'announced' : 'asked';
    const stewards = await hearing(scope, community, readers);
    if (state === 'asked' && stewards.length === 0) throw new Refusal(say.noSteward);
    const asked = {
      ...({ community: community.id, team, state, at: now, askedBy: person.user } as const),
      approvedBy: person.steward ? person.user : null,
      from: community.openedAt - backfill.reach,
      until: community.openedAt,
    };
    if (!(await addBackfill(scope, asked))) throw new Refusal(say.over);
    if (state === 'announced') {
      await announce(scope, wiring, community, asked, now);
      return say.agreed;
    }
    for (const { user, locale } of stewards) {
      // Several tries are several questions.
      const key = `request:${community.id}:look-back:${now}:${user}`;
      const to = { team, user, key, kind: 'request' };
      await tellUnasked(scope, wiring.outbox, to, requestMessage(community, person.user, locale), now);
    }
    return say.askedNow(stewards.map(({ user }) => user));
  });
};

/** Whoever is still here; of a private community, those who are in it. */
const hearing = async (scope: Scope, community: Community, readers: readonly Person[]): Promise<Person[]> => {
  const here = readers.filter(({ deleted, bot, external }) => !deleted && !bot && !external);
  const may = await Promise.all(here.map(({ user }) => mayHear(scope, community, user)));
  return here.filter((_, at) => may[at]);
};

/** @returns what to say. */
export const agree = (wiring: Wiring, { community: ref, person, locale, now }: CommunityRequest) =>
  wiring.store.tx(async (scope): Promise<string> => {
    const say = text(locale);
    const community = await communityById(scope, ref.id);
    if (community?.state !== 'open') throw new Refusal(say.notOpen);
    const change = { state: 'announced', approvedBy: person.user } as const;
    const agreed = await moveBackfill(scope, community.id, ['asked'], change);
    if (!agreed) throw new Refusal(say.over);
    await tellNoMore(scope, wiring.outbox, community, { of: ['request'] });
    await announce(scope, wiring, community, agreed, now);
    return say.agreed;
  });

const underWay: Backfill['state'][] = ['asked', 'announced', 'reading'];

/** Before it began nothing was read; afterwards all that was is forgotten. @returns what to say. */
export const stop = (wiring: Wiring, { community, locale }: CommunityRequest): Promise<string> =>
  wiring.store.tx(async (scope) => {
    const say = text(locale);
    const before = await backfillOf(scope, community.id);
    const change = { state: 'cancelled', place: null, nextAt: null } as const;
    const stopped = await moveBackfill(scope, community.id, underWay, change);
    if (!stopped || !before) throw new Refusal(say.over);
    await tellNoMore(scope, wiring.outbox, community, { of: ['request'] });
    const key = noticeKey(community.id, stopped.at);
    if (await wiring.outbox.drop(scope, key, 'withdrawn')) await unbook(scope, key);
    await removeActs(scope, stopped);
    return before.state === 'reading' ? say.stopped : say.declined;
  });
