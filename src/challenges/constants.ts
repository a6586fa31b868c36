/** Pure. The numbers behind challenges. [lit] from the literature, [own] our choice, tune with data. */
const day = 86_400_000;

export const rules = {
  version: 1,
  /** Days from announcement to showcase where nobody says otherwise: two weekends to think in. [own] */
  usualDays: 14,
  /** Days of one challenge at most; what lasts longer than a quarter is a project. [own] */
  longestDays: 92,
  /** Another one sooner than this after the last is asked about, ms (algorithms: quarterly at most). [own] */
  quarter: 90 * day,
  /** A challenge of fewer days has no half-time. [own] */
  halfTimeFrom: 4,
  /** An announcement or a showcase later than this is not posted any more, ms; as of a prompt. [own] */
  grace: day,
  /** A nudge later than this is left out, ms: it would come at another time of day. [own] */
  nudgeGrace: day / 4,
  /** How long a question about a challenge stays open for coordinators, ms: four of Monday's notes. [own] */
  questionFor: 28 * day,
  /** Entries in one message of a showcase: more are not read. [own] */
  shownAtOnce: 20,
  /** People whom a showcase thanks by name: each is named beside their entry already. [own] */
  thankedByName: 5,
  /** Letters of an entry that a showcase repeats; all of it stands in the thread. [own] */
  clipped: 280,
  /** Past challenges in the list. [own] */
  pastShown: 5,
} as const;

/** Letters that may be typed. */
export const limits = { title: 100, task: 1500, words: 1000, link: 500 } as const;
