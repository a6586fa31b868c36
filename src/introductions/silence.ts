/** Pure. Who said nothing of a meeting, and who rests after that. */
import { rules } from './constants.ts';
import type { MeetingAnswer } from './tables.ts';

type Said = { user: string; answer: MeetingAnswer | null };

const speaks = ({ answer }: Pick<Said, 'answer'>): boolean => answer === 'met' || answer === 'planned';

/** Whether a round passed without somebody; that they met is said by any of them for those who said nothing. */
export const wasSilent = (user: string, group: readonly Said[]): boolean => {
  const own = group.find((one) => one.user === user)?.answer ?? null;
  return own === null ? !group.some(speaks) : !speaks({ answer: own });
};

/** How many rounds in a row were silent once one more is over, and whether that is one too many. */
export const afterRound = (before: number, silent: boolean): { silent: number; rests: boolean } => {
  const now = silent ? before + 1 : 0;
  return { silent: now, rests: now >= rules.silences };
};

/** What a group as a whole has come to: what it says to all of them. */
export const outcomeOf = (group: readonly Pick<Said, 'answer'>[]): 'met' | 'planned' | null => {
  if (group.some(({ answer }) => answer === 'met')) return 'met';
  return group.some(({ answer }) => answer === 'planned') ? 'planned' : null;
};

/** Whether nobody of a group has said anything. */
export const isUnheard = (group: readonly Pick<Said, 'answer'>[]): boolean =>
  group.every(({ answer }) => answer === null);
