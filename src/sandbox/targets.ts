import { type Block, type BlockElement, interactive } from './block-shape.ts';
import { type Choice, chosen, initialValue, isStateful } from './choices.ts';
import { messageOf, renderMessage } from './message-shape.ts';
import { nameOf } from './payloads.ts';
import { responseUrl } from './response-url.ts';
import { type Channel, type Ephemeral, type Fields, type Message, nextTs } from './state.ts';
import { refuse, type World } from './world.ts';

/** Which element of which block is meant: by its action id, and by block or value where several bear it. */
export type Target = { actionId: string; blockId?: string; blockIndex?: number; value?: string };

export const find = (blocks: Block[], target: Target): { block: Block; element: BlockElement } => {
  const fits = (block: Block, index: number) =>
    (target.blockId === undefined || block.block_id === target.blockId) &&
    (target.blockIndex === undefined || index === target.blockIndex);
  for (const [index, block] of blocks.entries()) {
    if (!fits(block, index)) continue;
    for (const element of interactive(block)) {
      if (element.action_id !== target.actionId) continue;
      if (element.type === 'button' && target.value !== undefined && element.value !== target.value) continue;
      return { block, element };
    }
  }
  return refuse('action_not_found');
};

export const actionOf = (world: World, block: Block, element: BlockElement, choice: Choice): Fields => {
  const shared = {
    action_id: element.action_id,
    block_id: block.block_id,
    action_ts: nextTs(world.state, world.clock.now()),
  };
  if (isStateful(element) || element.type === 'overflow') {
    const suggested = world.suggested.get(element.action_id ?? '');
    return {
      ...shared,
      ...(element.placeholder ? { placeholder: element.placeholder } : {}),
      ...chosen(element, choice, suggested),
    };
  }
  const { type, text, style, url } = element;
  const value = type === 'feedback_buttons' ? (choice ?? undefined) : element.value;
  return {
    ...shared,
    type,
    ...(text === undefined ? {} : { text }),
    ...(value === undefined ? {} : { value }),
    ...(style ? { style } : {}),
    ...(url ? { url } : {}),
  };
};

export const messageState = (blocks: Block[], action: Fields): Fields => {
  const values: Record<string, Fields> = {};
  for (const block of blocks) {
    for (const element of interactive(block).filter(isStateful)) {
      const { action_id, block_id, action_ts, placeholder, ...entry } = action;
      const mine = action_id === element.action_id && block_id === block.block_id;
      values[block.block_id ?? ''] = {
        ...values[block.block_id ?? ''],
        [element.action_id ?? '']: mine ? entry : initialValue(element),
      };
    }
  }
  return { values };
};

const isEphemeral = (message: Message | Ephemeral): message is Ephemeral => 'to' in message;

/** The message that a person sees under this timestamp: a common one, or one shown to them alone. */
export const seenMessage = (world: World, user: string, channel: Channel, ts: string): Message | Ephemeral =>
  world.state.ephemerals.find((one) => one.ts === ts && one.to === user && one.channel === channel.id) ??
  messageOf(channel, ts);

export const messagePlace = (
  world: World,
  user: string,
  channel: Channel,
  message: Message | Ephemeral,
): Fields => {
  const ephemeral = isEphemeral(message);
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    channel: nameOf(channel),
    ...(ephemeral ? {} : { message: renderMessage(world, channel, message) }),
    response_url: responseUrl(world, {
      user,
      channel: channel.id,
      message: { ts: message.ts, ephemeral },
      thread_ts: message.thread_ts,
    }),
  };
};
