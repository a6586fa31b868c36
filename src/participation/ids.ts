/** Pure. The ids of this feature's buttons. */
export const ids = { me: 'participation.me', takeBack: 'participation.take-back' } as const;
