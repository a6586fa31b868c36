/** Pure. The ids of this part's buttons. */
export const ids = { health: 'participation.health' } as const;
