/** Pure. How often people are asked for something, and how. */
const day = 86_400_000;

export const asking = {
  /** At least so long between two asks of one person, in all communities together [own]. */
  gap: { less: 84 * day, usual: 28 * day, more: 7 * day },
  /** Ignored asks in a row after which nobody asks again [own: two are an answer]. */
  ignored: 2,
  /** Silence for so long is taken for an answer [own]. */
  patience: 10 * day,
  /** Whoever came got a welcome, and is left to look around [own]. */
  newFor: 14 * day,
  /** People of one community a week [own: a wave of messages is none that anybody takes for theirs]. */
  aWeek: 5,
  /** What waits longer for the person's week to have room is stale [own]. */
  useful: 5 * day,
  /** Prompts that somebody may be asked about: they had a day to see it by themselves, and it is still warm [own]. */
  seen: day,
  fresh: 7 * day,
  /** The local hour, on the days in the middle of the week [own]. */
  hour: 10,
  weekdays: [2, 3, 4],
  /** Newcomers who came so lately are a reason to ask for greeters; so many greeters are enough [own]. */
  newcomersWithin: 56 * day,
  greeters: 2,
} as const;
