/** Looking after the place: asking who will, step by step. */
import type { Outbox, Renderers } from '../delivery/post.ts';
import { localeOf } from '../slack/locale.ts';
import type { Scope, Store } from '../store/store.ts';
import { type CareStep, nextCareStep } from './caring.ts';
import { gateOf } from './gate.ts';
import { ids } from './ids.ts';
import { membership } from './store.members.ts';
import { coordinatorsOf, facilitatorsOf } from './store.roles.ts';
import { changeCommunity, communitiesOfTeam, communityById, countIgnoredNote } from './store.ts';
import { workspaceOf } from './store.workspace.ts';
import type { Community } from './tables.ts';
import { text } from './text.ts';
import { tellNoMore, tellUnasked } from './unasked.ts';
import { asking, careMessage } from './views.ts';

type Sender = { outbox: Outbox };

const week = 7 * 86_400_000;

/** Sees whether somebody looks after a community, and takes the next step if not. Within a transaction. */
export const reviewCare = async (scope: Scope, sender: Sender, id: string, now: number): Promise<void> => {
  const community = await communityById(scope, id);
  if (!community || (community.state !== 'open' && community.state !== 'resting')) return;
  if (await isCarerGone(scope, community)) return askAgain(scope, sender, community, now);
  const [coordinators, facilitators] = [await coordinatorsOf(scope, id), await facilitatorsOf(scope, id)];
  const step = nextCareStep(
    { ...community, coordinators: coordinators.length, facilitators: facilitators.length },
    now,
  );
  if (step === null) return;
  if (step !== 'kept' && !(await mayAsk(scope, community, now))) return;
  await take(scope, sender, community, step, now);
};

/** Nobody is asked while the place is quiet, rests or cannot be reached: the question waits. */
const mayAsk = async (scope: Scope, community: Community, now: number): Promise<boolean> => {
  const { hushedUntil } = await workspaceOf(scope, community.team);
  return community.channelState === 'ok' && gateOf(hushedUntil, community, now) === 'open';
};

const take = async (
  scope: Scope,
  sender: Sender,
  community: Community,
  step: CareStep,
  now: number,
): Promise<void> => {
  if (step === 'kept') return settle(scope, sender, community);
  const careSince = community.careSince ?? now;
  if (step === 'ask facilitators') {
    const heard = await askFacilitators(scope, sender, { ...community, careSince }, now);
    await changeCommunity(scope, community.id, {
      care: 'asking facilitators',
      careSince,
      careAskedAt: heard,
    });
    return;
  }
  await askNoMore(scope, sender, community);
  const care = step === 'ask members' ? 'asking members' : 'members confirm';
  const changed = await changeCommunity(scope, community.id, { care, careSince, careAskedAt: now });
  if (changed) await showInChannel(scope, sender, changed, now);
};

/** Whether somebody said "I will" and has left the channel since. */
const isCarerGone = async (scope: Scope, { id, carer }: Community): Promise<boolean> =>
  carer !== null && (await membership(scope, id, carer))?.leftAt !== null;

/** It is not to be who said "I will": the channel is asked once more. */
export const askAgain = async (
  scope: Scope,
  sender: Sender,
  community: Community,
  now: number,
): Promise<void> => {
  await askNoMore(scope, sender, community);
  const again = { care: 'asking members', carer: null, careAskedAt: now } as const;
  const asked = await changeCommunity(scope, community.id, again);
  if (asked) await showInChannel(scope, sender, asked, now);
};

/** Somebody's account is gone: wherever they said "I will", another is looked for. */
export const withoutCarer = async (
  scope: Scope,
  sender: Sender,
  { team, user }: { team: string; user: string },
  now: number,
): Promise<void> => {
  for (const community of await communitiesOfTeam(scope, team))
    if (community.carer === user) await askAgain(scope, sender, community, now);
};

/** Somebody looks after the place (again). */
export const settle = async (scope: Scope, sender: Sender, community: Community): Promise<void> => {
  await askNoMore(scope, sender, community);
  const kept = { care: 'kept', careSince: null, careAskedAt: null, carer: null } as const;
  await changeCommunity(scope, community.id, kept);
  await sender.outbox.dirty(scope, community.team, 'care', refOf(community));
};

/** Asks them, and gives when the first of them hears of it; who hears of something every week is not waited for. */
const askFacilitators = async (
  scope: Scope,
  { outbox }: Sender,
  community: Community,
  now: number,
): Promise<number> => {
  const say = text(localeOf(community.locale));
  const { id, team, careSince } = community;
  let first = now + week;
  for (const user of await facilitatorsOf(scope, id)) {
    const to = { team, user, key: `care-ask:${id}:${careSince}:${user}`, kind: 'request' };
    const button = { label: say.iWill, id: ids.adopt, value: { community: id }, primary: true } as const;
    const due = await tellUnasked(scope, outbox, to, asking(say.askFacilitator(community), button), now);
    first = Math.min(first, due ?? now);
  }
  return first;
};

/** Who has not heard by now that somebody is looked for, or was found, need not any more. */
const askNoMore = (scope: Scope, { outbox }: Sender, community: Community): Promise<void> =>
  tellNoMore(scope, outbox, community, { of: ['care-ask', 'carer'] });

/** Which search for somebody it is: the message in the channel belongs to one. */
const refOf = ({ id, careSince }: Community): string => `${id}:${careSince ?? 0}`;

/** Asks in the channel, once a search; from then on that message shows how far it has come. */
export const showInChannel = async (
  scope: Scope,
  { outbox }: Sender,
  community: Community,
  now: number,
): Promise<void> => {
  const ref = refOf(community);
  const isNew = await outbox.post(scope, {
    key: `care:${ref}`,
    team: community.team,
    to: { channel: community.channel },
    message: careMessage(community, null, localeOf(community.locale)),
    kind: 'care',
    community: community.id,
    due: now,
    expires: now + week,
  });
  if (!isNew) await outbox.dirty(scope, community.team, 'care', ref);
};

export const careRenderers = (store: Store, outbox: Outbox): Renderers => ({
  care: async (team, ref) => {
    const [id = ''] = ref.split(':');
    const community = await communityById(store, id);
    const place = await outbox.where(store, `care:${ref}`);
    if (community?.team !== team || !place) return null;
    const [coordinator = null] = await coordinatorsOf(store, id);
    return {
      show: 'message',
      ...place,
      message: careMessage(community, coordinator, localeOf(community.locale)),
    };
  },
});

/** Monday's note went by without any reaction of a coordinator. */
export const noteIgnored = async (scope: Scope, outbox: Outbox, id: string, now: number): Promise<void> => {
  await countIgnoredNote(scope, id);
  await reviewCare(scope, { outbox }, id, now);
};

/** A coordinator reacted to a note, or did anything else for the community. */
export const noteAnswered = async (scope: Scope, outbox: Outbox, id: string, now: number): Promise<void> => {
  const community = await communityById(scope, id);
  if (!community || community.notesIgnored === 0) return;
  await changeCommunity(scope, id, { notesIgnored: 0 });
  await reviewCare(scope, { outbox }, id, now);
};
