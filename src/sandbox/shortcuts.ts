import { renderChannel } from './channel-shape.ts';
import type { Shortcut } from './manifest.ts';
import { messageOf, renderMessage } from './message-shape.ts';
import { common, type Outcome, outcome } from './payloads.ts';
import { responseUrl } from './response-url.ts';
import { type Channel, nextTs } from './state.ts';
import { trigger } from './triggers.ts';
import type { World } from './world.ts';

/** A shortcut: global, or on a message. */
export const runShortcut = async (
  world: World,
  user: string,
  callbackId: string,
  on?: { channel: Channel; ts: string },
): Promise<Outcome> => {
  const type: Shortcut['type'] = on ? 'message' : 'global';
  const declared = world.app.shortcuts?.find((one) => one.callback_id === callbackId && one.type === type);
  if (world.app.shortcuts && !declared) return { ok: false, error: 'shortcut_not_found' };
  const shared = {
    ...common(world, user),
    callback_id: callbackId,
    trigger_id: trigger(world, user),
    action_ts: nextTs(world.state, world.clock.now()),
  };
  if (!on)
    return outcome(await world.deliveries.ask('interactive', 'shortcut', { type: 'shortcut', ...shared }));
  const message = messageOf(on.channel, on.ts);
  return outcome(
    await world.deliveries.ask('interactive', 'message_action', {
      type: 'message_action',
      ...shared,
      message_ts: on.ts,
      channel: {
        id: on.channel.id,
        name: String(renderChannel(world, on.channel, user).name ?? 'directmessage'),
      },
      message: renderMessage(world, on.channel, message),
      response_url: responseUrl(world, { user, channel: on.channel.id }),
    }),
  );
};
