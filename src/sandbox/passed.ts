import type { World } from './world.ts';

/** What people and the app said in a stretch of time. */
export type Passed = { now: number; messages: number; people: number; channels: number };

/** Counts the messages after `from` (epoch ms) that anybody wrote: system notices and hidden ones do not count. */
export const passedSince = ({ state, clock }: World, from: number): Passed => {
  const people = new Set<string>();
  const channels = new Set<string>();
  let messages = 0;
  for (const channel of state.channels.values()) {
    for (const message of channel.messages.values()) {
      if (Number(message.ts) * 1000 <= from || message.hidden || isNotice(message.subtype)) continue;
      messages += 1;
      channels.add(channel.id);
      const user = state.users.get(message.user ?? '');
      if (user && !user.is_bot) people.add(user.id);
    }
  }
  return { now: clock.now(), messages, people: people.size, channels: channels.size };
};

const isNotice = (subtype: string | undefined): boolean =>
  subtype !== undefined && !['thread_broadcast', 'file_share', 'me_message', 'bot_message'].includes(subtype);
