import { renderChannel } from './channel-shape.ts';
import { archive, createChannel, deleteChannel, direct, rename, share, unarchive } from './channels.ts';
import { type Hands, outside } from './hands.ts';
import { depart, enter } from './membership.ts';
import type { Outcome } from './payloads.ts';
import { changeUser } from './people.ts';
import type { User } from './state.ts';
import { refuse, userOf, type World } from './world.ts';

/** What a person does to channels, and to their own profile. */
export const arranging = (world: World, { id, me, place, within, did, plainly }: Hands) => ({
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
});
