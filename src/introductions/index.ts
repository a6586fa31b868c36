import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';

/** Introductions: pairs and trios who agreed to meet, in rounds. */
export const createIntroductions = (_deps: Deps): Feature => ({ name: 'introductions' });
