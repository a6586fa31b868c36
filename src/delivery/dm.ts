import { z } from 'zod';
import type { Scope } from '../store/store.ts';
import type { Call } from './call.ts';
import type { Destination } from './post.ts';
import { knownDm, laneOf, rememberDm } from './store.ts';
import type { Verdict } from './verdict.ts';

const Opened = z.object({ channel: z.object({ id: z.string() }) });

/** The channel of a destination; a DM is opened first, which does no harm if done twice. */
export const channelOf = async (
  scope: Scope,
  call: Call,
  team: string,
  to: Destination,
): Promise<{ channel: string } | { verdict: Verdict }> => {
  if ('channel' in to) return to;
  const people = laneOf(to);
  const known = await knownDm(scope, team, people);
  if (known) return { channel: known };
  const answer = await call('conversations.open', { users: people });
  if (!answer.ok) return answer;
  const opened = Opened.safeParse(answer.data);
  if (!opened.success) return { verdict: { how: 'refused', error: 'no_dm' } };
  await rememberDm(scope, team, people, opened.data.channel.id);
  return { channel: opened.data.channel.id };
};
