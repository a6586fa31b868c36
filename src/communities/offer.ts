import type { Delivered, Outbox, Outcome, Outcomes } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import type { CommunityRequest, Request } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { mayHear, refuseWhileHushed, tell } from './alert.ts';
import { reviewCare } from './care.ts';
import { isInChannel } from './channel.ts';
import { isLive, type RoleName } from './community.ts';
import { ids } from './ids.ts';
import { mayHold } from './role.ts';
import { membership, recordPresent } from './store.members.ts';
import { giveRole, offerRole, rolesOf, takeRoles } from './store.roles.ts';
import { communityById } from './store.ts';
import type { Community, Role } from './tables.ts';
import { text } from './text.ts';
import { giveBack, tellUnasked, withHearings } from './unasked.ts';
import { askingTopics } from './views.experts.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

/**
 * Asks somebody by DM whether they take a role that was offered; each offer once.
 * @returns when they hear of it, epoch milliseconds; null: they were asked before.
 */
export const offerTo = (
  scope: Scope,
  outbox: Outbox,
  community: Community,
  offer: Pick<Role, 'user' | 'role' | 'givenBy' | 'at'> & Partial<Pick<Role, 'takesOverFrom'>>,
  now: number,
): Promise<number | null> => {
  const { user, role } = offer;
  const say = text(localeOf(community.locale));
  const said = offer.takesOverFrom
    ? say.handOver.offer(offer.takesOverFrom, community)
    : say.offer(offer.givenBy, role, community);
  const value = { community: community.id, role };
  return tellUnasked(
    scope,
    outbox,
    { team: community.team, user, key: offerKey({ ...offer, community: community.id }), kind: 'offer' },
    asking(
      said,
      { label: say.accept, id: ids.acceptRole, value, primary: true },
      { label: say.notForMe, id: ids.declineRole, value },
    ),
    now,
  );
};

/** What the message is called that asks them. */
export const offerKey = ({
  community,
  user,
  role,
  at,
}: Pick<Role, 'community' | 'user' | 'role' | 'at'>): string => `role:${community}:${user}:${role}:${at}`;

type Asked = { user: string; role: RoleName };

/** Why somebody cannot be asked, as a sentence; null if they can. Of a private place nobody outside is to hear. */
export const obstacleTo = async (
  { store, people }: Wiring,
  { team, client, locale }: Request,
  place: { id: string | null; channel: string; isPrivate: boolean },
  { user, role }: Asked,
): Promise<string | null> => {
  const say = text(locale);
  const obstacle = mayHold(await people.get(team, user), role);
  if (obstacle === 'bot') return say.noRoleForBots;
  if (obstacle === 'external') return say.noRoleOutside(user);
  if (obstacle === 'forgotten') return say.noRoleUnkept(user);
  if (obstacle === 'guest') return say.noRoleForGuests(user);
  if (!place.isPrivate) return null;
  const seat = place.id === null ? null : await membership(store, place.id, user);
  const isIn = seat?.leftAt === null || (await isInChannel(client, place.channel, user)) === true;
  return isIn ? null : say.notInChannel(user);
};

/** Offers a role, or gives it to who asks for themselves. */
export const offer = async (
  wiring: Wiring,
  request: CommunityRequest,
  { user, role }: Asked,
): Promise<void> => {
  const { now, person, locale } = request;
  const say = text(locale);
  const obstacle = await obstacleTo(wiring, request, request.community, { user, role });
  if (obstacle) throw new Refusal(obstacle);
  if (user !== person.user) await refuseWhileHushed(wiring.store, request);
  const { said, isTaken } = await wiring.store.tx(
    async (scope): Promise<{ said: string; isTaken?: true }> => {
      const community = await communityById(scope, request.community.id);
      if (!community || community.state === 'ended') throw new Refusal(say.isOver(request.community));
      const given = { community: community.id, user, role, by: person.user, at: now };
      if (user === person.user) {
        await giveRole(scope, given);
        await reviewCare(scope, wiring, community.id, now);
        return { said: say.roleTaken(role, community), isTaken: true };
      }
      if (!(await offerRole(scope, given))) return { said: say.hasRole(user, role) };
      if (community.isPrivate) await recordPresent(scope, founder(community.id, user, now));
      if (!isLive(community)) return { said: say.roleOfferedLater(user, role) };
      const made = { user, role, givenBy: person.user, at: now };
      const due = await offerTo(scope, wiring.outbox, community, made, now);
      return { said: withHearings(say.roleOffered(user, role), [{ user, due }], request) };
    },
  );
  const isExpert = isTaken && role === 'expert';
  await request.answer(isExpert ? askingTopics(said, request.community.id, locale) : plainly(said));
};

/** Somebody who was found in the channel while its community was prepared. */
export const founder = (community: string, user: string, now: number) => ({
  community,
  user,
  at: now,
  eventAt: now * 1000,
  founding: true,
  external: false,
});

/** Where nobody can tell, they may have heard. */
const isUnheard = ({ how }: Outcome): boolean => how !== 'sent' && how !== 'unknown';

/** Who was not asked after all holds no offer, so that they can be asked again; who wanted it is told why. */
export const askOutcomes = (wiring: Wiring): Outcomes => ({
  offer: async (scope, delivered, outcome, now) => {
    if (!isUnheard(outcome)) return;
    await giveBack(scope, delivered);
    await notAsked(scope, wiring, delivered, outcome, now);
  },
  request: async (scope, delivered, outcome) => {
    if (isUnheard(outcome)) await giveBack(scope, delivered);
  },
});

const notAsked = async (
  scope: Scope,
  { outbox }: Wiring,
  { key, team }: Delivered,
  { how }: Outcome,
  now: number,
): Promise<void> => {
  const [what, id = '', user = '', name] = key.split(':');
  if (what !== 'role') return;
  const offer = (await rolesOf(scope, id, user)).find(
    ({ role, state }) => role === name && state === 'offered',
  );
  if (!offer) return;
  await takeRoles(scope, id, user, [offer.role]);
  const community = await communityById(scope, id);
  if (!community || how === 'dropped' || !(await mayHear(scope, community, offer.givenBy))) return;
  const said = text(localeOf(community.locale)).offerFailed(user, offer.role, community);
  const to = { team, user: offer.givenBy, key: `role-not-asked:${key}`, kind: 'offer' };
  await tell(scope, outbox, to, plainly(said), now);
};
