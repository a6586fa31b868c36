/** Pure. Time in weeks that end on Mondays, 00:00 UTC. Instants are epoch milliseconds; a week is named by its first. */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { rules } from './constants.ts';

export const day = 86_400_000;
export const week = 7 * day;
/** The first Monday there is: 5 January 1970. */
export const firstMonday = 4 * day;

/** The week of an instant. */
export const weekOf = (at: number): number => Math.floor((at - firstMonday) / week) * week + firstMonday;

/** The weeks from that of `from` on that are over at `until`, the latest first. */
export const weeksBack = (from: number, until: number): number[] => {
  const count = Math.max(0, (weekOf(until) - weekOf(from)) / week);
  return Array.from({ length: count }, (_, back) => weekOf(until) - (back + 1) * week);
};

/** How a community’s time is cut: periods of so many weeks, of which so many are looked back upon. */
export type Timing = { weeks: number; periods: number };

/** `days`: from one beat to the next; null: nothing is asked regularly, and a period is a week. */
export const timingOf = (days: number | null): Timing => {
  const { usual, sparse, sparseFromWeeks } = rules.window;
  const weeks = days === null || !Number.isFinite(days) ? 1 : Math.max(1, Math.round(days / 7));
  return { weeks, periods: weeks >= sparseFromWeeks ? sparse : usual };
};

/** When a community is evaluated after an instant: after the next Monday’s first moment, each at a time of its own. */
export const turnAfter = (community: string, at: number): number => weekOf(at) + week + spreadOf(community);

const spreadOf = (community: string): number =>
  createHash('sha256').update(community).digest().readUInt32BE() % rules.spread;

/** How far a zone is ahead of UTC in winter, ms: local days without its changes of clock, so that a sum stays the same. */
export const offsetOf = (timeZone: string): number =>
  Temporal.Instant.from('2026-01-01T00:00Z').toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
