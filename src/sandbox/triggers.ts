import { randomBytes } from 'node:crypto';
import { elapsed } from './clock.ts';
import { refuse, type World } from './world.ts';

const triggerLifeMs = 3000;

/** Old triggers are remembered this long, so that they are called expired rather than unknown. */
const memoryMs = 60_000;

/** A fresh `trigger_id`, good for one view within three real seconds. */
export const trigger = (world: World, user: string): string => {
  const id = `${world.clock.now()}.${world.state.serial}.${randomBytes(8).toString('hex')}`;
  for (const [old, { at }] of world.triggers) if (elapsed() - at > memoryMs) world.triggers.delete(old);
  world.triggers.set(id, { user, at: elapsed(), used: false });
  return id;
};

/** Redeems a trigger for its person. Refuses `invalid_trigger_id`, `expired_trigger_id`, `exchanged_trigger_id`. */
export const redeem = (world: World, id: string): string => {
  const found = world.triggers.get(id) ?? refuse('invalid_trigger_id');
  if (found.used) refuse('exchanged_trigger_id');
  if (elapsed() - found.at > triggerLifeMs) refuse('expired_trigger_id');
  found.used = true;
  return found.user;
};
