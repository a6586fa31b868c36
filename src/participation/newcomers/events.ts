/** Somebody joins or leaves the channel of a community. The same again changes nothing. Instants are epoch milliseconds. */
import { type Community, communityOfChannel, membership } from '../../communities/index.ts';
import type { Deps } from '../../deps.ts';
import type { Happening } from '../../slack/surface.ts';
import { ofMembership } from '../engagement.ts';
import { rules } from './constants.ts';
import { nextOfReturned } from './stages.ts';
import { addNewcomer, changeNewcomer, newcomerIn } from './store.ts';

type Needs = Pick<Deps, 'store' | 'people'>;

export const newcomerEvents = (needs: Needs) => ({
  member_joined_channel: (happening: Happening) => moved(needs, happening, joined),
  member_left_channel: (happening: Happening) => moved(needs, happening, left),
});

type Mover = { community: Community; user: string; at: number; now: number };

/** Communities have heard of it by now, so that who is there is known. */
const moved = async (
  needs: Needs,
  { event, team, at: told, now }: Happening,
  handle: (needs: Needs, mover: Mover) => Promise<void>,
): Promise<void> => {
  const act = ofMembership({ event_ts: (told / 1000).toFixed(6), ...event });
  const community = act && (await communityOfChannel(needs.store, team, act.channel));
  if (!community || community.openedAt === null) return;
  await handle(needs, { community, user: act.member, at: act.occurredAt, now });
};

/** Who was there before the community is no newcomer, nor is who comes while it sleeps, or from elsewhere. */
const joined = async ({ store, people }: Needs, { community, user, at, now }: Mover): Promise<void> => {
  const { id, team, openedAt } = community;
  if (community.state !== 'open' || at < (openedAt ?? at)) return;
  const person = await people.get(team, user);
  if (person.bot || person.deleted || person.external) return;
  await store.tx(async (scope) => {
    const seat = await membership(scope, id, user);
    if (!seat || seat.leftAt !== null || seat.founding || seat.external || seat.leftOutAt !== null) return;
    const before = await newcomerIn(scope, { community: id, user });
    if (before === null)
      await addNewcomer(scope, { community: id, user, team, joinedAt: at, nextAt: at + rules.settleFor });
    else if (at > before.joinedAt)
      await changeNewcomer(scope, before, { nextAt: nextOfReturned(before, now) });
  });
};

/** Whoever leaves is remembered for a while: who comes back soon is no newcomer. */
const left = async ({ store }: Needs, { community, user, at }: Mover): Promise<void> => {
  const { id, team } = community;
  await store.tx(async (scope) => {
    const seat = await membership(scope, id, user);
    if (!seat || seat.leftAt === null || seat.founding || seat.external) return;
    const nextAt = at + rules.rejoinWithin;
    const { joinedAt } = seat;
    const isNew = await addNewcomer(scope, { community: id, user, team, joinedAt, nextAt });
    if (!isNew) await changeNewcomer(scope, { community: id, user }, { nextAt });
  });
};
