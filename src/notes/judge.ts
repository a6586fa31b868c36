/** Whether the last note about a community was of use: nobody who ignores it is reproached, but the place is seen to. */
import { communityById, noteIgnored, tendingGap } from '../communities/index.ts';
import type { Outbox } from '../delivery/post.ts';
import type { Scope } from '../store/store.ts';
import { mondays } from './constants.ts';
import { changeMonday, type Monday, mondaysOf } from './store.ts';

/**
 * Counts the communities of somebody's last note for which no coordinator has done anything since, each once: whose
 * Monday comes first judges for all, so they are taken out of what the others' last notes were about.
 */
export const judgeLast = async (
  scope: Scope,
  outbox: Outbox,
  { team, user, lastAt, communities }: Monday,
  now: number,
): Promise<void> => {
  if (lastAt === null || communities.length === 0) return;
  for (const id of communities) {
    const community = await communityById(scope, id);
    if (community?.state !== 'open') continue;
    // What was done shortly before the note may be all that is put down of what was done after it.
    if ((community.tendedAt ?? 0) >= lastAt - tendingGap) continue;
    await noteIgnored(scope, outbox, id, now);
  }
  for (const other of await mondaysOf(scope, team)) {
    // What somebody was told this week is judged in the next.
    if (other.user === user || other.lastAt === null || now - other.lastAt < mondays.holds) continue;
    const left = other.communities.filter((id) => !communities.includes(id));
    if (left.length < other.communities.length) await changeMonday(scope, other, { communities: left });
  }
};
