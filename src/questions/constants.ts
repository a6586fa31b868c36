/** Pure. The numbers behind questions. [lit] from the literature, [own] our choice, tune with data. */
const day = 86_400_000;

export const rules = {
  version: 1,
  /**
   * Working hours without a reply after which a question is shown to those who help: three working days (algorithms,
   * section 6); a newcomer’s first one on the same day. [own]
   */
  usualHours: 24,
  firstHours: 4,
  /** The working day, local hours, that these are counted in. [own] */
  workingDay: { from: '09:00', to: '17:00' },
  /** People who are written to about one question at most. [own] */
  mostShown: 3,
  /** What they would read later than this, ms, is not sent: by then somebody has answered, or it was asked elsewhere. [own] */
  shownWithin: 3 * day,
  /** How long an unanswered question stands on Home, ms, and how many of them at once. [own] */
  standsFor: 14 * day,
  mostOnHome: 3,
  /** A question later than this, ms, is not posted any more. [own] */
  grace: day,
} as const;

/** Letters of a question; and of it, where only part is shown. */
export const limits = { words: 2000, clipped: 300 } as const;
