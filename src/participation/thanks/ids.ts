/** Pure. What buttons and forms about thanks are called. */
export const ids = {
  form: 'participation.thanks-form',
  takeBack: 'participation.thanks-back',
  note: 'participation.thanks-note',
  notNote: 'participation.thanks-not-note',
} as const;
