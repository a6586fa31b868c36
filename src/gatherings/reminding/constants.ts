/** Pure. The numbers behind reminders; each with its source: [own], tune with data. */
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const reminding = {
  version: 1,
  /** People get reminders from `from` on and before `to`, at their own time: outside of it most phones are silent. [own] */
  waking: { from: '08:00', to: '20:00' },
  /** When the day is posted, in the community's time: before the day's other plans are made. [own] */
  dayTime: '09:00',
  /** What begins early in the morning is posted so long before it begins, where that is earlier. [own] */
  dayLead: 2 * hour,
  /** No reminder comes sooner after the announcement: who saw it has not forgotten it yet. [own] */
  afterAnnouncement: 12 * hour,
  /** No reminder in the thread comes sooner after it was told of a change; what comes minutes before does. [own] */
  afterChange: 3 * hour,
  /** No reminder comes sooner after the post of the day. [own] */
  afterDay: hour,
  /** Who said yes so lately is not reminded; what comes minutes before helps them nevertheless. [own] */
  afterYes: { week: 12 * hour, day: 12 * hour, minutes: hour },
  /** A change or a cancellation that is so near does not wait for people to wake up. [own] */
  near: day,
  /** Changes in so short a time reach people as one: a slip is often put right at once. [own] */
  gathered: 2 * minute,
  /** Who was there is asked so long after the end at the latest; the buttons stay in the list. [own] */
  askLate: day,
  /** From the hour that a reminder has to the nearest full hour that somebody is awake: half a night, and a change of clocks. [own] */
  awakeWithin: 7 * hour,
} as const;
