/** Somebody joins a channel: where it is declared for introductions, they take part. */
import { z } from 'zod';
import { communityOfChannel, membership } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Happening } from '../slack/surface.ts';
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
  if (openedAt !== null && at > openedAt)
    await deps.store.tx((scope) =>
      addParticipant(scope, { community: community.id, user, team, joinedAt: at }),
    );
};
