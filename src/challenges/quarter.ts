/** Pure. Whether a challenge comes too soon after another. Instants are epoch milliseconds. */
import { rules } from './constants.ts';
import type { Challenge } from './tables.ts';

/** The nearest other challenge that one from `startsAt` to `endsAt` would follow or precede within a quarter. */
export const nearestOther = (
  { id, startsAt, endsAt }: Pick<Challenge, 'id' | 'startsAt' | 'endsAt'>,
  others: readonly Challenge[],
): Challenge | null => {
  const gap = (other: Challenge) => Math.max(startsAt - other.endsAt, other.startsAt - endsAt);
  const near = others.filter(
    (other) => other.id !== id && other.state !== 'cancelled' && gap(other) < rules.quarter,
  );
  return near.toSorted((a, b) => gap(a) - gap(b))[0] ?? null;
};
