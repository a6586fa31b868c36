/** Pure. Who may be asked for something now, and how much is asked of them (product.md, principle 3). */
import type { Level } from '../level.ts';
import { asking } from './constants.ts';

/** What answering takes. */
export type Effort = 'tap' | 'answer' | 'more';

/** What somebody was asked before, in any community. */
export type Asked = { at: number; state: 'open' | 'answered' | 'declined' | 'ignored' };

export type Candidate = {
  user: string;
  level: Level;
  newcomer: boolean;
  /** Epoch milliseconds, as all instants here. */
  joinedAt: number;
  away: boolean;
  /** How often they want to be asked in this community. */
  often: keyof typeof asking.gap;
  asked: readonly Asked[];
};

/** What fits a level, the most welcome first: whoever listens is asked for a tap and nothing else. */
export const effortsFor = (level: Level): readonly Effort[] =>
  (({ core: ['more', 'answer', 'tap'], active: ['answer', 'tap'], peripheral: ['tap'] }) as const)[level];

/** Whether somebody is to be asked for anything now. */
export const mayBeAsked = ({ joinedAt, away, often, asked }: Candidate, now: number): boolean => {
  if (away || now - joinedAt < asking.newFor) return false;
  const latest = asked.toSorted((one, other) => other.at - one.at);
  if (latest.some(({ state }) => state === 'open')) return false;
  const [last] = latest;
  if (last && now - last.at < asking.gap[often]) return false;
  const unheard = latest.slice(0, asking.ignored);
  return unheard.length < asking.ignored || unheard.some(({ state }) => state !== 'ignored');
};

/** In which order people are asked: whoever was asked longest ago, or never, comes first; chance decides between equals. */
export const inTurn = <One extends Candidate>(
  candidates: readonly One[],
  now: number,
  random: () => number,
): One[] =>
  candidates
    .filter((one) => mayBeAsked(one, now))
    .map((one) => ({ one, last: Math.max(0, ...one.asked.map(({ at }) => at)), chance: random() }))
    .toSorted((a, b) => a.last - b.last || a.chance - b.chance)
    .map(({ one }) => one);
