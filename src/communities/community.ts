/** Pure. What a community is and which states it goes through. */

/** What sort of community it is: decides its first rhythm and which prompts suit it. */
export const communityKinds = [
  'guild',
  'meetup group',
  'reading circle',
  'support circle',
  'leadership round table',
] as const;
export type CommunityKind = (typeof communityKinds)[number];

/**
 * `requested`: waits for the channel's creator or a steward. `proposed`: waits for who shall coordinate it.
 * `draft`: its coordinator looks at it; nothing is posted or counted yet.
 */
export type CommunityState = 'requested' | 'proposed' | 'draft' | 'open' | 'resting' | 'ended';

export type ChannelState = 'ok' | 'archived' | 'deleted' | 'unreachable';

/** How far the search for somebody who looks after the place has come. */
export type CareState =
  | 'kept'
  | 'asking facilitators'
  | 'asking members'
  /** Somebody said "I will"; a steward confirms it. */
  | 'to confirm'
  /** The same, and any other member may confirm it. */
  | 'members confirm';

/** `unlisted`: not asked for yet. `unreadable`: Slack does not show them; they become known as they act. */
export type MemberList = 'unlisted' | 'listed' | 'unreadable';

/** How the channel is told: by a message of its own, or below the first beat. */
export const noticeStyles = ['message', 'footer'] as const;
export type NoticeStyle = (typeof noticeStyles)[number];

/** Whom a workspace counts; its steward chooses. */
export const countModes = ['unless left out', 'opt in', 'totals'] as const;
export type CountMode = (typeof countModes)[number];

/** After how many days acts become sums; the steward chooses [own]. At least as far as figures look back. */
export const retentions = ['90', '180', '365'] as const;
export type Retention = (typeof retentions)[number];

export const roleNames = ['coordinator', 'facilitator', 'expert', 'sponsor'] as const;
export type RoleName = (typeof roleNames)[number];

/** Channels of more people than this need the word of the channel's creator or of a steward. */
export const freeChannelSize = 25;

/** Slack's own bound for channel names is 80; a community's name may say as much. */
export const limits = { name: 80, purpose: 500, charter: 1000, leastBudget: 1, mostBudget: 28 } as const;

/** Whether it was ever opened and has not ended. */
export const isLive = (community: { state: CommunityState }): boolean =>
  community.state === 'open' || community.state === 'resting';

/** Whether it is still being prepared: known to those who prepare it, and to nobody else. */
export const isBeingPrepared = (community: { state: CommunityState }): boolean =>
  ['requested', 'proposed', 'draft'].includes(community.state);
