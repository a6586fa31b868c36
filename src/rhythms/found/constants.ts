/**
 * Pure. The numbers behind the found beat. [lit] from the literature, [own] our choice, tune with data. What they
 * do to communities in which nothing changed, or much, is measured by `bench/found.ts`.
 */

/** How far answers may be trusted. */
export const evidence = {
  version: 1,
  /**
   * ρ: how alike the answers to one beat are, because the same prompt, day and mood stand behind them. [lit] the
   * design effect 1 + (n - 1)ρ is Kish's; [own] the number.
   */
  likeness: 0.05,
  /** What is believed of a rhythm before its first beat: one of five answers. [own] */
  prior: { answered: 1, silent: 4 },
  /** People that the workspace's own rate is worth, where it is known. [own] */
  priorStrength: 8,
  /** A workspace in which nobody or everybody ever answered is not believed to be so for good. [own] */
  pooledRate: { least: 0.05, most: 0.95 },
  /** With fewer people than this one person's week off looks like a fall. [own] */
  leastEligible: 5,
} as const;

/** From which chance on a thing is called so. [own] */
export const certainty = { version: 1, likely: 0.8, veryLikely: 0.9 } as const;

/**
 * When a rhythm's answers have fallen. First written as the latest 4 beats against the 8 before, at .9, which is right
 * about any one look. But there is a look after every beat: of steady communities of 50 with 25 % answers a quarter
 * then heard a false alarm within twelve beats. At .97 it is 3 %, and 6 beats against up to 24 see a fall by 60 %
 * within six beats as well as before being surer: four times of five. [own], by simulation.
 */
export const fall = {
  version: 2,
  slower: { latest: 6, before: { least: 8, most: 24 }, to: 0.85, chance: 0.97, likeness: evidence.likeness },
  /** Said quietly, where a coordinator looks. */
  watch: { latest: 6, before: { least: 8, most: 24 }, to: 0.9, chance: 0.8, likeness: 0.03 },
} as const;

/** When a rhythm may come more often. [own] */
export const faster = {
  version: 1,
  /** Beats looked at. */
  latest: 8,
  /** Share of beats that still get an answer when the next one comes. */
  stillAnswered: 0.4,
  /** Conversations that members begin from one beat to the next, on average. */
  memberStarts: 2,
} as const;

/** The beats of a trial, and those before it that they are held against. [own] */
export const trial = {
  version: 1,
  latest: 4,
  before: { least: 8, most: 8 },
  to: 1,
  likeness: evidence.likeness,
} as const;

/** When a rhythm might have a better day and hour. */
export const slots = {
  version: 1,
  /** σ of the Gaussian by which an hour lends to its neighbours, in hours. [own] */
  kernel: 1.5,
  /** κ: person-hours that the pattern of days and the pattern of hours are worth against the single hour. [own] */
  shrinkage: 200,
  /** [own] */
  least: { weeks: 8, personHours: 200 },
  /** Monday to Friday, in minutes of the local day. The whole hour must lie within. [own] */
  workingDay: { from: 9 * 60, to: 17 * 60 },
  /** Share of members in whose working hours a slot must lie. [own] */
  within: 0.7,
  /** Weeks from now at which it must: clocks change on different days, and in the south the other way. [own] */
  seasons: [0, 13, 26, 39],
  /**
   * How much livelier than the present slot a better one is, and how sure that is. The best of forty hours always
   * looks better: at 1.15 and .8 four of ten weeks without any pattern had a "better" hour, so it is 3 to 7 of 100.
   * [own], by simulation.
   */
  livelier: 1.5,
  chance: certainty.veryLikely,
} as const;

/** When the share of exciting beats changes. Its bounds stand with the library's mix. */
export const tuning = {
  version: 1,
  step: 0.05,
  /**
   * Beats of each flavour that are compared, at 3 : 1 an exciting one is rare; a fall is one to .7 that is likely. To
   * .85 every third steady mix was to change within twelve beats; so it is one in ten. [own], by simulation.
   */
  familiar: { latest: 6, before: { least: 8, most: 24 }, to: 0.7, likeness: evidence.likeness },
  exciting: { latest: 3, before: { least: 4, most: 12 }, to: 0.7, likeness: evidence.likeness },
  /** Beats from one change to the next. [own] */
  rest: 4,
  /** A mix is said in so many beats at most: `3 familiar : 1 exciting`. [own] */
  saidIn: 10,
} as const;
