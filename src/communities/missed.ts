/** Says what could not be posted: one message for each coordinator, about all of it. */
import type { Delivered } from '../delivery/post.ts';
import type { Job } from '../feature.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';
import { tell } from './alert.ts';
import { teamsWithCommunities } from './store.due.ts';
import { coordinatorsOf } from './store.roles.ts';
import { communityById } from './store.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

/** What delivery could not post and nobody was told of yet. */
export type Unposted = {
  unreported(scope: Scope, team: string): Promise<Delivered[]>;
  markReported(scope: Scope, team: string, keys: readonly string[]): Promise<void>;
};

/**
 * Beats are told of by rhythms, who know which they were; a challenge, by what can be done about it; a notice, by
 * closing what it should have opened; an event, by offering to announce it. Of a reminder that came too late there is
 * nothing to tell, and of who is introduced to whom, or who comes, coordinators learn nothing.
 */
const toldElsewhere = new Set([
  'beat',
  'notice',
  'challenge',
  'showcase',
  'challenge-nudge',
  'introduction',
  'introduction-dm',
  'introduction-nudge',
  'introduction-told',
  'event',
  'event-day',
  'event-reminder',
  'event-dm',
  'event-yes',
  'event-seat',
  'event-invitation',
]);

/** Tells a workspace's coordinators what was not posted, within a transaction. */
export const sayMissed = async (scope: Scope, wiring: Wiring, team: string, now: number): Promise<void> => {
  const unposted = await wiring.unreported(scope, team);
  if (unposted.length === 0) return;
  const byCoordinator = new Map<string, { community: Community; posts: number }[]>();
  const told = unposted.filter(({ kind }) => !toldElsewhere.has(kind));
  for (const [id, posts] of Map.groupBy(told, ({ community }) => community)) {
    const community = id === null ? null : await communityById(scope, id);
    if (!community) continue;
    for (const user of await coordinatorsOf(scope, community.id)) {
      const theirs = byCoordinator.get(user) ?? [];
      byCoordinator.set(user, [...theirs, { community, posts: posts.length }]);
    }
  }
  for (const [user, theirs] of byCoordinator) {
    const say = text(localeOf(theirs[0]?.community.locale));
    const lines = theirs.map(({ community, posts }) => say.missedLine(community, posts));
    const to = { team, user, key: `not-posted:${team}:${user}:${now}`, kind: 'alert' };
    await tell(scope, wiring.outbox, to, plainly(say.missed(lines)), now);
  }
  await wiring.markReported(
    scope,
    team,
    unposted.map(({ key }) => key),
  );
};

export const missedJob = (wiring: Wiring): Job => ({
  name: 'communities say what was missed',
  every: 'minute',
  run: async (now) => {
    for (const team of await teamsWithCommunities(wiring.store)) {
      await wiring.store.tx((scope) => sayMissed(scope, wiring, team, now));
    }
  },
  nextDue: async () => {
    for (const team of await teamsWithCommunities(wiring.store)) {
      if ((await wiring.unreported(wiring.store, team)).length > 0) return wiring.now();
    }
    return null;
  },
});
