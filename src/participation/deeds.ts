/** Pure. What people do that is put down. */

/** What somebody does, other than coming and going: it is counted, and told to them as their part. */
export const deeds = [
  'message',
  'reply',
  'reaction',
  'tap',
  'entry',
  'rsvp',
  'attendance',
  'hosting',
  'thanks',
] as const;
export type Deed = (typeof deeds)[number];

/**
 * `tap`: a one-tap answer, one a person and beat; which one it was is not said. `entry`: handed in by a form, for a
 * challenge. `rsvp`: a yes or perhaps to an event, which of them is not said; `attendance`: was there; `hosting`: hosted
 * or spoke. `thanks`: thanked whoever it is `toward`, in words or by the reaction chosen for it. `deleted` says that a
 * message is gone, whoever wrote it, also where that is heard before the message is.
 * Everything else is what a member did.
 */
export type EngagementKind = Deed | 'join' | 'leave' | 'deleted';
