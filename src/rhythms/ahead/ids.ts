/** Pure. The ids of the buttons and forms on beats to come. */
export const ids = {
  look: 'rhythms.ahead.look',
  change: 'rhythms.ahead.change',
  again: 'rhythms.ahead.again',
  livelier: 'rhythms.ahead.livelier',
  choose: 'rhythms.ahead.choose',
  send: 'rhythms.ahead.send',
  skip: 'rhythms.ahead.skip',
  restore: 'rhythms.ahead.restore',
  changeForm: 'rhythms.ahead.change-form',
  chooseForm: 'rhythms.ahead.choose-form',
  /** Of a trial’s one-tap answers: nothing listens to them. */
  trial: 'rhythms.ahead.trial',
} as const;
