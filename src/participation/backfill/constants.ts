/** Pure. How far back is looked, and how gently. */
const minute = 60_000;
const day = 24 * 60 * minute;

export const backfill = {
  /** As far as figures look back (product.md: rates are of the people active in the last 90 days). */
  reach: 90 * day,
  /** From the channel's being told to the reading [own: long enough that who is away a week hears of it]. */
  notice: 7 * day,
  /** How long the notice may be late [own]. */
  grace: 8 * 60 * minute,
  /** Messages in one call: Slack's advice for its history methods is at most 200. */
  page: 200,
  /** Calls in a row, once a minute: Slack allows about fifty, and others need some of them. */
  calls: 20,
  pause: minute,
  /** After this, whoever was reading is taken to be gone. */
  claim: 5 * minute,
  /** While the community sleeps or Slack does not answer, it is tried again so much later. */
  later: 60 * minute,
} as const;
