/** Pure. The numbers behind snoozing. [own] our choice, tune with data. */
const day = 86_400_000;

export const snoozing = {
  version: 1,
  /** What the form begins with, days from today. [own] */
  usual: 7,
  /** How often it is looked whether a status that does not end by itself is still there, ms: an event may be lost. [own] */
  lookEvery: day,
  /** A word on being back that could not leave within this, ms, comes too late to be one. [own] */
  grace: 2 * day,
  /** Communities that one message tells of. [own] */
  mostTold: 15,
} as const;
