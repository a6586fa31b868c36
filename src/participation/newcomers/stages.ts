/** Pure. What is to be done about somebody who came to a community, and when. Instants are epoch milliseconds. */
import type { Membership } from '../../communities/tables.ts';
import type { Newcomer } from '../tables.ts';
import { rules } from './constants.ts';

/** What comes of it at an instant: something to do now, or a time to wait for (null: nothing ever again). */
export type Stage = 'welcome' | 'look back' | 'forget' | { waits: number | null };

export const lookBackAt = ({ joinedAt }: Pick<Newcomer, 'joinedAt'>): number => joinedAt + rules.newcomerFor;

/** Until when a welcome, or a look back, is of use. */
export const welcomeBefore = ({ joinedAt }: Pick<Newcomer, 'joinedAt'>): number =>
  joinedAt + rules.welcomeWithin;
export const lookBackBefore = (row: Pick<Newcomer, 'joinedAt'>): number =>
  lookBackAt(row) + rules.lookBackWithin;

type Row = Pick<Newcomer, 'joinedAt' | 'welcomedAt' | 'lookedBackAt'>;

/** Once it is due. Whoever left is remembered for a while, so that they are no newcomer if they come back soon. */
export const stageOf = (row: Row, seat: Pick<Membership, 'leftAt'> | null, now: number): Stage => {
  if (seat === null) return 'forget';
  if (seat.leftAt !== null) {
    const until = seat.leftAt + rules.rejoinWithin;
    return now >= until ? 'forget' : { waits: until };
  }
  if (row.lookedBackAt !== null || now >= lookBackBefore(row)) return { waits: null };
  if (now >= lookBackAt(row)) return 'look back';
  return row.welcomedAt === null && now < welcomeBefore(row) ? 'welcome' : { waits: lookBackAt(row) };
};

/** When there is something to do about somebody who is there again: no second welcome, and one look back. */
export const nextOfReturned = (row: Row, now: number): number | null => {
  if (row.lookedBackAt !== null || now >= lookBackBefore(row)) return null;
  const isToWelcome = row.welcomedAt === null && now + rules.settleFor < welcomeBefore(row);
  return isToWelcome ? now + rules.settleFor : Math.max(now, lookBackAt(row));
};

/** Whether somebody is a newcomer at an instant. */
export const isNew = ({ joinedAt }: Pick<Newcomer, 'joinedAt'>, now: number): boolean =>
  now < joinedAt + rules.newcomerFor;
