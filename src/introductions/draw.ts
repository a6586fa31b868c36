/** A round is drawn: who takes part, who meets whom, and the messages about it. Instants are epoch milliseconds. */
import { z } from 'zod';
import { alert, type Community, communityById, workspaceOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { heldBack, rhythmsOf } from '../rhythms/index.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { closeRound } from './close.ts';
import { rules } from './constants.ts';
import { drawingOf } from './drawing.ts';
import { gather } from './gather.ts';
import { matchAside } from './match/index.ts';
import { record } from './record.ts';
import { moveRound, openRounds, roundById } from './store.rounds.ts';
import type { Round } from './tables.ts';
import { markOf, takingPart } from './taking.ts';
import { notDrawn } from './views.post.ts';

/** How the rhythm of a round wants it. */
const Config = z.object({ meet: z.string(), across: z.boolean() }).catch({ meet: 'online', across: false });

type Wired = Pick<Deps, 'store' | 'outbox' | 'clients' | 'people' | 'log'>;
type Ready = { round: Round; community: Community; config: z.infer<typeof Config> };

/** People change what they said of themselves while a round is drawn; after so many times it waits for a minute. */
const tries = 3;

/** Draws a round that waits for it. Matching and Slack are outside of any transaction; what comes of it is one. */
export const drawRound = async (wired: Wired, id: string, now: number): Promise<void> => {
  const { store } = wired;
  const ready = await store.tx((scope) => makeReady(scope, wired, id, now));
  if (!ready) return;
  const { round, community, config } = ready;
  const { across } = config;
  const inPerson = config.meet === 'in person';
  for (let tried = 0; tried < tries; tried += 1) {
    const taking = await takingPart(store, community, { across, now });
    const { people, left } = await gather(wired, round, taking, now);
    const given = { people, notWith: taking.notWith, inPerson, now };
    const drawing = await drawingOf(store, community, round, given);
    const drawn = await matchAside(drawing);
    const isDone = await store.tx(async (scope) => {
      if (markOf(await takingPart(scope, community, { across, now })) !== markOf(taking)) return false;
      await record(scope, wired, { round, community, people, left, drawn, now });
      return true;
    });
    if (isDone) return;
  }
};

/** Ends the rounds before it, or sees that it cannot be drawn any more. */
const makeReady = async (
  scope: Scope,
  { outbox }: Pick<Wired, 'outbox'>,
  id: string,
  now: number,
): Promise<Ready | null> => {
  const round = await roundById(scope, id);
  const community = round && (await communityById(scope, round.community));
  if (round?.state !== 'drawing' || !community) return null;
  const { hushedUntil } = await workspaceOf(scope, community.team);
  const isHeld = heldBack(community, hushedUntil, now) !== null;
  const isLate = now - (round.nextAt ?? now) > rules.grace;
  if (isHeld || isLate) {
    await moveRound(scope, id, 'drawing', { state: 'skipped', nextAt: null });
    const message = notDrawn(community, localeOf(community.locale));
    if (!isHeld) await alert(scope, outbox, community, `introductions:${id}`, message, now);
    return null;
  }
  for (const earlier of await openRounds(scope, community.id, id))
    await closeRound(scope, outbox, community, earlier, now);
  const rhythm = (await rhythmsOf(scope, community.id)).find((one) => one.id === round.rhythm);
  return { round, community, config: Config.parse(rhythm?.config) };
};
