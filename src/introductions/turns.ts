/** Pure. Whose turn it is to greet. */
import { rules } from './constants.ts';

const week = 7 * 86_400_000;

/**
 * Those who may greet now, whoever did least lately first; among equals who did not for the longest time. Who greets
 * as often as one may in a week is not among them. Instants are epoch milliseconds.
 */
export const nextGreeters = (
  users: readonly string[],
  greeted: readonly { user: string; at: number }[],
  now: number,
): string[] => {
  const times = (user: string) => greeted.filter((one) => one.user === user).map(({ at }) => at);
  const lately = (user: string) => times(user).filter((at) => at > now - week).length;
  const latest = (user: string) => Math.max(0, ...times(user));
  return users
    .filter((user) => lately(user) < rules.mostGreetings)
    .toSorted(
      (a, b) => times(a).length - times(b).length || latest(a) - latest(b) || (a < b ? -1 : Number(a > b)),
    );
};
