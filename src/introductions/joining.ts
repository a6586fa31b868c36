/** Somebody joins a channel: where it is declared for introductions they take part, elsewhere somebody may greet them. */
import { z } from 'zod';
import { type Community, communityOfChannel, membership, workspaceOf } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import { heldBack } from '../rhythms/index.ts';
import type { Happening } from '../slack/surface.ts';
import { rules } from './constants.ts';
import { greetersFor, greetingKey, offerGreeter } from './greeting.ts';
import { absentAmong } from './present.ts';
import { roundByKey } from './store.rounds.ts';
import { addParticipant, choicesOf } from './store.ts';

const Joined = z.object({
  user: z.string(),
  channel: z.string(),
  event_ts: z
    .string()
    .regex(/^\d{1,12}\.\d{1,6}$/)
    .optional(),
});

export const joiningEvents = (deps: Deps) => ({
  member_joined_channel: (happening: Happening) => joined(deps, happening),
});

/** The same again changes nothing, and neither does what is heard late: what counts is when they joined. */
const joined = async (deps: Deps, { event, team, now }: Happening): Promise<void> => {
  const read = Joined.safeParse(event).data;
  if (!read) return;
  const community = await communityOfChannel(deps.store, team, read.channel);
  if (community?.state !== 'open' || community.openedAt === null) return;
  const { user } = read;
  const at = read.event_ts === undefined ? now : Math.floor(Number(read.event_ts) * 1000);
  const seat = await membership(deps.store, community.id, user);
  if (seat === null || seat.leftAt !== null || seat.external || seat.leftOutAt !== null) return;
  const { openedAt, guests } = await choicesOf(deps.store, community.id);
  const person = await deps.people.get(team, user);
  if (person.bot || person.deleted || person.external || (person.guest && !guests)) return;
  if (openedAt !== null) {
    const joinedAt = at;
    const isAfter = at > openedAt;
    if (isAfter)
      await deps.store.tx((scope) =>
        addParticipant(scope, { community: community.id, user, team, joinedAt }),
      );
    return;
  }
  if (!seat.founding && at >= community.openedAt) await welcome(deps, community, { user, at }, now);
};

const welcome = async (
  deps: Deps,
  community: Community,
  { user, at }: { user: string; at: number },
  now: number,
): Promise<void> => {
  const { store } = deps;
  const { id, team } = community;
  if (now - at > rules.greetWithin || (await roundByKey(store, greetingKey(id, user)))) return;
  const { hushedUntil } = await workspaceOf(store, team);
  if (heldBack(community, hushedUntil, now)) return;
  const asked = (await greetersFor(store, community, user, now)).slice(0, rules.greetersAsked);
  if (asked.length === 0) return;
  const { away, gone } = await absentAmong(deps, team, asked, now);
  const there = asked.filter((one) => !away.has(one) && !gone.has(one));
  await store.tx(async (scope) => {
    // Of two who join at once, the second is greeted by another.
    const next = await greetersFor(scope, community, user, now);
    const greeter = next.find((one) => there.includes(one));
    if (greeter !== undefined)
      await offerGreeter(scope, deps, community, { newcomer: user, greeter, joinedAt: at, now });
  });
};
