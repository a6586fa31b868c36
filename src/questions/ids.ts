/** Pure. What buttons, forms and shortcuts of questions are called. */
export const ids = {
  ask: 'questions.ask',
  askForm: 'questions.ask-form',
  raise: 'questions.raise',
  answered: 'questions.answered',
  withdraw: 'questions.withdraw',
  will: 'questions.will',
  notMine: 'questions.not-mine',
  /** A link, which Slack reports too; nobody waits for it. */
  see: 'questions.see',
} as const;
