/** What Slack says about a channel, and entering it. */
import type { WebClient } from '@slack/web-api';
import { errorOf } from '../slack/errors.ts';
import type { Locale } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { freeChannelSize } from './community.ts';
import { text } from './text.ts';

export type ChannelFacts = {
  isPrivate: boolean;
  /** With another organisation. */
  isShared: boolean;
  isGeneral: boolean;
  isArchived: boolean;
  isDirect: boolean;
  creator: string | null;
  /** Whether the bot is in it. */
  isMember: boolean;
  size: number | null;
};

/** What a workspace's settings, or another implementation of Slack, may keep from us for good. */
export const refusals: ReadonlySet<string> = new Set([
  'missing_scope',
  'unknown_method',
  'access_denied',
  'no_permission',
  'restricted_action',
]);

/** What Slack tells of a channel: `absent` if it shows us none of that name, `unreadable` if we may not ask. */
export const readChannel = async (
  client: WebClient,
  channel: string,
): Promise<ChannelFacts | 'absent' | 'unreadable'> => {
  try {
    const { channel: told } = await client.conversations.info({ channel, include_num_members: true });
    if (!told) return 'absent';
    return {
      isPrivate: told.is_private === true,
      isShared: told.is_ext_shared === true,
      isGeneral: told.is_general === true,
      isArchived: told.is_archived === true,
      isDirect: told.is_im === true || told.is_mpim === true,
      creator: told.creator || null,
      isMember: told.is_member === true,
      size: told.num_members ?? null,
    };
  } catch (error) {
    const code = errorOf(error) ?? '';
    if (code === 'channel_not_found') return 'absent';
    if (refusals.has(code)) return 'unreadable';
    throw error;
  }
};

/** The channel that somebody wants to make a community, as far as they and we may see it. Throws a Refusal otherwise. */
export const channelToStart = async (
  client: WebClient,
  channel: string,
  asker: string,
  locale: Locale,
): Promise<ChannelFacts> => {
  const say = text(locale);
  if (channel.startsWith('D')) throw new Refusal(say.notHere);
  const facts = await readChannel(client, channel);
  if (typeof facts === 'string') throw new Refusal(say.cannotSee);
  if (facts.isPrivate && (await isInChannel(client, channel, asker)) === false)
    throw new Refusal(say.cannotSee);
  if (facts.isDirect) throw new Refusal(say.notHere);
  if (facts.isGeneral) throw new Refusal(say.notGeneral);
  if (facts.isArchived) throw new Refusal(say.archived);
  if (facts.isPrivate && !facts.isMember) throw new Refusal(say.cannotEnter);
  return facts;
};

/** Enters a channel where that is needed and possible. Throws a Refusal that says what to do by hand. */
export const enterChannel = async (
  client: WebClient,
  channel: string,
  asker: string,
  locale: Locale,
): Promise<ChannelFacts> => {
  const facts = await channelToStart(client, channel, asker, locale);
  if (facts.isMember) return facts;
  try {
    await client.conversations.join({ channel });
    return { ...facts, isMember: true };
  } catch (error) {
    if (errorOf(error) === null) throw error;
    throw new Refusal(text(locale).cannotEnter);
  }
};

/** Who is in a channel, page by page. */
export async function* memberPages(client: WebClient, channel: string): AsyncGenerator<string[]> {
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({ channel, limit: 200, ...(cursor && { cursor }) });
    yield page.members ?? [];
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
}

/** Who is in a channel, as far as a first page of two hundred tells; empty where Slack does not show it. */
export const someMembers = async (client: WebClient, channel: string): Promise<string[]> => {
  try {
    for await (const page of memberPages(client, channel)) return page;
    return [];
  } catch (error) {
    if (errorOf(error) === null) throw error;
    return [];
  }
};

/** Whether a channel has more people than may start a community freely, apps included. */
export const isLarge = ({ size }: ChannelFacts, members: readonly string[]): boolean =>
  (size ?? members.length) > freeChannelSize;

/** Whether this person is in the channel; null if Slack does not tell. */
export const isInChannel = async (
  client: WebClient,
  channel: string,
  user: string,
): Promise<boolean | null> => {
  try {
    for await (const page of memberPages(client, channel)) if (page.includes(user)) return true;
    return false;
  } catch (error) {
    if (errorOf(error) === null) throw error;
    return null;
  }
};

/** Lets somebody into a channel, where Slack lets us; false if they have to enter by themselves. */
export const letIn = async (client: WebClient, channel: string, user: string): Promise<boolean> => {
  try {
    await client.conversations.invite({ channel, users: user });
    return true;
  } catch (error) {
    const code = errorOf(error);
    if (code === null) throw error;
    return code === 'already_in_channel';
  }
};
