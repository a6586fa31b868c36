/** Roles are offered, and accepted by who gets them. */
import { z } from 'zod';
import type { Outbox } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import {
  action,
  type CommunityRequest,
  communityAction,
  communityForm,
  type Verb,
} from '../slack/surface.ts';
import { parseArguments } from '../slack/words.ts';
import type { Scope } from '../store/store.ts';
import { tell } from './alert.ts';
import { answeredIn } from './answer.ts';
import { reviewCare } from './care.ts';
import { letIn } from './channel.ts';
import { type RoleName, roleNames } from './community.ts';
import { roleForm } from './forms.ts';
import { ids } from './ids.ts';
import { mayHold } from './role.ts';
import { membership } from './store.members.ts';
import { acceptRole, coordinatorsOf, giveRole, offerRole, rolesOf, takeRoles } from './store.roles.ts';
import { communityById } from './store.ts';
import type { Community, Role } from './tables.ts';
import { text } from './text.ts';
import { CommunityValue, PersonValue, RoleValue } from './values.ts';
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
const offer = async (wiring: Wiring, request: CommunityRequest, { user, role }: Asked): Promise<void> => {
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

/** Ends somebody's roles. The last coordinator is asked first what is to become of the place. */
const endRoles = async (
  wiring: Wiring,
  request: CommunityRequest,
  { user, anyway }: { user: string; anyway: boolean },
): Promise<void> => {
  const { now, person, team, locale } = request;
  const say = text(locale);
  const reader = await wiring.people.get(team, user);
  const outcome = await wiring.store.tx(async (scope) => {
    const community = await communityById(scope, request.community.id);
    if (!community) throw new Refusal(say.offerGone);
    const coordinators = await coordinatorsOf(scope, community.id);
    if (!anyway && coordinators.length === 1 && coordinators[0] === user) return 'last' as const;
    const taken = await takeRoles(scope, community.id, user, roleNames);
    if (taken.length === 0) return 'none' as const;
    await reviewCare(scope, wiring, community.id, now);
    if (user !== person.user && taken.some(({ state }) => state === 'accepted')) {
      const to = { team, user, key: `roles-ended:${community.id}:${user}:${now}`, kind: 'offer' };
      const told = plainly(text(reader.locale).rolesEndedForYou(person.user, community));
      await tell(scope, wiring.outbox, to, told, now);
    }
    return 'ended' as const;
  });
  const value = { community: request.community.id, user };
  if (outcome === 'ended') return request.replace(plainly(say.rolesEnded(user)));
  if (outcome === 'none') return request.answer(plainly(say.noRoles(user)));
  await request.answer(
    asking(
      say.lastCoordinator(user, request.community),
      { label: say.giveRole, id: ids.giveRole, value: { community: request.community.id }, primary: true },
      { label: say.stepDown, id: ids.stepDown, value },
    ),
  );
};

export const roleVerbs = (wiring: Wiring): Verb[] => [
  {
    name: 'role',
    may: 'role.give',
    community: 'here',
    usage: text(localeOf(undefined)).usage.role,
    about: (locale) => text(locale).verbs.role,
    examples: ['role @ana facilitator', 'role @ben member'],
    run: async (request) => {
      const say = text(request.locale);
      const pieces = parseArguments(request.words);
      if (pieces.length === 0) return request.open(roleForm(request.community.id, request.locale));
      const who = pieces.find((piece) => piece.kind === 'person');
      const what = pieces.find((piece) => piece.kind === 'word')?.plain;
      if (!who?.user || !what) throw new Refusal(say.roleUsage(request.command));
      if (what === 'member') return endRoles(wiring, request, { user: who.user, anyway: false });
      const role = roleNames.find((name) => name === what);
      if (!role) throw new Refusal(say.noSuchRole);
      await offer(wiring, request, { user: who.user, role });
    },
  },
];

export const roleForms = (wiring: Wiring) => [
  communityForm({
    id: ids.giveRole,
    may: 'role.give',
    metadata: CommunityValue,
    fields: z.object({ person: z.string(), role: z.enum(roleNames) }),
    submit: async (request) => ({
      close: true,
      after: () =>
        offer(wiring, answeredIn(request, request.community.channel), {
          user: request.fields.person,
          role: request.fields.role,
        }),
    }),
  }),
];

export const roleActions = (wiring: Wiring) => [
  communityAction({
    id: ids.giveRole,
    may: 'role.give',
    value: CommunityValue,
    run: (request) => request.open(roleForm(request.community.id, request.locale)),
  }),
  communityAction({
    id: ids.stepDown,
    may: 'role.give',
    value: PersonValue,
    run: (request) => endRoles(wiring, request, { user: request.value.user, anyway: true }),
  }),
  action({
    id: ids.acceptRole,
    may: 'role.answer',
    value: RoleValue,
    run: async (request) => {
      const { now, person, team, locale } = request;
      const { role } = request.value;
      const accepted = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.value.community);
        if (community?.team !== team) return null;
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
        await tell(scope, wiring.outbox, to, told, now);
        return { community, isOutside: role === 'coordinator' && seat?.leftAt !== null };
      });
      const say = text(locale);
      if (!accepted) return request.replace(plainly(say.offerGone));
      const { community } = accepted;
      const isOutside = accepted.isOutside && !(await letIn(request.client, community.channel, person.user));
      const lines = [
        say.roleAccepted(role, community),
        ...(isOutside ? [say.enterAsCoordinator(community)] : []),
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
        if (community?.team !== team || !held) return false;
        await takeRoles(scope, community.id, person.user, [role]);
        const to = { team, user: held.givenBy, key: `role-declined:${roleKey(held)}`, kind: 'offer' };
        const told = plainly(text(localeOf(community.locale)).declinedRole(person.user, role, community));
        await tell(scope, wiring.outbox, to, told, now);
        return true;
      });
      const say = text(locale);
      await request.replace(plainly(declined ? say.roleDeclined : say.offerGone));
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
