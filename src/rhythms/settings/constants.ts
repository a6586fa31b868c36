/** Pure. The numbers behind the settings form. [lit] from the literature, [own] our choice, tune with data. */
import { mix } from '../library/constants.ts';

export const settingsForm = {
  version: 1,
  /** Shares of exciting beats to choose from, the calmest first. [own] */
  shares: {
    calmer: mix.excitingShareBounds.least,
    usual: mix.excitingShare,
    livelier: 0.33,
    half: mix.excitingShareBounds.most,
  },
  /** Rhythms that have a line of their own; a community with more has other troubles. [own] */
  rhythms: 5,
  /** Lines of a list of breaks whose mistakes are told at once. [own] */
  mistakes: 3,
} as const;

export type Liveliness = keyof typeof settingsForm.shares;
