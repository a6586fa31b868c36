/** Pure. The numbers behind free days and quiet hours. [lit] from the literature, [own] our choice, tune with data. */
export const freeDays = {
  version: 1,
  /** Days that a beat is moved from a holiday at most; later than that it is no longer this beat. [own] */
  farthestMove: 14,
  /** Hours in which nothing is posted, unless a community says otherwise: outside any office's day. [own] */
  quiet: { from: '20:00', to: '07:00' },
  /** Breaks that a community keeps: some years of school holidays. [own] */
  mostBreaks: 50,
  /** Days of one break; what lasts longer is a rest. [own] */
  longestBreak: 366,
  /** Letters of a break's name. [own] */
  longestName: 60,
} as const;
