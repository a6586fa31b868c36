import type { Companions } from '../../communities/index.ts';
import { beginPause, endPauses } from './store.ts';
import { addTurns, endTurn } from './store.turns.ts';
import { turnAfter } from './weeks.ts';

/** A community opens, sleeps or wakes: it is evaluated from now on, and time asleep counts against nobody. */
export const changed: Companions['changed'] = async (scope, { id, hushedUntil }, what, now) => {
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
      // Said anew, it may end sooner than was said before.
      await endPauses(scope, id, now, { fixed: true });
      return hushedUntil === null ? undefined : beginPause(scope, id, now, hushedUntil);
  }
};
