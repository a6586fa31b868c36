import { renderChannel } from './channel-shape.ts';
import { renderMessage } from './message-shape.ts';
import { renderUser } from './people.ts';
import { type Channel, type Ephemeral, type Fields, isReply, type Message, type View } from './state.ts';
import { type Asked, type Window, windowOf } from './window.ts';
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

const byTs = (a: { ts: string }, b: { ts: string }) => (a.ts < b.ts ? -1 : 1);

/** Members read a channel, and the organisation's own people every public one; guests do not. */
export const mayRead = (world: World, channel: Channel, viewer: string): boolean => {
  if (channel.members.has(viewer)) return true;
  const user = world.state.users.get(viewer);
  return channel.kind === 'channel' && !!user && !user.is_restricted && user.team_id === world.state.team.id;
};

/** What can be seen in the workspace. Metadata is included, though people do not see it in Slack. */
export const createRead = (world: World) => {
  const show = (channel: Channel, message: Message): Seen =>
    renderMessage(world, channel, message, true) as Seen;
  const showEphemeral = (channel: Channel, message: Ephemeral): Seen => ({
    ...show(channel, message),
    is_ephemeral: true,
  });
  const open = (id: string, viewer: string): Channel => {
    const channel = channelOf(world, id);
    return mayRead(world, channel, viewer) ? channel : refuse('channel_not_found');
  };
  /** What only the viewer sees in a channel's line, or in a thread, in order. */
  const mine = (viewer: string, id: string, thread?: string): Ephemeral[] =>
    world.state.ephemerals
      .filter((one) => one.to === viewer && one.channel === id && (one.thread_ts || undefined) === thread)
      .sort(byTs);
  const draw = (channel: Channel, found: Window<Message | Ephemeral>): Window<Seen> => ({
    ...found,
    shown: found.shown.map((one) => ('to' in one ? showEphemeral(channel, one) : show(channel, one))),
  });
  const ephemerals = (viewer: string, channelId?: string): (Seen & { channel: string })[] =>
    world.state.ephemerals
      .filter((one) => one.to === viewer && (channelId === undefined || one.channel === channelId))
      .map((one) => ({ ...showEphemeral(channelOf(world, one.channel), one), channel: one.channel }));
  const seen = (channel: Channel): SeenChannel => ({
    ...renderChannel(world, channel, world.app.botUserId),
    id: channel.id,
    members: [...channel.members],
    messages: [...channel.messages.values()]
      .filter((one) => !isReply(one) || one.broadcast)
      .map((one) => show(channel, one)),
  });

  return {
    /** Channels that a person can see or find, without their messages. */
    channels: (viewer: string): (Fields & { id: string; name?: string; is_member?: boolean })[] =>
      [...world.state.channels.values()]
        .filter((one) => mayRead(world, one, viewer))
        .map((one) => ({ ...renderChannel(world, one, viewer), id: one.id })),
    /** A channel with its top-level messages, and what only the viewer sees there. */
    channel(id: string, viewer: string): SeenChannel {
      const channel = open(id, viewer);
      const whole = seen(channel);
      return {
        ...whole,
        ...renderChannel(world, channel, viewer),
        messages: [...whole.messages, ...mine(viewer, id).map((one) => showEphemeral(channel, one))].sort(
          byTs,
        ),
      };
    },
    /** A part of what stands in a channel, with what only the viewer sees there. */
    window(id: string, viewer: string, asked: Asked): Fields & { id: string } & Window<Seen> {
      const channel = open(id, viewer);
      return {
        ...renderChannel(world, channel, viewer),
        id,
        ...draw(channel, windowOf([channel.line, mine(viewer, id)], asked)),
      };
    },
    /** A thread's parent, and a part of its replies. */
    replies(id: string, ts: string, viewer: string, asked: Asked): { parent: Seen } & Window<Seen> {
      const channel = open(id, viewer);
      const root = channel.messages.get(ts) ?? refuse('thread_not_found');
      const lines = [channel.threads.get(ts) ?? [], mine(viewer, id, ts)];
      return { parent: show(channel, root), ...draw(channel, windowOf(lines, asked)) };
    },
    members: (id: string, viewer: string): string[] => [...open(id, viewer).members],
    /** A thread: its parent first. */
    thread(id: string, ts: string, viewer: string): Seen[] {
      const channel = open(id, viewer);
      const root = channel.messages.get(ts) ?? refuse('thread_not_found');
      return [
        show(channel, root),
        ...[
          ...(channel.threads.get(ts) ?? []).map((one) => show(channel, one)),
          ...mine(viewer, id, ts).map((one) => showEphemeral(channel, one)),
        ].sort(byTs),
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
