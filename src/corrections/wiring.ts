import type { Community } from '../communities/index.ts';
import type { Deps } from '../deps.ts';
import type { Correctable } from '../feature.ts';
import type { Locale } from '../slack/locale.ts';
import type { Scope } from '../store/store.ts';

/** What this feature’s handlers are wired with. */
export type CorrectionsDeps = Deps & {
  /** By the kind of delivery. */
  correctable: Readonly<Record<string, Correctable>>;
  /** What was left out lately though nobody decided so, and nobody was told: `at`, epoch ms, and why in mrkdwn. */
  leftOut(scope: Scope, community: Community, locale: Locale): Promise<{ at: number; said: string }[]>;
};
