/** A wish for a community in a large channel, and the answer of who may decide. */
import { communityAction, type Request } from '../slack/surface.ts';
import { refuseWhileHushed, tell, untold } from './alert.ts';
import { type ChannelFacts, isInChannel } from './channel.ts';
import { draftOf } from './draft.ts';
import { explainExisting } from './existing.ts';
import { ids } from './ids.ts';
import { plant, type Wish } from './plant.ts';
import { approversOf } from './starting.ts';
import { recordPresent } from './store.members.ts';
import { giveRole } from './store.roles.ts';
import { communityById, communityOfChannel, moveCommunity, removeUnopened } from './store.ts';
import { text } from './text.ts';
import { type Hearing, tellNoMore, tellUnasked, withHearings } from './unasked.ts';
import { CommunityValue } from './values.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';
import { knownStewards, otherBots } from './workspace.ts';

/** Whom to ask: people who are still there, and for a private channel only people who are in it. */
export const whoApproves = async (
  { people, store }: Wiring,
  { team, person, client }: Request,
  channel: string,
  facts: ChannelFacts,
): Promise<string[]> => {
  const found: string[] = [];
  for (const user of approversOf(person.user, facts.creator, await knownStewards(store, team, client))) {
    const approver = await people.get(team, user);
    if (approver.deleted || approver.bot || approver.external) continue;
    if (facts.isPrivate && (await isInChannel(client, channel, user)) !== true) continue;
    found.push(user);
  }
  return found;
};

type Asked = { wish: Wish; facts: ChannelFacts; approvers: readonly string[] };

/** Sends the wish to those who may decide, and says so to who has it. */
export const askApprovers = async (
  wiring: Wiring,
  request: Request,
  { wish, facts, approvers }: Asked,
): Promise<void> => {
  const { team, now, person } = request;
  await refuseWhileHushed(wiring.store, request);
  const readers = await Promise.all(approvers.map((user) => wiring.people.get(team, user)));
  const planted = await wiring.store.tx(async (scope) => {
    const community = await plant(scope, request, wish, facts, 'requested');
    if (!community) return null;
    const hearings: Hearing[] = [];
    for (const { user, locale } of readers) {
      const value = { community: community.id };
      const say = text(locale);
      if (facts.isPrivate) {
        const seen = { community: community.id, user, at: now, eventAt: now * 1000 };
        await recordPresent(scope, { ...seen, founding: true, external: false });
      }
      const due = await tellUnasked(
        scope,
        wiring.outbox,
        { team, user, key: `request:${community.id}:${user}`, kind: 'request' },
        asking(
          say.request(person.user, community, community.purpose),
          { label: say.approve, id: ids.approve, value, primary: true },
          { label: say.decline, id: ids.decline, value },
        ),
        now,
      );
      hearings.push({ user, due });
    }
    return hearings;
  });
  if (planted)
    return request.answer(plainly(withHearings(text(request.locale).requested(approvers), planted, request)));
  const faster = await communityOfChannel(wiring.store, team, wish.channel);
  if (faster) await explainExisting(wiring, request, faster);
};

export const approvals = (wiring: Wiring) => [
  communityAction({
    id: ids.approve,
    may: 'community.approve',
    value: CommunityValue,
    run: async (request) => {
      const { now, team, person, locale } = request;
      const bots = await otherBots(request.client, request.community.channel);
      const asker = await wiring.people.get(team, (await asked(wiring, request.community.id)) ?? person.user);
      if (asker.deleted) {
        await removeUnopened(wiring.store, request.community.id, ['requested']);
        return request.replace(plainly(text(locale).askerGone(asker.user)));
      }
      const approved = await wiring.store.tx(async (scope) => {
        const community = await moveCommunity(scope, request.community.id, ['requested'], { state: 'draft' });
        if (!community) return null;
        await tellNoMore(scope, wiring.outbox, community);
        const coordinator = {
          user: community.createdBy,
          role: 'coordinator',
          by: person.user,
          at: now,
        } as const;
        await giveRole(scope, { community: community.id, ...coordinator });
        await wiring.companions.begin(scope, community, now);
        const draft = await draftOf(scope, wiring.companions, community, {
          otherBots: bots,
          now,
          locale: asker.locale,
        });
        const intro = plainly(text(asker.locale).approvedForYou);
        await tell(
          scope,
          wiring.outbox,
          { team, user: asker.user, key: `draft:${community.id}`, kind: 'request' },
          {
            text: `${intro.text}\n${draft.text}`,
            blocks: [...(intro.blocks ?? []), ...(draft.blocks ?? [])],
          },
          now,
        );
        return community;
      });
      const say = text(locale);
      const quiet = approved ? await untold(wiring.store, request, approved.createdBy) : [];
      const said = approved
        ? [say.approvedBy(person.user, approved.createdBy), ...quiet].join(' ')
        : say.answeredAlready;
      await request.replace(plainly(said));
    },
  }),
  communityAction({
    id: ids.withdraw,
    may: 'community.accept',
    value: CommunityValue,
    run: async (request) => {
      const removed = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.community.id);
        if (community?.createdBy !== request.person.user) return null;
        await tellNoMore(scope, wiring.outbox, community);
        return removeUnopened(scope, community.id, ['requested', 'proposed']);
      });
      const say = text(request.locale);
      await request.replace(plainly(removed ? say.takenBack : say.answeredAlready));
    },
  }),
  communityAction({
    id: ids.decline,
    may: 'community.approve',
    value: CommunityValue,
    run: async (request) => {
      const { now, team, person, locale } = request;
      const asker = await wiring.people.get(team, (await asked(wiring, request.community.id)) ?? person.user);
      const declined = await wiring.store.tx(async (scope) => {
        const community = await removeUnopened(scope, request.community.id, ['requested']);
        if (!community) return null;
        await tellNoMore(scope, wiring.outbox, community);
        const to = { team, user: asker.user, key: `declined:${community.id}`, kind: 'request' };
        await tell(scope, wiring.outbox, to, plainly(text(asker.locale).declinedForYou(community)), now);
        return community;
      });
      const say = text(locale);
      const quiet = declined ? await untold(wiring.store, request, declined.createdBy) : [];
      const done = declined ? say.declinedBy(person.user, declined.createdBy) : say.answeredAlready;
      const said = quiet.length > 0 ? quiet.join(' ') : done;
      await request.replace(plainly(said));
    },
  }),
];

const asked = async ({ store }: Wiring, community: string): Promise<string | null> =>
  (await communityById(store, community))?.createdBy ?? null;
