/** Pure. The numbers behind notes. [lit] from the literature, [own] our choice, tune with data. */
export const mondays = {
  version: 1,
  /** When a coordinator reads it, in their own zone: the week begins, and nothing has been posted yet. [own] */
  time: '09:00',
  /** A note that could not leave by the evening of its Monday says nothing that is still new. [own] */
  evening: '20:00',
  /** A note holds for its week, also for somebody who travels on and has a second Monday. [own] */
  holds: 3 * 86_400_000,
  /** What can be decided over a cup of coffee (product.md: at most three). */
  decisions: 3,
  /** Communities that are told of one by one; the others are counted. [own] */
  communities: 15,
  /** Lines of beats in all, so that the note is read on a phone; each community has at least two. [own] */
  lines: 40,
  leastLines: 2,
  /** Letters of one decision. [own] */
  decision: 1200,
} as const;

export const monthly = {
  version: 1,
  /** When a community reads it, in its zone: an hour after most begin. [own] */
  time: '10:00',
  /** After this it is no morning's note any more. [own] */
  evening: '18:00',
  /** Days after the first workday within which it may still come; then it waits for the next month. [own] */
  days: 7,
  /** Days of the noise budget (product.md, promise 2). */
  span: 28,
  /** What is told one by one; the rest is counted. [own] */
  lines: 12,
} as const;
