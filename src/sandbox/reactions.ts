import { emit } from './events.ts';
import type { Channel, Message } from './state.ts';
import { Refusal, refuse, type World } from './world.ts';

const reactionEvent = (
  world: World,
  type: string,
  channel: Channel,
  message: Message,
  user: string,
  name: string,
) => {
  emit(
    world,
    {
      type,
      user,
      reaction: name,
      item: { type: 'message', channel: channel.id, ts: message.ts },
      item_user: message.user,
    },
    channel,
    user,
  );
  world.changed({ what: 'message', channel: channel.id, ts: message.ts });
};

/** Adds a reaction. Refuses `already_reacted`, `invalid_name`. */
export const react = (
  world: World,
  channel: Channel,
  message: Message,
  user: string,
  emoji: string,
): void => {
  const name = emoji.replaceAll(':', '');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/i.test(emoji.replace(/^:|:$/g, ''))) refuse('invalid_name');
  if (channel.is_archived) refuse('is_archived');
  const reaction = message.reactions.find((one) => one.name === name);
  if (reaction?.users.includes(user)) refuse('already_reacted');
  if (reaction) {
    reaction.users.push(user);
    reaction.count += 1;
  } else message.reactions.push({ name, users: [user], count: 1 });
  reactionEvent(world, 'reaction_added', channel, message, user, name);
};

/** Takes a reaction back. Refuses `no_reaction`. */
export const unreact = (
  world: World,
  channel: Channel,
  message: Message,
  user: string,
  emoji: string,
): void => {
  const name = emoji.replaceAll(':', '');
  const reaction = message.reactions.find((one) => one.name === name);
  if (!reaction?.users.includes(user)) throw new Refusal('no_reaction');
  reaction.users = reaction.users.filter((other) => other !== user);
  reaction.count -= 1;
  if (reaction.count === 0) message.reactions = message.reactions.filter((one) => one !== reaction);
  reactionEvent(world, 'reaction_removed', channel, message, user, name);
};
