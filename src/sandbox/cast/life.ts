import { type Channel, tsOfMicros } from '../state.ts';
import type { World } from '../world.ts';
import type { Act } from './act.ts';
import { createQueue, type Due, type Queue } from './queue.ts';
import { chosenIn, newRoom, type Room, speak, unspeak } from './room.ts';
import type { Scene } from './script.ts';

/** What there is to do at an instant: somebody's act, a scene, or planning the next week's chatter. */
export type Entry = Act | (Due & { kind: 'scene'; scene: Scene }) | (Due & { kind: 'week' });

/** What the cast knows since it began, at `began` (epoch ms). */
export type Life = {
  readonly began: number;
  /** The timestamp of the newest message that it heard of. */
  latest: string;
  readonly queue: Queue<Entry>;
  /** Lines that were said anywhere, or are about to be. */
  readonly spoken: Set<string>;
  /** By the channel's id. */
  readonly rooms: Map<string, Room>;
  /** Scenes of people who are not in the workspace yet. */
  readonly expected: Set<Scene>;
};

export const newLife = (world: World): Life => ({
  began: world.clock.now(),
  latest: tsOfMicros(world.state.lastMicros),
  queue: createQueue(),
  spoken: new Set(),
  rooms: new Map(),
  expected: new Set(),
});

export const roomOf = ({ rooms, spoken }: Life, channel: Channel): Room => {
  const room = rooms.get(channel.id) ?? newRoom(channel.name, spoken);
  rooms.set(channel.id, room);
  return room;
};

/** Puts down what people are going to do; what they are going to say is nobody's any more. */
export const intend = ({ queue, rooms }: Life, acts: readonly Act[]): void => {
  for (const act of acts) {
    queue.add(act);
    const room = rooms.get(act.channel);
    if (room && (act.kind === 'answer' || act.kind === 'chat')) speak(room, act.line);
  }
};

/** Keeps in mind what somebody has chosen, by the button's label. */
export const noteChoice = ({ rooms }: Life, act: Act, label: string): void => {
  const room = rooms.get(act.channel);
  if (room && act.kind === 'choose') chosenIn(room, act.thread).set(act.by, label);
};

/** Lets go of what somebody was going to do, so that the words can be said another time. */
export const letGo = ({ rooms }: Life, entry: Entry): void => {
  if (entry.kind !== 'answer' && entry.kind !== 'chat') return;
  const room = rooms.get(entry.channel);
  if (room) unspeak(room, entry.line);
};
