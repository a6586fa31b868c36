import { type Community, type Companions, workspaceOf } from '../../communities/index.ts';
import type { Scope } from '../../store/store.ts';
import { beginPause, endPauses } from './store.ts';
import { addTurns, endTurn } from './store.turns.ts';
import { turnAfter } from './weeks.ts';

/** A community opens, sleeps or wakes: it is evaluated from now on, and time asleep counts against nobody. */
export const changed: Companions['changed'] = async (scope, community, what, now) => {
  const { id } = community;
  const begin = () => addTurns(scope, [{ community: id, nextAt: turnAfter(id, now) }]);
  switch (what) {
    case 'opened':
      return begin();
    case 'rested':
      return beginPause(scope, id, now, null);
    case 'woke':
      return endPauses(scope, id, now, { fixed: false });
    case 'ended':
      await endPauses(scope, id, now, { fixed: false });
      await beginPause(scope, id, now, null);
      return endTurn(scope, id);
    case 'reopened':
      await endPauses(scope, id, now, { fixed: false });
      return begin();
    case 'hushed':
      // Said anew, or taken back, it may end sooner than was said before.
      await endPauses(scope, id, now, { fixed: true });
      return quieten(scope, community, now);
  }
};

/** Quiet lasts as long as the longer of its own and its workspace's. */
const quieten = async (scope: Scope, { id, team, hushedUntil }: Community, now: number): Promise<void> => {
  const workspace = await workspaceOf(scope, team);
  const until = Math.max(hushedUntil ?? now, workspace.hushedUntil ?? now);
  if (until > now) await beginPause(scope, id, now, until);
};
