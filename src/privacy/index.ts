import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';

/** A person's data: given out, erased, and kept no longer than needed. */
export const createPrivacy = (_deps: Deps): Feature => ({ name: 'privacy' });
