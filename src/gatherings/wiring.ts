import type { Deps } from '../deps.ts';

/** What this feature's handlers and jobs are wired with. */
export type Wiring = Deps & {
  /** Where the outside reaches this process, without a slash at its end; null: feeds are not offered. */
  publicUrl: string | null;
};
