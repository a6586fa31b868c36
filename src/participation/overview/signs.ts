/** Pure. How a community is doing, in five signs: Wenger’s three elements, its rhythm, and what it is worth. */
import { type Portion, portionOf, smallestGroup } from '../../groups.ts';
import { rules } from './constants.ts';

/** `look`: worth a look. `unknown`: not enough evidence yet, or nothing is collected that would tell. */
export type Standing = 'good' | 'look' | 'unknown';

export type Trend = 'more' | 'as many' | 'fewer';

export type Charter = { purpose: string; domain: string; practice: string };

export type Engagement =
  | { standing: 'unknown'; why: 'totals only' | 'opt in' | 'too few' }
  | { standing: 'unknown'; why: 'early'; days: number; of: number }
  | {
      standing: 'good' | 'look';
      active: Portion;
      members: number;
      /** Null: of too few members, or of too few people either way. */
      percent: number | null;
      trend: Trend | null;
    };

export type Rhythm =
  | { standing: 'unknown'; beats: number; of: number }
  | { standing: 'good' | 'look'; held: number; planned: number; regular: boolean };

export type Signs = {
  engagement: Engagement;
  enterprise: { standing: 'good' | 'look'; missing: (keyof Charter)[] };
  /** Answers, practices and value stories are not collected yet. */
  repertoire: { standing: 'unknown' };
  rhythm: Rhythm;
  value: { standing: 'unknown' };
};

export type Grounds = {
  members: number;
  countMode: 'unless left out' | 'opt in' | 'totals';
  /** Days since it was opened. */
  days: number;
  /** Different members who did anything in the latest 90 days, and in the 90 days before. */
  active: number;
  /** Null: they were not counted all through. */
  before: number | null;
  charter: Charter;
  /** Beats of the latest 90 days, by rhythm, in order; those dropped on purpose are not among them. Epoch ms. */
  beats: readonly (readonly { at: number; held: boolean }[])[];
};

export const signsOf = (grounds: Grounds): Signs => {
  const missing = (['purpose', 'domain', 'practice'] as const).filter(
    (part) => grounds.charter[part].trim() === '',
  );
  return {
    engagement: engagementOf(grounds),
    enterprise: { standing: missing.length === 0 ? 'good' : 'look', missing },
    repertoire: { standing: 'unknown' },
    rhythm: rhythmOf(grounds.beats),
    value: { standing: 'unknown' },
  };
};

const engagementOf = ({ members, countMode, days, active, before }: Grounds): Engagement => {
  const { engagement, percentFrom } = rules;
  if (countMode === 'totals') return { standing: 'unknown', why: 'totals only' };
  if (members < rules.fewest) return { standing: 'unknown', why: 'too few' };
  if (days < engagement.days) return { standing: 'unknown', why: 'early', days, of: engagement.days };
  if (countMode === 'opt in') return { standing: 'unknown', why: 'opt in' };
  const portion = portionOf(active, members);
  const trend = trendOf(active, before);
  return {
    standing: active >= engagement.typical * members && trend !== 'fewer' ? 'good' : 'look',
    active: portion,
    members,
    percent:
      typeof portion === 'number' && members >= percentFrom ? Math.round((100 * portion) / members) : null,
    trend,
  };
};

/** Of few people, one more or less would be a trend, and known. */
const trendOf = (now: number, before: number | null): Trend | null => {
  if (before === null || now < smallestGroup || before < smallestGroup) return null;
  const { fall, rise } = rules.engagement;
  if (now < fall * before) return 'fewer';
  return now > rise * before ? 'more' : 'as many';
};

/** Held of planned, and how regularly, in the rhythm that has the most (algorithms.md 6). */
const rhythmOf = (beats: Grounds['beats']): Rhythm => {
  const { beats: enough, held: mostHeld, regular: steady } = rules.rhythm;
  const all = beats.flat();
  if (all.length < enough) return { standing: 'unknown', beats: all.length, of: enough };
  const held = all.filter((beat) => beat.held).length;
  const busiest = beats.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const regular = regularity(busiest.filter((beat) => beat.held).map(({ at }) => at)) ?? 1;
  const isRegular = regular >= steady;
  const standing = held >= mostHeld * all.length && isRegular ? 'good' : 'look';
  return { standing, held, planned: all.length, regular: isRegular };
};

/** 1 - MAD(gap)/median(gap) of instants in order: 1 is clockwork. Null: too few of them. */
export const regularity = (instants: readonly number[]): number | null => {
  if (instants.length < rules.rhythm.beats) return null;
  const gaps = instants.slice(1).map((at, index) => at - (instants[index] ?? at));
  const usual = median(gaps);
  return usual === 0 ? 0 : 1 - median(gaps.map((gap) => Math.abs(gap - usual))) / usual;
};

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
};
