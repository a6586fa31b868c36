import type { Outbox } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { tell } from './alert.ts';
import { reviewCare } from './care.ts';
import type { RoleName } from './community.ts';
import { ids } from './ids.ts';
import { mayHold } from './role.ts';
import { membership } from './store.members.ts';
import { giveRole, offerRole } from './store.roles.ts';
import { communityById } from './store.ts';
import type { Community, Role } from './tables.ts';
import { text } from './text.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

/** Asks somebody by DM whether they take a role that was offered; each offer once. */
export const offerTo = (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  offer: Pick<Role, 'user' | 'role' | 'givenBy' | 'at'>,
  now: number,
): Promise<boolean> => {
  const { user, role } = offer;
  const say = text(localeOf(community.locale));
  const value = { community: community.id, role };
  return tell(
    scope,
    outbox,
    { team: community.team, user, key: `role:${community.id}:${user}:${role}:${offer.at}`, kind: 'offer' },
    asking(
      say.offer(offer.givenBy, role, community),
      { label: say.accept, id: ids.acceptRole, value, primary: true },
      { label: say.notForMe, id: ids.declineRole, value },
    ),
    now,
  );
};

type Asked = { user: string; role: RoleName };

/** Offers a role, or gives it to who asks for themselves. */
export const offer = async (
  wiring: Wiring,
  request: CommunityRequest,
  { user, role }: Asked,
): Promise<void> => {
  const { now, person, team, locale } = request;
  const say = text(locale);
  const reader = await wiring.people.get(team, user);
  const obstacle = mayHold(reader, role);
  if (obstacle === 'bot') throw new Refusal(say.noRoleForBots);
  if (obstacle === 'external') throw new Refusal(say.noRoleOutside(user));
  if (obstacle === 'guest') throw new Refusal(say.noRoleForGuests(user));

  const said = await wiring.store.tx(async (scope) => {
    const community = await communityById(scope, request.community.id);
    if (!community) throw new Refusal(say.offerGone);
    const seat = await membership(scope, community.id, user);
    if (community.isPrivate && seat?.leftAt !== null) throw new Refusal(say.notInChannel(user));
    const given = { community: community.id, user, role, by: person.user, at: now };
    if (user === person.user) {
      await giveRole(scope, given);
      await reviewCare(scope, wiring, community.id, now);
      return say.roleTaken(role, community);
    }
    if (!(await offerRole(scope, given))) return say.hasRole(user, role);
    await offerTo(scope, wiring.outbox, community, { user, role, givenBy: person.user, at: now }, now);
    return say.roleOffered(user, role);
  });
  await request.answer(plainly(said));
};
