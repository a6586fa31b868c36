import type { Seen } from '../read.ts';
import type { Channel } from '../state.ts';
import { buttonsIn } from './buttons.ts';
import type { Asking } from './choose.ts';
import type { Prompt } from './plan.ts';
import { chosenIn, type Room, remember, unspoken } from './room.ts';
import type { Script } from './script.ts';
import { freshness } from './tiring.ts';

const named = /<@(\w+)/g;

/** A message of the app that lets people choose, `at` its instant in epoch ms; `null` for any other. */
export const askingOf = (
  script: Script,
  room: Room,
  channel: Channel,
  message: Seen,
  at: number,
): Asking | null => {
  const choice = script.choices?.(message);
  if (!choice) return null;
  room.choices += 1;
  const thread = message.thread_ts ?? message.ts;
  const said = JSON.stringify([message.text, message.blocks]);
  return {
    key: `${room.key} choice ${room.choices}`,
    channel: channel.id,
    ts: message.ts,
    thread,
    at,
    choice,
    named: new Set([...said.matchAll(named)].map(([, user = '']) => user)),
    chosen: chosenIn(room, thread),
  };
};

/** A message of the app as the cast takes it, `at` its instant in epoch ms; `null` for one that asks nothing of them. */
export const promptOf = (
  script: Script,
  room: Room,
  channel: Channel,
  message: Seen,
  at: number,
): Prompt | null => {
  // What somebody is told alone is about one thing, and nothing to be answered in words.
  const heard = channel.kind === 'im' ? null : script.read(message);
  const isPressed = channel.kind === 'channel' || channel.kind === 'group';
  const presses = isPressed && !script.choices?.(message) ? script.presses : [];
  const buttons = buttonsIn(channel.messages.get(message.ts)?.blocks, presses);
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
    isDirect: channel.kind === 'mpim',
  };
};
