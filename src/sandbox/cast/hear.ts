import type { Seen } from '../read.ts';
import type { Channel } from '../state.ts';
import { buttonsIn } from './buttons.ts';
import type { Prompt } from './plan.ts';
import { type Room, remember, unspoken } from './room.ts';
import type { Script } from './script.ts';
import { freshness } from './tiring.ts';

/** A message of the app as the cast takes it, `at` its instant in epoch ms; `null` for one that asks nothing of them. */
export const promptOf = (
  script: Script,
  room: Room,
  channel: Channel,
  message: Seen,
  at: number,
): Prompt | null => {
  const heard = script.read(message);
  const buttons = buttonsIn(channel.messages.get(message.ts)?.blocks, script.presses);
  if (!heard && buttons.length === 0) return null;
  room.prompts += 1;
  const fresh = heard ? freshness(room.asked, heard, at) : 1;
  if (heard) remember(room, { kind: heard.kind, at });
  return {
    key: `${room.key} ${room.prompts}`,
    channel: channel.id,
    ts: message.ts,
    thread: message.thread_ts ?? message.ts,
    at,
    heard,
    fresh,
    lines: heard ? unspoken(room, script.conversations[heard.cue]) : [],
    buttons,
  };
};
