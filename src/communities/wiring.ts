import type { Deps } from '../deps.ts';
import type { Access } from '../slack/access.ts';
import type { Companions } from './companions.ts';
import type { Unposted } from './missed.ts';

/** What this feature's handlers are wired with. */
export type Wiring = Deps & Unposted & { companions: Companions; standings: Access['standings'] };
