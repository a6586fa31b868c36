import { Refusal } from '../slack/refusal.ts';
import type { CommunityRequest } from '../slack/surface.ts';
import { mayHear, tell } from './alert.ts';
import { reviewCare } from './care.ts';
import { roleNames } from './community.ts';
import { ids } from './ids.ts';
import { coordinatorsOf, takeRoles } from './store.roles.ts';
import { communityById } from './store.ts';
import { text } from './text.ts';
import { tellNoMore } from './unasked.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

/** Ends somebody's roles. The last coordinator is asked first what is to become of the place. */
export const endRoles = async (
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
    await tellNoMore(scope, wiring.outbox, community, { of: ['role'], user });
    await reviewCare(scope, wiring, community.id, now);
    const isHeld = taken.some(({ state }) => state === 'accepted');
    if (user !== person.user && isHeld && (await mayHear(scope, community, user))) {
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
      ...(user === person.user
        ? [{ label: say.handOver.button, id: ids.handOver, value: { community: request.community.id } }]
        : []),
      { label: say.stepDown, id: ids.stepDown, value },
    ),
  );
};
