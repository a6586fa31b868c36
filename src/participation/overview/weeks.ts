/** Pure. Weeks (levels/weeks.ts) by their number, so that one can count from one to another. */
import { firstMonday, week } from '../levels/weeks.ts';

/** The how-manieth week since the first Monday an instant (epoch ms) lies in. */
export const weekNumber = (at: number): number => Math.floor((at - firstMonday) / week);

/** Its beginning, epoch ms. */
export const startOf = (number: number): number => number * week + firstMonday;
