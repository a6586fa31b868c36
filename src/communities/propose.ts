/** A steward proposes a community to who shall look after it; it starts when they accept. */
import { Refusal } from '../slack/refusal.ts';
import { communityAction, type Request } from '../slack/surface.ts';
import { mayHear, refuseWhileHushed, tell, untold } from './alert.ts';
import { type ChannelFacts, isInChannel } from './channel.ts';
import { draftOf } from './draft.ts';
import { explainExisting } from './existing.ts';
import { ids } from './ids.ts';
import { plant, type Wish } from './plant.ts';
import { recordPresent } from './store.members.ts';
import { acceptRole, offerRole, rolesOf } from './store.roles.ts';
import {
  changeCommunity,
  communityById,
  communityOfChannel,
  moveCommunity,
  removeUnopened,
} from './store.ts';
import { text } from './text.ts';
import { tellUnasked, withHearings } from './unasked.ts';
import { CommunityValue } from './values.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';
import { otherBots } from './workspace.ts';

type Proposal = { wish: Wish; facts: ChannelFacts; to: string };

export const propose = async (
  wiring: Wiring,
  request: Request,
  { wish, facts, to }: Proposal,
): Promise<void> => {
  const { team, now, person } = request;
  const say = text(request.locale);
  await refuseWhileHushed(wiring.store, request);
  const reader = await wiring.people.get(team, to);
  if (reader.bot || reader.deleted || reader.external || reader.guest)
    throw new Refusal(say.cannotCoordinate(to));
  const isIn = await isInChannel(request.client, wish.channel, to);
  if (facts.isPrivate && isIn !== true) throw new Refusal(say.notInChannel(to));

  const planted = await wiring.store.tx(async (scope) => {
    const community = await plant(scope, request, { ...wish, second: null }, facts, 'proposed');
    if (!community) return null;
    await offerRole(scope, {
      community: community.id,
      user: to,
      role: 'coordinator',
      by: person.user,
      at: now,
    });
    if (isIn) {
      const present = { community: community.id, user: to, at: now, eventAt: now * 1000 };
      await recordPresent(scope, { ...present, founding: true, external: false });
    }
    const theirs = text(reader.locale);
    const value = { community: community.id };
    const due = await tellUnasked(
      scope,
      wiring.outbox,
      { team, user: to, key: `proposal:${community.id}:${to}`, kind: 'request' },
      asking(
        theirs.proposal(person.user, community, community.purpose),
        { label: theirs.accept, id: ids.acceptProposal, value, primary: true },
        { label: theirs.notForMe, id: ids.declineProposal, value },
      ),
      now,
    );
    return { due };
  });
  if (planted)
    return request.answer(plainly(withHearings(say.proposed(to), [{ user: to, ...planted }], request)));
  const faster = await communityOfChannel(wiring.store, team, wish.channel);
  if (faster) await explainExisting(wiring, request, faster);
};

export const proposals = (wiring: Wiring) => [
  communityAction({
    id: ids.acceptProposal,
    may: 'community.accept',
    value: CommunityValue,
    run: async (request) => {
      const { now, team, person, locale } = request;
      const bots = await otherBots(request.client, request.community.channel);
      const steward = await proposer(wiring, request);
      const draft = await wiring.store.tx(async (scope) => {
        const moved = await moveCommunity(scope, request.community.id, ['proposed'], { state: 'draft' });
        if (!moved) return null;
        const role = { community: moved.id, user: person.user, role: 'coordinator', at: now } as const;
        if (!(await acceptRole(scope, role))) throw new Refusal(text(locale).answeredAlready);
        const home = { timeZone: person.timeZone, locale: person.locale };
        const community = (await changeCommunity(scope, moved.id, home)) ?? moved;
        await wiring.companions.begin(scope, community, now);
        const to = { team, user: steward.user, key: `proposal-accepted:${community.id}`, kind: 'request' };
        const said = text(steward.locale).proposalAccepted(person.user, community);
        if (await mayHear(scope, community, steward.user))
          await tell(scope, wiring.outbox, to, plainly(said), now);
        return draftOf(scope, wiring.companions, community, { otherBots: bots, now, locale });
      });
      await request.replace(draft ?? plainly(text(locale).answeredAlready));
    },
  }),
  communityAction({
    id: ids.declineProposal,
    may: 'community.accept',
    value: CommunityValue,
    run: async (request) => {
      const { now, team, person, locale } = request;
      const steward = await proposer(wiring, request);
      const declined = await wiring.store.tx(async (scope) => {
        const offers = await rolesOf(scope, request.community.id, person.user);
        if (!offers.some(({ role, state }) => role === 'coordinator' && state === 'offered')) return false;
        const community = await removeUnopened(scope, request.community.id, ['proposed']);
        if (!community) return false;
        const to = { team, user: steward.user, key: `proposal-declined:${community.id}`, kind: 'request' };
        const said = text(steward.locale).proposalDeclined(person.user, community);
        await tell(scope, wiring.outbox, to, plainly(said), now);
        return true;
      });
      const say = text(locale);
      const quiet = declined ? await untold(wiring.store, request, steward.user) : [];
      const said = declined ? [say.proposalLeft, ...quiet].join(' ') : say.answeredAlready;
      await request.replace(plainly(said));
    },
  }),
];

const proposer = async ({ store, people }: Wiring, request: Request & { community: { id: string } }) => {
  const community = await communityById(store, request.community.id);
  return people.get(request.team, community?.createdBy ?? request.person.user);
};
