/** Pure. The ids of this feature’s shortcut, buttons and forms; the first stands in manifest.yml too. */
export const ids = {
  correct: 'corrections.correct',
  withdraw: 'corrections.withdraw',
  correctForm: 'corrections.correct-form',
} as const;
