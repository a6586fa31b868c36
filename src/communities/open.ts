/** Opening a community: from here on it posts, and as soon as the channel was told, people are counted. */
import type { Outcome, Outcomes } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import { Refusal } from '../slack/refusal.ts';
import { type CommunityRequest, communityAction } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { alert, mayHear } from './alert.ts';
import { enterChannel, isInChannel, letIn } from './channel.ts';
import { noticeOf } from './draft.ts';
import { showDraft } from './existing.ts';
import { gateOf } from './gate.ts';
import { ids } from './ids.ts';
import { offerTo } from './offer.ts';
import { rolesIn } from './store.roles.ts';
import { changeCommunity, communityById, moveCommunity } from './store.ts';
import { workspaceOf } from './store.workspace.ts';
import { synchronise } from './synchronise.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { CommunityValue } from './values.ts';
import { noticeMessage, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';

/** How long the notice may be on its way before the community closes again. */
const noticeGrace = 24 * 3_600_000;

export const opening = (wiring: Wiring) => [
  communityAction({
    id: ids.open,
    may: 'community.open',
    value: CommunityValue,
    run: async (request) => {
      const { now, locale } = request;
      const say = text(locale);
      const { hushedUntil } = await workspaceOf(wiring.store, request.team);
      if (gateOf(hushedUntil, null, now) === 'hushed') throw new Refusal(say.hushedNow);
      const facts = await enterChannel(
        request.client,
        request.community.channel,
        request.person.user,
        locale,
      );
      await seat(request);
      const opened = await wiring.store.tx(async (scope) => {
        const draft = await communityById(scope, request.community.id);
        const community = await moveCommunity(scope, request.community.id, ['draft'], {
          state: 'open',
          // Told by the first post instead, the channel does not know before that: see channelTold.
          openedAt: draft?.noticeStyle === 'footer' ? null : now,
          channelState: 'ok',
          isPrivate: facts.isPrivate,
          isShared: facts.isShared,
          syncAt: now,
        });
        if (!community) return null;
        await tellChannel(scope, wiring, community, now);
        await wiring.companions.changed(scope, community, 'opened', now);
        await sendOffers(scope, wiring, community, now);
        return community;
      });
      if (!opened) return request.replace(plainly(say.answeredAlready));
      await request.replace(plainly(say.opened(opened, opened.noticeStyle, request.command)));
      await synchronise(wiring, opened, now);
    },
  }),
  communityAction({
    id: ids.notNow,
    may: 'community.open',
    value: CommunityValue,
    run: (request) => request.replace(plainly(text(request.locale).keptDraft(request.command))),
  }),
  communityAction({
    id: ids.showDraft,
    may: 'community.open',
    value: CommunityValue,
    run: async (request) => {
      const community = await communityById(wiring.store, request.community.id);
      if (community?.state === 'draft') await showDraft(wiring, request, community);
      else await request.answer(plainly(text(request.locale).answeredAlready));
    },
  }),
];

/** A place is looked after from inside: who opens it is in the channel, or is let in. */
const seat = async ({ client, community, person, locale }: CommunityRequest): Promise<void> => {
  const { channel } = community;
  if ((await isInChannel(client, channel, person.user)) !== false) return;
  if (!(await letIn(client, channel, person.user)))
    throw new Refusal(text(locale).enterAsCoordinator(community));
};

/** The key of the message that tells a channel; opened again after it failed, it is another one. */
const noticeKey = (community: Community): string => `notice:${community.id}:${community.openedAt ?? 0}`;

const tellChannel = async (
  scope: Scope,
  wiring: Wiring,
  community: Community,
  now: number,
): Promise<void> => {
  if (community.noticeStyle === 'footer') return;
  const locale = localeOf(community.locale);
  const notice = await noticeOf(scope, community, wiring.companions.rhythmInWords, locale);
  await wiring.outbox.post(scope, {
    key: noticeKey(community),
    team: community.team,
    to: { channel: community.channel },
    message: noticeMessage(notice, locale),
    kind: 'notice',
    community: community.id,
    due: now,
    expires: now + noticeGrace,
  });
};

/** Those who were suggested while it was prepared are asked now. */
const sendOffers = async (scope: Scope, wiring: Wiring, community: Community, now: number): Promise<void> => {
  for (const offer of await rolesIn(scope, community.id)) {
    if (offer.state === 'offered' && (await mayHear(scope, community, offer.user)))
      await offerTo(scope, wiring.outbox, community, offer, now);
  }
};

/** The first post has told the channel that a community lives there: from now on people are counted. */
export const channelTold = async (scope: Scope, community: string, now: number): Promise<void> => {
  const found = await communityById(scope, community);
  if (found?.openedAt === null) await changeCommunity(scope, community, { openedAt: now, syncAt: now });
};

/** A channel that was not told must not be counted: the community closes again, and its coordinators are told. */
export const noticeOutcomes = (wiring: Wiring): Outcomes => ({
  notice: async (scope: Scope, { community: id }, outcome: Outcome, now: number) => {
    if (outcome.how === 'sent' || id === null) return;
    const closed = await moveCommunity(scope, id, ['open', 'resting'], {
      state: 'draft',
      openedAt: null,
      restUntil: null,
    });
    if (!closed) return;
    await wiring.companions.changed(scope, closed, 'ended', now);
    const message = plainly(text(localeOf(closed.locale)).noticeFailed(closed));
    await alert(scope, wiring.outbox, closed, `notice:${now}`, message, now);
  },
});
