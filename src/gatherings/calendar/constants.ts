/** Pure. What is fixed about calendars; each with its source: [own] or [RFC 7986]. */

const hour = 3_600_000;
const day = 24 * hour;

export const feedRules = {
  /** How long what is over stays in a feed, from its beginning [own]. */
  past: 60 * day,
  /** How long a feed says that something was cancelled; calendars that looked by then have taken it out [own]. */
  cancelled: 30 * day,
  /** How often calendars are asked to look; most do when they like [own; REFRESH-INTERVAL of RFC 7986]. */
  refresh: hour,
} as const;

/** The most characters of a file's name, without `.ics` [own]. */
export const fileNameLength = 60;
