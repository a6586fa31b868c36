import { Refusal } from '../slack/refusal.ts';
import type { Request } from '../slack/surface.ts';
import { askApprovers, whoApproves } from './approve.ts';
import { type ChannelFacts, channelToStart, isLarge, someMembers } from './channel.ts';
import { limits } from './community.ts';
import { draftOf } from './draft.ts';
import { explainExisting } from './existing.ts';
import { obstacleTo } from './offer.ts';
import { plant, type Wish } from './plant.ts';
import { propose } from './propose.ts';
import { holds } from './standing.ts';
import { decideStart, isStale } from './starting.ts';
import { giveRole, rolesIn } from './store.roles.ts';
import { communityOfChannel, removeUnopened } from './store.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { plainly } from './views.ts';
import type { Wiring } from './wiring.ts';
import { otherBots } from './workspace.ts';

/** Starts what is wished for, and answers with what happens now. Throws a Refusal where it cannot be. */
export const startCommunity = async (wiring: Wiring, request: Request, wished: Wish): Promise<void> => {
  const { locale, person, client } = request;
  const wish = { ...wished };
  const say = text(locale);
  if (wish.name === '') throw new Refusal(say.notNamed);
  if (wish.name.length > limits.name) throw new Refusal(say.nameTooLong);
  const facts = await channelToStart(client, wish.channel, person.user, locale);

  const existing = await communityOfChannel(wiring.store, request.team, wish.channel);
  if (existing && isStale(existing, request.now)) {
    await removeUnopened(wiring.store, existing.id, ['requested', 'proposed']);
  } else if (existing && (await isAbandoned(wiring, existing))) {
    await removeUnopened(wiring.store, existing.id, ['draft']);
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
  wish.second = await secondOf(wiring, request, wish, facts);
  if (start.how === 'draft') return beginDraft(wiring, request, wish, facts);
  const approvers = await whoApproves(wiring, request, wish.channel, facts);
  if (approvers.length === 0) throw new Refusal(say.nobodyToAsk);
  return askApprovers(wiring, request, { wish, facts, approvers });
};

/** The suggested second coordinator; where they cannot be asked, that is said, and the rest goes on. */
const secondOf = async (
  wiring: Wiring,
  request: Request,
  { channel, second }: Wish,
  { isPrivate }: ChannelFacts,
): Promise<string | null> => {
  if (second === null) return null;
  const asked = { user: second, role: 'coordinator' } as const;
  const obstacle = await obstacleTo(wiring, request, { id: null, channel, isPrivate }, asked);
  if (obstacle === null) return second;
  await request.answer(plainly(obstacle));
  return null;
};

/** Whether nobody prepares a draft any more: its coordinator's account is gone. */
const isAbandoned = async ({ store }: Wiring, { id, state }: Community): Promise<boolean> =>
  state === 'draft' && !holds(await rolesIn(store, id), 'coordinator');

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
