import type { Outcome } from './payloads.ts';
import type { Channel, User } from './state.ts';
import { channelOf, Refusal, refuse, userOf, type World } from './world.ts';

/** True for a person of another organisation. */
export const outside = (world: World, user: User): boolean => user.team_id !== world.state.team.id;

/** What every act of a person needs: finding a place, and turning refusals into what the person sees. */
export const createHands = (world: World, id: string) => {
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

  const asked = (act: () => Promise<Outcome>): Promise<Outcome> =>
    did<object>(async () => (world.app.installed ? act() : refuse('app_uninstalled')), {});

  return { id, me, place, within, did, plainly, asked };
};

export type Hands = ReturnType<typeof createHands>;
