/** Pure. The numbers behind newcomers. [lit] from the literature, [own] our choice, tune with data. */
const minute = 60_000;
const day = 86_400_000;

export const rules = {
  version: 1,
  /** How long after they joined somebody is welcomed, ms: who came by mistake is gone, who joins several hears of all. [own] */
  settleFor: 10 * minute,
  /** A welcome later than this after they joined is of no use any more, ms. [own] */
  welcomeWithin: 14 * day,
  /** How long somebody is a newcomer, ms: four periods of a week (algorithms, section 2). Then they are asked how it was. [own] */
  newcomerFor: 28 * day,
  /** So much later, ms, they are not asked any more. [own] */
  lookBackWithin: 14 * day,
  /** While nothing may be said, it is tried again after this, ms. [own] */
  againAfter: day,
  /** Who comes back within this after they left, ms, is no newcomer. [own] */
  rejoinWithin: 60 * day,
  /** Communities that one welcome tells of at most: more would be a course. [own] */
  mostAtOnce: 3,
  /** A prompt is a first step for so long after it was posted, ms. [own] */
  promptOpenFor: 14 * day,
  /** Coordinators named in a welcome, and newcomers named to them. [own] */
  coordinatorsNamed: 3,
  newcomersNamed: 5,
  /** How far back answers to “was it worth your time” are summed up, ms. [own] */
  worthWithin: 180 * day,
} as const;

/** Letters of a prompt that a welcome repeats; all of it stands in the channel. */
export const clipped = 300;

export const week = 7 * day;
