/** What buttons and menus of this feature are called. */
export const ids = {
  earlier: 'home.earlier',
  later: 'home.later',
  another: 'home.another',
} as const;
