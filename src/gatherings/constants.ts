/** Pure. What is fixed about events; each with its source: [own], [Slack] or algorithms.md. */
import type { ReminderName } from './event.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const rules = {
  /** How late an announcement or the post of the day may be [own: as a prompt's]. */
  grace: 4 * hour,
  /** How long before it begins people are reminded [own]. */
  lead: { week: 7 * day, day, minutes: 10 * minute } satisfies Record<ReminderName, number>,
  /** How long after the end people may say that they were there, and the host write a recap [own]. */
  afterwards: 3 * day,
  /** A host who has not confirmed is asked so long before it begins [own]. */
  hostAsked: 3 * day,
  /** Where nobody has confirmed so long before it begins, its coordinators are told [own]. */
  hostMissing: day,
  /** How long before it an event is announced, where that is possible: in days [own]. */
  announceDays: 10,
  /** How far ahead the occurrences of a series are made: in days [own]. */
  seriesAhead: 35,
} as const;

/** The most characters, people or minutes of each. */
export const limits = {
  title: 120,
  about: 2000,
  place: 300,
  speaker: 120,
  reason: 300,
  line: 300,
  recap: 2500,
  capacity: 1000,
  hosts: 5,
  invited: 50,
  minutes: 24 * 60,
} as const;
