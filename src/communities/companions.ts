import type { Button, KnownBlock } from '@slack/types';
import type { Person } from '../slack/access.ts';
import type { Locale } from '../slack/locale.ts';
import type { Standing } from '../slack/roles.ts';
import type { Scope } from '../store/store.ts';
import type { Community } from './tables.ts';

export type Change =
  | 'opened'
  | 'rested'
  | 'woke'
  | 'ended'
  | 'reopened'
  /** Its own quiet, or its workspace's, was begun, changed or ended. */
  | 'hushed'
  /** A draft is of another kind, or in another zone. */
  | 'another kind'
  | 'channel gone'
  | 'channel back';

/** What later features add to communities' screens; `app.ts` wires them, communities import none of them. */
export type Companions = {
  /** Called in the transaction that makes the draft: gives it its first rhythm. */
  begin(scope: Scope, community: Community, now: number): Promise<void>;
  /** What the draft says of days and hours without posts, and its buttons about the rhythm. */
  draft?(
    scope: Scope,
    community: Community,
    given: { locale: Locale; now: number },
  ): Promise<{ lines: readonly string[]; buttons: readonly Button[] }>;
  /** What will come next; `at` in epoch milliseconds. */
  next(
    scope: Scope,
    community: Community,
    count: number,
    now: number,
  ): Promise<{ at: number; what: string }[]>;
  /** Sections of `info`, in order; null: nothing to say to this person. */
  info: readonly ((
    scope: Scope,
    community: Community,
    person: Person,
    now: number,
  ) => Promise<{ text: string; blocks: KnownBlock[] } | null>)[];
  /** Buttons of plain `/community`, after its first; none where they would not work. */
  buttons?: readonly ((given: {
    community: Community;
    person: Person;
    standings: readonly Standing[];
  }) => Button[])[];
  /** What the settings' form shows below its fields; its buttons open forms of their own. */
  settings?: (community: Community, person: Person) => KnownBlock[];
  /** Called in the transaction in which it happens. */
  changed(scope: Scope, community: Community, what: Change, now: number): Promise<void>;
  /** How often it posts, for the notice: "every other Tuesday at 10:00"; empty: nothing planned yet. */
  rhythmInWords(scope: Scope, community: Community, locale: Locale): Promise<string>;
};
