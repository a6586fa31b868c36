/** Pure. The ids of this feature's buttons. */
export const ids = { me: 'participation.me' } as const;
