/** Pure. What the buttons and forms of snoozing are called. */
export const ids = {
  open: 'snoozing.open',
  back: 'snoozing.back',
  form: 'snoozing.form',
} as const;
