/** Pure. What buttons of newcomers are called. */
export const ids = {
  /** A link, which Slack reports too; nobody waits for it. */
  thread: 'participation.newcomers.thread',
  mayWelcome: 'participation.newcomers.may-welcome',
  /** Followed by a dot and the answer. */
  worth: 'participation.newcomers.worth',
  lessAsks: 'participation.newcomers.less-asks',
  helps: 'participation.newcomers.helps',
} as const;
