import { Refusal } from '../slack/refusal.ts';
import type { Request } from '../slack/surface.ts';
import { askApprovers, whoApproves } from './approve.ts';
import { type ChannelFacts, channelToStart, isInChannel, isLarge, someMembers } from './channel.ts';
import { limits } from './community.ts';
import { draftOf } from './draft.ts';
import { explainExisting } from './existing.ts';
import { plant, type Wish } from './plant.ts';
import { propose } from './propose.ts';
import { decideStart, isStale } from './starting.ts';
import { giveRole } from './store.roles.ts';
import { communityOfChannel, removeUnopened } from './store.ts';
import { text } from './text.ts';
import type { Wiring } from './wiring.ts';
import { otherBots } from './workspace.ts';

/** Starts what is wished for, and answers with what happens now. Throws a Refusal where it cannot be. */
export const startCommunity = async (wiring: Wiring, request: Request, wish: Wish): Promise<void> => {
  const { locale, person, client } = request;
  const say = text(locale);
  if (wish.name === '') throw new Refusal(say.notNamed);
  if (wish.name.length > limits.name) throw new Refusal(say.nameTooLong);
  const facts = await channelToStart(client, wish.channel, locale);
  if (facts.isPrivate && (await isInChannel(client, wish.channel, person.user)) === false)
    throw new Refusal(say.cannotSee);

  const existing = await communityOfChannel(wiring.store, request.team, wish.channel);
  if (existing && isStale(existing, request.now)) {
    await removeUnopened(wiring.store, existing.id, ['requested', 'proposed']);
  } else if (existing) return explainExisting(wiring, request, existing);

  const start = decideStart({
    asker: person.user,
    steward: person.steward,
    creator: facts.creator === person.user,
    large: isLarge(facts, facts.size === null ? await someMembers(client, wish.channel) : []),
    coordinator: wish.coordinator,
  });
  if (start.how === 'refuse') throw new Refusal(say.onlyStewardsPropose);
  if (start.how === 'propose') return propose(wiring, request, { wish, facts, to: start.to });
  if (start.how === 'draft') return beginDraft(wiring, request, wish, facts);
  const approvers = await whoApproves(wiring, request, wish.channel, facts);
  if (approvers.length === 0) throw new Refusal(say.nobodyToAsk);
  return askApprovers(wiring, request, { wish, facts, approvers });
};

const beginDraft = async (
  wiring: Wiring,
  request: Request,
  wish: Wish,
  facts: ChannelFacts,
): Promise<void> => {
  const { now, locale } = request;
  const bots = await otherBots(request.client, wish.channel);
  const answer = await wiring.store.tx(async (scope) => {
    const community = await plant(scope, request, wish, facts, 'draft');
    if (!community) return null;
    const given = { community: community.id, role: 'coordinator', by: request.person.user, at: now } as const;
    await giveRole(scope, { ...given, user: request.person.user });
    await wiring.companions.begin(scope, community, now);
    return draftOf(scope, wiring.companions, community, { otherBots: bots, now, locale });
  });
  if (answer) return request.answer(answer);
  const faster = await communityOfChannel(wiring.store, request.team, wish.channel);
  if (faster) await explainExisting(wiring, request, faster);
};
