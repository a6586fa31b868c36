/** Pure. What is fixed about planning an event; each with its source: [own] or [Slack]. */
export const planning = {
  /** A new event is offered for a day so far ahead: enough to announce it in good time [own]. */
  usualAhead: 14,
  /** At the hour at which most of a working day's zones are awake together [own]. */
  usualTime: '15:00',
  usualMinutes: 60,
  /** Farther ahead nobody knows their days, and holidays are not looked up [own]. */
  farthest: 366,
  /** So many days before the best one an announcement may come instead, where that one is not free [own]. */
  earlier: 7,
  /** The lengths to choose from, minutes [own]. */
  lengths: [15, 30, 45, 60, 90, 120, 180, 240, 480],
  /** What a list shows of what was [own]. */
  pastShown: 3,
  /** More would not fit into one message with their buttons [Slack: 50 blocks]. */
  mostListed: 10,
  /** More would push everything else off Home's screen [own]. */
  homeShown: 5,
} as const;
