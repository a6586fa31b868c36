/** Pure. A suggestion as it is stored, and what it would change. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Cadence, Weekday } from '../cadence/cadence.ts';
import type { SuggestionRow } from '../tables.ts';
import type { Suggestion } from './suggestion.ts';

const count = z.int().min(0);
const sure = { chance: z.number().min(0).max(1), certainty: z.enum(['likely', 'very likely']) };
const Typical = z.object({ answered: count, eligible: count, beats: count });
const course = { now: Typical, before: Typical };
const Course = z.object(course);
const Slot = z.object({ weekday: Weekday, hour: z.int().min(0).max(23), fits: count, of: count });

/** What is suggested and why. */
const Data: z.ZodType<Suggestion> = z.discriminatedUnion('suggest', [
  z.object({ suggest: z.literal('slower'), cadence: Cadence, ...course, ...sure }),
  z.object({
    suggest: z.literal('faster'),
    cadence: Cadence,
    stillAnswered: z.object({ beats: count, of: count }),
    memberStarts: z.number(),
    trial: count,
    ...course,
    ...sure,
  }),
  z.object({
    suggest: z.literal('day and hour'),
    slot: Slot,
    present: Slot,
    livelier: z.number(),
    personHours: count,
    weeks: count,
    ...sure,
  }),
  z.object({
    suggest: z.literal('alternate'),
    slots: z.tuple([Slot, Slot]),
    reached: count,
    of: count,
    ...sure,
  }),
  z.object({
    suggest: z.enum(['livelier', 'calmer']),
    from: z.number(),
    share: z.number(),
    familiar: Course,
    exciting: Course,
    ...sure,
  }),
]);

/** What a suggestion would change, as it was and as it would be: a rhythm's cadence, or the share of exciting beats. */
const Change = z.union([
  z.object({ from: Cadence, to: Cadence }),
  z.object({ from: z.number(), to: z.number() }),
]);
export type Change = z.infer<typeof Change>;

/** A suggestion that can be read. */
export type Made = Pick<
  SuggestionRow,
  'id' | 'community' | 'rhythm' | 'state' | 'madeAt' | 'decidedBy' | 'decidedAt'
> & { suggestion: Suggestion; change: Change };

/** Of a row; null where it cannot be read any more. */
export const madeFrom = (row: SuggestionRow): Made | null => {
  const data = Data.safeParse(row.data);
  const change = Change.safeParse(row.before);
  if (!data.success || !change.success) return null;
  const { id, community, rhythm, state, madeAt, decidedBy, decidedAt } = row;
  return {
    id,
    community,
    rhythm,
    state,
    madeAt,
    decidedBy,
    decidedAt,
    suggestion: data.data,
    change: change.data,
  };
};

export type Setting = Change['from'];

/** Whether two cadences, or two shares, are one. */
export const isSame = (one: Setting, other: Setting): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) < 1e-9
    : isDeepStrictEqual(one, other);
