/** Pure. Who sits and who waits: strictly first come, first served, and nobody who has a seat loses it. */
import type { Answer } from '../event.ts';
import type { Rsvp } from '../tables.ts';

/** How many come, may come and wait for a seat. */
export type Counts = { coming: number; maybe: number; waiting: number };

export const isSeated = ({ answer, seated }: Pick<Rsvp, 'answer' | 'seated'>): boolean =>
  answer === 'yes' && seated;
const isWaiting = ({ answer, seated }: Pick<Rsvp, 'answer' | 'seated'>): boolean =>
  answer === 'yes' && !seated;

export const countsOf = (rsvps: readonly Pick<Rsvp, 'answer' | 'seated'>[]): Counts => ({
  coming: rsvps.filter(isSeated).length,
  maybe: rsvps.filter(({ answer }) => answer === 'maybe').length,
  waiting: rsvps.filter(isWaiting).length,
});

/** Who waits for a seat, the first first. */
export const queueOf = (rsvps: readonly Rsvp[]): Rsvp[] =>
  rsvps.filter(isWaiting).toSorted((a, b) => a.turn - b.turn);

/** Who gets the seats that are free, as they are then, the first first. `capacity`: null: as many as like. */
export const promotedIn = (capacity: number | null, rsvps: readonly Rsvp[]): Rsvp[] => {
  const free = capacity === null ? rsvps.length : Math.max(0, capacity - countsOf(rsvps).coming);
  return queueOf(rsvps)
    .slice(0, free)
    .map((rsvp) => ({ ...rsvp, seated: true }));
};

/** What somebody answered before, and what comes of their answer now. */
export type Seating = {
  before: Rsvp | null;
  mine: Rsvp;
  /** Which of those who wait they are, from 1; null: they do not wait. */
  place: number | null;
  /** Others who got a seat by it, in order. */
  promoted: Rsvp[];
  /** What is to be written. */
  changed: Rsvp[];
  /** All as they are then. */
  after: Rsvp[];
};

/** Whether somebody has a seat now who had none before. */
export const isNewlySeated = ({ before, mine }: Pick<Seating, 'before' | 'mine'>): boolean =>
  isSeated(mine) && !(before !== null && isSeated(before));

/**
 * Who asks for a seat joins the end of the queue, and free seats go to its head; the same answer twice changes nothing.
 * A turn is never used again, so that each time that somebody asks is another.
 */
export const answered = (
  { capacity, rsvps }: { capacity: number | null; rsvps: readonly Rsvp[] },
  asked: { event: string; user: string; answer: Answer; external: boolean; at: number },
): Seating => {
  const { user, answer } = asked;
  const before = rsvps.find((rsvp) => rsvp.user === user) ?? null;
  const turn = answer === 'yes' ? Math.max(0, ...rsvps.map((rsvp) => rsvp.turn)) + 1 : (before?.turn ?? 0);
  const given = before?.answer === answer ? before : { ...asked, seated: false, turn };
  const all = [...rsvps.filter((rsvp) => rsvp.user !== user), given];
  const seats = promotedIn(capacity, all);
  const after = all.map((rsvp) => seats.find((one) => one.user === rsvp.user) ?? rsvp);
  const mine = seats.find((one) => one.user === user) ?? given;
  const promoted = seats.filter((one) => one.user !== user);
  const at = queueOf(after).findIndex((one) => one.user === user);
  return {
    before,
    mine,
    place: at === -1 ? null : at + 1,
    promoted,
    changed: mine === before ? promoted : [mine, ...promoted],
    after,
  };
};
