import type { Deps } from '../deps.ts';
import type { Scope } from '../store/store.ts';

/** What this feature's handlers and jobs are wired with. */
export type Wiring = Deps & {
  /** How many people have answered each of these beats; participation knows. */
  answered(scope: Scope, beats: readonly string[]): Promise<Map<string, number>>;
};
