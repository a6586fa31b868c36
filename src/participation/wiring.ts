import type { Button } from '@slack/types';
import type { Community } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Locale } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';

/** Who greets a newcomer: what their welcome says of it, and its buttons. Within a transaction. */
export type OfferGreeter = (
  scope: Scope,
  community: Community,
  given: { newcomer: string; joinedAt: number; locale: Locale; now: number },
) => Promise<{ line: string; buttons: Button[] } | null>;

/** Something that a person may be asked for; `ref` says about which thing, and is asked about once. */
export type Askable = {
  ref: string;
  /** mrkdwn, in the reader's locale. */
  text: string;
  buttons: Button[];
};

/**
 * Where things to ask people for come from: those that one person may be asked for now, the most urgent first.
 * `effort`: one tap, or an answer, or more than that.
 */
export type AskSource = {
  what: string;
  effort: 'tap' | 'answer' | 'more';
  find(
    scope: Scope,
    community: Community,
    given: { user: string; locale: Locale; now: number },
  ): Promise<Askable[]>;
};

/** What this feature's parts are wired with. */
export type Wiring = Deps & {
  offerGreeter: OfferGreeter;
  /** What other features have to ask people for. */
  askSources: readonly AskSource[];
  next: (
    scope: Scope,
    community: Community,
    count: number,
    now: number,
  ) => Promise<{ at: number; what: string }[]>;
};
