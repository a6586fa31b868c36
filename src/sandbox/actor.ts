import { actOnMessage, actOnView, suggest } from './actions.ts';
import { renderChannel } from './channel-shape.ts';
import { archive, createChannel, deleteChannel, direct, rename, share, unarchive } from './channels.ts';
import type { Choice } from './choices.ts';
import { runCommand } from './commands.ts';
import { emit } from './events.ts';
import { closeView, type Entries, submitView } from './forms.ts';
import { depart, enter } from './membership.ts';
import { messageOf } from './message-shape.ts';
import { deleteMessage, editMessage, postMessage } from './messages.ts';
import type { Outcome } from './payloads.ts';
import { changeUser } from './people.ts';
import { react, unreact } from './reactions.ts';
import { runShortcut } from './shortcuts.ts';
import { type Channel, nextTs, type User, type View } from './state.ts';
import type { Target } from './targets.ts';
import { typedMessage } from './typing.ts';
import { formOf } from './views.ts';
import { pin } from './web-api/marks.ts';
import { channelOf, type Option, Refusal, refuse, userOf, type World } from './world.ts';

/** Which of several elements is meant, and what is chosen on it. */
export type ActOptions = { value?: Choice; blockId?: string; blockIndex?: number };

/** The person's view of what happened, plus what the act made. `ts`, `channel` are empty when it failed. */
export type Posted = Outcome & { ts: string; channel: string };

const outside = (world: World, user: User): boolean => user.team_id !== world.state.team.id;

/**
 * Everything that a person can do in the workspace. Each act resolves when the app has acknowledged
 * what it heard of it, or did not within three real seconds.
 */
export const createActor = (world: World, id: string) => {
  const me = () => userOf(world, id);

  const place = (given: string): Channel => {
    const name = given.startsWith('#') ? given.slice(1) : undefined;
    const channel =
      name === undefined
        ? channelOf(world, given)
        : ([...world.state.channels.values()].find((one) => one.name === name) ??
          refuse('channel_not_found'));
    if (channel.kind !== 'channel' && !channel.members.has(id)) refuse('channel_not_found');
    return channel;
  };

  const within = (given: string): Channel => {
    const channel = place(given);
    if (!channel.members.has(id)) refuse('not_in_channel');
    return channel;
  };

  const did = async <Extra extends object>(
    act: () => Extra | Promise<Outcome & Extra>,
    none: Extra,
  ): Promise<Outcome & Extra> => {
    try {
      return { ok: true, ...(await world.deliveries.during(act)) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...none, ok: false, error: error.error };
    }
  };

  const plainly = (act: () => void): Promise<Outcome> =>
    did(() => {
      act();
      return {};
    }, {});

  const asked = (act: () => Promise<Outcome>): Promise<Outcome> => did<object>(act, {});

  const nowhere = { ts: '', channel: '' };

  const target = (actionId: string, options: ActOptions): Target => ({
    actionId,
    blockId: options.blockId,
    blockIndex: options.blockIndex,
    value: typeof options.value === 'string' ? options.value : undefined,
  });

  const home = (): View => world.state.homes.get(id) ?? refuse('home_not_found');

  const form = (viewId: string): View => {
    const found = formOf(world, viewId);
    return found?.user === id ? found.view : refuse('view_not_found');
  };

  const mine = (channel: Channel, ts: string, word: string) => {
    const message = messageOf(channel, ts);
    if (message.user !== id) refuse(word);
    return message;
  };

  return {
    id,

    /** Posts as typed: `@annika` and `#general` become mentions. */
    post: (
      channel: string,
      text: string,
      options: { thread?: string; broadcast?: boolean } = {},
    ): Promise<Posted> =>
      did(() => {
        const where = within(channel);
        const parent = options.thread ? messageOf(where, options.thread) : undefined;
        const message = postMessage(world, where, {
          user: id,
          text: typedMessage(world.state, text),
          thread_ts: parent && (parent.thread_ts ?? parent.ts),
          broadcast: options.broadcast,
        });
        return { ts: message.ts, channel: where.id };
      }, nowhere),
    edit: (channel: string, ts: string, text: string) =>
      plainly(() => {
        const where = within(channel);
        editMessage(
          world,
          where,
          mine(where, ts, 'cant_update_message'),
          { text: typedMessage(world.state, text) },
          id,
        );
      }),
    delete: (channel: string, ts: string) =>
      plainly(() => {
        const where = within(channel);
        const message = me().is_admin ? messageOf(where, ts) : mine(where, ts, 'cant_delete_message');
        deleteMessage(world, where, message, id);
      }),
    react: (channel: string, ts: string, emoji: string) =>
      plainly(() => {
        const where = within(channel);
        react(world, where, messageOf(where, ts), id, emoji);
      }),
    unreact: (channel: string, ts: string, emoji: string) =>
      plainly(() => {
        const where = within(channel);
        unreact(world, where, messageOf(where, ts), id, emoji);
      }),
    pin: (channel: string, ts: string, on = true) =>
      plainly(() => {
        const where = within(channel);
        messageOf(where, ts);
        pin(world, where, ts, id, on);
      }),

    /** Runs a slash command. People of other organisations have none of this workspace's. */
    command: (channel: string, line: string): Promise<Outcome> =>
      asked(async () => {
        if (outside(world, me())) refuse('command_not_found');
        return runCommand(world, id, within(channel), line);
      }),
    /** Clicks or chooses on a message, common or ephemeral. */
    click: (channel: string, ts: string, actionId: string, options: ActOptions = {}): Promise<Outcome> =>
      asked(() =>
        actOnMessage(
          world,
          id,
          { channel: place(channel), ts },
          target(actionId, options),
          options.value ?? null,
        ),
      ),
    /** Clicks or chooses on the Home tab. */
    clickHome: (actionId: string, options: ActOptions = {}): Promise<Outcome> =>
      asked(async () => actOnView(world, id, home(), target(actionId, options), options.value ?? null)),
    /** Clicks or chooses in a form that is open. */
    clickView: (viewId: string, actionId: string, options: ActOptions = {}): Promise<Outcome> =>
      asked(async () => actOnView(world, id, form(viewId), target(actionId, options), options.value ?? null)),
    /** The options that the app offers for what was typed into an external select. */
    suggestions: (
      where: { channel: string; ts: string } | { viewId: string } | 'home',
      actionId: string,
      typed: string,
    ): Promise<Outcome & { options: Option[] }> =>
      did(
        async () => {
          const at =
            where === 'home'
              ? { view: home() }
              : 'viewId' in where
                ? { view: form(where.viewId) }
                : { channel: place(where.channel), ts: where.ts };
          return suggest(world, id, at, { actionId }, typed);
        },
        { options: [] },
      ),
    submit: (viewId: string, entries: Entries = {}): Promise<Outcome> =>
      asked(() => submitView(world, id, viewId, entries)),
    /** Closes a form with its cross or Cancel; `all` closes the whole stack. */
    close: (viewId: string, all = false): Promise<Outcome> => asked(() => closeView(world, id, viewId, all)),
    shortcut: (callbackId: string, on?: { channel: string; ts: string } | 'global'): Promise<Outcome> =>
      asked(async () => {
        if (outside(world, me())) refuse('shortcut_not_found');
        const at = on && on !== 'global' ? { channel: within(on.channel), ts: on.ts } : undefined;
        return runShortcut(world, id, callbackId, at);
      }),
    openHome: (tab: 'home' | 'messages' = 'home'): Promise<Outcome> =>
      plainly(() => {
        const { channel } = direct(world, [id, world.app.botUserId]);
        const view = world.state.homes.get(id);
        const event_ts = nextTs(world.state, world.clock.now());
        emit(world, {
          type: 'app_home_opened',
          user: id,
          channel: channel.id,
          tab,
          ...(view ? { view } : {}),
          event_ts,
        });
      }),

    join: (channel: string) =>
      plainly(() => {
        const where = place(channel);
        if (outside(world, me()) || me().is_restricted) refuse('user_is_restricted');
        enter(world, where, id);
      }),
    leave: (channel: string) => plainly(() => depart(world, within(channel), id)),
    /** Invites a person, or the bot. */
    invite: (channel: string, user: string) =>
      plainly(() => {
        const where = within(channel);
        userOf(world, user);
        enter(world, where, user, id);
      }),
    kick: (channel: string, user: string) => plainly(() => depart(world, within(channel), user)),
    createChannel: (options: { name: string; private?: boolean }): Promise<Outcome & { channel: string }> =>
      did(
        () => {
          if (me().is_restricted || outside(world, me())) refuse('user_is_restricted');
          return { channel: createChannel(world, id, options.name, options.private === true).id };
        },
        { channel: '' },
      ),
    archive: (channel: string) => plainly(() => archive(world, within(channel), id)),
    unarchive: (channel: string) => plainly(() => unarchive(world, place(channel), id)),
    rename: (channel: string, name: string) => plainly(() => rename(world, within(channel), id, name)),
    deleteChannel: (channel: string) => plainly(() => deleteChannel(world, place(channel), id)),
    share: (channel: string, teamId: string, shared = true) =>
      plainly(() => share(world, within(channel), teamId, shared)),
    /** Opens a DM, or a group DM, with people or the bot (the default). */
    openDm: (users: string[] = [world.app.botUserId]): Promise<Outcome & { channel: string }> =>
      did(
        () => {
          for (const user of users) userOf(world, user);
          return { channel: direct(world, [id, ...users]).channel.id };
        },
        { channel: '' },
      ),
    /** Changes one's profile: zone, status, title, or (as an admin would) rights and deactivation. */
    change: (fields: Partial<Omit<User, 'id' | 'team_id'>>) => plainly(() => changeUser(world, me(), fields)),

    /** The conversations in one's sidebar, as Slack shows them. */
    channels: () =>
      [...world.state.channels.values()]
        .filter((one) => one.members.has(id))
        .map((one) => renderChannel(world, one, id)),
  };
};

export type Actor = ReturnType<typeof createActor>;
