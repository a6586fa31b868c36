import { emit } from './events.ts';
import { messageOf, renderMessage } from './message-shape.ts';
import type { Channel } from './state.ts';
import type { World } from './world.ts';

/** Pins a message, or takes its pin off. */
export const pin = (world: World, channel: Channel, ts: string, by: string, on: boolean): void => {
  const at = Math.floor(world.clock.now() / 1000);
  channel.pins = channel.pins.filter((one) => one.ts !== ts);
  if (on) channel.pins.push({ ts, by, at });
  const item = {
    type: 'message',
    channel: channel.id,
    created: at,
    created_by: by,
    message: renderMessage(world, channel, messageOf(channel, ts)),
  };
  emit(
    world,
    { type: on ? 'pin_added' : 'pin_removed', user: by, channel_id: channel.id, item },
    channel,
    by,
  );
  world.changed({ what: 'message', channel: channel.id, ts });
};
