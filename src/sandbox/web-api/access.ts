import type { Channel, Fields } from '../state.ts';
import { botIn, channelOf, refuse, type World } from '../world.ts';
import { need, required } from './method.ts';

/** The conversation, if the bot may know of it: what is private exists only for its members. */
export const visible = (world: World, args: Fields): Channel => {
  const channel = channelOf(world, required(args, 'channel'));
  if (channel.kind !== 'channel' && !botIn(world, channel)) refuse('channel_not_found');
  return channel;
};

export const inside = (world: World, args: Fields): Channel => {
  const channel = visible(world, args);
  if (!botIn(world, channel)) refuse('not_in_channel');
  return channel;
};

export const manage = (world: World, channel: Channel, extra: string[] = []): void => {
  need(world, channel.kind === 'channel' ? ['channels:manage', ...extra] : ['groups:write']);
};
