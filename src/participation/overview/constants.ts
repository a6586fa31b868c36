/** Pure. The numbers behind the coordinators’ view. [lit] from the literature, [own] our choice, tune with data. */
const day = 86_400_000;

export const rules = {
  version: 1,
  /** Below so many members nothing is told of them but that (product.md, promise 3). */
  fewest: 5,
  /** Below so many members no percentages (algorithms.md 2). */
  percentFrom: 8,
  levels: {
    /** Weeks in a chart: a quarter. Slack draws twenty points at most. [own] */
    weeks: 13,
    /** Fewer make no chart. [own] */
    atLeast: 4,
  },
  /** algorithms.md 6, newcomer retention. Instants count from their joining, ms. */
  newcomers: { from: 7 * day, until: 60 * day, lookBack: 90 * day, atLeast: 10, good: 0.3 },
  /** Weeks. Silent for so long, and heard again lately. [own] */
  returns: { silent: 8, lately: 4 },
  /** Periods (algorithms.md 2). Silent for so long, after so large a share of the window before. */
  absences: { silent: 4, window: 12, monthlyWindow: 6, share: 0.25, atLeast: 2 },
  /** Weeks. Who was last heard of longer ago is not missed any more. [own] */
  horizon: 52,
  engagement: {
    /** Fewer days since its opening say nothing yet. [own] */
    days: 28,
    /** Of all members, in a typical community of an enterprise [lit, algorithms.md 6]. */
    typical: 0.31,
    /** Against the 90 days before: fewer than this share of people is a fall, more than that a rise. [own] */
    fall: 0.8,
    rise: 1.25,
  },
  /** algorithms.md 6, rhythm kept. */
  rhythm: { beats: 6, held: 0.8, regular: 0.6 },
  /** People who said that they may be written to; more would be a directory. [own] */
  named: 20,
} as const;
