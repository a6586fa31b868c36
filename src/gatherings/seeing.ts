/** Pure. Who may see an event, and so answer it: what one may not see is answered as what does not exist. */
import { allows, type Standing } from '../slack/roles.ts';
import type { Event } from './tables.ts';

/** What somebody is to an event. `standings`: in its community. */
export type Onlooker = { user: string; standings: readonly Standing[]; isHost: boolean; isInvited: boolean };

/** `isPrivate`: of its channel. */
export const maySee = (
  { state, audience, createdBy }: Pick<Event, 'state' | 'audience' | 'createdBy'>,
  { isPrivate }: { isPrivate: boolean },
  { user, standings, isHost, isInvited }: Onlooker,
): boolean => {
  if (standings.length === 0) return false;
  if (allows('event.run', standings) || isHost) return true;
  if (state === 'draft') return createdBy === user;
  if (isInvited) return true;
  if (audience === 'invited') return false;
  const isHere = standings.includes('member') || standings.includes('external');
  return isHere || (audience === 'workspace' && !isPrivate && standings.includes('colleague'));
};
