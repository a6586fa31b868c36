/** Pure. What buttons and forms of this part are called. */
export const ids = {
  open: 'participation.lookBack',
  ask: 'participation.lookBackAsk',
  agree: 'participation.lookBackAgree',
  stop: 'participation.lookBackStop',
} as const;
