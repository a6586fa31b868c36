/** Pure. How a community wants its rhythms as a whole. */
import { z } from 'zod';
import { FreeTime } from '../free/free.ts';
import { mix } from '../library/constants.ts';
import { PromptKind } from '../library/kinds.ts';

const Settings = z.object({
  /** Share of exciting beats that is wanted, within the mix's bounds. */
  excitingShare: z.number().min(mix.excitingShareBounds.least).max(mix.excitingShareBounds.most),
  kindsOff: z.array(PromptKind),
  free: FreeTime,
  /** Whether Trellis may suggest another beat. */
  suggestions: z.boolean(),
  /** When a suggestion last changed the mix, epoch milliseconds. */
  mixChangedAt: z.number().nullable(),
});
export type Settings = z.infer<typeof Settings>;

/** What is wanted where nobody said otherwise. */
export const defaults: Settings = {
  excitingShare: mix.excitingShare,
  kindsOff: [],
  free: FreeTime.parse({}),
  suggestions: true,
  mixChangedAt: null,
};

/** A stored row, each part that cannot be read being as if nobody had said anything of it. */
export const settingsFrom = (row: { [Name in keyof Settings]: unknown } | null): Settings => {
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const parsed = Settings.shape[name].safeParse(row?.[name]);
    return parsed.success ? (parsed.data as Settings[Name]) : defaults[name];
  };
  return {
    excitingShare: read('excitingShare'),
    kindsOff: read('kindsOff'),
    free: read('free'),
    suggestions: read('suggestions'),
    mixChangedAt: read('mixChangedAt'),
  };
};
