import type { Channel } from '../state.ts';
import type { World } from '../world.ts';
import type { Act, Company, Someone } from './act.ts';
import { labelIn } from './buttons.ts';
import type { Script } from './script.ts';

const dayMs = 86_400_000;
const week = 7 * dayMs;

/** True for who is in the workspace and in the channel. */
const isIn = (world: World, user: string, channel: Channel): boolean =>
  channel.members.has(user) && world.state.users.get(user)?.deleted === false;

/** Whole weeks since the day, in UTC, on which the cast began: the hour of its start changes nobody's weeks. */
export const weekAt = (now: number, began: number): number =>
  Math.floor((now - Math.floor(began / dayMs) * dayMs) / week);

/** Makes people seen at their desks in the hours in which they look at chat. */
export const keepHours = (world: World, script: Script): void => {
  for (const [id, { hours }] of Object.entries(script.people)) {
    const user = world.state.users.get(id);
    if (user) user.hours = hours;
  }
};

/** Those of the script who are in a channel just now. */
export const companyIn = (world: World, script: Script, channel: Channel, began: number): Company => {
  const people: Someone[] = [];
  for (const [id, temper] of Object.entries(script.people)) {
    const user = world.state.users.get(id);
    if (user && isIn(world, id, channel)) people.push({ id, temper, zone: user.tz });
  }
  return { seed: script.seed, week: weekAt(world.clock.now(), began), people };
};

/** What has to stand in the channel for an act to make sense. */
const groundOf = (act: Act): string | undefined => {
  if (act.kind === 'chat') return undefined;
  return act.kind === 'reply' ? act.to.ts : act.on;
};

/** The button that an act is about to choose, as it is called now; `undefined` where there is none. */
export const labelOf = (world: World, act: Act): string | undefined => {
  if (act.kind !== 'choose') return undefined;
  return labelIn(world.state.channels.get(act.channel)?.messages.get(act.on)?.blocks, act.actionId);
};

/** True while an act can be done: who does it is in, and what it is about stands there; of an app, while it is. */
export const isPossible = (world: World, act: Act): boolean => {
  const channel = world.state.channels.get(act.channel);
  if (!channel || channel.is_archived || !isIn(world, act.by, channel)) return false;
  const ground = groundOf(act);
  if (ground === undefined) return true;
  const message = channel.messages.get(ground);
  if (!message || message.subtype === 'tombstone') return false;
  if (act.kind === 'choose' && labelOf(world, act) === undefined) return false;
  return world.app.installed || !message.bot_id;
};
