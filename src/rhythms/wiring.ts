import type { Deps } from '../deps.ts';
import type { Scope } from '../store/store.ts';

/** What this feature's handlers and jobs are wired with. */
export type Wiring = Deps & {
  /** How many people have answered each of these beats; participation knows. */
  answered(scope: Scope, beats: readonly string[]): Promise<Map<string, number>>;
  evidence: Evidence;
};

/** What participation knows of how beats were answered and when members do things. Instants are epoch milliseconds. */
export type Evidence = {
  /** `who`: a user, or where only totals are counted a name that is of use for this beat alone. */
  answersTo(scope: Scope, beats: readonly string[]): Promise<{ beat: string; who: string; at: number }[]>;
  /** In which spans of `length` ms, counted from 1970, who did something; only those who are known. */
  spansOf(
    scope: Scope,
    community: string,
    within: { from: number; to: number; length: number },
  ): Promise<{ person: string; span: number }[]>;
  /** Conversations that members began. */
  conversationsOf(
    scope: Scope,
    community: string,
    within: { from: number; to: number },
  ): Promise<{ person: string; at: number }[]>;
};
