import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';

/** Questions that were raised as such, and who helps where nobody answered. */
export const createQuestions = (_deps: Deps): Feature => ({ name: 'questions' });
