/** Pure. How long what is old is kept. */
const day = 86_400_000;

export const kept = {
  /** Weeks that become sums within one transaction [own: none takes long]. */
  weeksAtOnce: 4,
  /** What somebody was asked, and when they were away: longer than any level looks back [own]. */
  asks: 365 * day,
  absences: 365 * day,
} as const;
