/** Pure. What is to be done about an event, and when. Instants are epoch milliseconds. */
import type { Event } from '../tables.ts';

/** When there is something to do about a planned event next, after `now`; null: nothing ever again. */
export const nextStepAt = (_event: Event, _now: number): number | null => null;
