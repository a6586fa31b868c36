/** A round begins: what a rhythm's beat does. Within a transaction. Instants are epoch milliseconds. */
import type { Community } from '../communities/index.ts';
import type { Scope } from '../store/store.ts';
import { addRound } from './store.rounds.ts';

/**
 * Opens a round of a community: who meets whom is worked out at once, by the heartbeat. The same `key` is one round,
 * however often it is opened.
 * @returns whether it was opened now.
 */
export const openRound = async (
  scope: Scope,
  given: {
    community: Pick<Community, 'id' | 'team'>;
    /** The rhythm's id. */
    rhythm: string;
    /** The beat's. */
    key: string;
    /** When it was to be. */
    at: number;
    now: number;
  },
): Promise<boolean> => {
  const { community, rhythm, key, at, now } = given;
  const opened = await addRound(scope, {
    id: crypto.randomUUID(),
    team: community.team,
    community: community.id,
    rhythm,
    key,
    state: 'drawing',
    counts: true,
    at,
    people: 0,
    leftOut: 0,
    nextAt: now,
  });
  return opened !== null;
};
