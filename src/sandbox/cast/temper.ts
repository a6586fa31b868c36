/** Pure. How likely people take part, by their temper, the week, and what is asked. */
import type { Heard, Part, Temperament } from './script.ts';

/** How likely somebody does each, from 0 to 1. */
export type Inclination = { answers: number; reacts: number; replies: number; presses: number };

/** Those who carry, those who answer, and those who mostly read. [own] */
const rates = {
  carries: { answers: 0.85, reacts: 0.5, replies: 0.95, presses: 0.85 },
  answers: { answers: 0.5, reacts: 0.35, replies: 0.75, presses: 0.6 },
  listens: { answers: 0.05, reacts: 0.22, replies: 0.3, presses: 0.25 },
} as const satisfies Record<string, Inclination>;

/** What they like, and what they can do without. [own] */
const liked = 1.2;
const unliked = 0.35;

/** Nobody does anything for certain. */
const most = 0.95;

/** How much of themselves the newcomer shows at first, and when they are at home. [own] */
const shy = 0.2;
const weeksToFeelAtHome = 8;

const rateOf = ({ part }: Part): Inclination =>
  part === 'carries' || part === 'listens' ? rates[part] : rates.answers;

/** How much somebody is there at all in a week since the cast began: from 0 to 1. */
export const presence = (part: Part, week: number): number => {
  switch (part.part) {
    case 'newcomer': {
      const weeks = week - part.fromWeek;
      return weeks < 0 ? 0 : Math.min(1, shy + ((1 - shy) * weeks) / weeksToFeelAtHome);
    }
    case 'drifts':
      return week < part.overWeeks ? 1 - week / part.overWeeks : 0;
    case 'returns':
      return week < part.atWeek ? 0 : 1;
    default:
      return 1;
  }
};

const appeal = ({ likes }: Temperament, heard: Heard | null): number => {
  if (!heard || likes === 'both') return 1;
  return likes === heard.flavour ? liked : unliked;
};

/**
 * What somebody is inclined to in a week. `heard` is what was asked, `fresh` the factor of tiring.ts. Replies are
 * given to people, whatever was asked.
 */
export const inclination = (
  temper: Temperament,
  week: number,
  heard: Heard | null = null,
  fresh = 1,
): Inclination => {
  const { answers, reacts, replies, presses } = rateOf(temper);
  const here = presence(temper, week);
  const moved = here * appeal(temper, heard) * fresh;
  return {
    answers: Math.min(most, answers * moved),
    reacts: Math.min(most, reacts * moved),
    replies: Math.min(most, replies * here),
    presses: Math.min(most, presses * moved),
  };
};
