/** Pure. The numbers by which people are introduced to one another. [own] our choice, tune with data. */

/** What a pair costs, in points; what is below nothing is sought. [own] */
export const points = {
  version: 1,
  /** Met in the round itself, if that could be; halved with every so many rounds since. */
  again: 60,
  halvedIn: 6,
  /** With a tie of 1; less in proportion. */
  tie: 10,
  sameGroup: 8,
  /** Not where they are to meet in one place: then it comes before all points. */
  sameSite: 5,
  differentLevels: -6,
  /** A newcomer with somebody core or active who is no newcomer. */
  welcome: -6,
} as const;

/** Who is not introduced at all. [own] */
export const bans = {
  version: 1,
  /** Rounds within which a pair is not introduced again, if it can be helped; in a small round fewer, as all meet soon. */
  tooSoon: 6,
  /** Shared working time, and each one's local working day in hours, Monday to Friday. */
  leastHours: 2,
  workingDay: { from: 9, to: 17 },
} as const;

/**
 * How long the best trio is sought, in matchings: `effort` by the cube of how many people take part, as a matching takes.
 * In trials the best was found, and known to be, for up to 61 people; for 99 and 249 what was found after so many lay 5
 * points from the best at most, of some hundreds. [own]
 */
export const search = { version: 1, effort: 1e8, least: 2 } as const;

/**
 * Which rounds are drawn in a thread of their own: those of more people than `atOnce`, with whom it takes 20 ms at most,
 * before the code is warm. `patience` in real milliseconds. [own]
 */
export const aside = { version: 1, atOnce: 20, patience: 60_000 } as const;
