import type { Button } from '@slack/types';
import type { Community } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { ComingEvents } from '../rhythms/index.ts';
import type { Locale } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';

/** Something that is said with a message of this feature, and its buttons; `line` is mrkdwn in the reader's locale. */
export type Addition = { line: string; buttons: Button[] };

/**
 * Who greets a newcomer. Slack may be asked, so it is called before the transaction in which they are welcomed, and what
 * it gives within it; null: nobody does. `guest`: of the workspace.
 */
export type OfferGreeter = (
  community: Community,
  given: { newcomer: string; guest: boolean; joinedAt: number; locale: Locale; now: number },
) => Promise<(scope: Scope) => Promise<GreeterOffer | null>>;

export type GreeterOffer = Addition & {
  /** Puts it down, once it is known when they hear of it (epoch ms). Without that nothing was offered. */
  put(due: number): Promise<void>;
};

/** Whether somebody would greet others, where that is done and they do not yet. Within a transaction. */
export type AskToGreet = (
  scope: Scope,
  community: Community,
  given: { user: string; guest: boolean; locale: Locale },
) => Promise<Addition | null>;

/** Something that a person may be asked for; `ref` says about which thing, and is asked about once. */
export type Askable = {
  ref: string;
  /** mrkdwn, in the reader's locale. */
  text: string;
  buttons: Button[];
};

/**
 * Where things to ask people for come from: those that one person may be asked for now, the most urgent first.
 * `effort`: one tap, or an answer, or more than that. `site`: the workspace's own address, for links.
 */
export type AskSource = {
  what: string;
  effort: 'tap' | 'answer' | 'more';
  find(
    scope: Scope,
    community: Community,
    given: { user: string; locale: Locale; now: number; site: string | null },
  ): Promise<Askable[]>;
  /** Whether they have done it meanwhile. `community`: its id. */
  isDone(scope: Scope, community: string, asked: { ref: string; user: string }): Promise<boolean>;
};

/** What this feature's parts are wired with. */
export type Wiring = Deps & {
  offerGreeter: OfferGreeter;
  askToGreet: AskToGreet;
  comingEvents: ComingEvents;
  /** What other features have to ask people for. */
  askSources: readonly AskSource[];
  next: (
    scope: Scope,
    community: Community,
    count: number,
    now: number,
  ) => Promise<{ at: number; what: string }[]>;
};
