/** What buttons of this feature are called. */
export const ids = {
  earlier: 'home.earlier',
  later: 'home.later',
} as const;
