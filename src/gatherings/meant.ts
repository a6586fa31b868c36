/** The event that somebody means, if they may see it. */
import { type Community, communityById } from '../communities/index.ts';
import { Refusal } from '../slack/refusal.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { maySee, type Onlooker } from './seeing.ts';
import { eventById, hostsOf, invitedTo } from './store.ts';
import type { Event, EventHost } from './tables.ts';

type Asked = Pick<CommunityRequest, 'community' | 'person' | 'standings'>;

/** An event with its community, and what the asker is to it. */
export type Meant = { event: Event; community: Community; hosts: EventHost[]; isHost: boolean };

/** What somebody is to an event. */
export const onlookerOf = async (
  scope: Scope,
  event: Pick<Event, 'id'>,
  { person, standings }: Omit<Asked, 'community'>,
): Promise<Onlooker> => {
  const { user } = person;
  const isHost = (await hostsOf(scope, event.id)).some((host) => host.user === user);
  return { user, standings, isHost, isInvited: (await invitedTo(scope, event.id)).includes(user) };
};

/** The event of this id, if it is one of this community that the asker may see. @throws Refusal with `gone` */
export const meant = async (scope: Scope, asked: Asked, id: string, gone: string): Promise<Meant> => {
  const { community: ref, person } = asked;
  const event = await eventById(scope, id);
  const community = await communityById(scope, ref.id);
  if (event?.community !== ref.id || community === null) throw new Refusal(gone);
  const hosts = await hostsOf(scope, id);
  const onlooker = await onlookerOf(scope, event, asked);
  if (!maySee(event, community, onlooker)) throw new Refusal(gone);
  return { event, community, hosts, isHost: hosts.some(({ user }) => user === person.user) };
};
