import type { Community } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Scope } from '../store/store.ts';
import type { ComingEvent } from './kinds/kind.ts';

/** What this feature's handlers and jobs are wired with. */
export type Wiring = Deps & {
  /** How many people have answered each of these beats; participation knows. */
  answered(scope: Scope, beats: readonly string[]): Promise<Map<string, number>>;
  evidence: Evidence;
  comingEvents: ComingEvents;
  openRound: OpenRound;
};

/** What is needed to see ahead. */
export type Seeing = Pick<Wiring, 'comingEvents'>;

/** The events of a community that all its people may hear of and that begin in [from, to), the first first; epoch ms. */
export type ComingEvents = (
  scope: Scope,
  community: Pick<Community, 'id'>,
  within: { from: number; to: number },
) => Promise<ComingEvent[]>;

/**
 * Opens a round of introductions, in the transaction in which its beat comes. `rhythm`: its id; `key`: the beat's, the
 * same is one round; `at`: when it was to come, epoch milliseconds. Whether it was opened now.
 */
export type OpenRound = (
  scope: Scope,
  round: {
    community: Pick<Community, 'id' | 'team'>;
    rhythm: string;
    key: string;
    at: number;
    now: number;
  },
) => Promise<boolean>;

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
