/** Pure. Room that is shared fairly. */

/** What somebody needs at least, and what they would like. */
export type Wish = { least: number; wish: number };

/**
 * Shares `room` such that everybody has what they need, and then nobody gets less for another to get more than they
 * (max-min fairness). Who needs more than there is still gets it: to ask for that is the asker's fault.
 */
export const shared = (room: number, wishes: readonly Wish[]): number[] => {
  const shares = wishes.map(({ least, wish }) => Math.min(least, wish));
  let left = room - shares.reduce((sum, share) => sum + share, 0);
  while (left > 0) {
    const hungry = wishes.flatMap(({ wish }, at) => ((shares[at] ?? 0) < wish ? [at] : []));
    const [first, ...others] = hungry;
    if (first === undefined) break;
    const poorest = others.reduce((poor, at) => ((shares[at] ?? 0) < (shares[poor] ?? 0) ? at : poor), first);
    shares[poorest] = (shares[poorest] ?? 0) + 1;
    left -= 1;
  }
  return shares;
};
