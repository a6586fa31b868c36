/** Pure. What the cast keeps of a channel. */
import type { Answer } from './script.ts';
import { type Asked, remembered } from './tiring.ts';

export type Room = {
  /** What chance knows the channel by: its name when the cast first heard of it, since ids are new each time. */
  readonly key: string;
  /** How many of the app's messages concerned people. */
  prompts: number;
  /** Those of them that asked something, the latest last. */
  readonly asked: Asked[];
  /** How many of them let people choose. */
  choices: number;
  /** What was chosen in its threads, by the thread's timestamp: by whom, and the button's label then. */
  readonly chosen: Map<string, Map<string, string>>;
  /** Lines that were said, or are about to be: in any channel, since people do not say the same in two. */
  readonly spoken: Set<string>;
};

export const newRoom = (key: string, spoken: Set<string>): Room => ({
  key,
  prompts: 0,
  asked: [],
  choices: 0,
  chosen: new Map(),
  spoken,
});

export const chosenIn = ({ chosen }: Room, thread: string): Map<string, string> => {
  const inThread = chosen.get(thread) ?? new Map<string, string>();
  chosen.set(thread, inThread);
  return inThread;
};

const wordsOf = ({ by, says }: Answer): string => `${by} ${says}`;

export const unspoken = (room: Room, lines: readonly Answer[] = []): Answer[] =>
  lines.filter((line) => !room.spoken.has(wordsOf(line)));

/** Keeps a line from being said again. */
export const speak = (room: Room, line: Answer): void => {
  room.spoken.add(wordsOf(line));
};

/** Lets a line be said after all: it was not. */
export const unspeak = (room: Room, line: Answer): void => {
  room.spoken.delete(wordsOf(line));
};

export const remember = (room: Room, asked: Asked): void => {
  room.asked.push(asked);
  if (room.asked.length > remembered) room.asked.shift();
};
