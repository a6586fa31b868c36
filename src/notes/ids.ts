/** Pure. The ids of this feature's buttons. */
export const ids = { seen: 'notes.seen' } as const;
