import type { Part } from '../../part.ts';
import type { Wiring } from '../wiring.ts';
import { levelJobs } from './runner.ts';

export { changed } from './changed.ts';
export { levelOf, levelsIn, whereIn } from './reading.ts';
export { foldWeeks } from './store.fold.ts';
export type { LevelNow, Where } from './where.ts';

/** How much each member takes part, evaluated once a week, and told to nobody but them. */
export const levelsPart = ({ store }: Wiring): Part => ({ jobs: levelJobs(store) });
