import type { Deps } from '../deps.ts';
import type { Feature } from '../feature.ts';

export const createChallenges = (_deps: Deps): Feature => ({ name: 'challenges' });
