/** Says what was not posted: one message for each coordinator, about all of it. */
import { communityById, coordinatorsOf } from '../communities/index.ts';
import type { Outbox } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { firstUntold, markTold, untoldBeats } from './store.beats.ts';
import { rhythmById } from './store.ts';
import type { Beat } from './tables.ts';
import { missedMessage, type Unposted } from './views.alerts.ts';

/** What is missed at about the same time is told together. */
const gathering = 60_000;
const week = 7 * 86_400_000;

/** When there is something to tell, epoch milliseconds; null: nothing. */
export const tellingDue = async (scope: Scope): Promise<number | null> => {
  const since = await firstUntold(scope);
  return since === null ? null : since + gathering;
};

/** Tells all there is to tell, within a transaction. */
export const tellUnposted = async (scope: Scope, outbox: Outbox, now: number): Promise<void> => {
  const beats = await untoldBeats(scope);
  const [newest] = beats.toReversed();
  if (newest === undefined) return;
  const missed = await gather(scope, beats);
  for (const [coordinator, theirs] of await byCoordinator(scope, missed)) {
    const [team, user] = coordinator.split(' ') as [string, string];
    const locale = localeOf(theirs[0]?.community.locale);
    await outbox.post(scope, {
      key: `unposted:${user}:${newest.id}`,
      team,
      to: { user },
      message: missedMessage(theirs, locale),
      kind: 'alert',
      community: null,
      due: now,
      expires: now + week,
    });
  }
  await markTold(scope, beats);
};

/** By rhythm, and by whether it is known that nothing was posted. */
const gather = async (scope: Scope, beats: readonly Beat[]): Promise<Unposted[]> => {
  const missed: Unposted[] = [];
  for (const group of Map.groupBy(beats, ({ rhythm, state }) => `${rhythm} ${state}`).values()) {
    const [first, ...rest] = group;
    if (first === undefined) continue;
    const rhythm = await rhythmById(scope, first.rhythm);
    const community = await communityById(scope, first.community);
    if (rhythm && community) missed.push({ community, rhythm, beats: [first, ...rest] });
  }
  return missed;
};

const byCoordinator = async (scope: Scope, missed: readonly Unposted[]): Promise<Map<string, Unposted[]>> => {
  const told = new Map<string, Unposted[]>();
  for (const each of missed) {
    const { id, team } = each.community;
    for (const user of await coordinatorsOf(scope, id)) {
      const person = `${team} ${user}`;
      told.set(person, [...(told.get(person) ?? []), each]);
    }
  }
  return told;
};
