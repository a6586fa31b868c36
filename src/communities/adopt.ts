/** "I will": somebody offers to look after a place, and somebody else confirms it. */
import type { Person } from '../slack/access.ts';
import { Refusal } from '../slack/refusal.ts';
import { communityAction } from '../slack/surface.ts';
import type { Scope } from '../store/store.ts';
import { refuseWhileHushed, tell, untold } from './alert.ts';
import { askAgain, settle, showInChannel } from './care.ts';
import { confirmedBy, mayConfirm } from './caring.ts';
import { ids } from './ids.ts';
import { giveRole } from './store.roles.ts';
import { changeCommunity, communityById } from './store.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { tellUnasked } from './unasked.ts';
import { CommunityValue, PersonValue } from './values.ts';
import { asking, plainly } from './views.ts';
import type { Wiring } from './wiring.ts';
import { knownStewards } from './workspace.ts';

/** The most stewards whom one offer disturbs. */
const mostAsked = 3;

const askStewards = async (
  scope: Scope,
  { outbox }: Wiring,
  community: Community,
  stewards: readonly Person[],
  now: number,
): Promise<void> => {
  const { id, team, carer } = community;
  if (carer === null) return;
  for (const { user, locale } of stewards) {
    const say = text(locale);
    const value = { community: id, user: carer };
    await tellUnasked(
      scope,
      outbox,
      { team, user, key: `carer:${id}:${carer}:${now}:${user}`, kind: 'request' },
      asking(
        say.confirmCarer(carer, community),
        { label: say.confirm, id: ids.confirmCarer, value, primary: true },
        { label: say.decline, id: ids.declineCarer, value },
      ),
      now,
    );
  }
};

export const adoption = (wiring: Wiring) => [
  communityAction({
    id: ids.adopt,
    may: 'community.adopt',
    value: CommunityValue,
    run: async (request) => {
      const { now, person, team, locale } = request;
      const say = text(locale);
      if (person.guest) throw new Refusal(say.guestsCannot);
      await refuseWhileHushed(wiring.store, request);
      const known = await knownStewards(wiring.store, team, request.client);
      const stewards = known.filter((user) => user !== person.user).slice(0, mostAsked);
      const readers = await Promise.all(stewards.map((user) => wiring.people.get(team, user)));
      const said = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.community.id);
        if (!community || community.care === 'kept') return say.isKept;
        if (community.carer) return say.somebodyWas(community.carer);
        if (person.steward && !community.isPrivate) {
          const role = { user: person.user, role: 'coordinator', by: person.user, at: now } as const;
          await giveRole(scope, { community: community.id, ...role });
          await changeCommunity(scope, community.id, { notesIgnored: 0 });
          await settle(scope, wiring, community);
          return say.youLookAfter(community);
        }
        const care = confirmedBy(community, stewards.length);
        const offered = await changeCommunity(scope, community.id, {
          care,
          carer: person.user,
          careAskedAt: now,
        });
        if (!offered) return say.isKept;
        const isAskedThere = community.care === 'asking members' || care === 'members confirm';
        if (isAskedThere) await showInChannel(scope, wiring, offered, now);
        if (care === 'to confirm') await askStewards(scope, wiring, offered, readers, now);
        return say.thankYouWaiting;
      });
      await request.answer(plainly(said));
    },
  }),
  communityAction({
    id: ids.confirmCarer,
    may: 'community.confirm',
    value: PersonValue,
    run: async (request) => {
      const { now, person, team, locale } = request;
      const say = text(locale);
      const carer = request.value.user;
      const reader = await wiring.people.get(team, carer);
      const said = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.community.id);
        if (!community || community.carer !== carer) return say.answeredAlready;
        if (!mayConfirm(community, person)) throw new Refusal(say.notYourself);
        const role = { user: carer, role: 'coordinator', by: person.user, at: now } as const;
        await giveRole(scope, { community: community.id, ...role });
        await changeCommunity(scope, community.id, { notesIgnored: 0 });
        await settle(scope, wiring, community);
        const to = { team, user: carer, key: `carer-yes:${community.id}:${carer}:${now}`, kind: 'request' };
        await tell(scope, wiring.outbox, to, plainly(text(reader.locale).youLookAfter(community)), now);
        return [say.confirmed(carer), ...(await untold(scope, request, carer))].join(' ');
      });
      // In the channel the message shows by itself how it went; in a steward's DM the buttons go.
      if (request.channel === request.community.channel) await request.answer(plainly(said));
      else await request.replace(plainly(said));
    },
  }),
  communityAction({
    id: ids.declineCarer,
    may: 'community.confirm',
    value: PersonValue,
    run: async (request) => {
      const { now, person, team, locale } = request;
      const say = text(locale);
      const carer = request.value.user;
      const reader = await wiring.people.get(team, carer);
      const said = await wiring.store.tx(async (scope) => {
        const community = await communityById(scope, request.community.id);
        if (!community || community.carer !== carer || !person.steward) return say.answeredAlready;
        await askAgain(scope, wiring, community, now);
        const to = { team, user: carer, key: `carer-no:${community.id}:${carer}:${now}`, kind: 'request' };
        await tell(scope, wiring.outbox, to, plainly(text(reader.locale).carerDeclined(community)), now);
        const quiet = await untold(scope, request, carer);
        return quiet.length > 0 ? quiet.join(' ') : say.declinedBy(person.user, carer);
      });
      await request.replace(plainly(said));
    },
  }),
];
