import type { Scope } from '../../src/store/store.ts';
import { cast, now, type Place, type Who } from './cast.ts';
import { groups, isInside } from './doors.ts';

type Community = Partial<Scope['t']['communities']['$inferInsert']>;

/** What was asked or begun, and who may answer or end it. */
export type Question = {
  place: Place;
  community?: Community;
  /** An offer that waits for an answer. */
  offer?: { role: 'coordinator' | 'expert'; to: Who; takesOverFrom?: string };
  rhythm?: { state: 'paused' };
  /** Beside the community, what the button carries. */
  value?: Record<string, unknown>;
  who(who: Who): boolean;
};

const only =
  (...them: Who[]) =>
  (who: Who) =>
    them.includes(who);
const isFull = (who: Who) => isInside(who) && who !== 'guest inside';
const requested = { place: 'draft', community: { state: 'requested' } } as const;
const proposed = {
  place: 'draft',
  community: { state: 'proposed', createdBy: cast['steward outside'] },
  offer: { role: 'coordinator', to: 'member' },
} as const;
const offered = {
  place: 'public',
  offer: { role: 'expert', to: 'colleague' },
  value: { role: 'expert' },
} as const;
const handedOver = {
  place: 'public',
  offer: { role: 'coordinator', to: 'member', takesOverFrom: cast.coordinator },
  value: { role: 'coordinator' },
} as const;
const volunteer = { carer: cast.member, careSince: now - 1, careAskedAt: now - 1 };
const value = { user: cast.member };
const toConfirm = { place: 'public', community: { ...volunteer, care: 'to confirm' }, value } as const;
const resting = { place: 'public', community: { state: 'resting' } } as const;
const paused = { place: 'public', rhythm: { state: 'paused' }, value: { number: 1 } } as const;

export const questions: Record<string, Question[]> = {
  'communities.approve': [{ ...requested, who: groups.deciders }],
  'communities.decline': [{ ...requested, who: groups.deciders }],
  'communities.withdraw': [
    { ...requested, who: only('coordinator') },
    { ...proposed, who: only('steward outside') },
  ],
  'communities.acceptProposal': [{ ...proposed, who: only('member') }],
  'communities.declineProposal': [{ ...proposed, who: only('member') }],
  'communities.acceptRole': [
    { ...offered, who: only('colleague') },
    // One who left a private channel is not asked any more.
    { ...offered, place: 'private', who: only() },
    { ...offered, place: 'private', offer: { role: 'expert', to: 'member' }, who: only('member') },
    // An offer made while a community was prepared is asked when it opens, and a proposal has its own button.
    { ...offered, place: 'draft', who: only() },
    { ...proposed, value: { role: 'coordinator' }, who: only() },
    { ...offered, place: 'ended', who: only() },
    { ...handedOver, who: only('member') },
    // Whoever coordinates does so from inside.
    { ...handedOver, offer: { ...handedOver.offer, to: 'colleague' }, who: only() },
  ],
  'communities.keepRole': [{ ...handedOver, who: only('coordinator') }],
  'communities.declineRole': [{ ...offered, who: only('colleague') }],
  // Others are members once Slack says that they entered the channel.
  'communities.join': [{ place: 'public', who: only('left out') }],
  'communities.adopt': (['public', 'private'] as const).map((place) => ({
    place,
    community: { care: 'asking members', careSince: now - 1, careAskedAt: now - 1 },
    who: isFull,
  })),
  'communities.confirmCarer': [
    { ...toConfirm, who: groups.stewards },
    {
      ...toConfirm,
      place: 'private',
      community: { ...volunteer, care: 'members confirm' },
      who: (who) => isInside(who) && who !== 'member',
    },
  ],
  'communities.declineCarer': [{ ...toConfirm, who: groups.stewards }],
  'communities.wake': [{ ...resting, who: groups.carers }],
  wake: [{ ...resting, who: groups.carers }],
  'rhythm resume': [{ ...paused, who: groups.coordinators }],
  'rhythms.resume': [{ ...paused, who: groups.coordinators }],
  'rhythms.found.try-slower': [{ ...paused, who: groups.coordinators }],
};
