import { renderChannel } from './channel-shape.ts';
import { renderMessage } from './message-shape.ts';
import { renderUser } from './people.ts';
import type { Channel, Ephemeral, Fields, Message, View } from './state.ts';
import { channelOf, refuse, type World } from './world.ts';

/** A message as a person sees it; `is_ephemeral` when only that person does. */
export type Seen = Fields & {
  ts: string;
  text: string;
  user?: string;
  bot_id?: string;
  subtype?: string;
  thread_ts?: string;
  reply_count?: number;
  blocks?: Fields[];
  reactions?: { name: string; users: string[]; count: number }[];
  metadata?: { event_type: string; event_payload: Fields };
  is_ephemeral?: true;
};

export type SeenChannel = Fields & { id: string; name?: string; members: string[]; messages: Seen[] };

const byTs = (a: Seen, b: Seen) => (a.ts < b.ts ? -1 : 1);

/** What can be seen in the workspace. Metadata is included, though people do not see it in Slack. */
export const createRead = (world: World) => {
  const show = (channel: Channel, message: Message): Seen =>
    renderMessage(world, channel, message, true) as Seen;
  const showEphemeral = (channel: Channel, message: Ephemeral): Seen => ({
    ...show(channel, message),
    is_ephemeral: true,
  });
  const mayRead = (channel: Channel, viewer: string): boolean => {
    if (channel.members.has(viewer)) return true;
    const user = world.state.users.get(viewer);
    return (
      channel.kind === 'channel' && !!user && !user.is_restricted && user.team_id === world.state.team.id
    );
  };
  const open = (id: string, viewer: string): Channel => {
    const channel = channelOf(world, id);
    return mayRead(channel, viewer) ? channel : refuse('channel_not_found');
  };
  const ephemerals = (viewer: string, channelId?: string): (Seen & { channel: string })[] =>
    world.state.ephemerals
      .filter((one) => one.to === viewer && (channelId === undefined || one.channel === channelId))
      .map((one) => ({ ...showEphemeral(channelOf(world, one.channel), one), channel: one.channel }));
  const seen = (channel: Channel): SeenChannel => ({
    ...renderChannel(world, channel, world.app.botUserId),
    id: channel.id,
    members: [...channel.members],
    messages: [...channel.messages.values()]
      .filter((one) => !one.thread_ts || one.thread_ts === one.ts || one.broadcast)
      .map((one) => show(channel, one)),
  });

  return {
    /** Channels that a person can see or find, without their messages. */
    channels: (viewer: string): (Fields & { id: string; name?: string; is_member?: boolean })[] =>
      [...world.state.channels.values()]
        .filter((one) => mayRead(one, viewer))
        .map((one) => ({ ...renderChannel(world, one, viewer), id: one.id })),
    /** A channel with its top-level messages, and what only the viewer sees there. */
    channel(id: string, viewer: string): SeenChannel {
      const channel = open(id, viewer);
      const mine = ephemerals(viewer, id).filter((one) => !one.thread_ts);
      const whole = seen(channel);
      return {
        ...whole,
        ...renderChannel(world, channel, viewer),
        messages: [...whole.messages, ...mine].sort(byTs),
      };
    },
    /** A thread: its parent first. */
    thread(id: string, ts: string, viewer: string): Seen[] {
      const channel = open(id, viewer);
      const root = channel.messages.get(ts) ?? refuse('thread_not_found');
      const mine = ephemerals(viewer, id).filter((one) => one.thread_ts === ts);
      return [
        show(channel, root),
        ...[...(channel.threads.get(ts) ?? []).map((one) => show(channel, one)), ...mine].sort(byTs),
      ];
    },
    /** Every message of a channel whoever may see it, replies included: for assertions. */
    messages: (id: string): Seen[] => {
      const channel = channelOf(world, id);
      return [...channel.messages.values()].map((one) => show(channel, one));
    },
    message: (id: string, ts: string): Seen | undefined => {
      const channel = channelOf(world, id);
      const message = channel.messages.get(ts);
      return message && show(channel, message);
    },
    home: (user: string): View | undefined => world.state.homes.get(user),
    /** A person's open forms, the topmost last. */
    views: (user: string): View[] => world.state.forms.get(user) ?? [],
    ephemerals,
    /** Conversations without a name: DMs and group DMs, newest message last. */
    dms: (user: string): SeenChannel[] =>
      [...world.state.channels.values()]
        .filter((one) => (one.kind === 'im' || one.kind === 'mpim') && one.members.has(user))
        .map((one) => ({ ...seen(one), ...renderChannel(world, one, user) })),
    /** Everybody but Slack's own bot; `is_bot` marks the app. */
    people: (): (Fields & { id: string; name?: string; real_name?: string })[] =>
      [...world.state.users.values()]
        .filter((user) => user.id !== 'USLACKBOT')
        .map((user) => ({ ...renderUser(world, user), id: user.id })),
    /** The id of a channel by its name, or of a person by their handle. Throws when there is none. */
    id(name: string): string {
      const bare = name.replace(/^[#@]/, '');
      const channel = [...world.state.channels.values()].find((one) => one.name === bare);
      const user = [...world.state.users.values()].find((one) => one.name === bare);
      const found = (name.startsWith('@') ? undefined : channel) ?? user;
      if (!found) throw new RangeError(`Nothing is called ${name}`);
      return found.id;
    },
  };
};

export type Read = ReturnType<typeof createRead>;
