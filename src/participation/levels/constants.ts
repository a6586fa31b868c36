/** Pure. The numbers behind levels. [lit] from the literature or other products, [own] our choice, tune with data. */
const hour = 3_600_000;

/**
 * What counts, and how much: `each` for every one of them, of which at most `most` count in a day or a week; with
 * `people` distinct people are counted instead of acts. Effort is weighed as in Orbit's model of communities: what
 * takes a moment is worth little, what others come for is worth much. [lit] The numbers. [own]
 */
export const points = {
  reaction: { each: 0.5, most: 4, within: 'day' },
  /** A yes or perhaps to an event. */
  rsvp: { each: 0.5 },
  /** Given. */
  thanks: { each: 1, most: 2, within: 'day', people: true },
  /** Received. By the week, also where periods are longer: sums of weeks are what is kept longest. */
  thanked: { each: 1, most: 2, within: 'week', people: true },
  /** At the top of the channel, in one’s own thread, or in that of whoever is not counted. */
  message: { each: 2, most: 2, within: 'day' },
  /** In somebody else’s thread. */
  reply: { each: 3, most: 3, within: 'day' },
  /** To a beat or a challenge: words in its thread, a tap or an entry. One for each of them and week. */
  answer: { each: 3, most: 1, within: 'week' },
  attendance: { each: 3 },
  hosting: { each: 8 },
  /** Of value; nothing counts them yet. */
  story: { each: 5 },
  /** Kept for the community; nothing counts them yet. */
  artifact: { each: 6 },
} as const satisfies Record<string, Worth>;

export type Worth = { each: number; most?: number; within?: 'day' | 'week'; people?: true };

export const rules = {
  version: 1,
  /** Periods that are looked back upon; of a month or longer fewer, or they would be of another year. [own] */
  window: { usual: 12, sparse: 6, sparseFromWeeks: 4 },
  /** After this share of the window, what was done weighs half. [own] */
  halfLife: 1 / 3,
  /** Of somebody who came lately, so many periods are looked at nevertheless. [own] */
  leastPeriods: 4,
  /** Of one period no more counts: somebody’s great week is one week. [own] */
  mostPoints: 20,
  /** From here on somebody was present in a period: a message, or a little more than a day’s reactions. [own] */
  presentFrom: 2,
  /** Shares of the window are `of` it; `less`: so many below. People are at most all others. [own] */
  core: {
    enter: { presence: 0.6, depth: 6, periods: { of: 1 / 2 }, people: 4 },
    // Leaving is harder than not entering, so that levels do not flap (Schmitt’s trigger; Discourse demotes only
    // below 0.9 of what promotes). [lit]
    leave: { presence: 0.42, depth: 4, periods: { of: 1 / 2, less: 1 }, people: 3 },
  },
  active: {
    enter: { presence: 0.25, periods: { of: 1 / 4, least: 2 } },
    leave: { presence: 0.15, periods: { usual: 2, sparse: 1 } },
  },
  /** Evaluations that have to agree: promote at once, demote slowly (Orbit’s model). [lit] The numbers. [own] */
  dwell: { toActive: 1, toCore: 2, down: 3 },
  /** Periods for which somebody is new; as long, they are not of those who carry it. [own] */
  newcomerFor: 4,
  /** Beats that asked something, before which nobody has a level. [own] */
  beats: 4,
  /** Weeks that are looked back upon at most, however many of them were off. [own] */
  horizon: 104,
  /** Evaluations are spread over so long, ms: all weeks end at once. [own] */
  spread: 4 * hour,
} as const;
