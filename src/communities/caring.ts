/** Pure. Who looks after a place, and what is done when nobody does. */
import type { CareState } from './community.ts';

const day = 86_400_000;

/** Monday's notes in a row that a coordinator may leave unanswered. */
export const notesBeforeAsking = 4;

/** How long facilitators are waited for before the channel is asked, and stewards before members may confirm. */
export const patience = 7 * day;

/** Beats that a place goes on without anybody, from the approved library; then it rests. */
export const beatsWithoutCare = 8;

/** Whether one more note that nobody reacts to would have somebody else looked for, or already has. */
export const isUnheard = ({ notesIgnored }: Pick<CareFacts, 'notesIgnored'>): boolean =>
  notesIgnored >= notesBeforeAsking - 1;

export type CareFacts = {
  care: CareState;
  careAskedAt: number | null;
  notesIgnored: number;
  /** Those who are in the channel. */
  coordinators: number;
  facilitators: number;
};

export type CareStep = 'kept' | 'ask facilitators' | 'ask members' | 'let members confirm';

/** What is to be done now; null: nothing, or to wait. Instants are epoch milliseconds. */
export const nextCareStep = (facts: CareFacts, now: number): CareStep | null => {
  const isCaredFor = facts.coordinators > 0 && facts.notesIgnored < notesBeforeAsking;
  if (isCaredFor) return facts.care === 'kept' ? null : 'kept';
  if (facts.care === 'kept') return facts.facilitators > 0 ? 'ask facilitators' : 'ask members';
  if (now < (facts.careAskedAt ?? 0) + patience) return null;
  if (facts.care === 'asking facilitators') return 'ask members';
  return facts.care === 'to confirm' ? 'let members confirm' : null;
};

/** Who says yes to a volunteer: any other member in a private place or where there is no steward, else a steward. */
export const confirmedBy = (
  community: { isPrivate: boolean },
  stewards: number,
): 'to confirm' | 'members confirm' =>
  community.isPrivate || stewards === 0 ? 'members confirm' : 'to confirm';

/** Whether this person may say yes to the volunteer. Nobody confirms themselves. */
export const mayConfirm = (
  community: { care: CareState; carer: string | null; isPrivate: boolean },
  by: { user: string; steward: boolean },
): boolean => {
  if (by.user === community.carer) return false;
  if (community.care === 'members confirm') return true;
  return community.care === 'to confirm' && by.steward;
};

/** How many more beats a place may have; `beats` were posted since nobody looks after it. */
export const beatsLeft = ({ care }: { care: CareState }, beats: number): number =>
  care === 'kept' ? Number.POSITIVE_INFINITY : Math.max(0, beatsWithoutCare - beats);
