import { localeOf } from '../slack/locale.ts';
import { action } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { mayHear, tell, untold } from './alert.ts';
import { reviewCare } from './care.ts';
import { letIn } from './channel.ts';
import { isLive, type RoleName } from './community.ts';
import { ids } from './ids.ts';
import { membership } from './store.members.ts';
import { acceptRole, rolesOf, takeRoles } from './store.roles.ts';
import { communityById } from './store.ts';
import type { Role } from './tables.ts';
import { text } from './text.ts';
import { RoleValue } from './values.ts';
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
        if (
          !held ||
          !(await acceptRole(scope, { community: community.id, user: person.user, role, at: now }))
        )
          return null;
        await reviewCare(scope, wiring, community.id, now);
        const to = { team, user: held.givenBy, key: `role-accepted:${roleKey(held)}`, kind: 'offer' };
        const told = plainly(text(localeOf(community.locale)).acceptedBy(person.user, role, community));
        if (await mayHear(scope, community, held.givenBy)) await tell(scope, wiring.outbox, to, told, now);
        return { community, held, isOutside: role === 'coordinator' && seat?.leftAt !== null };
      });
      const say = text(locale);
      if (!accepted) return request.replace(plainly(say.offerGone));
      const { community, held } = accepted;
      const isOutside = accepted.isOutside && !(await letIn(request.client, community.channel, person.user));
      const lines = [
        say.roleAccepted(role, community),
        ...(isOutside ? [say.enterAsCoordinator(community)] : []),
        ...(await untold(wiring.store, request, held.givenBy)),
      ];
      await request.replace(plainly(lines.join('\n')));
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
        const told = plainly(text(localeOf(community.locale)).declinedRole(person.user, role, community));
        if (await mayHear(scope, community, held.givenBy)) await tell(scope, wiring.outbox, to, told, now);
        return held;
      });
      const say = text(locale);
      if (!declined) return request.replace(plainly(say.offerGone));
      const lines = [say.roleDeclined, ...(await untold(wiring.store, request, declined.givenBy))];
      await request.replace(plainly(lines.join('\n')));
    },
  }),
];

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
