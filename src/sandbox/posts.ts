import { isReply } from './state.ts';
import type { World } from './world.ts';

type Where = { channel?: string; ts?: string };

/**
 * Whether the app posted this at the top of a channel, not before `from` (epoch ms), where `viewer` is a member; what
 * it writes to them alone is no post.
 */
export const isPost = (
  { state }: World,
  { channel: id = '', ts = '' }: Where,
  { from, viewer }: { from: number; viewer?: string },
): boolean => {
  const channel = state.channels.get(id);
  const message = channel?.messages.get(ts);
  if (!channel || message?.bot_id === undefined || Number(ts) * 1000 < from) return false;
  const isDirect = channel.kind === 'im' || channel.kind === 'mpim';
  return !isReply(message) && (viewer === undefined || (!isDirect && channel.members.has(viewer)));
};
