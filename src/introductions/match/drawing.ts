/** Pure. What a round is drawn from, and what comes of it: plain data, so that another thread can do it. */
/** How much somebody takes part in the community; a newcomer has one of them too. */
export type Level = 'core' | 'active' | 'peripheral';

/** Somebody who takes part. What is not known is null, and counts neither for nor against anybody. */
export type Person = {
  user: string;
  /** IANA name, `Europe/Berlin`; one that is not known here is an error. */
  timeZone: string;
  /** With whom they work every day. */
  group: string | null;
  site: string | null;
  level: Level | null;
  newcomer: boolean;
  /** Was left over last time: has precedence now. */
  owed: boolean;
};

/** Two users, in either order, and how many rounds ago they last met: 1 is the round before this one. */
export type Met = readonly [one: string, other: string, rounds: number];

/** Two users, in either order, and how much they have to do with each other already, in [0, 1]. */
export type Tie = readonly [one: string, other: string, strength: number];

/** Two users who are not to be introduced. Who wished it is not asked, and whichever of them it was, it holds for both. */
export type NotWith = readonly [one: string, other: string];

/**
 * A round to be drawn. Pairs may be missing (they never met, have nothing to do with each other), and may name people
 * who do not take part. Of a pair that is there twice the latest meeting and the strongest tie count.
 */
export type Drawing = {
  /** Each user once. */
  people: readonly Person[];
  met: readonly Met[];
  ties: readonly Tie[];
  notWith: readonly NotWith[];
  /** Epoch milliseconds at which people's clocks are compared. */
  at: number;
  /** Whether they are to meet in one place. */
  inPerson: boolean;
  /** An integer; among equals it decides. The same drawing with the same seed gives the same groups. */
  seed: number;
};

/**
 * Why somebody is left over, as it may be said to them. `too few`: nobody else takes part. `no shared hours`: nobody
 * else is at work when they are. `nobody left`: all else. Whether a wish not to meet had a part in it is told nobody,
 * and so it is not among these.
 */
export type Why = 'too few' | 'no shared hours' | 'nobody left';

/** Pairs and at most one trio, and who is left over. */
export type Drawn = { groups: string[][]; left: { user: string; why: Why }[] };
