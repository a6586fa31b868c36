/** Pure. Since when a rhythm has beaten as it does now. */
import type { Cadence } from '../cadence/cadence.ts';
import { nextOccurrence } from '../cadence/next.ts';
import { instantOfNominal } from '../coming.ts';

/** What a cadence brought: the local date-time that it stands for, and when it came (epoch milliseconds). */
type Brought = { nominal: string; at: number };

/**
 * When the last beat of another cadence came, epoch milliseconds; null: all that is known follows this one. Who changed
 * a cadence, and when, is not written down, but its beats are, those left out too: each follows the one before.
 */
export const lastOfAnother = (cadence: Cadence, brought: readonly Brought[]): number | null => {
  const latestFirst = brought.toSorted((a, b) => (a.nominal < b.nominal ? 1 : -1));
  const { timeZone } = cadence;
  let after: string | null = null;
  for (const { nominal, at } of latestFirst) {
    const instant = instantOfNominal(nominal, timeZone);
    const own = nextOccurrence(cadence, instant - 1)?.nominal === nominal;
    const follows = after === null || nextOccurrence(cadence, instant)?.nominal === after;
    if (!own || !follows) return at;
    after = nominal;
  }
  return null;
};
