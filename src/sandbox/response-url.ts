import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Blocks } from './block-shape.ts';
import { checkBlocks } from './blocks.ts';
import { messageOf } from './message-shape.ts';
import { deleteMessage, editMessage, freshBlocks, postMessage } from './messages.ts';
import { type Ephemeral, type Fields, nextTs } from './state.ts';
import { type App, channelOf, Refusal, type ResponseUrl, refuse, type World } from './world.ts';

const lifeMs = 30 * 60_000;
const mostUses = 5;

/** A fresh `response_url`: five uses, thirty minutes. */
export const responseUrl = (world: World, about: Omit<ResponseUrl, 'uses' | 'expires'>): string => {
  const key = randomBytes(12).toString('hex');
  for (const [old, { expires }] of world.responseUrls) {
    if (expires < world.clock.now()) world.responseUrls.delete(old);
  }
  world.responseUrls.set(key, { ...about, uses: 0, expires: world.clock.now() + lifeMs });
  return `${world.url()}/response/${world.state.team.id}/${key}`;
};

const Response = z.looseObject({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  attachments: z.array(z.record(z.string(), z.unknown())).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.union([z.boolean(), z.stringbool()]).optional(),
  delete_original: z.union([z.boolean(), z.stringbool()]).optional(),
  thread_ts: z.string().optional(),
});

export const byBot = (app: App) => ({ user: app.botUserId, bot_id: app.botId, app_id: app.appId });

/** Shows a message to one person only. */
export const postEphemeral = (
  world: World,
  message: {
    channel: string;
    to: string;
    text: string;
    blocks?: Blocks;
    attachments?: Fields[];
    thread_ts?: string;
  },
): Ephemeral => {
  const shown: Ephemeral = {
    type: 'message',
    ...byBot(world.app),
    ...message,
    ...(message.blocks ? { blocks: freshBlocks(world, message.blocks) } : {}),
    ts: nextTs(world.state, world.clock.now()),
    reactions: [],
  };
  world.state.ephemerals.push(shown);
  world.changed({ what: 'ephemeral', channel: message.channel, user: message.to, ts: shown.ts });
  return shown;
};

const dropEphemeral = (world: World, ts: string): void => {
  world.state.ephemerals = world.state.ephemerals.filter((one) => one.ts !== ts);
};

/** Carries out an answer. Refuses `no_text`, `invalid_blocks`, `invalid_payload`. */
export const respond = (
  world: World,
  about: Omit<ResponseUrl, 'uses' | 'expires'>,
  payload: unknown,
): void => {
  const parsed = Response.safeParse(typeof payload === 'string' ? { text: payload } : payload);
  if (!parsed.success) throw new Refusal('invalid_payload');
  const answer = parsed.data;
  const original = about.message;
  const channel = channelOf(world, about.channel);
  if (original && answer.delete_original) {
    if (original.ephemeral) dropEphemeral(world, original.ts);
    else deleteMessage(world, channel, messageOf(channel, original.ts), world.app.botUserId);
    world.changed({ what: 'ephemeral', channel: channel.id, user: about.user, ts: original.ts });
    if (!answer.text && !answer.blocks) return;
  }
  if (answer.blocks && checkBlocks(answer.blocks, 'message').length > 0) refuse('invalid_blocks');
  if (!answer.text && !answer.blocks?.length && !answer.attachments?.length) refuse('no_text');
  const blocks = answer.blocks as Blocks | undefined;
  const content = { text: answer.text ?? '', blocks, attachments: answer.attachments };
  if (original && answer.replace_original && !answer.delete_original) {
    if (!original.ephemeral) {
      editMessage(world, channel, messageOf(channel, original.ts), content, world.app.botUserId);
      return;
    }
    const shown = world.state.ephemerals.find((one) => one.ts === original.ts) ?? refuse('message_not_found');
    Object.assign(shown, content, blocks ? { blocks: freshBlocks(world, blocks) } : {});
    world.changed({ what: 'ephemeral', channel: channel.id, user: about.user, ts: shown.ts });
    return;
  }
  const thread_ts = answer.thread_ts ?? about.thread_ts;
  if (answer.response_type === 'in_channel')
    postMessage(world, channel, { ...byBot(world.app), ...content, thread_ts });
  else postEphemeral(world, { channel: channel.id, to: about.user, ...content, thread_ts });
};

/** An answer that came to a `response_url`. Refuses `used_url`, `expired_url` and what `respond` refuses. */
export const respondTo = (world: World, key: string, payload: unknown): void => {
  const about = world.responseUrls.get(key) ?? refuse('expired_url');
  if (world.clock.now() > about.expires) refuse('expired_url');
  if (about.uses >= mostUses) refuse('used_url');
  about.uses += 1;
  respond(world, about, payload);
};
