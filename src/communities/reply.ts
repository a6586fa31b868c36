import { localeOf } from '../slack/locale.ts';
import { nobody } from '../slack/mrkdwn.ts';
import { action } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { mayHear, tell, untold } from './alert.ts';
import { reviewCare } from './care.ts';
import { letIn } from './channel.ts';
import { isLive, type RoleName } from './community.ts';
import { ids } from './ids.ts';
import { membership } from './store.members.ts';
import { acceptRole, giveUp, rolesOf, takeRoles } from './store.roles.ts';
import { communityById } from './store.ts';
import type { Community, Role } from './tables.ts';
import { text } from './text.ts';
import { RoleValue } from './values.ts';
import { askingTopics } from './views.experts.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

export const roleReplies = (wiring: Wiring) => [
  action({
    id: ids.acceptRole,
    may: 'role.answer',
    value: RoleValue,
    run: async (request) => {
      const { now, person, team, locale } = request;
      const { role } = request.value;
      const accepted = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.value.community);
        // While it is prepared nobody was asked yet: a proposal is answered by its own buttons.
        if (community?.team !== team || !isLive(community)) return null;
        const held = await offered(scope, community.id, person.user, role);
        const seat = await membership(scope, community.id, person.user);
        if (community.isPrivate && seat?.leftAt !== null) return null;
        if (held?.takesOverFrom && seat?.leftAt !== null) return { enter: community };
        if (
          !held ||
          !(await acceptRole(scope, { community: community.id, user: person.user, role, at: now }))
        )
          return null;
        const givenUp = await giveUp(scope, held);
        await reviewCare(scope, wiring, community.id, now);
        const inPlace = text(localeOf(community.locale));
        const told = givenUp
          ? inPlace.handOver.taken(person.user, community)
          : inPlace.acceptedBy(person.user, role, community);
        const to = { team, user: held.givenBy, key: `role-accepted:${roleKey(held)}`, kind: 'offer' };
        await tellGiver(scope, wiring, { community, to, told }, now);
        return { community, held, givenUp, isOutside: role === 'coordinator' && seat?.leftAt !== null };
      });
      const say = text(locale);
      if (!accepted) return request.replace(plainly(say.offerGone));
      // It can still be accepted: the buttons stay.
      if (accepted.enter) return request.answer(plainly(say.handOver.enterFirst(accepted.enter)));
      const { community, held } = accepted;
      const isOutside = accepted.isOutside && !(await letIn(request.client, community.channel, person.user));
      const lines = [
        say.roleAccepted(role, community),
        ...(accepted.givenUp ? [say.handOver.gaveUp(accepted.givenUp)] : []),
        ...(isOutside ? [say.enterAsCoordinator(community)] : []),
        ...(await untold(wiring.store, request, held.givenBy)),
      ];
      const said = lines.join('\n');
      await request.replace(role === 'expert' ? askingTopics(said, community.id, locale) : plainly(said));
    },
  }),
  action({
    id: ids.declineRole,
    may: 'role.answer',
    value: RoleValue,
    run: async (request) => {
      const { now, person, team, locale } = request;
      const { role } = request.value;
      const declined = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.value.community);
        const held = community && (await offered(scope, community.id, person.user, role));
        if (community?.team !== team || !held) return null;
        await takeRoles(scope, community.id, person.user, [role]);
        const to = { team, user: held.givenBy, key: `role-declined:${roleKey(held)}`, kind: 'offer' };
        const inPlace = text(localeOf(community.locale));
        const told = held.takesOverFrom
          ? inPlace.handOver.declined(person.user, community)
          : inPlace.declinedRole(person.user, role, community);
        await tellGiver(scope, wiring, { community, to, told }, now);
        return held;
      });
      const say = text(locale);
      if (!declined) return request.replace(plainly(say.offerGone));
      const lines = [say.roleDeclined, ...(await untold(wiring.store, request, declined.givenBy))];
      await request.replace(plainly(lines.join('\n')));
    },
  }),
];

/** Whoever offered it hears how it went, unless they were forgotten meanwhile. */
const tellGiver = async (
  scope: Scope,
  { outbox }: Wiring,
  { community, to, told }: { community: Community; to: Parameters<typeof tell>[2]; told: string },
  now: number,
): Promise<void> => {
  if (to.user !== nobody && (await mayHear(scope, community, to.user)))
    await tell(scope, outbox, to, plainly(told), now);
};

const roleKey = ({ community, user, role, at }: Role): string => `${community}:${user}:${role}:${at}`;

const offered = async (
  scope: Scope,
  community: string,
  user: string,
  role: RoleName,
): Promise<Role | null> => {
  const roles = await rolesOf(scope, community, user);
  return roles.find((held) => held.role === role && held.state === 'offered') ?? null;
};
