/** Pure. */
export const thanking = {
  /** Characters: a sentence or two [own]. */
  words: 300,
  /** A day and person: more is not gratitude but a game [own]. */
  aDay: 10,
  /** How late it may be posted, ms [own]: as a question. */
  grace: 4 * 3_600_000,
} as const;
