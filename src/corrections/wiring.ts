import type { Deps } from '../deps.ts';
import type { Correctable } from '../feature.ts';

/** What this feature’s handlers are wired with. */
export type CorrectionsDeps = Deps & {
  /** By the kind of delivery. */
  correctable: Readonly<Record<string, Correctable>>;
};
