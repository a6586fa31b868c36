/** Who helps with questions that nobody answered: whoever offered to, and the experts. */
import { createHash } from 'node:crypto';
import { membersOf } from '../communities/index.ts';
import { helpersIn } from '../participation/index.ts';
import type { Scope } from '../store/store.ts';
import { expertsIn } from './store.ts';

/** Members only, and nobody who is left out or of another organisation. */
export const helpersOf = async (scope: Scope, community: string): Promise<string[]> => {
  const willing = new Set([
    ...(await helpersIn(scope, community)),
    ...(await expertsIn(scope, [community])).map(({ user }) => user),
  ]);
  if (willing.size === 0) return [];
  const members = await membersOf(scope, community);
  return members
    .filter(({ user, leftOutAt, external }) => willing.has(user) && leftOutAt === null && !external)
    .map(({ user }) => user);
};

/** The same people in an order of their own for each question, so that it is not always the same who are asked. Pure. */
export const inTurn = (users: readonly string[], question: string): string[] => {
  const lot = (user: string) => createHash('sha256').update(`${question}:${user}`).digest('hex');
  return users.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
};
