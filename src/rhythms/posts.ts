/** Pure. How much rhythms post. */
import type { Cadence } from './cadence/cadence.ts';
import { postsPerMonth } from './cadence/next.ts';

/** In 28 days, all together, as people count: in whole posts, never too few. */
export const postsOf = (rhythms: readonly { cadence: Cadence }[]): number =>
  Math.max(0, Math.ceil(rhythms.reduce((sum, { cadence }) => sum + postsPerMonth(cadence), 0) - 0.01));
