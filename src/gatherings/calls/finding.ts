/** Whom to call about an event, from the store. */
import { membersOf } from '../../communities/index.ts';
import { consentsOf } from '../../participation/index.ts';
import type { Scope } from '../../store/store.ts';
import { attendancesOf } from '../afterwards/store.ts';
import { rsvpsOf } from '../store.rsvps.ts';
import { hostsOf } from '../store.ts';
import type { Event } from '../tables.ts';
import { type Call, whomToCall } from './choose.ts';
import { lastCalls, settledFor } from './store.ts';

/** Only members: whoever left is not called upon any more. `by`: empty where it is for all coordinators. */
export const callsFor = async (
  scope: Scope,
  event: Event,
  { what, by }: { what: Call; by: string },
): Promise<string[]> => {
  const { id, community } = event;
  const members = new Set((await membersOf(scope, community)).map(({ user }) => user));
  const rsvps = await rsvpsOf(scope, id);
  return whomToCall({
    what,
    by,
    hosts: (await hostsOf(scope, id)).filter(({ state }) => state !== 'declined').map(({ user }) => user),
    consenting: (await consentsOf(scope, community)).filter((user) => members.has(user)),
    answered: new Set(rsvps.map(({ user }) => user)),
    there: new Set((await attendancesOf(scope, id)).map(({ user }) => user)),
    settled: new Set(await settledFor(scope, id, what)),
    lastCalled: await lastCalls(scope, community),
  });
};

/** Which sort of call an event is about now; null: none. */
export const callAbout = ({ state, audience }: Pick<Event, 'state' | 'audience'>): Call | null => {
  if (audience === 'invited') return null;
  if (state === 'planned') return 'invite';
  return state === 'over' ? 'thank' : null;
};
